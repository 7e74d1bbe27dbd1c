#include "widgets/figure/figure_writer.h"

#include <algorithm>
#include <cmath>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/text.h"
#include "core/export/world_file.h"
#include "core/image/blocks.h"
#include "core/image/spectral_units.h"
#include "core/operations/simple_parameters.h"
#include "widgets/figure/colour_bar.h"
#include "widgets/figure/figure_files.h"
#include "widgets/figure/figure_options.h"
#include "widgets/figure/map_raster.h"

namespace lithoscope {
namespace {

bool is_map(ArtifactKind kind) {
  return kind == ArtifactKind::kLabelMap || kind == ArtifactKind::kFeatureMap ||
         kind == ArtifactKind::kImage;
}

Error no_column(const std::string& column, const std::vector<std::string>& names) {
  std::string known;
  for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 12); ++i) {
    known += (i == 0 ? "" : ", ") + names[i];
  }
  return Error(translated("figure", "There is no column \"{}\"", column),
               translated("figure", "Choose one of: {}", known))
      .in_field("column");
}

// A whole number from 1 to `count`, as a place from 0.
std::optional<std::size_t> place_in(const std::string& text, std::size_t count) {
  const auto number = number_of_text(text);
  const bool fits = number && *number == std::floor(*number) && *number >= 1 &&
                    *number <= static_cast<double>(count);
  return fits ? std::optional(static_cast<std::size_t>(*number) - 1) : std::nullopt;
}

std::size_t column_of(const FeatureMap& map, const std::string& column) {
  if (column.empty()) return 0;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < map.columns.size(); ++i) {
    if (map.columns[i].name == column) return i;
    names.push_back(map.columns[i].name);
  }
  if (const auto place = place_in(column, map.columns.size())) return *place;
  throw no_column(column, names);
}

std::size_t channel_of(const SpectralImage& image, const std::string& column) {
  const auto channels = static_cast<std::size_t>(image.channels());
  if (column.empty()) return channels / 2;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < channels; ++i) {
    names.push_back(image.axis.channel_label(i));
    if (names.back() == column) return i;
  }
  if (image.axis.unit() != AxisUnit::kIndex) {
    if (const auto value = spectral_value_of_text(column, image.axis, {})) {
      return image.axis.nearest(*value);
    }
  }
  if (const auto place = place_in(column, channels)) return *place;
  throw no_column(column, names);
}

std::shared_ptr<const ValueMap> channel_map(const SpectralImage& image, std::size_t channel,
                                            Progress& progress) {
  auto map = std::make_shared<ValueMap>();
  map->title = QString::fromStdString(image.axis.channel_label(channel));
  map->quantity = QString::fromStdString(image.quantity);
  map->grid = image.grid;
  map->values.resize(static_cast<std::size_t>(image.grid.size()));
  const int wanted[] = {static_cast<int>(channel)};
  for_each_block(image, wanted, progress, translated("figure", "reading the image"),
                 [&](const Block& block) {
                   progress.check();
                   std::copy(block.values.begin(), block.values.end(),
                             map->values.begin() + block.first_pixel);
                 });
  for (std::int64_t i = 0; i < image.grid.size(); ++i) {
    if (!image.is_valid(i)) map->values[static_cast<std::size_t>(i)] = NAN;
  }
  map->quantiles = Quantiles(map->values);
  return map;
}

Parameter column_parameter() {
  return text_parameter("column", translated("figure", "Column"),
                        translated("figure",
                                   "Of a feature map its name or number, of an image the position "
                                   "of a channel: \"2200 nm\""));
}

class FigureWriter final : public Writer {
 public:
  std::string id() const override { return "figure"; }
  std::string title() const override { return translated("figure", "Figure with legend"); }
  std::vector<std::string> extensions() const override { return figure_extensions(); }
  bool accepts(ArtifactKind kind) const override { return is_map(kind); }

  std::vector<Parameter> options() const override {
    std::vector<Parameter> parameters = figure_parameters();
    parameters.push_back(column_parameter());
    return parameters;
  }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters& options,
             Progress& progress) const override {
    try {
      figure_format(path);  // before anything is read
      progress.report(0, translated("figure", "drawing {}", path.filename().string()));
      SubProgress reading(progress, 0, 0.5);
      const Figure figure(figure_content(artifact, options.text("column"), reading),
                          figure_options(options));
      write_figure(figure, path, progress);
      progress.report(1, translated("figure", "drawing {}", path.filename().string()));
    } catch (Error& e) {
      e.in_file(path);
      throw;
    }
  }
};

