#include "widgets/align/scalar_layer.h"

#include <limits>

#include "widgets/map/viewport.h"

namespace lithoscope {

ScalarMap scalar_map(const MapLayer& layer) {
  if (!layer.is_labels()) return {layer.grid, layer.values};
  ScalarMap map{layer.grid, {}};
  map.values.reserve(layer.labels->labels.size());
  for (const std::uint16_t label : layer.labels->labels) {
    map.values.push_back(label == 0 ? std::numeric_limits<float>::quiet_NaN()
                                    : static_cast<float>(label));
  }
  return map;
}

Transform laid_on(const Grid& source, const Grid& target) {
  const ExtentUm from = extent_of(source), to = extent_of(target);
  Transform laid;
  laid.kind = TransformKind::kAffine;
  laid.linear << to.width / from.width, 0, 0, to.height / from.height;
  laid.shift << to.left - laid.linear(0, 0) * from.left, to.top - laid.linear(1, 1) * from.top;
  return laid;
}

}  // namespace lithoscope
