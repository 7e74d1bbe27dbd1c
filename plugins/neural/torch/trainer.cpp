#include "plugins/neural/torch/trainer.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>

#include <chrono>
#include <cmath>
#include <thread>

#include "core/base/content_hash.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "plugins/neural/torch/adam.h"
#include "plugins/neural/torch/checkpoint.h"

namespace lithoscope::neural {
namespace {

using Clock = std::chrono::steady_clock;

// OpenBLAS has threads of its own that libtorch does not know of; other libraries follow OpenMP.
void set_blas_threads(int threads) {
  void* const library = ::dlopen("libopenblas.so.0", RTLD_LAZY | RTLD_NOLOAD);
  if (library == nullptr) return;
  const auto set = reinterpret_cast<void (*)(int)>(::dlsym(library, "openblas_set_num_threads"));
  if (set != nullptr) set(threads);
  ::dlclose(library);
}

void add_numbers(ContentHash& hash, const Eigen::RowVectorXf& values) {
  hash.add(std::as_bytes(
      std::span<const float>(values.data(), static_cast<std::size_t>(values.size()))));
}

std::string fingerprint(const std::string& what, const SpectraBatches& training,
                        const SpectraBatches* validation, const TrainingOptions& options) {
  ContentHash hash;
  hash.add(what);
  for (const SpectraBatches* each : {&training, validation}) {
    if (each == nullptr) continue;
    hash.add(fmt::format("{} spectra, batches of {}, pools of {} bytes", each->spectra(),
                         each->options().batch,
                         each->is_held() ? 0 : each->options().memory_bytes));
    add_numbers(hash, each->input_scaling().mean);
    add_numbers(hash, each->input_scaling().deviation);
    add_numbers(hash, each->target_scaling().mean);
    add_numbers(hash, each->target_scaling().deviation);
  }
  hash.add(fmt::format("{} epochs, rate {}, l2 {}, patience {}, seed {}, {} threads on {}",
                       options.epochs, options.learning_rate, options.l2, options.patience,
                       options.seed, at::get_num_threads(), options.device));
  return hash.hex();
}

std::vector<at::Tensor> copies(const std::vector<at::Tensor>& tensors) {
  std::vector<at::Tensor> result;
  for (const at::Tensor& each : tensors) result.push_back(each.detach().clone());
  return result;
}

class Training {
 public:
  Training(Learner& learner, const std::string& what, SpectraBatches& training,
           SpectraBatches* validation, const TrainingOptions& options, const Watch& watch,
           Progress& progress)
      : learner_(learner),
        training_(training),
        validation_(validation),
        options_(options),
        watch_(watch),
        progress_(progress),
        parameters_(learner.parameters()),
        adam_(parameters_, options.learning_rate, options.l2),
        fingerprint_(fingerprint(what, training, validation, options)) {
    state_.parameters = parameters_;
    state_.means = adam_.means();
    state_.squares = adam_.squares();
  }

  TrainingRecord run() {
    TrainingRecord record;
    record.resumed = resume();
    while (static_cast<int>(state_.epochs.size()) < options_.epochs) {
      if (patience_ended()) {
        record.stopped_early = true;
        break;
      }
      run_epoch();
      if (watch_) watch_(state_.epochs);
      save();
    }
    if (!state_.best.empty()) {
      const at::NoGradGuard no_gradients;
      for (std::size_t i = 0; i < parameters_.size(); ++i) {
        parameters_[i].detach().copy_(state_.best[i]);
      }
    }
    record.best_epoch =
        state_.best.empty() ? static_cast<int>(state_.epochs.size()) : state_.best_epoch;
    record.epochs = std::move(state_.epochs);
    return record;
  }

 private:
  bool stops_early() const { return options_.patience > 0 && validation_ != nullptr; }

  bool patience_ended() const {
    return stops_early() && state_.best_epoch > 0 &&
           static_cast<int>(state_.epochs.size()) - state_.best_epoch >= options_.patience;
  }

  std::pair<at::Tensor, at::Tensor> tensors_of(const Batch& batch, const SpectraBatches& of) const {
    const auto tensor = [&](const float* values, std::int64_t channels) {
      return at::from_blob(const_cast<float*>(values), {batch.count, channels}, at::kFloat)
          .to(parameters_.front().device());
    };
    return {tensor(batch.inputs, of.input_channels()),
            batch.targets == nullptr ? at::Tensor() : tensor(batch.targets, of.target_channels())};
  }

