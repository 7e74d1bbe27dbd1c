// What each folder of core adds to the registry; called by register_core alone.
#pragma once

#include "core/operations/registry.h"

namespace lithoscope {

void register_io(Registry& registry);
void register_preprocess(Registry& registry);
void register_features(Registry& registry);
void register_registration(Registry& registry);
void register_fusion(Registry& registry);
void register_learn(Registry& registry);
void register_labels(Registry& registry);
void register_distillation(Registry& registry);
void register_transfer(Registry& registry);

}  // namespace lithoscope
