// The height of a line by fitting a Gaussian.
#pragma once

#include <span>
#include <vector>

namespace lithoscope {

// Fits  background + height · exp(−(x − centre)² / 2σ²)  by least squares to the channels around a
// line: made once for a line, used for every spectrum. The centre stays within ± `half_window`, σ
// between half a channel and the half window.
//
// The best of a grid of centres and widths, where background and height follow linearly, is refined
// by damped Gauss–Newton steps that are taken only where they fit better: the fit cannot run away.
class GaussianPeak {
 public:
  static constexpr std::size_t kMinimumChannels = 5;

  // `offsets`: wavelength of each channel less the line's; at least kMinimumChannels.
  GaussianPeak(std::vector<double> offsets, double half_window);

  // Height above the background; 0 where no Gaussian with a positive height fits better than the
  // background alone.
  double height(std::span<const double> values) const;

 private:
  struct Shape {
    double centre, sigma;
    std::vector<double> profile;  // less its mean
    double square;                // of the profile
  };

  std::vector<double> offsets_;
  double half_window_;
  double least_sigma_;
  std::vector<Shape> shapes_;
};

}  // namespace lithoscope
