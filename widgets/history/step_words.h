// A step of the recipe told in words: how its results stand, and what it was given.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/run_record.h"

namespace lithoscope {

enum class StepStatus {
  kNotRun,
  kComputed,
  kCached,    // taken from an earlier run
  kDeferred,  // a view that computes when it is looked at
  kStale,     // the recipe has changed since: it would give something else now
  kFailed,
};

// `signature`: of the step as the recipe has it now (step_signatures).
StepStatus status_of(const StepRecord* record, const std::string& signature);
QString status_words(StepStatus status);

// "0.35 s", "2 min 5 s"; empty where nothing was computed.
QString time_words(const StepRecord* record, StepStatus status);

// A parameter of a step as a person reads it.
struct ParameterRow {
  std::string name;
  QString title, value, default_value, unit, tip;
  bool is_default = true;
  bool editable = true;  // on one line
};

// Those that differ from their default come first, each group in the order of the description.
// Parameters that the operation does not know stand as they are.
std::vector<ParameterRow> parameter_rows(const Operation& operation, const Json& given);

// What a person typed as the value of a parameter.
Json typed_value(const Parameter& parameter, const QString& text);

}  // namespace lithoscope
