// Intensities of emission lines, one column a line.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/features/line_list.h"
#include "core/image/feature_map.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

enum class LineReduction {
  kMaximum,   // the largest value of the window's channels
  kArea,      // trapezoid rule over the window; the spectrum is taken linear between channels, so
              // that the window's ends need not be channels; linear in the spectrum
  kGaussian,  // height of a fitted Gaussian over a constant background (see GaussianPeak)
};

struct LineFeatureParameters {
  std::vector<EmissionLine> lines;
  double half_window_nm = 0.3;
  LineReduction reduction = LineReduction::kMaximum;
};

// The channels that a line's feature is made of.
struct LineWindow {
  EmissionLine line;
  std::vector<int> channels;         // rising indices
  std::vector<double> offsets_nm;    // of each channel's wavelength from the line
  std::vector<double> area_weights;  // of each channel in the area; kArea only
};

// Windows of all lines among channels at `wavelengths_nm` (strictly rising or falling). A window
// that holds no channel takes the nearest one. Throws Error listing every line that lies outside
// the channels, or in a gap between them that is wider than both window and usual channel distance;
// for kGaussian also those with too few channels.
std::vector<LineWindow> line_windows(const std::vector<double>& wavelengths_nm,
                                     const LineFeatureParameters& parameters);

// One column a line ("Li 670.76", group "Li") at every valid pixel; pixels that are masked or whose
// windows hold a value that is not finite are invalid. Reads the windows' channels alone, block by
// block; bad bands are left out. Paper: "LIBS features", Table 3. Throws Error, Cancelled.
FeatureMap line_features(const SpectralImage& image, const LineFeatureParameters& parameters,
                         Progress& progress);

}  // namespace lithoscope
