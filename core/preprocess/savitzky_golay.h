// Smoothing and derivatives along the spectrum by local polynomials.
#pragma once

#include <Eigen/Core>
#include <span>

#include "core/image/spectral_image.h"

namespace lithoscope {

struct SavitzkyGolayParameters {
  int window = 11;     // channels, odd
  int order = 3;       // of the polynomial, below the window
  int derivative = 0;  // 0 = smoothing, at most the order
};

// Weights of the least-squares polynomial of `window` equally spaced channels (Savitzky & Golay
// 1964, 10.1021/ac60214a047): row i gives the polynomial's value (or derivative, per channel) at
// channel i of the window. The middle row serves the inner channels, the others the ends.
// Throws Error where the parameters do not go together.
Eigen::MatrixXd savitzky_golay_weights(const SavitzkyGolayParameters& parameters);

// Filters one spectrum. At both ends the polynomial of the first and last window is evaluated at
// the channels themselves (SciPy's mode "interp"). `step`: distance of the channels, with its sign,
// for derivatives. `result` may not be `spectrum`. Throws Error where the spectrum is shorter than
// the window.
void savitzky_golay(std::span<const double> spectrum, const SavitzkyGolayParameters& parameters,
                    double step, std::span<double> result);

// The distance of the axis's channels where it is the same throughout (within 1 % of the mean
// distance), with its sign; otherwise 1, so that derivatives are per channel.
double uniform_step(const SpectralAxis& axis);

// The filtered image, computed when read; reads only the windows of the wanted channels. Bad bands
// are left out first. A derivative is per unit of the axis where its channels are equally spaced
// (see uniform_step), else per channel. Spectra with a value that is not finite among those read
// are NaN.
SpectralImage savitzky_golay(const SpectralImage& image, const SavitzkyGolayParameters& parameters);

}  // namespace lithoscope
