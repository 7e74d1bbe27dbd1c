#include "widgets/parameters/parameter_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <optional>
#include <utility>

#include "core/base/parse_number.h"
#include "widgets/units/spectral_words.h"

namespace lithoscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lithoscope::ParameterForm)
};

SpectralUnit unit_of(const Parameter& parameter) {
  const SpectralUnit chosen = wavelength_unit();
  // How wide nanometres are in energies depends on where.
  const bool fits =
      parameter.spectral == SpectralRole::kPosition ||
      (parameter.spectral == SpectralRole::kWidth && chosen == SpectralUnit::kMicrometre);
  return fits ? chosen : SpectralUnit::kNanometre;
}

bool is_converted(const Parameter& parameter) {
  return parameter.spectral != SpectralRole::kNone &&
         unit_of(parameter) != SpectralUnit::kNanometre;
}

QString number_words(const Parameter& parameter, double value) {
  return QString::number(shown_number(parameter, value), 'g', is_converted(parameter) ? 7 : 12);
}

QString with_unit(const Parameter& parameter, double value) {
  const QString unit = shown_unit_words(parameter);
  const QString number = number_words(parameter, value);
  return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

QString limits_words(const Parameter& parameter) {
  std::optional<double> least = parameter.minimum, most = parameter.maximum;
  if (is_converted(parameter) && parameter.spectral == SpectralRole::kPosition) {
    // In energies the longest wavelength is the least; 0 is no limit of a place.
    if (least && *least <= 0) least.reset();
    if (most && shown_number(parameter, 2) < shown_number(parameter, 1)) std::swap(least, most);
  }
  if (least && most) {
    return Words::tr("From %1 to %2")
        .arg(number_words(parameter, *least), with_unit(parameter, *most));
  }
  if (least) return Words::tr("At least %1").arg(with_unit(parameter, *least));
  if (most) return Words::tr("At most %1").arg(with_unit(parameter, *most));
  return {};
}

}  // namespace

double shown_number(const Parameter& parameter, double value) {
  if (!is_converted(parameter) || value == 0) return value;
  return convert_spectral(value, SpectralUnit::kNanometre, unit_of(parameter));
}

double number_of_shown(const Parameter& parameter, double shown) {
  if (!is_converted(parameter) || shown == 0) return shown;
  return convert_spectral(shown, unit_of(parameter), SpectralUnit::kNanometre);
}

QString shown_unit_words(const Parameter& parameter) {
  return is_converted(parameter) ? wavelength_symbol() : QString::fromStdString(parameter.unit);
}

QString typed_words(const Parameter& parameter, const QString& typed) {
  return is_converted(parameter) ? with_wavelength_unit(typed) : typed;
}

QString choice_words(const std::string& choice) {
  if (choice == "max") return Words::tr("Maximum");
  if (choice == "area") return Words::tr("Area");
  if (choice == "gaussian") return Words::tr("Height of a fitted Gaussian");
  if (choice == "max_abs") return Words::tr("Largest value = 1");
  if (choice == "standard") return Words::tr("Mean 0, deviation 1");
  if (choice == "fixed") return Words::tr("Fixed");
  if (choice == "variance") return Words::tr("By the variance explained");
  if (choice == "corrected") return Words::tr("Without baseline");
  if (choice == "baseline") return Words::tr("The baseline itself");
  if (choice == "cross_validation") return Words::tr("By cross-validation");
  if (choice == "none") return Words::tr("None");
  QString words = QString::fromStdString(choice).replace(QLatin1Char('_'), QLatin1Char(' '));
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

QString value_words(const Parameter& parameter, const Json& value) {
  switch (parameter.type) {
    case ParameterType::kNumber:
    case ParameterType::kInteger:
      if (value.is_number()) return with_unit(parameter, value.get<double>());
      break;
    case ParameterType::kFlag:
      if (value.is_boolean()) return value.get<bool>() ? Words::tr("yes") : Words::tr("no");
      break;
    case ParameterType::kChoice:
      if (value.is_string()) return choice_words(value.get<std::string>());
      break;
    case ParameterType::kText:
      break;
    case ParameterType::kStructure:
      return QString::fromStdString(value.dump());
  }
  return value.is_string() ? QString::fromStdString(value.get<std::string>())
                           : QString::fromStdString(value.dump());
}

QString parameter_tip(const Parameter& parameter) {
  QStringList lines{QString::fromStdString(parameter.description)};
  if (const QString limits = limits_words(parameter); !limits.isEmpty()) lines << limits;
  lines << Words::tr("Default: %1").arg(value_words(parameter, parameter.default_value));
  if (!parameter.source.empty()) {
    lines << Words::tr("Source: %1").arg(QString::fromStdString(parameter.source));
  }
  return lines.join(QLatin1Char('\n'));
}

Json checked_value(const Parameter& parameter, const Json& typed) {
  return Parameters({parameter}, Json::object({{parameter.name, typed}})).json().at(parameter.name);
}

}  // namespace lithoscope