  void run_epoch() {
    const auto number = static_cast<std::int64_t>(state_.epochs.size());
    const std::int64_t batches = training_.batches();
    const std::string stage =
        translated("neural", "Training, epoch {} of {}", number + 1, options_.epochs);
    Step step{adam_.steps(), options_.epochs * batches, options_.seed};
    double sum = 0;
    std::int64_t done = 0;
    const auto order = static_cast<std::uint64_t>(number) + 1000003 * options_.seed;
    training_.visit_shuffled(order, progress_, [&](const Batch& batch) {
      const auto [inputs, targets] = tensors_of(batch, training_);
      step.number = adam_.steps();
      const at::Tensor loss = learner_.training_loss(inputs, targets, step);
      loss.backward();
      adam_.step();
      sum += loss.item<double>() * static_cast<double>(batch.count);
      ++done;
      const double part = static_cast<double>(done) / static_cast<double>(batches);
      progress_.report((static_cast<double>(number) + part) / options_.epochs, stage);
    });
    Epoch epoch;
    epoch.training_loss = sum / static_cast<double>(training_.spectra());
    epoch.kl_weight = learner_.kl_weight(step);
    if (validation_ != nullptr) epoch.validation_loss = validate();
    state_.epochs.push_back(epoch);
    state_.steps = adam_.steps();
    if (!std::isfinite(epoch.training_loss)) {
      throw Error(
          translated("neural", "The training went astray in epoch {}: its loss is no number",
                     number + 1),
          translated("neural", "Choose a lower learning rate"))
          .in_field("learning_rate");
    }
    if (!stops_early()) return;
    const bool better =
        state_.best_epoch == 0 ||
        epoch.validation_loss <
            state_.epochs[static_cast<std::size_t>(state_.best_epoch) - 1].validation_loss;
    if (!better) return;
    state_.best_epoch = static_cast<int>(state_.epochs.size());
    state_.best = copies(parameters_);
  }

  double validate() {
    const at::NoGradGuard no_gradients;
    double sum = 0;
    validation_->visit_in_order(progress_, [&](const Batch& batch) {
      const auto [inputs, targets] = tensors_of(batch, *validation_);
      sum += learner_.validation_loss(inputs, targets).item<double>() *
             static_cast<double>(batch.count);
    });
    return sum / static_cast<double>(validation_->spectra());
  }

  bool resume() {
    if (options_.checkpoint.empty() || !std::filesystem::exists(options_.checkpoint)) return false;
    load_state(options_.checkpoint, fingerprint_, state_, progress_);
    adam_.set_steps(state_.steps);
    if (watch_ && !state_.epochs.empty()) watch_(state_.epochs);
    return true;
  }

  void save() {
    if (options_.checkpoint.empty()) return;
    const auto now = Clock::now();
    const std::chrono::duration<double> since = now - saved_;
    const bool last = static_cast<int>(state_.epochs.size()) >= options_.epochs || patience_ended();
    if (!last && since.count() < options_.checkpoint_seconds) return;
    save_state(options_.checkpoint, fingerprint_, state_, progress_);
    saved_ = now;
  }

  Learner& learner_;
  SpectraBatches& training_;
  SpectraBatches* validation_;
  const TrainingOptions& options_;
  const Watch& watch_;
  Progress& progress_;
  std::vector<at::Tensor> parameters_;
  Adam adam_;
  std::string fingerprint_;
  TrainingState state_;
  Clock::time_point saved_ = Clock::now();
};

}  // namespace

at::TensorOptions prepare_device(const TrainingOptions& options) {
  const int threads = options.threads > 0
                          ? options.threads
                          : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  at::set_num_threads(threads);
  set_blas_threads(threads);
  if (options.device == "cuda") {
    if (!at::hasCUDA()) {
      throw Error(translated("neural", "This libtorch has no CUDA, or there is no such device"),
                  translated("neural", "Train on the processor (cpu)"))
          .in_field("device");
    }
    return at::TensorOptions().dtype(at::kFloat).device(at::kCUDA);
  }
  return at::TensorOptions().dtype(at::kFloat).device(at::kCPU);
}

TrainingRecord train(Learner& learner, const std::string& what, SpectraBatches& training,
                     SpectraBatches* validation, const TrainingOptions& options, const Watch& watch,
                     Progress& progress) {
  return Training(learner, what, training, validation, options, watch, progress).run();
}

}  // namespace lithoscope::neural
