// The catalogue of the user's language.
#pragma once

namespace lithoscope {

// Installs the catalogue for the system's language from ../share/lithoscope/translations beside the
// program; without one the texts stay English. Needs a QCoreApplication.
void install_translations();

}  // namespace lithoscope
