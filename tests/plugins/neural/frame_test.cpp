// Losses and their gradients, the optimiser, and the training loop.
#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <fstream>

#include "core/base/file_bytes.h"
#include "plugins/neural/torch/adam.h"
#include "plugins/neural/torch/trainer.h"
#include "tests/core/transfer/pairs.h"
#include "tests/support/test_support.h"

namespace lithoscope::neural {
namespace {

using test::hidden_pair;
using test::TemporaryFolder;

at::TensorOptions on_processor() {
  return at::TensorOptions().dtype(at::kFloat);
}

AutoencoderShape small_shape() {
  AutoencoderShape shape;
  shape.hidden = {7, 5};
  shape.latent = 3;
  shape.leak = 0.2;
  return shape;
}

at::TensorOptions in_double() {
  return at::TensorOptions().dtype(at::kDouble);
}

// Central differences of the loss against what backward() says, for some entries of every
// parameter.
void check_gradients(const Learner& learner, const at::Tensor& inputs, const at::Tensor& targets,
                     const Step& step) {
  learner.training_loss(inputs, targets, step).backward();
  const at::NoGradGuard no_gradients;
  int checked = 0;
  for (const at::Tensor& parameter : learner.parameters()) {
    ASSERT_TRUE(parameter.grad().defined());
    double* values = parameter.data_ptr<double>();
    const double* gradient = parameter.grad().data_ptr<double>();
    for (std::int64_t i = 0; i < parameter.numel(); i += 1 + parameter.numel() / 5) {
      constexpr double kStep = 1e-6;
      const double kept = values[i];
      const auto loss_at = [&](double value) {
        values[i] = value;
        return learner.training_loss(inputs, targets, step).item<double>();
      };
      const double slope = (loss_at(kept + kStep) - loss_at(kept - kStep)) / (2 * kStep);
      values[i] = kept;
      EXPECT_NEAR(gradient[i], slope, 1e-7 + 1e-6 * std::abs(slope)) << i;
      ++checked;
    }
  }
  EXPECT_GT(checked, 20);
}

TEST(Gradients, OfTheAutoencoderEqualDifferences) {
  Random random(3);
  const AutoencoderLearner learner(11, small_shape(), random, in_double());
  at::manual_seed(1);
  // A step at which the divergence counts.
  check_gradients(learner, 3 * at::randn({6, 11}, at::kDouble), {}, {30, 80, 5});
}

TEST(Gradients, OfARegressionEqualDifferences) {
  Random random(4);
  const RegressionLearner learner(
      TorchDense(9, {{8, true}, {4, false}, {5, false}}, 0.1, random, in_double()));
  at::manual_seed(2);
  check_gradients(learner, at::randn({7, 9}, at::kDouble), 2 * at::randn({7, 5}, at::kDouble), {});
}

TEST(Autoencoder, LossIsThatOfThePaper) {
  Random random(3);
  AutoencoderShape shape = small_shape();
  const AutoencoderLearner learner(11, shape, random, on_processor());
  at::manual_seed(1);
  const at::Tensor inputs = at::randn({6, 11});
  // The same draw with and without divergence: the difference is β KL over the channels.
  const double without = learner.training_loss(inputs, {}, {0, 80, 5}).item<double>();
  shape.schedule.most = 0;
  Random again(3);
  const AutoencoderLearner plain(11, shape, again, on_processor());
  EXPECT_DOUBLE_EQ(plain.training_loss(inputs, {}, {0, 80, 5}).item<double>(), without);
  const double with = learner.training_loss(inputs, {}, {15, 80, 5}).item<double>();
  const double base = plain.training_loss(inputs, {}, {15, 80, 5}).item<double>();
  EXPECT_DOUBLE_EQ(learner.kl_weight({15, 80, 5}), 0.5);
  // KL per sample by hand, from the encoder's two ends.
  const auto parameters = learner.parameters();
  at::Tensor body = inputs;
  for (int layer = 0; layer < 2; ++layer) {
    body = at::leaky_relu(at::linear(body, parameters[2 * layer], parameters[2 * layer + 1]), 0.2);
  }
  const at::Tensor mean = at::linear(body, parameters[4], parameters[5]).to(at::kDouble);
  const at::Tensor log_variance = at::linear(body, parameters[6], parameters[7]).to(at::kDouble);
  double divergence = 0;
  for (int i = 0; i < 6; ++i) {
    for (int l = 0; l < 3; ++l) {
      const double m = mean[i][l].item<double>(), v = log_variance[i][l].item<double>();
      divergence += -0.5 * (1 + v - m * m - std::exp(v));
    }
  }
  EXPECT_NEAR(with - base, 0.5 * divergence / 6 / 11, 1e-6);
}

TEST(Adam, EqualsTheFormulaStepByStep) {
  at::manual_seed(3);
  at::Tensor weights = at::randn({40, 30}).requires_grad_(),
             bias = at::randn({40}).requires_grad_();
  const double rate = 0.01, l2 = 0.003;
  std::vector<at::Tensor> expected{weights.detach().to(at::kDouble), bias.detach().to(at::kDouble)};
  std::vector<at::Tensor> m{at::zeros_like(expected[0]), at::zeros_like(expected[1])},
      v = {at::zeros_like(expected[0]), at::zeros_like(expected[1])};
  Adam adam({weights, bias}, rate, l2);
  for (int t = 1; t <= 20; ++t) {
    const std::vector<at::Tensor> gradients{at::randn({40, 30}), at::randn({40})};
    weights.mutable_grad() = gradients[0].clone();
    bias.mutable_grad() = gradients[1].clone();
    adam.step();
    EXPECT_FALSE(weights.grad().defined());
    for (std::size_t i = 0; i < 2; ++i) {
      const at::Tensor g = gradients[i].to(at::kDouble) + (i == 0 ? 2 * l2 : 0) * expected[i];
      m[i] = 0.9 * m[i] + 0.1 * g;
      v[i] = 0.999 * v[i] + 0.001 * g * g;
      const at::Tensor corrected = (v[i] / (1 - std::pow(0.999, t))).sqrt() + 1e-8;
      expected[i] = expected[i] - rate / (1 - std::pow(0.9, t)) * m[i] / corrected;
    }
  }
  EXPECT_LT((weights.detach() - expected[0]).abs().max().item<double>(), 1e-5);
  EXPECT_LT((bias.detach() - expected[1]).abs().max().item<double>(), 1e-5);
}

// A training of the small maps, ready to run.
struct Lesson {
  explicit Lesson(std::int64_t memory_bytes = 1 << 24) {
    NoProgress progress;
    const test::MapPairs pairs;
    MeasuredSpectra measured =
        measure_spectra(pairs.training.secondary, &pairs.training.primary, progress);
    MeasuredSpectra more =
        measure_spectra(pairs.validation.secondary, &pairs.validation.primary, progress);
    training = std::make_unique<SpectraBatches>(pairs.training.secondary, measured.first,
                                                pairs.training.primary, measured.second,
                                                measured.valid, BatchOptions{32, memory_bytes});
    validation = std::make_unique<SpectraBatches>(pairs.validation.secondary, measured.first,
                                                  pairs.validation.primary, measured.second,
                                                  more.valid, BatchOptions{32, memory_bytes});
    options.epochs = 8;
    options.learning_rate = 3e-3;
    options.threads = 1;
    options.checkpoint_seconds = 0;
  }

