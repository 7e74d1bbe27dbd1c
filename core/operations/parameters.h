// Typed, documented, range-checked parameters. Forms, the command line and the reference pages are
// made from the same description.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace lithoscope {

enum class ParameterType {
  kNumber,
  kInteger,
  kFlag,
  kText,
  kChoice,
  kStructure,  // a list or table in JSON, checked by the parameter's own `check`
};

// What a number in nm says of a spectrum. Positions may be written in other spectral units too
// ("1.85 eV"); forms show both in the unit that a person has chosen, as far as it has one.
enum class SpectralRole { kNone, kPosition, kWidth };

struct Parameter {
  std::string name;         // in recipes and on the command line: "window_nm"
  std::string title;        // in forms: "Half window" (translated)
  std::string description;  // one or two sentences (translated)
  ParameterType type = ParameterType::kNumber;
  Json default_value;
  std::string unit = {};                  // "nm", "px", "µm", "%", "" for plain numbers
  std::optional<double> minimum = {};     // inclusive
  std::optional<double> maximum = {};     // inclusive
  std::vector<std::string> choices = {};  // of a kChoice
  std::string source = {};                // where the default comes from: paper section, DOI
  // Checks a kStructure's value, throws Error; may be empty.
  std::function<void(const Json&)> check = {};
  SpectralRole spectral = SpectralRole::kNone;
};

// Values of an operation's parameters: complete, checked, numbers in the parameter's own unit.
class Parameters {
 public:
  // Fills what `given` (an object, or null) leaves out with defaults. A number may be written with
  // a unit ("0.3 nm", "2 mm"): lengths and wavelengths are converted. Throws Error naming the
  // parameter for an unknown name, a wrong type, a wrong unit, or a value out of limits.
  Parameters(const std::vector<Parameter>& description, const Json& given);

  double number(const std::string& name) const;
  long integer(const std::string& name) const;
  bool flag(const std::string& name) const;
  std::string text(const std::string& name) const;  // kText or kChoice
  const Json& structure(const std::string& name) const;

  // All values in the order of the description; part of what a cached result depends on.
  const Json& json() const { return values_; }

 private:
  Json values_ = Json::object();
};

// A number written with a unit, in `unit`. Throws Error where the units do not belong together.
double parse_quantity(const std::string& text, const std::string& unit);

}  // namespace lithoscope
