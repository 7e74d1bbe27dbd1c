#include "core/image/spectral_axis.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

std::string_view unit_symbol(AxisUnit unit) {
  switch (unit) {
    case AxisUnit::kIndex:
      return "";
    case AxisUnit::kNanometre:
      return "nm";
    case AxisUnit::kMicrometre:
      return "µm";
    case AxisUnit::kInverseCentimetre:
      return "cm⁻¹";
    case AxisUnit::kKiloElectronVolt:
      return "keV";
  }
  return "";
}

AxisUnit parse_axis_unit(std::string_view text) {
  std::string word;
  for (const char c : text) {
    if (!std::isspace(static_cast<unsigned char>(c))) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  const auto is_one_of = [&word](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (is_one_of({"", "index", "unknown", "channel", "none"})) return AxisUnit::kIndex;
  if (is_one_of({"nm", "nanometer", "nanometers", "nanometre", "nanometres"})) {
    return AxisUnit::kNanometre;
  }
  if (is_one_of({"um", "µm", "μm", "micron", "microns", "micrometer", "micrometers", "micrometre",
                 "micrometres"})) {
    return AxisUnit::kMicrometre;
  }
  if (is_one_of({"cm-1", "cm^-1", "cm⁻¹", "1/cm", "wavenumber", "wavenumbers"})) {
    return AxisUnit::kInverseCentimetre;
  }
  if (word == "kev") return AxisUnit::kKiloElectronVolt;
  throw Error(translated("core", "The unit \"{}\" is not known", std::string(text)),
              translated("core", "Use nm, µm, cm-1, keV or index"));
}

SpectralAxis::SpectralAxis(std::vector<double> values, AxisUnit unit)
    : values_(std::move(values)), unit_(unit) {
  const bool rising = values_.size() < 2 || values_[1] > values_[0];
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const bool ordered =
        i == 0 || (rising ? values_[i] > values_[i - 1] : values_[i] < values_[i - 1]);
    if (!std::isfinite(values_[i]) || !ordered) {
      throw Error(translated("core", "The spectral axis is out of order at channel {} (value {})",
                             i + 1, values_[i]),
                  translated("core", "The values must rise, or fall, from channel to channel"))
          .in_field("wavelength");
    }
  }
}

SpectralAxis SpectralAxis::counted(std::size_t channels, std::vector<std::string> names) {
  if (!names.empty() && names.size() != channels) {
    throw Error(
        translated("core", "There are {} channel names for {} channels", names.size(), channels),
        translated("core", "Give one name a channel, or none"));
  }
  SpectralAxis axis;
  axis.values_.resize(channels);
  std::iota(axis.values_.begin(), axis.values_.end(), 0.0);
  axis.names_ = std::move(names);
  return axis;
}

std::vector<double> SpectralAxis::wavelengths_nm() const {
  std::vector<double> nm = values_;
  switch (unit_) {
    case AxisUnit::kNanometre:
      break;
    case AxisUnit::kMicrometre:
      for (double& v : nm) v *= 1e3;
      break;
    case AxisUnit::kInverseCentimetre:
      for (double& v : nm) v = 1e7 / v;
      break;
    case AxisUnit::kKiloElectronVolt:
      for (double& v : nm) v = 1.2398419843320026 / v;  // h c in keV nm
      break;
    case AxisUnit::kIndex:
      throw Error(translated("core", "The channels of this image have no wavelengths"),
                  translated("core",
                             "Open it with its wavelength list, or use an operation that "
                             "works on channels"));
  }
  return nm;
}

std::size_t SpectralAxis::nearest(double value) const {
  std::size_t best = 0;
  for (std::size_t i = 1; i < values_.size(); ++i) {
    if (std::abs(values_[i] - value) < std::abs(values_[best] - value)) best = i;
  }
  return best;
}

std::string SpectralAxis::channel_label(std::size_t channel) const {
  if (!names_.empty()) return names_.at(channel);
  if (unit_ == AxisUnit::kIndex) return translated("core", "channel {}", channel + 1);
  return fmt::format("{:.6g} {}", values_.at(channel), unit_symbol(unit_));
}

SpectralAxis SpectralAxis::subset(const std::vector<int>& channels) const {
  SpectralAxis axis;
  axis.unit_ = unit_;
  for (const int channel : channels) {
    axis.values_.push_back(values_.at(static_cast<std::size_t>(channel)));
    if (!names_.empty()) axis.names_.push_back(names_.at(static_cast<std::size_t>(channel)));
  }
  return axis;
}

}  // namespace lithoscope
