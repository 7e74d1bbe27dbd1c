#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <atomic>
#include <cmath>
#include <limits>
#include <random>

#include "core/distillation/plsda.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

Grid small_grid(std::int64_t rows, std::int64_t cols) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  return grid;
}

SpectralAxis axis_of(int channels, double first_nm = 1000, double step_nm = 10) {
  std::vector<double> nm;
  for (int c = 0; c < channels; ++c) nm.push_back(first_nm + step_nm * c);
  return {nm, AxisUnit::kNanometre};
}

// Three classes in stripes of five columns, each with a bump of its own on a slope, and noise.
struct Scene {
  SpectralImage image;
  LabelMap labels;
};

Scene make_scene(std::int64_t rows, std::int64_t cols, int channels, double noise,
                 unsigned seed = 1) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal(0, noise);
  const Grid grid = small_grid(rows, cols);
  std::vector<float> values;
  LabelMap labels =
      make_label_map(grid, {{"A", {255, 0, 0}}, {"B", {0, 255, 0}}, {"C", {0, 0, 255}}});
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    const int k = static_cast<int>(i % cols / 5 % 3);
    labels.labels[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(k + 1);
    for (int c = 0; c < channels; ++c) {
      const double bump = std::exp(-0.5 * std::pow((c - channels * (k + 1) / 4.0) / 2.0, 2));
      values.push_back(static_cast<float>(0.4 + 0.001 * c + 0.1 * bump + normal(random)));
    }
  }
  SpectralImage image = make_memory_image(grid, axis_of(channels), std::move(values));
  image.quantity = "reflectance";
  return {std::move(image), std::move(labels)};
}

double share_right(const LabelMap& found, const LabelMap& truth) {
  double right = 0;
  for (std::size_t i = 0; i < truth.labels.size(); ++i) {
    right += found.labels[i] == truth.labels[i] ? 1 : 0;
  }
  return right / static_cast<double>(truth.labels.size());
}

TEST(Student, EqualsTheVectorOfTheSpec) {
  SpectralImage image =
      make_memory_image(small_grid(6, 1), axis_of(4),
                        {1, 2, 3, 4, 2, 1, 0, 1, 3, 3, 1, 0, 0, 1, 2, 2, 4, 2, 1, 3, 1, 0, 1, 2});
  LabelMap labels = make_label_map(image.grid, {{"0", {}}, {"1", {}}, {"2", {}}});
  labels.labels = {1, 2, 2, 1, 3, 3};
  StudentOptions options;
  options.cross_validation = false;
  options.components = 2;
  options.block_px = 3;
  NoProgress progress;
  const TrainedStudent trained = train_student(image, Teacher(labels), options, progress);
  const StudentResult result = apply_student(image, trained.model, progress);
  EXPECT_NEAR(result.scores.values(0, 0), 0.9561012384, 1e-6);
  EXPECT_NEAR(result.scores.values(0, 1), -0.2347318621, 1e-6);
  EXPECT_NEAR(result.scores.values(5, 2), 0.4735335273, 1e-6);
  EXPECT_EQ(result.labels.labels.front(), 1);
  EXPECT_EQ(result.labels.labels.back(), 3);
}

TEST(Student, LearnsAndGeneralises) {
  const Scene train = make_scene(40, 45, 24, 0.03, 1), other = make_scene(30, 60, 24, 0.03, 2);
  NoProgress progress;
  const TrainedStudent trained =
      train_student(train.image, Teacher(train.labels), StudentOptions(), progress);
  EXPECT_GE(trained.model.components, 2);
  EXPECT_LE(trained.model.components, 8);
  ASSERT_FALSE(trained.validation.error.empty());
  const StudentResult result = apply_student(other.image, trained.model, progress);
  EXPECT_GT(share_right(result.labels, other.labels), 0.97);
  EXPECT_EQ(result.labels.classes, train.labels.classes);
  EXPECT_EQ(result.scores.columns[1].name, "B");
}

