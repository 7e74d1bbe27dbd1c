#include "plugins/hdf5/hdf5_reader.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/io/hdf5_cube.h"
#include "core/io/hdf5_fields.h"
#include "plugins/hdf5/dataset_choice.h"
#include "plugins/hdf5/image_scales.h"

namespace lithoscope::generic_hdf5 {
namespace {

Parameter text_option(const char* name, std::string title, std::string description) {
  Parameter option;
  option.name = name;
  option.title = std::move(title);
  option.description = std::move(description);
  option.type = ParameterType::kText;
  option.default_value = "";
  return option;
}

Parameter pitch_option(const char* name, std::string title, std::string description) {
  Parameter option;
  option.name = name;
  option.title = std::move(title);
  option.description = std::move(description);
  option.default_value = 0.0;
  option.unit = "µm";
  option.minimum = 0;
  option.maximum = 1e9;
  return option;
}

class Hdf5Reader final : public Reader {
 public:
  std::string id() const override { return "hdf5"; }
  std::string title() const override { return translated("hdf5", "HDF5 dataset"); }
  std::vector<std::string> extensions() const override { return {"h5", "hdf5", "he5", "hdf"}; }

  std::vector<Parameter> options() const override {
    Parameter rows;
    rows.name = "rows";
    rows.title = translated("hdf5", "Rows");
    rows.description =
        translated("hdf5",
                   "Where the axes have the letter n: rows of the map that the points make, row by "
                   "row. 0 = one row a point");
    rows.type = ParameterType::kInteger;
    rows.default_value = 0;
    rows.minimum = 0;
    rows.maximum = 1e9;
    return {
        text_option("dataset", translated("hdf5", "Dataset"),
                    translated("hdf5",
                               "Path of the dataset in the file. Empty = the largest one "
                               "of three dimensions, else of two")),
        text_option("axes", translated("hdf5", "Axes"),
                    translated("hdf5",
                               "One letter a dimension: y rows, x columns, c channels, n "
                               "points, 0 = its first index only. Empty = yxc, or cyx "
                               "where the wavelengths say so; yx for two dimensions, or "
                               "nc where the wavelengths say so")),
        rows,
        text_option("wavelength_dataset", translated("hdf5", "Wavelengths"),
                    translated("hdf5",
                               "Path of the list of wavelengths or energies. Empty = "
                               "found by its name and length")),
        text_option("unit", translated("hdf5", "Unit"),
                    translated("hdf5",
                               "Of the wavelengths: nm, µm, cm-1, keV. Empty = what the "
                               "file says, else guessed")),
        pitch_option("pitch_x_um", translated("hdf5", "Pixel width"),
                     translated("hdf5", "0 = what the file says")),
        pitch_option("pitch_y_um", translated("hdf5", "Pixel height"),
                     translated("hdf5", "0 = what the file says")),
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
