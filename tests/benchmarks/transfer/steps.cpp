// Times training steps, epochs and predictions of the networks of spectral transfer, for
// tests/benchmarks/transfer_speed.py:  lithoscope_transfer_steps PRIMARY SECONDARY STEPS THREADS
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <vector>

#include "plugins/neural/torch/adam.h"
#include "plugins/neural/torch/learners.h"
#include "plugins/neural/torch/trainer.h"

namespace {

using namespace lithoscope;
using namespace lithoscope::neural;

constexpr std::int64_t kBatch = 128;

double seconds_of(Learner& learner, const at::Tensor& inputs, const at::Tensor& targets,
                  int steps) {
  Adam adam(learner.parameters(), 1e-4, 1e-6);
  double best = 1e30;
  const auto step = [&](int number) {
    const at::Tensor loss = learner.training_loss(inputs, targets, {number, 1000, 1});
    loss.backward();
    adam.step();
    return loss.item<double>();
  };
  for (int i = 0; i < 3; ++i) step(i);
  // The quickest of five runs: what the machine does beside it makes none quicker.
  for (int run = 0; run < 5; ++run) {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < steps; ++i) step(i);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count() / steps);
  }
  return best;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) return 2;
  const std::int64_t primary = std::atoi(arguments[1]), secondary = std::atoi(arguments[2]);
  const int steps = std::atoi(arguments[3]);
  TrainingOptions options;
  options.threads = std::atoi(arguments[4]);
  const at::TensorOptions where = prepare_device(options);
  at::manual_seed(1);
  const at::Tensor x = at::randn({kBatch, secondary}), y = at::randn({kBatch, primary});
  const at::Tensor codes = at::randn({kBatch, 64});
  Random random(1);
  AutoencoderLearner autoencoder(primary, AutoencoderShape{}, random, where);
  RegressionLearner attached(
      TorchDense(secondary, {{128, true}, {512, true}, {64, false}}, 0.01, random, where));
  RegressionLearner one_step(TorchDense(secondary,
                                        {{128, true},
                                         {512, true},
                                         {64, false},
                                         {512, true},
                                         {1024, true},
                                         {static_cast<int>(primary), false}},
                                        0.01, random, where));
  fmt::print("vae {}\n", seconds_of(autoencoder, y, {}, steps));
  fmt::print("mlp {}\n", seconds_of(attached, x, codes, steps));
  fmt::print("one_step {}\n", seconds_of(one_step, x, y, steps));
  return 0;
}
