#include "plugins/hdf5/hdf5_reader.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/io/hdf5_cube.h"
#include "core/io/hdf5_fields.h"
#include "core/operations/simple_parameters.h"
#include "plugins/hdf5/dataset_choice.h"
#include "plugins/hdf5/image_scales.h"

namespace lithoscope::generic_hdf5 {
namespace {

class Hdf5Reader final : public Reader {
 public:
  std::string id() const override { return "hdf5"; }
  std::string title() const override { return translated("hdf5", "HDF5 dataset"); }
  std::vector<std::string> extensions() const override { return {"h5", "hdf5", "he5", "hdf"}; }

  std::vector<Parameter> options() const override {
    return {
        text_parameter("dataset", translated("hdf5", "Dataset"),
                       translated("hdf5",
                                  "Path of the dataset in the file. Empty = the largest one "
                                  "of three dimensions, else of two")),
        text_parameter("axes", translated("hdf5", "Axes"),
                       translated("hdf5",
                                  "One letter a dimension: y rows, x columns, c channels, n "
                                  "points, 0 = its first index only. Empty = yxc, or cyx "
                                  "where the wavelengths say so; yx for two dimensions, or "
                                  "nc where the wavelengths say so")),
        count_parameter("rows", translated("hdf5", "Rows"),
                        translated("hdf5",
                                   "Where the axes have the letter n: rows of the map that the "
                                   "points make, row by row. 0 = one row a point"),
                        0, 0),
        text_parameter("wavelength_dataset", translated("hdf5", "Wavelengths"),
                       translated("hdf5",
                                  "Path of the list of wavelengths or energies. Empty = "
                                  "found by its name and length")),
        text_parameter("unit", translated("hdf5", "Unit"),
                       translated("hdf5",
                                  "Of the wavelengths: nm, µm, cm-1, keV. Empty = what the "
                                  "file says, else guessed")),
        number_parameter("pitch_x_um", translated("hdf5", "Pixel width"),
                         translated("hdf5", "0 = what the file says"), "µm"),
        number_parameter("pitch_y_um", translated("hdf5", "Pixel height"),
                         translated("hdf5", "0 = what the file says"), "µm"),
    };
  }

  int confidence(const std::filesystem::path&, const std::string& head) const override {
    // Less than Lithoscope's own reader says of its own files.
    return head.compare(0, 8, "\x89HDF\r\n\x1a\n") == 0 ? 60 : 0;
  }

  Artifact read(const std::filesystem::path& path, const Parameters& options,
                Progress& progress) const override {
    progress.check();
    const hdf5::Node file = hdf5::open_file(path);
    const auto all = numeric_datasets(file);
    const NumericDataset chosen = choose_dataset(file, all, options.text("dataset"));
    hdf5::Node dataset = hdf5::open_dataset(file, chosen.path);
    hdf5::CubeLayout layout;
    layout.axes = options.text("axes").empty() ? guess_axes(chosen, all) : options.text("axes");
    layout.point_rows = options.integer("rows");
    const CubeShape shape = hdf5::cube_shape(dataset, layout);

    SpectralImage image;
    image.grid.rows = shape.rows;
    image.grid.cols = shape.cols;
    const ScaleOptions scales = {options.text("wavelength_dataset"), options.text("unit"),
                                 options.number("pitch_x_um"), options.number("pitch_y_um")};
    read_pitch(dataset, scales, image.grid);
    image.axis = read_axis(file, dataset, chosen, all, shape.channels, scales);
    image.metadata["dataset"] = chosen.path;
    for (const std::string& name : hdf5::attribute_names(dataset)) {
      if (const auto text = hdf5::find_text_attribute(dataset, name)) {
        image.metadata[name] = *text;
      } else if (const auto number = hdf5::find_number_attribute(dataset, name)) {
        image.metadata[name] = fmt::format("{:.10g}", *number);
      }
    }
    image.store = hdf5::open_cube(std::move(dataset), layout);
    check_image(image);
    return image;
  }
};

}  // namespace

std::unique_ptr<Reader> make_reader() {
  return std::make_unique<Hdf5Reader>();
}

}  // namespace lithoscope::generic_hdf5
