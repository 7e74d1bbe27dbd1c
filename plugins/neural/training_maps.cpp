#include "plugins/neural/training_maps.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/preprocess/select.h"

namespace lithoscope::neural {

std::optional<SpectralImage> image_of(const Inputs& inputs, const std::string& name) {
  const auto image = inputs.find<SpectralImage>(name);
  if (image == nullptr) return std::nullopt;
  return good_channels_only(*image);
}

void check_both_or_none(const Inputs& inputs, const std::string& first, const std::string& second) {
  if (inputs.has(first) == inputs.has(second)) return;
  throw Error(translated("neural", "Only one of the two validation maps is given"),
              translated("neural", "Give the maps of both instruments, or none"))
      .in_field(inputs.has(first) ? second : first);
}

MeasuredSpectra measure_input(const SpectralImage& first, const SpectralImage* second,
                              const std::string& field, Progress& progress) {
  try {
    return measure_spectra(first, second, progress);
  } catch (Error& error) {
    error.in_field(field);
    throw;
  }
}

Table curve_table(const std::vector<Epoch>& epochs) {
  std::vector<double> number, training, validation, weight;
  for (const Epoch& epoch : epochs) {
    number.push_back(static_cast<double>(number.size() + 1));
    training.push_back(epoch.training_loss);
    validation.push_back(epoch.validation_loss);
    weight.push_back(epoch.kl_weight);
  }
  const auto known = [](const std::vector<double>& values) {
    return std::any_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
  };
  Table table;
  table.title = translated("neural", "Loss by epoch");
  table.add("epoch", std::move(number));
  table.add("training_loss", std::move(training));
  if (known(validation)) table.add("validation_loss", std::move(validation));
  if (known(weight)) table.add("divergence_weight", std::move(weight));
  return table;
}

Json record_json(const TrainingRecord& record, const Parameters& parameters, std::int64_t spectra,
                 const std::string& library) {
  return {
      {"library", library},
      {"spectra", spectra},
      {"epochs", record.epochs.size()},
      {"best_epoch", record.best_epoch},
      {"stopped_early", record.stopped_early},
      {"training_loss", record.epochs.empty() ? Json() : Json(record.epochs.back().training_loss)},
      {"parameters", parameters.json()}};
}

}  // namespace lithoscope::neural
