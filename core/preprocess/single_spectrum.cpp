#include "core/preprocess/single_spectrum.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/hull_quotient.h"
#include "core/preprocess/savitzky_golay.h"

namespace lithoscope {
namespace {

constexpr std::size_t kFewestForBaseline = 10;
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

const SavitzkyGolayParameters& derivative_parameters() {
  static const SavitzkyGolayParameters parameters{.window = 11, .order = 3, .derivative = 1};
  return parameters;
}

std::size_t derivative_window() {
  return static_cast<std::size_t>(derivative_parameters().window);
}

bool has_references(const SpectralImage& image) {
  const auto fits = [&image](const std::shared_ptr<const SpectralImage>& reference) {
    return reference != nullptr && reference->grid.cols == image.grid.cols &&
           reference->channels() == image.channels();
  };
  return fits(image.white_reference) && fits(image.dark_reference);
}

bool is_reflectance(const SpectralImage& image) {
  return image.quantity.find("reflectance") != std::string::npos;
}

// The channels that a kernel may use: good and finite.
std::vector<std::size_t> usable_channels(std::span<const float> spectrum,
                                         const std::vector<std::uint8_t>& good_channels) {
  std::vector<std::size_t> usable;
  for (std::size_t i = 0; i < spectrum.size(); ++i) {
    const bool good = good_channels.size() != spectrum.size() || good_channels[i] != 0;
    if (good && std::isfinite(spectrum[i])) usable.push_back(i);
  }
  return usable;
}

void scatter(const std::vector<std::size_t>& channels, const std::vector<double>& values,
             std::vector<float>& out) {
  for (std::size_t i = 0; i < channels.size(); ++i) {
    out[channels[i]] = static_cast<float>(values[i]);
  }
}

void differentiate(std::span<const float> spectrum, const std::vector<std::size_t>& usable,
                   double step, std::vector<float>& out) {
  for (std::size_t first = 0; first < usable.size();) {
    std::size_t last = first + 1;
    while (last < usable.size() && usable[last] == usable[last - 1] + 1) ++last;
    if (last - first >= derivative_window()) {
      const auto from = spectrum.begin() + static_cast<std::ptrdiff_t>(usable[first]);
      const std::vector<double> piece(from, from + static_cast<std::ptrdiff_t>(last - first));
      std::vector<double> result(piece.size());
      savitzky_golay(piece, derivative_parameters(), step, result);
      for (std::size_t i = first; i < last; ++i) {
        out[usable[i]] = static_cast<float>(result[i - first]);
      }
    }
    first = last;
  }
}

}  // namespace

std::vector<SpectrumMode> spectrum_modes(const SpectralImage& image) {
  std::vector<SpectrumMode> modes{SpectrumMode::kRaw};
  const bool references = has_references(image) && !is_reflectance(image);
  const bool quotient = image.quantity == "hull quotient";
  const bool named = !image.axis.names().empty();
  const auto channels = image.axis.size();
  if (!references && !is_reflectance(image) && !quotient && !named &&
      channels >= kFewestForBaseline) {
    modes.push_back(SpectrumMode::kBaselineCorrected);
  }
  if (references) modes.push_back(SpectrumMode::kReflectance);
  if ((references || is_reflectance(image)) && channels >= 3 && !named) {
    modes.push_back(SpectrumMode::kHullQuotient);
  }
  if (channels >= derivative_window() && !named) modes.push_back(SpectrumMode::kDerivative);
  return modes;
}

bool needs_reflectance(const SpectralImage& image, SpectrumMode mode) {
  if (mode == SpectrumMode::kReflectance) return true;
  const bool over_reflectance =
      mode == SpectrumMode::kHullQuotient || mode == SpectrumMode::kDerivative;
  return over_reflectance && has_references(image) && !is_reflectance(image);
}

std::string mode_quantity(const SpectralImage& image, SpectrumMode mode) {
  const bool reflectance = needs_reflectance(image, mode);
  const std::string basis = reflectance ? translated("core", "reflectance") : image.quantity;
  switch (mode) {
    case SpectrumMode::kBaselineCorrected:
      return translated("core", "{}, baseline removed", basis);
    case SpectrumMode::kHullQuotient:
      return translated("core", "hull quotient");
    case SpectrumMode::kDerivative: {
      // A step of 1 may also mean that the channels are not evenly spaced.
      const auto& values = image.axis.values();
      const bool even =
          image.axis.unit() != AxisUnit::kIndex && values.size() > 1 &&
          (uniform_step(image.axis) != 1 ||
           std::abs(values.back() - values.front() - static_cast<double>(values.size() - 1)) <
               0.01 * static_cast<double>(values.size() - 1));
      return even ? translated("core", "{}, derivative per {}", basis,
                               unit_symbol(image.axis.unit()))
                  : translated("core", "{}, derivative per channel", basis);
    }
    case SpectrumMode::kRaw:
    case SpectrumMode::kReflectance:
      break;
  }
  return basis;
}

std::vector<float> in_mode(std::span<const float> spectrum, const SpectralAxis& axis,
                           const std::vector<std::uint8_t>& good_channels, SpectrumMode mode) {
  if (mode == SpectrumMode::kRaw || mode == SpectrumMode::kReflectance ||
      spectrum.size() != axis.size()) {
    return {spectrum.begin(), spectrum.end()};
  }
  std::vector<float> out(spectrum.size(), kNan);
  const std::vector<std::size_t> usable = usable_channels(spectrum, good_channels);
  if (mode == SpectrumMode::kDerivative) {
    differentiate(spectrum, usable, uniform_step(axis), out);
    return out;
  }
  std::vector<double> values, positions;
  for (const std::size_t channel : usable) {
    values.push_back(static_cast<double>(spectrum[channel]));
    positions.push_back(axis.values()[channel]);
  }
  if (mode == SpectrumMode::kBaselineCorrected && values.size() >= kFewestForBaseline) {
    const std::vector<double> baseline = asls_baseline(values, {});
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= baseline[i];
    scatter(usable, values, out);
  }
  if (mode == SpectrumMode::kHullQuotient && values.size() >= 3) {
    if (axis.unit() != AxisUnit::kIndex) {
      // Over wavelength, as the operation does it.
      const std::vector<double> nm = axis.wavelengths_nm();
      for (std::size_t i = 0; i < usable.size(); ++i) positions[i] = nm[usable[i]];
    }
    scatter(usable, hull_quotient(positions, values), out);
  }
  return out;
}

}  // namespace lithoscope
