#include "widgets/units/spectral_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/base/parse_number.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lithoscope::UnitChoice)
};

double in_unit(double wavelength_nm) {
  return convert_spectral(wavelength_nm, SpectralUnit::kNanometre, wavelength_unit());
}

}  // namespace

SpectralUnit wavelength_unit() {
  const SpectralUnit chosen = UnitChoice::instance().units().optical;
  return chosen == SpectralUnit::kAsFile ? SpectralUnit::kNanometre : chosen;
}

QString wavelength_quantity() {
  switch (wavelength_unit()) {
    case SpectralUnit::kElectronVolt:
    case SpectralUnit::kKiloElectronVolt:
      return Words::tr("Energy");
    case SpectralUnit::kInverseCentimetre:
      return Words::tr("Wavenumber");
    default:
      return Words::tr("Wavelength");
  }
}

QString wavelength_symbol() {
  const std::string_view symbol = spectral_unit_symbol(wavelength_unit());
  return QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
}

std::vector<double> shown_values(const SpectralAxis& axis) {
  const SpectralUnit unit = shown_unit(axis.unit(), UnitChoice::instance().units());
  std::vector<double> values = axis.values();
  if (unit == SpectralUnit::kAsFile) return values;
  for (double& value : values) value = convert_spectral(value, axis.unit(), unit);
  return values;
}

QString shown_symbol(const SpectralAxis& axis) {
  const std::string_view symbol =
      spectral_unit_symbol(shown_unit(axis.unit(), UnitChoice::instance().units()));
  return QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
}

QString axis_words(const SpectralAxis& axis) {
  switch (shown_unit(axis.unit(), UnitChoice::instance().units())) {
    case SpectralUnit::kAsFile:
      return Words::tr("channel");
    case SpectralUnit::kNanometre:
    case SpectralUnit::kMicrometre:
      return Words::tr("wavelength [%1]").arg(shown_symbol(axis));
    case SpectralUnit::kInverseCentimetre:
      return Words::tr("wavenumber [%1]").arg(shown_symbol(axis));
    default:
      return Words::tr("energy [%1]").arg(shown_symbol(axis));
  }
}

QString feature_words(const std::string& name) {
  return QString::fromStdString(feature_text(name, UnitChoice::instance().units()));
}

QString wavelength_number(double wavelength_nm) {
  return wavelength_unit() == SpectralUnit::kNanometre
             ? QString::number(wavelength_nm, 'f', 2)
             : QString::number(in_unit(wavelength_nm), 'g', 7);
}

QString wavelength_words(double wavelength_nm) {
  return wavelength_number(wavelength_nm) + QLatin1Char(' ') + wavelength_symbol();
}

QString wavelength_range_words(double lower_nm, double upper_nm) {
  const auto [low, high] = std::minmax(in_unit(lower_nm), in_unit(upper_nm));
  const auto number = [](double value) { return QString::number(value, 'g', 4); };
  return Words::tr("%1 to %2 %3").arg(number(low), number(high), wavelength_symbol());
}

QString wavelength_width_number(double width_nm, double at_nm) {
  const double width =
      convert_spectral_width(width_nm, at_nm, SpectralUnit::kNanometre, wavelength_unit());
  return QString::number(width, 'g', wavelength_unit() == SpectralUnit::kNanometre ? 6 : 4);
}

QString with_wavelength_unit(const QString& typed) {
  const std::string text = typed.trimmed().toStdString();
  const auto number = leading_number(text);
  const bool bare = number && number->length == text.size();
  if (!bare || number->value == 0) return typed;
  return typed.trimmed() + QLatin1Char(' ') + wavelength_symbol();
}

std::optional<double> wavelength_width_nm(const QString& typed, double at_nm) {
  const std::string text = typed.trimmed().toStdString();
  const auto number = leading_number(text);
  if (!number) return std::nullopt;
  const std::string tail = text.substr(number->length);
  const auto unit = tail.empty() ? std::optional(wavelength_unit()) : spectral_unit_of_text(tail);
  if (!unit) return std::nullopt;
  const double at = convert_spectral(at_nm, SpectralUnit::kNanometre, *unit);
  const double width = convert_spectral_width(number->value, at, *unit, SpectralUnit::kNanometre);
  return std::isfinite(width) ? std::optional(width) : std::nullopt;
}

}  // namespace lithoscope
