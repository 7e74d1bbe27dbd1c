// Parameters of operations in the words of forms.
#pragma once

#include <QString>

#include "core/operations/parameters.h"

namespace lithoscope {

// "0.3 nm", "Largest value = 1", "yes": a value as a field shows it. Places in a spectrum are shown
// in the unit that a person has chosen, widths of one in it where it is a length.
QString value_words(const Parameter& parameter, const Json& value);

// A choice as people read it; an unknown one with spaces for its underscores.
QString choice_words(const std::string& choice);

// What a field's tooltip says: meaning, limits, default, source.
QString parameter_tip(const Parameter& parameter);

// A number in the unit that value_words() shows, and back. 0 is no place of a spectrum, and stays.
double shown_number(const Parameter& parameter, double value);
double number_of_shown(const Parameter& parameter, double shown);
// "nm", "eV": of that unit.
QString shown_unit_words(const Parameter& parameter);
// What a person has typed, a bare number with the unit that is shown.
QString typed_words(const Parameter& parameter, const QString& typed);

// What a person has typed or chosen, checked and in the parameter's own unit. Throws Error.
Json checked_value(const Parameter& parameter, const Json& typed);

}  // namespace lithoscope
