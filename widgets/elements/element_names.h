// The names of the elements in the language of the person.
#pragma once

#include <QString>

namespace lithoscope {

// "Lithium" of "Li"; an unknown symbol as it is.
QString element_name(const QString& symbol);

}  // namespace lithoscope