TEST(Student, GivesTheSameBitsWithAnyNumberOfThreads) {
  const Scene scene = make_scene(50, 60, 70, 0.05);
  const auto train_with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    NoProgress progress;
    TrainedStudent trained =
        train_student(scene.image, Teacher(scene.labels), StudentOptions(), progress);
    StudentResult result = apply_student(scene.image, trained.model, progress);
    return std::make_pair(std::move(trained), std::move(result));
  };
  const auto [one, one_result] = train_with(1);
  const auto [many, many_result] = train_with(7);
  EXPECT_EQ(one.model.components, many.model.components);
  EXPECT_TRUE((one.model.coefficients.array() == many.model.coefficients.array()).all());
  EXPECT_EQ(one.validation.error, many.validation.error);
  EXPECT_EQ(one_result.labels.labels, many_result.labels.labels);
  EXPECT_TRUE((one_result.scores.values.array() == many_result.scores.values.array()).all());
}

TEST(Student, LeavesInvalidPixelsOutAndUnlabelled) {
  Scene scene = make_scene(20, 30, 16, 0.02);
  const auto store = std::dynamic_pointer_cast<const MemoryStore>(scene.image.store);
  std::vector<float> values(store->values().begin(), store->values().end());
  values[16 * 7 + 3] = kNan;                                                         // pixel 7
  for (int c = 0; c < 16; ++c) values[16 * 8 + static_cast<std::size_t>(c)] = 1e6f;  // pixel 8
  SpectralImage broken = make_memory_image(scene.image.grid, scene.image.axis, values);
  auto mask = std::make_shared<std::vector<std::uint8_t>>(600, 1);
  (*mask)[8] = 0;
  broken.mask = mask;
  NoProgress progress;
  const TrainedStudent trained =
      train_student(broken, Teacher(scene.labels), StudentOptions(), progress);
  EXPECT_EQ(trained.model.training_points, 598);
  const StudentResult result = apply_student(broken, trained.model, progress);
  EXPECT_EQ(result.labels.labels[7], 0);
  EXPECT_EQ(result.labels.labels[8], 0);
  EXPECT_TRUE(std::isnan(result.scores.values(7, 0)));
  EXPECT_EQ(result.scores.valid[8], 0);
  EXPECT_NE(result.labels.labels[9], 0);
  EXPECT_GT(share_right(result.labels, scene.labels), 0.95);
}

TEST(Student, PassesBadChannelsOver) {
  Scene scene = make_scene(20, 30, 16, 0.02);
  const auto store = std::dynamic_pointer_cast<const MemoryStore>(scene.image.store);
  std::vector<float> values(store->values().begin(), store->values().end());
  for (std::size_t i = 5; i < values.size(); i += 16) values[i] = kNan;
  SpectralImage bad = make_memory_image(scene.image.grid, scene.image.axis, values);
  bad.good_channels.assign(16, 1);
  bad.good_channels[5] = 0;
  NoProgress progress;
  const TrainedStudent trained =
      train_student(bad, Teacher(scene.labels), StudentOptions(), progress);
  EXPECT_EQ(trained.model.axis.size(), 15u);
  EXPECT_GT(share_right(apply_student(bad, trained.model, progress).labels, scene.labels), 0.95);
  // An image that holds the channel too serves as well: the model's channels are picked from it.
  EXPECT_GT(share_right(apply_student(scene.image, trained.model, progress).labels, scene.labels),
            0.95);
}

TEST(Student, ReadsAnAxisThatRunsTheOtherWay) {
  const Scene scene = make_scene(20, 30, 12, 0.02);
  NoProgress progress;
  const TrainedStudent trained =
      train_student(scene.image, Teacher(scene.labels), StudentOptions(), progress);
  const auto store = std::dynamic_pointer_cast<const MemoryStore>(scene.image.store);
  std::vector<float> values(store->values().begin(), store->values().end());
  for (std::size_t i = 0; i < values.size(); i += 12) {
    std::reverse(values.begin() + static_cast<std::ptrdiff_t>(i),
                 values.begin() + static_cast<std::ptrdiff_t>(i) + 12);
  }
  std::vector<double> um = scene.image.axis.values();
  std::reverse(um.begin(), um.end());
  for (double& v : um) v /= 1000;
  const SpectralImage turned = make_memory_image(
      scene.image.grid, SpectralAxis(um, AxisUnit::kMicrometre), std::move(values));
  EXPECT_EQ(apply_student(turned, trained.model, progress).labels.labels,
            apply_student(scene.image, trained.model, progress).labels.labels);
}

