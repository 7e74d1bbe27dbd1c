// Finding the library of neural networks.
#pragma once

#include <memory>

#include "plugins/neural/training.h"

namespace lithoscope::neural {

// Loads the module beside this plugin at the first call: hundreds of libraries come with it, which
// nobody should wait for who trains nothing. Throws Error where it cannot be loaded.
Backend& backend();

}  // namespace lithoscope::neural
