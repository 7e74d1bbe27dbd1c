#include "widgets/history/step_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "widgets/parameters/parameter_words.h"

namespace lithoscope {
namespace {

constexpr int kLongestOnOneLine = 80;

QString words(const char* text) {
  return QCoreApplication::translate("History", text);
}

QString value_words(const Json& value) {
  if (value.is_string()) return QString::fromStdString(value.get<std::string>());
  if (value.is_boolean()) return value.get<bool>() ? words("yes") : words("no");
  return QString::fromStdString(value.dump());
}

QString number_or_words(const Parameter& parameter, const Json& value) {
  if (parameter.spectral != SpectralRole::kNone && value.is_number()) {
    return QString::number(shown_number(parameter, value.get<double>()), 'g', 7);
  }
  return value_words(value);
}

const Parameter* find(const Operation& operation, const std::string& name) {
  for (const Parameter& parameter : operation.parameters) {
    if (parameter.name == name) return &parameter;
  }
  return nullptr;
}

}  // namespace

StepStatus status_of(const StepRecord* record, const std::string& signature) {
  if (record == nullptr) return StepStatus::kNotRun;
  if (!record->problem.empty()) return StepStatus::kFailed;
  if (record->signature != signature) return StepStatus::kStale;
  return record->state == StepState::kDeferred ? StepStatus::kDeferred
         : record->state == StepState::kCached ? StepStatus::kCached
                                               : StepStatus::kComputed;
}

QString status_words(StepStatus status) {
  switch (status) {
    case StepStatus::kNotRun:
      return words("not run yet");
    case StepStatus::kComputed:
      return words("computed");
    case StepStatus::kCached:
      return words("from the cache");
    case StepStatus::kDeferred:
      return words("when looked at");
    case StepStatus::kStale:
      return words("stale");
    case StepStatus::kFailed:
      break;
  }
  return words("failed");
}

QString time_words(const StepRecord* record, StepStatus status) {
  if (record == nullptr || status == StepStatus::kDeferred || status == StepStatus::kFailed) {
    return {};
  }
  const double seconds = record->seconds;
  if (seconds >= 60) {
    return words("%1 min %2 s")
        .arg(static_cast<int>(seconds / 60))
        .arg(static_cast<int>(std::fmod(seconds, 60)));
  }
  return words("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 0));
}

std::vector<ParameterRow> parameter_rows(const Operation& operation, const Json& given) {
  std::vector<ParameterRow> rows;
  for (const Parameter& parameter : operation.parameters) {
    const auto set = given.find(parameter.name);
    const Json value = set == given.end() ? parameter.default_value : *set;
    ParameterRow row;
    row.name = parameter.name;
    row.title = QString::fromStdString(parameter.title.empty() ? parameter.name : parameter.title);
    row.value = number_or_words(parameter, value);
    row.default_value = number_or_words(parameter, parameter.default_value);
    row.unit = shown_unit_words(parameter);
    row.tip = QString::fromStdString(parameter.description);
    row.is_default = nlohmann::json(value) == nlohmann::json(parameter.default_value);
    row.editable =
        parameter.type != ParameterType::kStructure || row.value.size() <= kLongestOnOneLine;
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ParameterRow& a, const ParameterRow& b) {
    return !a.is_default && b.is_default;
  });
  for (const auto& [name, value] : given.items()) {
    if (find(operation, name) != nullptr) continue;
    ParameterRow row;
    row.name = name;
    row.title = QString::fromStdString(name);
    row.value = value_words(value);
    row.is_default = row.editable = false;
    rows.push_back(std::move(row));
  }
  return rows;
}

Json typed_value(const Parameter& parameter, const QString& text) {
  const QString trimmed = text.trimmed();
  switch (parameter.type) {
    case ParameterType::kText:
    case ParameterType::kChoice:
      return trimmed.toStdString();
    case ParameterType::kFlag:
      if (trimmed.compare(words("yes"), Qt::CaseInsensitive) == 0) return true;
      if (trimmed.compare(words("no"), Qt::CaseInsensitive) == 0) return false;
      break;
    default:
      break;
  }
  if (parameter.spectral != SpectralRole::kNone) {
    QString number = trimmed;
    number.replace(QLatin1Char(','), QLatin1Char('.'));  // never grouped: a decimal comma
    try {
      return checked_value(parameter, typed_words(parameter, number).toStdString());
    } catch (const Error&) {
      return trimmed.toStdString();  // it will be told
    }
  }
  const Json parsed = Json::parse(trimmed.toStdString(), nullptr, false);
  if (!parsed.is_discarded()) return parsed;
  // "0.3 nm", or "0,3" where that is how numbers are written.
  bool ok = false;
  const double number = QLocale().toDouble(trimmed, &ok);
  return ok ? Json(number) : Json(trimmed.toStdString());
}

}  // namespace lithoscope
