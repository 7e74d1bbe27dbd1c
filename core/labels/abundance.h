// How much of the area each class covers, and how sure that is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/label_map.h"

namespace lithoscope {

struct AbundanceOptions {
  int replicates = 1000;
  int block_px = 10;  // side of the square blocks that are drawn
  double confidence_percent = 95;
  std::uint64_t seed = 1;
};

struct ClassAbundance {
  std::string name;
  std::int64_t points = 0;
  double share = 0;  // of the labelled points
  // Interval of the share; NaN where the labelled points lie in one block alone.
  double lower = 0, upper = 0;
};

// Shares of the labelled area with a bootstrap interval: the percentiles of the shares in
// `replicates` samples of blocks, as many as there are, drawn with replacement (Efron and
// Tibshirani 1993, chapter 13, on blocks as Lahiri 2003, 10.1007/978-1-4757-3803-2).
//
// Blocks, not points, are drawn: neighbours belong to the same grain and so tell the same thing
// twice. An interval from single points would claim a hundred independent observations for a grain
// of a hundred points and come out far too narrow. Blocks should be larger than the grains.
//
// The result depends on `seed`, not on the number of threads. Throws Error where nothing is
// labelled, Cancelled.
std::vector<ClassAbundance> modal_abundance(const LabelMap& map, const AbundanceOptions& options,
                                            Progress& progress);

}  // namespace lithoscope
