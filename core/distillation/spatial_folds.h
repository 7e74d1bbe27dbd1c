// Folds of a cross-validation that are apart in space.
#pragma once

#include <cstdint>
#include <vector>

#include "core/image/label_map.h"

namespace lithoscope {

// The fold (0 .. folds - 1) of every point, -1 for unlabelled ones. Neighbouring points of a map
// are alike, so folds of single points would let a model see what it is tested on: whole tiles of
// block_px × block_px points go to one fold. Tiles with labelled points are shuffled by `seed`,
// then each goes to the fold that holds fewest labelled points so far. Fewer tiles than folds leave
// folds empty.
std::vector<int> spatial_folds(const LabelMap& labels, int folds, int block_px, std::uint64_t seed);

}  // namespace lithoscope
