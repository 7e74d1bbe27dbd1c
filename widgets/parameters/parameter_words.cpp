#include "widgets/parameters/parameter_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace lithoscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lithoscope::ParameterForm)
};

QString number_words(double value) {
  return QString::number(value, 'g', 12);
}

QString with_unit(const QString& number, const Parameter& parameter) {
  return parameter.unit.empty()
             ? number
             : number + QLatin1Char(' ') + QString::fromStdString(parameter.unit);
}

}  // namespace

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
      if (value.is_number()) return with_unit(number_words(value.get<double>()), parameter);
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
  if (parameter.minimum && parameter.maximum) {
    lines << Words::tr("From %1 to %2")
                 .arg(number_words(*parameter.minimum),
                      with_unit(number_words(*parameter.maximum), parameter));
  } else if (parameter.minimum) {
    lines << Words::tr("At least %1").arg(with_unit(number_words(*parameter.minimum), parameter));
  } else if (parameter.maximum) {
    lines << Words::tr("At most %1").arg(with_unit(number_words(*parameter.maximum), parameter));
  }
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
