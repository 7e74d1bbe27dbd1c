// A layer as one number a pixel, for measures that compare maps.
#pragma once

#include "core/registration/similarity_measures.h"
#include "widgets/map/layer.h"

namespace lithoscope {

// The values of a layer; of labels the number of the class, NaN where a point is unlabelled.
ScalarMap scalar_map(const MapLayer& layer);

// The affine map that lays the outline of one grid on that of the other, sides on sides: where two
// maps lie before anybody has aligned them.
Transform laid_on(const Grid& source, const Grid& target);

}  // namespace lithoscope
