// libtorch behind the interface of training.h.
#include <torch/version.h>

#include "core/base/error.h"
#include "core/base/text.h"
#include "plugins/neural/torch/trainer.h"

namespace lithoscope::neural {
namespace {

constexpr std::uint64_t kInitialWeights = 1;  // stream of random numbers

std::string in_words(const std::vector<LayerShape>& layers) {
  std::string words;
  for (const LayerShape& layer : layers) {
    words += fmt::format("{}{} ", layer.outputs, layer.leaky ? " leaky" : "");
  }
  return words;
}

// Errors of libtorch in the user's terms.
template <typename Work>
auto translating(const Work& work) {
  try {
    return work();
  } catch (const c10::Error& error) {
    throw Error(translated("neural", "libtorch failed: {}", error.what_without_backtrace()));
  }
}

class TorchBackend final : public Backend {
 public:
  std::string name() const override { return std::string("libtorch ") + TORCH_VERSION; }

  TrainedAutoencoder train_autoencoder(const AutoencoderShape& shape, SpectraBatches& training,
                                       SpectraBatches* validation, const TrainingOptions& options,
                                       const Watch& watch, Progress& progress) override {
    return translating([&] {
      const at::TensorOptions where = prepare_device(options);
      Random random(options.seed, kInitialWeights);
      AutoencoderLearner learner(training.input_channels(), shape, random, where);
      const std::string what = fmt::format(
          "autoencoder {} hidden {} latent {} leak {} schedule {} {} {}", training.input_channels(),
          fmt::join(shape.hidden, " "), shape.latent, shape.leak, shape.schedule.cycles,
          shape.schedule.most, shape.schedule.rising);
      TrainedAutoencoder result;
      result.record = train(learner, what, training, validation, options, watch, progress);
      result.encoder = learner.encoder();
      result.decoder = learner.decoder();
      return result;
    });
  }

  TrainedRegression train_regression(const std::vector<LayerShape>& layers, double leak,
                                     SpectraBatches& training, SpectraBatches* validation,
                                     const TrainingOptions& options, const Watch& watch,
                                     Progress& progress) override {
    return translating([&] {
      const at::TensorOptions where = prepare_device(options);
      Random random(options.seed, kInitialWeights);
      RegressionLearner learner(TorchDense(training.input_channels(), layers, leak, random, where));
      const std::string what = fmt::format("regression {} layers {}leak {}",
                                           training.input_channels(), in_words(layers), leak);
      TrainedRegression result;
      result.record = train(learner, what, training, validation, options, watch, progress);
      result.network = learner.network().network();
      return result;
    });
  }
};

}  // namespace
}  // namespace lithoscope::neural

extern "C" lithoscope::neural::Backend* lithoscope_neural_backend(int interface) {
  static lithoscope::neural::TorchBackend backend;
  return interface == lithoscope::neural::kBackendInterface ? &backend : nullptr;
}
