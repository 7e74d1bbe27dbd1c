#include "core/operations/simple_parameters.h"

namespace lithoscope {
namespace {

constexpr double kLargest = 1e9;

}  // namespace

Parameter text_parameter(const char* name, std::string title, std::string description) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kText,
          .default_value = ""};
}

Parameter number_parameter(const char* name, std::string title, std::string description,
                           std::string unit) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .default_value = 0.0,
          .unit = std::move(unit),
          .minimum = 0,
          .maximum = kLargest};
}

Parameter count_parameter(const char* name, std::string title, std::string description, int value,
                          int minimum) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kInteger,
          .default_value = value,
          .minimum = minimum,
          .maximum = kLargest};
}

Parameter choice_parameter(const char* name, std::string title, std::string description,
                           std::vector<std::string> choices) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kChoice,
          .default_value = choices.front(),
          .choices = std::move(choices)};
}

Parameter flag_parameter(const char* name, std::string title, std::string description) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kFlag,
          .default_value = false};
}

}  // namespace lithoscope
