// The state of a training on the disk.
#pragma once

#include <ATen/ATen.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "plugins/neural/training.h"

namespace lithoscope::neural {

struct TrainingState {
  std::vector<Epoch> epochs;  // that are done
  int best_epoch = 0;         // from 1; 0 = none yet
  std::int64_t steps = 0;
  std::vector<at::Tensor> parameters, means, squares;  // as in Adam
  std::vector<at::Tensor> best;                        // parameters; empty where none are kept
};

// `fingerprint` tells the training: options, shapes, data. Throws Error, Cancelled.
void save_state(const std::filesystem::path& file, const std::string& fingerprint,
                const TrainingState& state, const Progress& stop);

// Fills `state`, whose tensors have their sizes already (`best` is made). Throws Error where the
// file is damaged, or belongs to another training.
void load_state(const std::filesystem::path& file, const std::string& fingerprint,
                TrainingState& state, const Progress& stop);

}  // namespace lithoscope::neural