TEST(Student, SaysWhichWavelengthsItWasTrainedOn) {
  const Scene scene = make_scene(10, 30, 12, 0.02);
  NoProgress progress;
  const TrainedStudent trained =
      train_student(scene.image, Teacher(scene.labels), StudentOptions(), progress);
  const SpectralImage other =
      make_memory_image(small_grid(1, 1), axis_of(5, 970, 25), std::vector<float>(5, 0.5f));
  const Error error = test::error_of([&] { apply_student(other, trained.model, progress); });
  EXPECT_TRUE(test::contains(error.what(), "5 wavelengths from 970 to 1070 nm")) << error.what();
  EXPECT_TRUE(test::contains(error.what(), "12 wavelengths from 1000 to 1110 nm")) << error.what();
  EXPECT_TRUE(test::contains(error.what(), "Resample")) << error.what();

  SpectralImage unlike = scene.image;
  unlike.quantity = "hull quotient";
  const Error quantity = test::error_of([&] { apply_student(unlike, trained.model, progress); });
  EXPECT_TRUE(test::contains(quantity.what(), "hull quotient"));
  EXPECT_TRUE(test::contains(quantity.what(), "reflectance"));
}

TEST(Student, SurvivesTheJourneyThroughAModel) {
  const Scene scene = make_scene(10, 30, 12, 0.02);
  NoProgress progress;
  const TrainedStudent trained =
      train_student(scene.image, Teacher(scene.labels), StudentOptions(), progress);
  const Model model = to_model(trained.model);
  const PlsDaModel back = plsda_from_model(model);
  EXPECT_EQ(back.axis, trained.model.axis);
  EXPECT_EQ(back.classes, trained.model.classes);
  EXPECT_EQ(back.components, trained.model.components);
  EXPECT_EQ(back.quantity, "reflectance");
  EXPECT_EQ(back.coefficients, trained.model.coefficients);

  Model broken = model;
  broken.matrices["coefficients"].conservativeResize(3, 3);
  EXPECT_TRUE(test::contains(test::error_of([&] { plsda_from_model(broken); }).what(),
                             "do not fit together"));
  broken = model;
  broken.facts.erase("classes");
  test::error_of([&] { plsda_from_model(broken); });
  broken = model;
  broken.matrices.erase("intercept");
  EXPECT_EQ(test::error_of([&] { plsda_from_model(broken); }).field(), "intercept");
  broken = model;
  broken.kind = "pca";
  EXPECT_TRUE(test::contains(test::error_of([&] { plsda_from_model(broken); }).what(), "pca"));
}

TEST(Student, SaysSoWhereAClassHasNoValidSpectra) {
  Scene scene = make_scene(10, 15, 12, 0.02);
  auto mask = std::make_shared<std::vector<std::uint8_t>>(150, 1);
  for (std::size_t i = 0; i < 150; ++i) {
    if (scene.labels.labels[i] == 2 && i > 9) (*mask)[i] = 0;
  }
  for (std::size_t i = 5; i < 9; ++i) (*mask)[i] = 0;
  scene.image.mask = mask;
  NoProgress progress;
  const Error error = test::error_of(
      [&] { train_student(scene.image, Teacher(scene.labels), StudentOptions(), progress); });
  EXPECT_TRUE(test::contains(error.what(), "\"B\" has 1 labelled point(s) with a valid spectrum"))
      << error.what();
  auto nothing = std::make_shared<std::vector<std::uint8_t>>(150, 0);
  scene.image.mask = nothing;
  test::error_of(
      [&] { train_student(scene.image, Teacher(scene.labels), StudentOptions(), progress); });
}

TEST(Student, RefusesAnImageOnAnotherGrid) {
  const Scene scene = make_scene(10, 15, 12, 0.02), other = make_scene(11, 15, 12, 0.02);
  NoProgress progress;
  const Error error = test::error_of(
      [&] { train_student(other.image, Teacher(scene.labels), StudentOptions(), progress); });
  EXPECT_TRUE(test::contains(error.what(), "11 x 15"));
  EXPECT_TRUE(test::contains(error.what(), "registration.sample_image"));
}

TEST(Student, IsLimitedToTheComponentsThatTheSpectraHold) {
  const Scene scene = make_scene(10, 15, 4, 0.02);
  StudentOptions options;
  options.cross_validation = false;
  options.components = 17;
  NoProgress progress;
  const TrainedStudent trained =
      train_student(scene.image, Teacher(scene.labels), options, progress);
  EXPECT_EQ(trained.model.components, 4);
  EXPECT_EQ(trained.model.components_asked, 17);
}

