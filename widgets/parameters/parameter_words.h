// Parameters of operations in the words of forms.
#pragma once

#include <QString>

#include "core/operations/parameters.h"

namespace lithoscope {

// "0.3 nm", "Largest value = 1", "yes": a value as a field shows it.
QString value_words(const Parameter& parameter, const Json& value);

// A choice as people read it; an unknown one with spaces for its underscores.
QString choice_words(const std::string& choice);

// What a field's tooltip says: meaning, limits, default, source.
QString parameter_tip(const Parameter& parameter);

// What a person has typed or chosen, checked and in the parameter's own unit. Throws Error.
Json checked_value(const Parameter& parameter, const Json& typed);

}  // namespace lithoscope
