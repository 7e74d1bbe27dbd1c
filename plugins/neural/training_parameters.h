// The parameters that all trainings of networks share.
#pragma once

#include <string>
#include <vector>

#include "core/operations/parameters.h"
#include "plugins/neural/training.h"

namespace lithoscope::neural {

struct TrainingDefaults {
  int epochs = 50;
  int patience = 0;
  std::string source;
};

std::vector<Parameter> training_parameters(const TrainingDefaults& defaults);
TrainingOptions training_options(const Parameters& parameters);
BatchOptions batch_options(const Parameters& parameters);

// Widths of layers as a JSON list: [1024, 512].
Parameter widths_parameter(const char* name, std::string title, std::string description,
                           const std::vector<int>& widths, std::string source);
std::vector<int> widths_of(const Parameters& parameters, const std::string& name);

Parameter leak_parameter();

}  // namespace lithoscope::neural
