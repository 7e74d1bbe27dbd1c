// The maps that figures show.
#pragma once

#include <QImage>
#include <QString>
#include <memory>
#include <variant>
#include <vector>

#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "widgets/map/quantiles.h"

namespace lithoscope {

// One number a point; NaN = no data.
struct ValueMap {
  QString title;     // "Li 670.8", "1650 nm"
  QString quantity;  // what the numbers are: "counts", "" where not known
  Grid grid;
  std::vector<float> values;
  Quantiles quantiles;  // of the finite values
};

// A picture in colours of its own, one pixel a point, and what the colours stand for.
struct PictureKey {
  QString text;
  Colour colour;
};
struct PictureMap {
  Grid grid;
  QImage pixels;
  std::vector<PictureKey> keys;
};

using FigureContent = std::variant<std::shared_ptr<const LabelMap>, std::shared_ptr<const ValueMap>,
                                   std::shared_ptr<const PictureMap>>;

const Grid& grid_of(const FigureContent& content);

// One column of a feature map. Throws Error where it has no such column.
std::shared_ptr<const ValueMap> value_map_of(const FeatureMap& map, std::size_t column);

// The share of each class of the labelled points in tenths of a percent. They add up to 1000: what
// rounding leaves goes to those that lost most. All 0 where nothing is labelled.
std::vector<std::int64_t> area_tenths(const LabelMap& map);

}  // namespace lithoscope
