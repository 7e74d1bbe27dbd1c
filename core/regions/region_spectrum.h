// The mean spectrum of a region of an image, and how far its spectra differ.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"
#include "core/regions/pixels_in_outline.h"

namespace lithoscope {

struct RegionSpectrum {
  // One value a channel; NaN where no pixel has one.
  std::vector<double> mean;
  // Sample standard deviation (n - 1); NaN below two values.
  std::vector<double> deviation;
  // Values a channel that went into them: measured ones only.
  std::vector<std::int64_t> values;
  std::int64_t pixels = 0;    // of the region
  std::int64_t measured = 0;  // those of them with a value in at least one channel
};

// `runs` lie in the image's grid, sorted by rows (pixels_in_outline), else std::out_of_range. Reads
// the rows that they cover, block by block; masked pixels and NaN are left out. Sums are taken in
// double about a running mean (Chan et al. 1983, 10.1080/00031305.1983.10483115), in an order that
// depends on image and region alone. Throws Cancelled, Error (file).
RegionSpectrum region_spectrum(const SpectralImage& image, std::span<const PixelRun> runs,
                               Progress& progress);

}  // namespace lithoscope
