#include "plugins/neural/training_parameters.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/operations/simple_parameters.h"

namespace lithoscope::neural {
namespace {

constexpr int kWidest = 100000;
constexpr std::size_t kMostHidden = 20;

Parameter whole(const char* name, std::string title, std::string description, double value,
                double minimum, double maximum, std::string unit = {}, std::string source = {}) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kInteger,
          .default_value = static_cast<std::int64_t>(value),
          .unit = std::move(unit),
          .minimum = minimum,
          .maximum = maximum,
          .source = std::move(source)};
}

Parameter number(const char* name, std::string title, std::string description, double value,
                 double minimum, double maximum, std::string source = {}) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .default_value = value,
          .minimum = minimum,
          .maximum = maximum,
          .source = std::move(source)};
}

std::vector<int> checked_widths(const Json& value) {
  const auto refuse = [] {
    return Error(
        translated("neural", "The widths of layers are a list of whole numbers from 1 to {}",
                   kWidest),
        translated("neural", "Write them as [1024, 512]"));
  };
  if (!value.is_array() || value.size() > kMostHidden) throw refuse();
  std::vector<int> widths;
  for (const Json& each : value) {
    if (!each.is_number_integer()) throw refuse();
    const auto width = each.get<std::int64_t>();
    if (width < 1 || width > kWidest) throw refuse();
    widths.push_back(static_cast<int>(width));
  }
  return widths;
}

}  // namespace

std::vector<Parameter> training_parameters(const TrainingDefaults& defaults) {
  std::vector<Parameter> parameters = {
      whole("epochs", translated("neural", "Epochs"),
            translated("neural", "How often all training spectra are gone through, at most"),
            defaults.epochs, 1, 1e6, {}, defaults.source),
      whole("batch", translated("neural", "Batch"),
            translated("neural", "Spectra of one step of the optimiser"), 128, 1, 1e6, {},
            defaults.source),
      number("learning_rate", translated("neural", "Learning rate"),
             translated("neural", "Of the optimiser Adam"), 1e-4, 1e-8, 1, defaults.source),
      number("l2", translated("neural", "L2"),
             translated("neural", "Factor of the sum of squared weights that is added to the loss"),
             1e-6, 0, 1),
      whole("patience", translated("neural", "Patience"),
            translated("neural",
                       "Ends where the validation loss has not fallen for so many epochs, and "
                       "takes the best one; 0 = all epochs. Without validation maps all epochs are "
                       "done"),
            defaults.patience, 0, 1e6),
      whole("seed", translated("neural", "Seed"),
            translated("neural",
                       "Decides first weights, order and draws; the same seed with the "
                       "same number of threads gives the same model"),
            1, 0, 1e9),
      whole("threads", translated("neural", "Threads"), translated("neural", "0 = one a processor"),
            0, 0, 1024),
      choice_parameter("device", translated("neural", "Device"),
                       translated("neural", "cpu, or cuda where libtorch was built with it"),
                       {"cpu", "cuda"}),
      whole("memory_mb", translated("neural", "Memory"),
            translated("neural",
                       "For spectra. Maps that need more are read anew for every epoch, part by "
                       "part"),
            1024, 16, 1e6, "MB"),
      text_parameter("checkpoint", translated("neural", "Checkpoint"),
                     translated("neural",
                                "File that keeps the state of the training, so that it goes on "
                                "after the program was ended; empty = none")),
      number("checkpoint_seconds", translated("neural", "Time between checkpoints"),
             translated("neural", "The state is kept at the end of an epoch, but not more often"),
             60, 0, 1e6)};
  parameters.back().unit = "s";
  return parameters;
}

TrainingOptions training_options(const Parameters& parameters) {
  TrainingOptions options;
  options.epochs = static_cast<int>(parameters.integer("epochs"));
  options.learning_rate = parameters.number("learning_rate");
  options.l2 = parameters.number("l2");
  options.patience = static_cast<int>(parameters.integer("patience"));
  options.seed = static_cast<std::uint64_t>(parameters.integer("seed"));
  options.threads = static_cast<int>(parameters.integer("threads"));
  options.device = parameters.text("device");
  options.checkpoint = parameters.text("checkpoint");
  options.checkpoint_seconds = parameters.number("checkpoint_seconds");
  return options;
}

BatchOptions batch_options(const Parameters& parameters) {
  return {parameters.integer("batch"), static_cast<std::int64_t>(parameters.integer("memory_mb"))
                                           << 20};
}

Parameter widths_parameter(const char* name, std::string title, std::string description,
                           const std::vector<int>& widths, std::string source) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kStructure,
          .default_value = widths,
          .source = std::move(source),
          .check = [](const Json& value) { checked_widths(value); }};
}

std::vector<int> widths_of(const Parameters& parameters, const std::string& name) {
  return checked_widths(parameters.structure(name));
}

Parameter leak_parameter() {
  return number("leak", translated("neural", "Leak"),
                translated("neural", "Slope of leaky ReLU below zero"), 0.01, 0, 1);
}

}  // namespace lithoscope::neural
