// Images and grids in HDF5 groups.
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/image/blocks.h"
#include "core/io/artifact_group.h"
#include "core/io/hdf5_cube.h"
#include "core/io/hdf5_fields.h"
#include "core/io/image_rows.h"

namespace lithoscope::hdf5 {
namespace {

std::string unit_word(AxisUnit unit) {
  switch (unit) {
    case AxisUnit::kIndex:
      return "index";
    case AxisUnit::kNanometre:
      return "nm";
    case AxisUnit::kMicrometre:
      return "um";
    case AxisUnit::kInverseCentimetre:
      return "cm-1";
    case AxisUnit::kKiloElectronVolt:
      return "keV";
  }
  return "index";
}

// A counted axis with names whose channels may be some of a longer list.
SpectralAxis named_axis(const std::vector<double>& values, const std::vector<std::string>& names) {
  constexpr double kMaxChannel = 1 << 24;
  std::vector<int> kept;
  for (const double value : values) {
    const bool whole = value >= 0 && value < kMaxChannel && value == std::floor(value);
    if (!whole || (!kept.empty() && value <= kept.back())) {
      return SpectralAxis::counted(values.size(), names);
    }
    kept.push_back(static_cast<int>(value));
  }
  if (kept.empty()) return {};
  std::vector<std::string> all(static_cast<std::size_t>(kept.back()) + 1);
  for (std::size_t i = 0; i < kept.size(); ++i) all[static_cast<std::size_t>(kept[i])] = names[i];
  const std::size_t count = all.size();
  return SpectralAxis::counted(count, std::move(all)).subset(kept);
}

SpectralAxis read_axis(const Node& group, std::int64_t channels) {
  const Node dataset = open_dataset(group, "axis");
  const auto values = read_array<double>(group, "axis", {static_cast<hsize_t>(channels)});
  try {
    const AxisUnit unit = parse_axis_unit(text_attribute(dataset, "unit"));
    if (!exists(group, "channel_names")) return SpectralAxis(values, unit);
    const auto names = read_texts(group, "channel_names");
    if (names.size() != values.size()) {
      throw content_error(group, group.child("channel_names"),
                          translated("core", "There are {} channel names for {} channels",
                                     names.size(), values.size()));
    }
    return named_axis(values, names);
  } catch (Error& e) {
    e.in_file(group.file).in_field(dataset.name);
    throw;
  }
}

}  // namespace

void write_grid(const Node& group, const Grid& grid) {
  write_attribute(group, "rows", grid.rows);
  write_attribute(group, "cols", grid.cols);
  write_attribute(group, "pitch_x_um", grid.pitch_x_um);
  write_attribute(group, "pitch_y_um", grid.pitch_y_um);
  write_attribute(group, "origin_x_um", grid.origin_x_um);
  write_attribute(group, "origin_y_um", grid.origin_y_um);
  write_attribute(group, "pitch_known", std::int64_t{grid.pitch_known ? 1 : 0});
}

Grid read_grid(const Node& group) {
  Grid grid;
  grid.rows = integer_attribute(group, "rows");
  grid.cols = integer_attribute(group, "cols");
  grid.pitch_x_um = number_attribute(group, "pitch_x_um");
  grid.pitch_y_um = number_attribute(group, "pitch_y_um");
  grid.origin_x_um = number_attribute(group, "origin_x_um");
  grid.origin_y_um = number_attribute(group, "origin_y_um");
  grid.pitch_known = integer_attribute(group, "pitch_known") != 0;
  try {
    check_grid(grid);
    if (!std::isfinite(grid.origin_x_um) || !std::isfinite(grid.origin_y_um)) {
      throw Error(translated("core", "The map's origin is no finite number"));
    }
  } catch (Error& e) {
    e.in_file(group.file).in_field(group.name);
    throw;
  }
  return grid;
}

void write_image_description(const Node& group, const SpectralImage& image,
                             const ImageStorage& storage, Progress& progress) {
  write_grid(group, image.grid);
  write_attribute(group, "quantity", image.quantity);
  write_array<double>(group, "axis", {image.axis.size()}, image.axis.values());
  write_attribute(open_dataset(group, "axis"), "unit", unit_word(image.axis.unit()));
  if (!image.axis.names().empty()) write_texts(group, "channel_names", image.axis.names());
  if (image.mask != nullptr) {
    write_array<std::uint8_t>(
        group, "mask",
        {static_cast<hsize_t>(image.grid.rows), static_cast<hsize_t>(image.grid.cols)}, *image.mask,
        &progress);
  }
  if (!image.good_channels.empty()) {
    write_array<std::uint8_t>(group, "good_channels", {image.good_channels.size()},
                              image.good_channels);
  }
  if (!image.metadata.empty()) write_json(group, "metadata", Json(image.metadata));
  const auto write_reference = [&](const char* name, const SpectralImage* reference) {
    if (reference == nullptr) return;
    const Node inner = create_group(group, name);
    write_attribute(inner, "kind", kind_word(ArtifactKind::kImage));
    write_image(inner, *reference, storage, progress);
  };
  write_reference("white_reference", image.white_reference.get());
  write_reference("dark_reference", image.dark_reference.get());
}

void write_image(const Node& group, const SpectralImage& image, const ImageStorage& storage,
                 Progress& progress) {
  check_image(image);
  SubProgress description(progress, 0, 0.05), values(progress, 0.05, 1);
  write_image_description(group, image, storage, description);
  ImageRows rows(group, image.store->shape(), storage);
  for_each_block(image, {}, values, translated("core", "writing"),
                 [&](const Block& block) { rows.append(block.values, block.row_count, &values); });
  rows.finish(&values);
}

SpectralImage read_image(const Node& group, Progress& progress) {
  SpectralImage image;
  image.grid = read_grid(group);
  Node dataset = open_dataset(group, "values");
  CubeLayout layout;
  layout.missing_value = find_number_attribute(dataset, "missing_value");
  const CubeShape shape = cube_shape(dataset, layout);
  if (shape.rows != image.grid.rows || shape.cols != image.grid.cols) {
    throw content_error(group, dataset.name,
                        translated("core", "{} x {} pixels are expected, {} x {} are there",
                                   image.grid.rows, image.grid.cols, shape.rows, shape.cols));
  }
  image.axis = read_axis(group, shape.channels);
  image.quantity = text_attribute(group, "quantity");
  image.store = open_cube(std::move(dataset), layout);
  if (exists(group, "mask")) {
    image.mask = std::make_shared<const std::vector<std::uint8_t>>(read_array<std::uint8_t>(
        group, "mask", {static_cast<hsize_t>(shape.rows), static_cast<hsize_t>(shape.cols)},
        &progress));
  }
  if (exists(group, "good_channels")) {
    image.good_channels =
        read_array<std::uint8_t>(group, "good_channels", {static_cast<hsize_t>(shape.channels)});
  }
  if (exists(group, "metadata")) {
    const Json metadata = read_json(group, "metadata");
    if (metadata.is_object()) {
      for (const auto& [key, value] : metadata.items()) {
        image.metadata[key] = value.is_string() ? value.get<std::string>() : value.dump();
      }
    }
  }
  const auto read_reference = [&](const char* name) -> std::shared_ptr<const SpectralImage> {
    if (!exists(group, name)) return nullptr;
    auto reference = std::make_shared<SpectralImage>(read_image(open_group(group, name), progress));
    if (reference->grid.cols != shape.cols || reference->channels() != shape.channels) {
      throw content_error(
          group, group.child(name),
          translated("core", "The reference has {} columns and {} channels, the image {} and {}",
                     reference->grid.cols, reference->channels(), shape.cols, shape.channels));
    }
    return reference;
  };
  image.white_reference = read_reference("white_reference");
  image.dark_reference = read_reference("dark_reference");
  check_image(image);
  return image;
}

}  // namespace lithoscope::hdf5
