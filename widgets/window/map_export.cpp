#include "widgets/window/map_export.h"

#include <cmath>

#include "core/palette/composite_colours.h"
#include "widgets/figure/map_figure.h"

namespace lithoscope {
namespace {

QImage draw_values(const MapPicture& picture, FigureOptions options) {
  const MapLayer& layer = *picture.layer;
  FeatureMap map = make_feature_map(layer.grid, {{layer.title.toStdString(), {}, {}}});
  for (std::size_t i = 0; i < layer.values.size(); ++i) {
    if (!std::isfinite(layer.values[i])) continue;
    map.values(static_cast<Eigen::Index>(i), 0) = layer.values[i];
    map.valid[i] = 1;
  }
  const ValueRange range = value_range(layer, picture.style);
  options.colour_map = picture.style.colour_map;
  options.lower = range.low;
  options.upper = range.high;
  if (picture.style.stretch != Stretch::kLinear) {
    options.place = stretch_of(layer.quantiles, picture.style);
  }
  options.quantity = layer.quantity.isEmpty() ? layer.title : layer.quantity;
  return render_value_figure(map, 0, options);
}

QImage draw_composite(const MapPicture& picture, const FigureOptions& options) {
  const MapLayer& layer = *picture.layer;
  const auto pixels = layer_pixels(layer, picture.style);
  const QImage image(pixels.data(), static_cast<int>(layer.grid.cols),
                     static_cast<int>(layer.grid.rows), QImage::Format_RGBA8888);
  std::vector<PictureKey> keys;
  for (std::size_t i = 0; i < layer.bands.size(); ++i) {
    keys.push_back({layer.bands[i].title, kCompositeColours[i]});
  }
  return render_picture_figure(image, layer.grid, keys, options);
}

QImage draw(const MapPicture& picture, const FigureOptions& options) {
  if (picture.layer->is_labels()) return render_label_figure(*picture.layer->labels, options);
  if (picture.layer->is_composite()) return draw_composite(picture, options);
  return draw_values(picture, options);
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
  const QImage image = draw(picture, options);
  progress.check();
  save_png(image, file);
}

}  // namespace lithoscope
