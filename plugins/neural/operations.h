// What the plugin adds to the registry.
#pragma once

#include "core/operations/operation.h"

namespace lithoscope::neural {

Operation train_autoencoder_operation();
Operation attach_secondary_operation();
Operation train_one_step_operation();

}  // namespace lithoscope::neural
