// Maps that are given to a training, measured and ready to be drawn from.
#pragma once

#include <optional>
#include <string>

#include "core/operations/operation.h"
#include "core/transfer/spectra_batches.h"
#include "plugins/neural/training.h"

namespace lithoscope::neural {

// The input `name` without its bad bands; none where it was not given.
std::optional<SpectralImage> image_of(const Inputs& inputs, const std::string& name);

// Throws Error where one of two inputs is given without the other.
void check_both_or_none(const Inputs& inputs, const std::string& first, const std::string& second);

// What was measured, as `MeasuredSpectra` with the error naming the input.
MeasuredSpectra measure_input(const SpectralImage& first, const SpectralImage* second,
                              const std::string& field, Progress& progress);

// Epoch, training loss, validation loss, weight of the divergence: the learning curve.
Table curve_table(const std::vector<Epoch>& epochs);

// For the model's provenance.
Json record_json(const TrainingRecord& record, const Parameters& parameters, std::int64_t spectra,
                 const std::string& library);

}  // namespace lithoscope::neural
