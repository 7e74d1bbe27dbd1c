#include "core/operations/register_core.h"

namespace lithoscope {

void register_core(Registry& registry) {
  register_io(registry);
  register_preprocess(registry);
  register_features(registry);
  register_registration(registry);
  register_fusion(registry);
  register_learn(registry);
  register_labels(registry);
  register_distillation(registry);
  register_transfer(registry);
}

}  // namespace lithoscope
