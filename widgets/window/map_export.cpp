#include "widgets/window/map_export.h"

#include "core/palette/composite_colours.h"
#include "widgets/figure/figure_files.h"

namespace lithoscope {
namespace {

// The layer as figures know it; its style is a part of the options.
FigureContent content_of(const MapPicture& picture, FigureOptions& options) {
  const MapLayer& layer = *picture.layer;
  if (layer.is_labels()) return layer.labels;
  if (layer.is_composite()) {
    auto map = std::make_shared<PictureMap>();
    map->grid = layer.grid;
    const auto pixels = layer_pixels(layer, picture.style);
    map->pixels = QImage(pixels.data(), static_cast<int>(layer.grid.cols),
                         static_cast<int>(layer.grid.rows), QImage::Format_RGBA8888)
                      .copy();
    for (std::size_t i = 0; i < layer.bands.size(); ++i) {
      map->keys.push_back({layer.bands[i].title, kCompositeColours[i]});
    }
    return map;
  }
  auto map = std::make_shared<ValueMap>();
  map->title = layer.title;
  map->grid = layer.grid;
  map->values = layer.values;
  map->quantiles = layer.quantiles;
  options.colour_map = picture.style.colour_map;
  options.low_percent = picture.style.low_percent;
  options.high_percent = picture.style.high_percent;
  options.stretch = picture.style.stretch;
  options.gamma = picture.style.gamma;
  options.quantity = layer.quantity.isEmpty() ? layer.title : layer.quantity;
  return map;
}

}  // namespace

QString suggested_file_name(const SampleItem& item) {
  QString name = QString::fromStdString(item.key);
  name.replace(QLatin1Char('.'), QLatin1Char('-')).replace(QLatin1Char('_'), QLatin1Char('-'));
  return name + QStringLiteral(".png");
}

void write_map_picture(const MapPicture& picture, const std::filesystem::path& file,
                       Progress& progress) {
  FigureOptions options;
  options.title = picture.title;
  const FigureContent content = content_of(picture, options);
  write_figure(Figure(content, options), file, progress);
}

}  // namespace lithoscope
