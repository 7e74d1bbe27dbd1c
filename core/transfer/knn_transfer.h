// Spectra of another instrument as means of those measured at the most similar points.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// Two maps of the same plasmas.
struct MapPair {
  SpectralImage secondary, primary;
};

struct KnnOptions {
  int neighbours = 10;
  // Refused where the result would take more.
  std::int64_t memory_bytes = std::int64_t{8} << 30;
  // Scales the spectra that are looked up by their own means and deviations.
  bool own_scaling = false;
};

// For every valid spectrum of `image` the mean of the primary spectra of its nearest neighbours
// (Euclidean, all channels scaled as the first pair's secondary spectra are) among the valid points
// of all pairs; the lower index where two are equally near. Distances are made in float, block by
// block: nothing of the training maps is held. Throws Error where channels or points do not fit,
// there are fewer training points than neighbours, or the result is too large; Cancelled.
SpectralImage knn_transfer(const SpectralImage& image, const std::vector<MapPair>& pairs,
                           const KnnOptions& options, Progress& progress);

}  // namespace lithoscope