  TrainingRecord run(RegressionLearner& learner, Progress& progress, const Watch& watch = {}) {
    prepare_device(options);
    return train(learner, "test", *training, validation.get(), options, watch, progress);
  }
  static RegressionLearner fresh(std::uint64_t seed = 1) {
    Random random(seed);
    return RegressionLearner(
        TorchDense(17, {{20, true}, {24, false}}, 0.1, random, on_processor()));
  }

  std::unique_ptr<SpectraBatches> training, validation;
  TrainingOptions options;
};

bool same(const RegressionLearner& a, const RegressionLearner& b) {
  for (std::size_t i = 0; i < a.parameters().size(); ++i) {
    if (!a.parameters()[i].equal(b.parameters()[i])) return false;
  }
  return true;
}

// Stops once a number of reports have come.
class StopAfter final : public Progress {
 public:
  explicit StopAfter(int reports) : left_(reports) {}
  void report(double, std::string_view) override { --left_; }
  bool stop_requested() const override { return left_ <= 0; }

 private:
  std::atomic<int> left_;
};

TEST(Training, LearnsAndTellsHowItGoes) {
  Lesson lesson;
  RegressionLearner learner = Lesson::fresh();
  NoProgress progress;
  std::vector<std::size_t> watched;
  lesson.options.epochs = 30;
  const TrainingRecord record =
      lesson.run(learner, progress,
                 [&](const std::vector<Epoch>& so_far) { watched.push_back(so_far.size()); });
  EXPECT_EQ(record.epochs.size(), 30u);
  EXPECT_EQ(watched.size(), 30u);
  EXPECT_EQ(watched.back(), 30u);
  EXPECT_LT(record.epochs.back().training_loss, 0.2 * record.epochs.front().training_loss);
  EXPECT_LT(record.epochs.back().validation_loss, 0.25);
  EXPECT_EQ(record.best_epoch, 30);
}

TEST(Training, IsTheSameForTheSameSeed) {
  NoProgress progress;
  Lesson first, second, other;
  first.options.threads = second.options.threads = 2;
  other.options.seed = 2;
  RegressionLearner a = Lesson::fresh(), b = Lesson::fresh(), c = Lesson::fresh();
  first.run(a, progress);
  second.run(b, progress);
  other.run(c, progress);
  EXPECT_TRUE(same(a, b));
  EXPECT_FALSE(same(a, c));
}

TEST(Training, GoesOnAfterAnEndAsIfThereHadBeenNone) {
  const TemporaryFolder folder;
  NoProgress progress;
  Lesson whole;
  whole.options.patience = 3;
  RegressionLearner expected = Lesson::fresh();
  const TrainingRecord unbroken = whole.run(expected, progress);
  // Stopped in the middle of the second, the sixth, and the last epoch (29 batches each).
  for (const int reports : {40, 160, 225}) {
    Lesson lesson;
    lesson.options.patience = 3;
    lesson.options.checkpoint = folder / std::to_string(reports);
    RegressionLearner lost = Lesson::fresh(), found = Lesson::fresh();
    StopAfter stop(reports);
    EXPECT_THROW(lesson.run(lost, stop), Cancelled);
    const TrainingRecord record = lesson.run(found, progress);
    EXPECT_TRUE(record.resumed);
    EXPECT_TRUE(same(found, expected)) << reports;
    ASSERT_EQ(record.epochs.size(), unbroken.epochs.size());
    for (std::size_t i = 0; i < record.epochs.size(); ++i) {
      EXPECT_EQ(record.epochs[i].training_loss, unbroken.epochs[i].training_loss);
      EXPECT_EQ(record.epochs[i].validation_loss, unbroken.epochs[i].validation_loss);
    }
  }
}

TEST(Training, StopsAtAnyBatch) {
  for (const int reports : {1, 2, 30, 31}) {
    Lesson lesson;
    RegressionLearner learner = Lesson::fresh();
    StopAfter stop(reports);
    EXPECT_THROW(lesson.run(learner, stop), Cancelled) << reports;
  }
}

TEST(Training, RefusesACheckpointOfAnotherTrainingAndADamagedOne) {
  const TemporaryFolder folder;
  NoProgress progress;
  Lesson lesson;
  lesson.options.checkpoint = folder / "state";
  RegressionLearner learner = Lesson::fresh();
  lesson.run(learner, progress);
  lesson.options.learning_rate = 1e-3;
  const Error foreign = test::error_of([&] { lesson.run(learner, progress); });
  EXPECT_TRUE(test::contains(foreign.what(), "another training")) << foreign.what();
  lesson.options.learning_rate = 3e-3;
  std::string bytes = read_head(folder / "state", file_size_bytes(folder / "state"));
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
  std::ofstream(folder / "state", std::ios::binary) << bytes;
  const Error damaged = test::error_of([&] { lesson.run(learner, progress); });
  EXPECT_TRUE(test::contains(damaged.what(), "damaged")) << damaged.what();
  EXPECT_TRUE(test::contains(damaged.file(), "state"));
}

TEST(Training, TellsThatTheDiskIsFull) {
  const TemporaryFolder folder;
  Lesson lesson;
  lesson.options.checkpoint = folder / "state";
  RegressionLearner learner = Lesson::fresh();
  NoProgress progress;
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small{1000, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const Error error = test::error_of([&] { lesson.run(learner, progress); });
  setrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, handler);
  EXPECT_TRUE(test::contains(error.what(), "state")) << error.what();
  EXPECT_TRUE(test::contains(error.what(), "room")) << error.what();
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Training, EndsEarlyWithTheBestWeights) {
  Lesson lesson;
  lesson.options.epochs = 400;
  lesson.options.learning_rate = 0.05;  // so large that the loss soon goes up and down
  lesson.options.patience = 2;
  RegressionLearner learner = Lesson::fresh();
  NoProgress progress;
  const TrainingRecord record = lesson.run(learner, progress);
  EXPECT_TRUE(record.stopped_early);
  ASSERT_LT(record.epochs.size(), 400u);
  EXPECT_EQ(static_cast<int>(record.epochs.size()), record.best_epoch + 2);
  double sum = 0;
  const at::NoGradGuard no_gradients;
  lesson.validation->visit_in_order(progress, [&](const Batch& batch) {
    const auto tensor = [&](const float* values, std::int64_t channels) {
      return at::from_blob(const_cast<float*>(values), {batch.count, channels}, at::kFloat);
    };
    sum += learner.validation_loss(tensor(batch.inputs, 17), tensor(batch.targets, 24))
               .item<double>() *
           static_cast<double>(batch.count);
  });
  EXPECT_DOUBLE_EQ(sum / static_cast<double>(lesson.validation->spectra()),
                   record.epochs[static_cast<std::size_t>(record.best_epoch) - 1].validation_loss);
}

TEST(Training, TellsThatItWentAstray) {
  Lesson lesson;
  lesson.options.learning_rate = 1e30;
  RegressionLearner learner = Lesson::fresh();
  NoProgress progress;
  EXPECT_EQ(test::error_of([&] { lesson.run(learner, progress); }).field(), "learning_rate");
}

TEST(Device, RefusesOneThatIsNotThere) {
  if (at::hasCUDA()) GTEST_SKIP() << "skipped: this libtorch has CUDA";
  TrainingOptions options;
  options.device = "cuda";
  EXPECT_EQ(test::error_of([&] { prepare_device(options); }).field(), "device");
}

// The network that is taken out gives what the library gives.
TEST(DenseNetwork, OutsideTheLibraryGivesTheSame) {
  Random random(6);
  const TorchDense dense(50, {{70, true}, {33, true}, {9, false}}, 0.1, random, on_processor());
  at::manual_seed(4);
  const at::Tensor inputs = at::randn({5, 50});
  const at::NoGradGuard no_gradients;
  const at::Tensor expected = dense.forward(inputs).contiguous();
  std::vector<float> found(5 * 9);
  PackedNetwork(dense.network()).apply(inputs.data_ptr<float>(), 5, found.data());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_NEAR(found[i], expected.data_ptr<float>()[i], 1e-5);
  }
}

}  // namespace
}  // namespace lithoscope::neural