// Asks for a stop after a number of looks.
class StopAfter final : public Progress {
 public:
  explicit StopAfter(int looks) : left_(looks) {}
  void report(double, std::string_view) override {}
  bool stop_requested() const override { return left_.fetch_sub(1) <= 0; }

 private:
  mutable std::atomic<int> left_;
};

TEST(Student, StopsWhenAsked) {
  const Scene scene = make_scene(40, 45, 24, 0.03);
  NoProgress none;
  const TrainedStudent trained =
      train_student(scene.image, Teacher(scene.labels), StudentOptions(), none);
  for (const int looks : {0, 3, 20, 60}) {
    StopAfter stop(looks);
    EXPECT_THROW(train_student(scene.image, Teacher(scene.labels), StudentOptions(), stop),
                 Cancelled)
        << looks;
  }
  StopAfter stop(4);
  EXPECT_THROW(apply_student(scene.image, trained.model, stop), Cancelled);
}

TEST(DistillationOperations, TrainAndApply) {
  const Scene scene = make_scene(20, 30, 12, 0.02);
  const Operation& train = test::full_registry().operation("distil.train");
  const Operation& apply = test::full_registry().operation("distil.apply");
  NoProgress progress;
  Inputs inputs;
  inputs.set("image", scene.image);
  inputs.set("labels", scene.labels);
  const Outputs trained =
      train.run(inputs, Parameters(train.parameters, Json{{"max_components", 6}}), progress);
  const auto validation = trained.at("validation").as<Table>();
  EXPECT_EQ(validation->numbers("components").size(), validation->numbers("error").size());
  EXPECT_EQ(validation->rows(), 6u);
  EXPECT_EQ(trained.at("model").as<Model>()->kind, "plsda");
  Inputs again;
  again.set("image", scene.image);
  again.set("model", trained.at("model"));
  const Outputs applied = apply.run(again, Parameters(apply.parameters, nullptr), progress);
  EXPECT_GT(share_right(*applied.at("labels").as<LabelMap>(), scene.labels), 0.95);
  EXPECT_EQ(applied.at("scores").as<FeatureMap>()->columns.size(), 3u);
}

TEST(Student, IsResampledWhenAsked) {
  const Scene train = make_scene(40, 45, 24, 0.01);
  NoProgress progress;
  const PlsDaModel model =
      train_student(train.image, Teacher(train.labels), StudentOptions(), progress).model;
  // The same spectra seen by a camera of twice as many channels over the same range.
  const auto store = std::dynamic_pointer_cast<const MemoryStore>(train.image.store);
  std::vector<float> fine;
  std::vector<double> nm;
  for (int c = 0; c < 47; ++c) nm.push_back(1000 + 5 * c);
  for (std::int64_t i = 0; i < train.image.grid.size(); ++i) {
    const auto spectrum = store->values().subspan(static_cast<std::size_t>(i) * 24, 24);
    for (std::size_t c = 0; c < 47; ++c) {
      fine.push_back((spectrum[c / 2] + spectrum[(c + 1) / 2]) / 2);
    }
  }
  nm.front() = 1000.4;  // so that not even every second channel fits
  SpectralImage other =
      make_memory_image(train.image.grid, SpectralAxis(nm, AxisUnit::kNanometre), std::move(fine));
  other.quantity = "reflectance";
  for (std::size_t c = 0; c < nm.size(); ++c) nm[c] += 1.6;
  SpectralImage shifted = other;
  shifted.axis = SpectralAxis(nm, AxisUnit::kNanometre);

  const Error refused = test::error_of([&] { apply_student(shifted, model, progress); });
  EXPECT_TRUE(test::contains(refused.what(), "47 wavelengths from 1002 to 1231.6 nm"))
      << refused.what();
  EXPECT_TRUE(test::contains(refused.what(), "trained on 24 wavelengths from 1000 to 1230 nm"));
  EXPECT_TRUE(test::contains(refused.remedy(), "resample"));
  EXPECT_GT(share_right(apply_student(other, model, progress, true).labels, train.labels), 0.97);

  SpectralImage hull = other;
  hull.quantity = "hull quotient";
  EXPECT_TRUE(test::contains(
      test::error_of([&] { apply_student(hull, model, progress, true); }).what(), "hull quotient"));
  // An image that needs no resampling gives the same bits with it as without.
  EXPECT_EQ(apply_student(train.image, model, progress, true).labels.labels,
            apply_student(train.image, model, progress).labels.labels);
}

}  // namespace
}  // namespace lithoscope
