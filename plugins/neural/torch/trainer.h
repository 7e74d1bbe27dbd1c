// The training loop that all networks share.
#pragma once

#include <ATen/ATen.h>

#include <string>

#include "core/transfer/spectra_batches.h"
#include "plugins/neural/torch/learners.h"
#include "plugins/neural/training.h"

namespace lithoscope::neural {

// Sets threads and device for the calling process and tells where tensors go. Throws Error where
// the device is not there.
at::TensorOptions prepare_device(const TrainingOptions& options);

// Trains in place: epochs in orders drawn from the seed, validation, early stopping, checkpoints. A
// training that goes on from a checkpoint ends with the same bits as one that was never ended, with
// the same number of threads. `what` describes the learner, for the checkpoint's fingerprint.
// Throws Error (a loss that is no number, a disk that is full), Cancelled between two batches.
TrainingRecord train(Learner& learner, const std::string& what, SpectraBatches& training,
                     SpectraBatches* validation, const TrainingOptions& options, const Watch& watch,
                     Progress& progress);

}  // namespace lithoscope::neural
