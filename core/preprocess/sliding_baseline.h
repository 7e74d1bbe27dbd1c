// A baseline that lies below the lines: the least value nearby, smoothed.
#pragma once

#include "core/image/spectral_image.h"
#include "core/preprocess/asls_baseline.h"

namespace lithoscope {

struct SlidingBaselineParameters {
  int window = 100;   // channels of the sliding minimum
  double sigma = 50;  // channels; 0 = not smoothed
};

// The minimum over a window around each channel (one more before it than behind where the window
// is even), then a Gaussian cut off at 4σ; both mirror the spectrum at its ends. Vrábel et al.
// 2023, 10.1039/d2ja00406b. Computed when read. Bad bands are left out first.
SpectralImage remove_sliding_baseline(const SpectralImage& image,
                                      const SlidingBaselineParameters& parameters,
                                      BaselineOutput output);

}  // namespace lithoscope
