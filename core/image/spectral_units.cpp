#include "core/image/spectral_units.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parse_number.h"

namespace lithoscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kHcEvNm = 1239.8419843320026;  // h c

struct UnitName {
  SpectralUnit unit;
  std::string_view id, symbol;
};
constexpr std::array<UnitName, 6> kNames = {{
    {SpectralUnit::kAsFile, "file", ""},
    {SpectralUnit::kNanometre, "nm", "nm"},
    {SpectralUnit::kMicrometre, "um", "µm"},
    {SpectralUnit::kInverseCentimetre, "cm-1", "cm⁻¹"},
    {SpectralUnit::kElectronVolt, "eV", "eV"},
    {SpectralUnit::kKiloElectronVolt, "keV", "keV"},
}};

SpectralUnit own_unit(AxisUnit unit) {
  switch (unit) {
    case AxisUnit::kNanometre:
      return SpectralUnit::kNanometre;
    case AxisUnit::kMicrometre:
      return SpectralUnit::kMicrometre;
    case AxisUnit::kInverseCentimetre:
      return SpectralUnit::kInverseCentimetre;
    case AxisUnit::kKiloElectronVolt:
      return SpectralUnit::kKiloElectronVolt;
    case AxisUnit::kIndex:
      break;
  }
  return SpectralUnit::kAsFile;
}

// Lengths and energies have factors of their own; 0 = the other kind.
double nm_per_unit(SpectralUnit unit) {
  return unit == SpectralUnit::kNanometre ? 1 : unit == SpectralUnit::kMicrometre ? 1e3 : 0;
}
double ev_per_unit(SpectralUnit unit) {
  switch (unit) {
    case SpectralUnit::kElectronVolt:
      return 1;
    case SpectralUnit::kKiloElectronVolt:
      return 1e3;
    case SpectralUnit::kInverseCentimetre:
      return kHcEvNm * 1e-7;
    default:
      return 0;
  }
}

}  // namespace

std::string_view spectral_unit_id(SpectralUnit unit) {
  return kNames[static_cast<std::size_t>(unit)].id;
}

SpectralUnit spectral_unit_of_id(std::string_view id) {
  for (const UnitName& name : kNames) {
    if (name.id == id) return name.unit;
  }
  return SpectralUnit::kAsFile;
}

std::string_view spectral_unit_symbol(SpectralUnit unit) {
  return kNames[static_cast<std::size_t>(unit)].symbol;
}

SpectralUnit shown_unit(AxisUnit unit, const SpectralUnits& units) {
  const SpectralUnit own = own_unit(unit);
  if (own == SpectralUnit::kAsFile) return own;
  const SpectralUnit wanted = unit == AxisUnit::kKiloElectronVolt ? units.energy : units.optical;
  return wanted == SpectralUnit::kAsFile ? own : wanted;
}

double convert_spectral(double value, SpectralUnit from, SpectralUnit to) {
  if (from == to) return value;
  if (from == SpectralUnit::kAsFile || to == SpectralUnit::kAsFile) return kNan;
  const double from_nm = nm_per_unit(from), to_nm = nm_per_unit(to);
  const double from_ev = ev_per_unit(from), to_ev = ev_per_unit(to);
  if (from_nm > 0 && to_nm > 0) return value * (from_nm / to_nm);
  if (from_ev > 0 && to_ev > 0) return value * (from_ev / to_ev);
  if (!(value > 0)) return kNan;
  return from_nm > 0 ? kHcEvNm / (value * from_nm) / to_ev : kHcEvNm / (value * from_ev) / to_nm;
}

double convert_spectral(double value, AxisUnit from, SpectralUnit to) {
  return convert_spectral(value, own_unit(from), to);
}

double convert_spectral(double value, SpectralUnit from, AxisUnit to) {
  return to == AxisUnit::kIndex ? kNan : convert_spectral(value, from, own_unit(to));
}

double convert_spectral_width(double width, double at, SpectralUnit from, SpectralUnit to) {
  const double there = convert_spectral(at, from, to);
  // Both kinds of change are proportional to the place: y = c x and y = c / x.
  return from == to ? width : width * there / at;
}

std::optional<SpectralUnit> spectral_unit_of_text(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  if (text == "eV" || text == "ev") return SpectralUnit::kElectronVolt;
  try {
    const SpectralUnit unit = own_unit(parse_axis_unit(text));
    if (unit != SpectralUnit::kAsFile) return unit;
  } catch (const Error&) {
  }
  return std::nullopt;
}

std::string spectral_text(double value, SpectralUnit unit) {
  const std::string_view symbol = spectral_unit_symbol(unit);
  return symbol.empty() ? fmt::format("{:.6g}", value) : fmt::format("{:.6g} {}", value, symbol);
}

std::string channel_text(const SpectralAxis& axis, std::size_t channel,
                         const SpectralUnits& units) {
  const SpectralUnit unit = shown_unit(axis.unit(), units);
  if (!axis.names().empty() || unit == SpectralUnit::kAsFile) return axis.channel_label(channel);
  return spectral_text(convert_spectral(axis.values().at(channel), axis.unit(), unit), unit);
}

std::string feature_text(const std::string& name, const SpectralUnits& units) {
  if (units.optical == SpectralUnit::kAsFile && units.energy == SpectralUnit::kAsFile) return name;
  std::string_view rest = name;
  std::string element;
  // "Li 670.76": a symbol, and a wavelength in nm.
  const std::size_t blank = rest.find(' ');
  const bool symbol = blank != std::string_view::npos && blank >= 1 && blank <= 2 &&
                      rest[0] >= 'A' && rest[0] <= 'Z' &&
                      (blank == 1 || (rest[1] >= 'a' && rest[1] <= 'z'));
  if (symbol) {
    element = name.substr(0, blank + 1);
    rest.remove_prefix(blank + 1);
  }
  const auto number = leading_number(rest);
  if (!number) return name;
  const std::string_view tail = rest.substr(number->length);
  std::optional<SpectralUnit> from = spectral_unit_of_text(tail);
  if (!from && symbol && tail.empty()) from = SpectralUnit::kNanometre;
  if (!from) return name;
  const AxisUnit kind =
      *from == SpectralUnit::kKiloElectronVolt ? AxisUnit::kKiloElectronVolt : AxisUnit::kNanometre;
  const SpectralUnit wanted = kind == AxisUnit::kNanometre ? units.optical : units.energy;
  if (wanted == SpectralUnit::kAsFile || wanted == *from) return name;
  return element + spectral_text(convert_spectral(number->value, *from, wanted), wanted);
}

std::optional<double> spectral_value_of_text(std::string_view text, const SpectralAxis& axis,
                                             const SpectralUnits& units) {
  const auto number = leading_number(text);
  if (!number) return std::nullopt;
  std::string_view tail = text.substr(number->length);
  while (!tail.empty() && tail.front() == ' ') tail.remove_prefix(1);
  while (!tail.empty() && tail.back() == ' ') tail.remove_suffix(1);
  if (axis.unit() == AxisUnit::kIndex) {
    return tail.empty() ? std::optional(number->value) : std::nullopt;
  }
  const auto unit = tail.empty() ? shown_unit(axis.unit(), units) : spectral_unit_of_text(tail);
  if (!unit) return std::nullopt;
  const double value = convert_spectral(number->value, *unit, axis.unit());
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace lithoscope
