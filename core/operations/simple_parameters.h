// Descriptions of the plain kinds of parameters that readers' options are made of.
#pragma once

#include "core/operations/parameters.h"

namespace lithoscope {

// Empty unless given.
Parameter text_parameter(const char* name, std::string title, std::string description);

// 0 unless given, and never below; `unit` as in Parameter.
Parameter number_parameter(const char* name, std::string title, std::string description,
                           std::string unit);

// A whole number, `value` unless given, `minimum` at least.
Parameter count_parameter(const char* name, std::string title, std::string description, int value,
                          int minimum);

// One of `choices`; the first unless given.
Parameter choice_parameter(const char* name, std::string title, std::string description,
                           std::vector<std::string> choices);

// Off unless given.
Parameter flag_parameter(const char* name, std::string title, std::string description);

}  // namespace lithoscope
