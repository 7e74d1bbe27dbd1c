#include "widgets/window/map_export.h"

#include <cmath>

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
  options.quantity = layer.quantity.isEmpty() ? layer.title : layer.quantity;
  return render_value_figure(map, 0, options);
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
  const QImage image = picture.layer->is_labels()
                           ? render_label_figure(*picture.layer->labels, options)
                           : draw_values(picture, std::move(options));
  progress.check();
  save_png(image, file);
}

}  // namespace lithoscope
