// What the operations ask of a library of neural networks: plain types, nothing of the library.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/transfer/dense_network.h"
#include "core/transfer/kl_schedule.h"
#include "core/transfer/spectra_batches.h"

namespace lithoscope::neural {

struct TrainingOptions {
  int epochs = 50;
  double learning_rate = 1e-4;
  double l2 = 1e-6;  // factor of the sum of squared weights that is added to the loss
  // Ends where the validation loss has not fallen for so many epochs, and takes the weights of the
  // best one; 0 = all epochs, the last weights. Not looked at without validation spectra.
  int patience = 0;
  std::uint64_t seed = 1;
  int threads = 0;             // 0 = as many as there are processors
  std::string device = "cpu";  // or "cuda"
  // State of the training, so that it can go on after the program was ended; empty = none.
  std::filesystem::path checkpoint;
  double checkpoint_seconds = 60;  // least time between two of them
};

struct Epoch {
  double training_loss = 0;
  double validation_loss = std::numeric_limits<double>::quiet_NaN();
  double kl_weight = std::numeric_limits<double>::quiet_NaN();  // at its end
};

// Told after every epoch, on the thread that trains.
using Watch = std::function<void(const std::vector<Epoch>&)>;

struct TrainingRecord {
  std::vector<Epoch> epochs;
  int best_epoch = 0;  // from 1: the one whose weights were taken
  bool stopped_early = false;
  bool resumed = false;
};

struct LayerShape {
  int outputs = 0;
  bool leaky = true;
};

struct AutoencoderShape {
  std::vector<int> hidden = {1024,
                             512};  // of the encoder; the decoder's are the same, turned round
  int latent = 64;
  double leak = 0.01;
  KlSchedule schedule;
};

struct TrainedAutoencoder {
  DenseNetwork encoder, decoder;
  TrainingRecord record;
};

struct TrainedRegression {
  DenseNetwork network;
  TrainingRecord record;
};

// The library, behind this interface in a module of its own that is loaded when something is
// trained. All functions throw Error, Cancelled.
class Backend {
 public:
  virtual ~Backend() = default;

  // "libtorch 1.13.1".
  virtual std::string name() const = 0;

  // Loss: mean squared error over channels, and the weighted Kullback-Leibler divergence divided by
  // the number of channels, so that both count as in the evidence bound of a Gaussian decoder.
  virtual TrainedAutoencoder train_autoencoder(const AutoencoderShape& shape,
                                               SpectraBatches& training, SpectraBatches* validation,
                                               const TrainingOptions& options, const Watch& watch,
                                               Progress& progress) = 0;
  // Loss: mean squared error of the batches' targets.
  virtual TrainedRegression train_regression(const std::vector<LayerShape>& layers, double leak,
                                             SpectraBatches& training, SpectraBatches* validation,
                                             const TrainingOptions& options, const Watch& watch,
                                             Progress& progress) = 0;
};

// Raised when the interface changes.
inline constexpr int kBackendInterface = 1;

}  // namespace lithoscope::neural
