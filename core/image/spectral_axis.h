// What the channels of a spectral image stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lithoscope {

enum class AxisUnit {
  kIndex,  // channels without a physical axis: isotopes, colours, scores
  kNanometre,
  kMicrometre,
  kInverseCentimetre,
  kKiloElectronVolt,
};

// "nm", "µm", "cm⁻¹", "keV", "" for kIndex.
std::string_view unit_symbol(AxisUnit unit);
// Understands what files say: "nm", "Nanometers", "Micrometers", "um", "µm", "1/cm", "cm-1",
// "Wavenumber", "keV", "index", "" ... Case does not matter. Throws Error for anything else.
AxisUnit parse_axis_unit(std::string_view text);

// Values of the channels, strictly rising or strictly falling, or merely counted (kIndex), where
// each channel may have a name ("V51", "Red").
class SpectralAxis {
 public:
  SpectralAxis() = default;
  // Throws Error (field "wavelength") where a value is not finite, or the values neither rise nor
  // fall strictly; says which channel breaks the order.
  SpectralAxis(std::vector<double> values, AxisUnit unit);
  // A counted axis 0, 1, 2, ...; `names` may be empty or one a channel.
  static SpectralAxis counted(std::size_t channels, std::vector<std::string> names = {});

  std::size_t size() const { return values_.size(); }
  const std::vector<double>& values() const { return values_; }
  AxisUnit unit() const { return unit_; }
  const std::vector<std::string>& names() const { return names_; }
  bool is_wavelength() const {
    return unit_ == AxisUnit::kNanometre || unit_ == AxisUnit::kMicrometre;
  }

  // Wavelength of every channel in nm, for units that can be converted (nm, µm, cm⁻¹, keV).
  // Throws Error for a counted axis.
  std::vector<double> wavelengths_nm() const;
  // The channel nearest to `value` in the axis's own unit. Ties go to the lower channel.
  std::size_t nearest(double value) const;
  // "670.8 nm", "V51", "channel 12".
  std::string channel_label(std::size_t channel) const;

  // The axis of the given channels (sorted, unique).
  SpectralAxis subset(const std::vector<int>& channels) const;

  bool operator==(const SpectralAxis&) const = default;

 private:
  std::vector<double> values_;
  AxisUnit unit_ = AxisUnit::kIndex;
  std::vector<std::string> names_;
};

}  // namespace lithoscope
