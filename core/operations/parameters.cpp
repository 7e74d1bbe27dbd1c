#include "core/operations/parameters.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/text.h"
#include "core/image/spectral_units.h"

namespace lithoscope {
namespace {

// Length in metres of each unit that converts; others ("px", "%", "°") stand for themselves.
const std::map<std::string, double>& lengths_m() {
  static const std::map<std::string, double> table = {
      {"nm", 1e-9}, {"µm", 1e-6}, {"μm", 1e-6}, {"um", 1e-6}, {"mm", 1e-3}, {"cm", 1e-2}, {"m", 1}};
  return table;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string limits_text(const Parameter& parameter) {
  const std::string unit = parameter.unit.empty() ? "" : " " + parameter.unit;
  if (parameter.minimum && parameter.maximum) {
    return translated("core", "Give a number from {} to {}{}", *parameter.minimum,
                      *parameter.maximum, unit);
  }
  if (parameter.minimum) {
    return translated("core", "Give a number of at least {}{}", *parameter.minimum, unit);
  }
  if (parameter.maximum) {
    return translated("core", "Give a number of at most {}{}", *parameter.maximum, unit);
  }
  return translated("core", "Give a number{}", unit.empty() ? unit : " (" + parameter.unit + ")");
}

double quantity_of(const Parameter& parameter, const std::string& text) {
  if (parameter.spectral == SpectralRole::kPosition) {
    const auto nm = spectral_value_of_text(text, SpectralAxis({1}, AxisUnit::kNanometre), {});
    if (nm) return *nm;
  }
  return parse_quantity(text, parameter.unit);
}

Json checked_number(const Parameter& parameter, const Json& value) {
  double number = 0;
  if (value.is_number()) {
    number = value.get<double>();
  } else if (value.is_string()) {
    number = quantity_of(parameter, value.get<std::string>());
  } else {
    throw Error(translated("core", "{} is no number", value.dump()), limits_text(parameter));
  }
  const bool whole = parameter.type != ParameterType::kInteger || number == std::floor(number);
  if (!std::isfinite(number) || (parameter.minimum && number < *parameter.minimum) ||
      (parameter.maximum && number > *parameter.maximum)) {
    throw Error(translated("core", "{} is out of range", value.dump()), limits_text(parameter));
  }
  if (!whole || (parameter.type == ParameterType::kInteger && std::abs(number) > 1e15)) {
    throw Error(translated("core", "{} is no whole number", value.dump()), limits_text(parameter));
  }
  if (parameter.type == ParameterType::kInteger) return static_cast<long>(number);
  return number;
}

Json checked(const Parameter& parameter, const Json& value) {
  switch (parameter.type) {
    case ParameterType::kNumber:
    case ParameterType::kInteger:
      return checked_number(parameter, value);
    case ParameterType::kFlag:
      if (value.is_boolean()) return value;
      throw Error(translated("core", "{} is neither true nor false", value.dump()),
                  translated("core", "Write true or false"));
    case ParameterType::kText:
      if (value.is_string()) return value;
      throw Error(translated("core", "{} is no text", value.dump()),
                  translated("core", "Write it in quotes"));
    case ParameterType::kChoice: {
      const bool known =
          value.is_string() && std::find(parameter.choices.begin(), parameter.choices.end(),
                                         value.get<std::string>()) != parameter.choices.end();
      if (known) return value;
      throw Error(translated("core", "{} is not one of the choices", value.dump()),
                  translated("core", "Choose one of: {}",
                             fmt::format("{}", fmt::join(parameter.choices, ", "))));
    }
    case ParameterType::kStructure:
      if (parameter.check) parameter.check(value);
      return value;
  }
  return value;
}

}  // namespace

double parse_quantity(const std::string& text, const std::string& unit) {
  const auto number = leading_number(text);
  if (!number) {
    throw Error(translated("core", "\"{}\" is no number", text),
                unit.empty() ? translated("core", "Write a number")
                             : translated("core", "Write a number, in {}", unit));
  }
  const std::string given = trimmed(text.substr(number->length));
  if (given.empty() || given == unit) return number->value;
  const auto from = lengths_m().find(given);
  const auto to = lengths_m().find(unit);
  if (from == lengths_m().end() || to == lengths_m().end()) {
    throw Error(translated("core", "\"{}\" has the unit {}", text, given),
                unit.empty() ? translated("core", "Write a number without a unit")
                             : translated("core", "Give it in {}", unit));
  }
  return number->value * (from->second / to->second);
}

Parameters::Parameters(const std::vector<Parameter>& description, const Json& given) {
  if (!given.is_null() && !given.is_object()) {
    throw Error(translated("core", "The parameters are no JSON object"),
                translated("core", "Write them as {\"name\": value}"));
  }
  if (given.is_object()) {
    for (const auto& [name, value] : given.items()) {
      const bool known = std::any_of(description.begin(), description.end(),
                                     [&name = name](const Parameter& p) { return p.name == name; });
      if (known) continue;
      std::vector<std::string> names;
      for (const Parameter& parameter : description) names.push_back(parameter.name);
      throw Error(translated("core", "There is no parameter of this name"),
                  names.empty() ? translated("core", "This operation takes none")
                                : translated("core", "Choose among: {}",
                                             fmt::format("{}", fmt::join(names, ", "))))
          .in_field(name);
    }
  }
  for (const Parameter& parameter : description) {
    const bool is_given = given.is_object() && given.contains(parameter.name);
    try {
      values_[parameter.name] =
          checked(parameter, is_given ? given.at(parameter.name) : parameter.default_value);
    } catch (Error& e) {
      e.in_field(parameter.name);
      throw;
    }
  }
}

double Parameters::number(const std::string& name) const {
  return values_.at(name).get<double>();
}
long Parameters::integer(const std::string& name) const {
  return values_.at(name).get<long>();
}
bool Parameters::flag(const std::string& name) const {
  return values_.at(name).get<bool>();
}
std::string Parameters::text(const std::string& name) const {
  return values_.at(name).get<std::string>();
}
const Json& Parameters::structure(const std::string& name) const {
  return values_.at(name);
}

}  // namespace lithoscope
