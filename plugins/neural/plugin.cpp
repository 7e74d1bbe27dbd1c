// The plugin's entry. Nothing here loads a library of neural networks: that happens when something
// is trained.
#include "core/operations/plugins.h"
#include "plugins/neural/operations.h"

LITHOSCOPE_PLUGIN(registry) {
  registry.add(lithoscope::neural::train_autoencoder_operation());
  registry.add(lithoscope::neural::attach_secondary_operation());
  registry.add(lithoscope::neural::train_one_step_operation());
}