class PixelWriter final : public Writer {
 public:
  std::string id() const override { return "map-pixels"; }
  std::string title() const override {
    return translated("figure", "Map alone, one pixel a point, with world file");
  }
  std::vector<std::string> extensions() const override { return {"png", "tif", "tiff"}; }
  bool accepts(ArtifactKind kind) const override { return is_map(kind); }

  std::vector<Parameter> options() const override {
    static const std::vector<std::string> colouring = {
        "colour_map", "low_percent", "high_percent", "lower", "upper", "stretch", "gamma"};
    std::vector<Parameter> parameters;
    for (const Parameter& parameter : figure_parameters()) {
      if (std::find(colouring.begin(), colouring.end(), parameter.name) != colouring.end()) {
        parameters.push_back(parameter);
      }
    }
    parameters.push_back(column_parameter());
    Parameter world = flag_parameter(
        "world_file", translated("figure", "World file"),
        translated("figure", "Beside the picture (.pgw, .tfw): where its pixels lie, in µm"));
    world.default_value = true;
    parameters.push_back(world);
    parameters.push_back(choice_parameter(
        "y_axis", translated("figure", "y axis"),
        translated("figure",
                   "up: y = minus the sample's y, so that the map stands upright in GIS programs; "
                   "down: the sample's own y"),
        {"up", "down"}));
    return parameters;
  }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters& options,
             Progress& progress) const override {
    try {
      const FigureFormat format = figure_format(path);
      const FigureContent content = figure_content(artifact, options.text("column"), progress);
      const Grid grid = grid_of(content);
      Json colouring = options.json();
      for (const char* own : {"column", "world_file", "y_axis"}) colouring.erase(own);
      const QImage image =
          map_pixels(content, figure_options(Parameters(figure_parameters(), colouring)));
      progress.check();
      const QString note = QStringLiteral("pixel %1 x %2 %3")
                               .arg(grid.pitch_x_um)
                               .arg(grid.pitch_y_um)
                               .arg(grid.pitch_known ? QStringLiteral("µm") : QStringLiteral("px"));
      const QByteArray bytes =
          format == FigureFormat::kPng ? png_bytes(image, note) : tiff_bytes(image, note);
      progress.check();
      write_text_file(path,
                      std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
      if (options.flag("world_file")) {
        write_text_file(world_file_of(path),
                        world_file_text(grid, options.text("y_axis") == "down"));
      }
    } catch (Error& e) {
      e.in_file(path);
      throw;
    }
  }
};

}  // namespace

FigureContent figure_content(const Artifact& artifact, const std::string& column,
                             Progress& progress) {
  progress.check();
  if (const auto labels = artifact.as<LabelMap>()) return labels;
  if (const auto map = artifact.as<FeatureMap>())
    return value_map_of(*map, column_of(*map, column));
  if (const auto image = artifact.as<SpectralImage>()) {
    return channel_map(*image, channel_of(*image, column), progress);
  }
  throw Error(translated("figure", "A {} cannot be drawn as a map", kind_name(artifact.kind())),
              translated("figure", "Choose a label map, a feature map or an image"));
}

QImage map_pixels(const FigureContent& content, const FigureOptions& options) {
  const Grid& grid = grid_of(content);
  if (grid.cols > 32767 || grid.rows > 32767) {
    throw Error(
        translated("figure", "A picture of {} x {} pixels is too large", grid.cols, grid.rows),
        translated("figure", "At most 32767 pixels a side are written; choose ENVI"));
  }
  const int width = static_cast<int>(grid.cols), height = static_cast<int>(grid.rows);
  if (const auto* labels = std::get_if<std::shared_ptr<const LabelMap>>(&content)) {
    return label_raster(**labels, width, height, 0);
  }
  if (const auto* values = std::get_if<std::shared_ptr<const ValueMap>>(&content)) {
    const FigureRange range = figure_range(**values, options);
    return value_raster(**values, width, height, figure_curve(**values, range, options),
                        options.colour_map, 0);
  }
  return std::get<std::shared_ptr<const PictureMap>>(content)->pixels;
}

std::unique_ptr<Writer> make_figure_writer() {
  return std::make_unique<FigureWriter>();
}
std::unique_ptr<Writer> make_pixel_writer() {
  return std::make_unique<PixelWriter>();
}

void add_figure_writers(Registry& registry) {
  registry.add(make_figure_writer());
  registry.add(make_pixel_writer());
}

}  // namespace lithoscope
