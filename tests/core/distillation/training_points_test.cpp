#include "core/distillation/training_points.h"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <cmath>
#include <numeric>
#include <random>

#include "core/distillation/plsda.h"
#include "core/labels/boundary.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// Three classes of very different area in one map, each with a spectrum of its own and noise.
struct Scene {
  SpectralImage image;
  LabelMap labels;
};
Scene uneven_scene(double noise = 0.05) {
  Grid grid;
  grid.rows = 40;
  grid.cols = 60;
  LabelMap labels = make_label_map(grid, {{"Much", {}}, {"Some", {}}, {"Rare", {}}});
  std::mt19937 random(3);
  std::normal_distribution<double> normal(0, noise);
  std::vector<float> values;
  std::vector<double> nm;
  for (int c = 0; c < 12; ++c) nm.push_back(1000 + 10 * c);
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    const std::int64_t col = i % 60, row = i / 60;
    const int k = col < 40 ? 0 : row % 13 < 9 ? 1 : 2;
    labels.labels[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(k + 1);
    for (int c = 0; c < 12; ++c) {
      values.push_back(static_cast<float>(0.5 + 0.1 * std::exp(-0.2 * (c - 3 * k) * (c - 3 * k)) +
                                          normal(random)));
    }
  }
  SpectralImage image =
      make_memory_image(grid, SpectralAxis(nm, AxisUnit::kNanometre), std::move(values));
  image.quantity = "reflectance";
  return {std::move(image), std::move(labels)};
}

std::vector<double> sums_of_weights(const TrainingPoints& chosen, const LabelMap& labels) {
  std::vector<double> sums(labels.classes.size(), 0);
  for (std::size_t i = 0; i < chosen.weight.size(); ++i) {
    if (labels.labels[i] > 0) sums[labels.labels[i] - 1u] += static_cast<double>(chosen.weight[i]);
  }
  return sums;
}

TEST(TrainingPoints, WeightsMakeClassesEqual) {
  const Scene scene = uneven_scene();
  const TrainingPoints chosen = choose_training_points(scene.image, Teacher(scene.labels), 0,
                                                       ClassBalance::kWeights, 1, NoProgress());
  const auto sums = sums_of_weights(chosen, scene.labels);
  EXPECT_NEAR(sums[0], 800, 0.01);
  EXPECT_NEAR(sums[1], 800, 0.01);
  EXPECT_NEAR(sums[2], 800, 0.01);
  EXPECT_EQ(chosen.points, 2400);
}

TEST(TrainingPoints, EqualSamplingDrawsAsManyOfEach) {
  const Scene scene = uneven_scene();
  const auto draw = [&](std::uint64_t seed) {
    return choose_training_points(scene.image, Teacher(scene.labels), 0,
                                  ClassBalance::kEqualSampling, seed, NoProgress());
  };
  const TrainingPoints chosen = draw(1);
  const auto counts = scene.labels.counts();
  for (const double sum : sums_of_weights(chosen, scene.labels)) {
    EXPECT_EQ(sum, static_cast<double>(counts[2]));
  }
  EXPECT_EQ(chosen.points, 3 * counts[2]);
  EXPECT_EQ(chosen.points + chosen.sampled_points, 2400);
  EXPECT_EQ(chosen.weight, draw(1).weight);
  EXPECT_NE(chosen.weight, draw(2).weight);
}

TEST(TrainingPoints, LeaveBordersOut) {
  const Scene scene = uneven_scene();
  const TrainingPoints chosen = choose_training_points(scene.image, Teacher(scene.labels), 1,
                                                       ClassBalance::kNone, 1, NoProgress());
  const auto border = border_points(scene.labels, 1, NoProgress());
  const std::int64_t near = std::accumulate(border.begin(), border.end(), std::int64_t{0});
  EXPECT_EQ(chosen.border_points, near);
  EXPECT_EQ(chosen.points, 2400 - near);
  for (std::size_t i = 0; i < border.size(); ++i) EXPECT_EQ(chosen.weight[i] == 0, border[i] != 0);
  // The rare stripes are four rows high: nothing of them is left.
  const Error error = test::error_of([&] {
    choose_training_points(scene.image, Teacher(scene.labels), 2, ClassBalance::kNone, 1,
                           NoProgress());
  });
  EXPECT_EQ(error.field(), "border_px");
  EXPECT_TRUE(test::contains(error.what(), "\"Rare\""));
}

// A weight of two is the same as having measured the point twice.
TEST(TrainingPoints, WeightedTrainingIsTrainingOnRepeatedPoints) {
  Grid grid;
  grid.rows = 1;
  grid.cols = 12;
  const SpectralAxis axis({1000, 1010, 1020}, AxisUnit::kNanometre);
  std::mt19937 random(9);
  std::normal_distribution<float> normal;
  std::vector<float> values(36);
  for (float& value : values) value = normal(random);
  LabelMap labels = make_label_map(grid, {{"A", {}}, {"B", {}}});
  labels.labels = {1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2};  // weights 12/16 and 12/8: one to two
  StudentOptions options;
  options.cross_validation = false;
  options.components = 2;
  options.max_components = 2;
  options.block_px = 100;
  options.balance = ClassBalance::kWeights;
  NoProgress progress;
  const auto weighted =
      train_student(make_memory_image(grid, axis, values), Teacher(labels), options, progress);

  Grid longer = grid;
  longer.cols = 16;
  std::vector<float> repeated = values;
  repeated.insert(repeated.end(), values.begin() + 24, values.end());
  LabelMap more = make_label_map(longer, labels.classes);
  more.labels = labels.labels;
  more.labels.insert(more.labels.end(), 4, 2);
  options.balance = ClassBalance::kNone;
  const auto plain =
      train_student(make_memory_image(longer, axis, repeated), Teacher(more), options, progress);
  EXPECT_TRUE(weighted.model.coefficients.isApprox(plain.model.coefficients, 1e-6));
  EXPECT_TRUE(weighted.model.intercept.isApprox(plain.model.intercept, 1e-6));
}

TEST(TrainingPoints, BalanceHelpsTheRareClass) {
  const Scene scene = uneven_scene(0.09);
  const auto recall = [&](ClassBalance balance) {
    StudentOptions options;
    options.balance = balance;
    options.max_components = 8;
    NoProgress progress;
    const auto trained = train_student(scene.image, Teacher(scene.labels), options, progress);
    const auto result = apply_student(scene.image, trained.model, progress);
    double right = 0, all = 0;
    for (std::size_t i = 0; i < scene.labels.labels.size(); ++i) {
      if (scene.labels.labels[i] != 3) continue;
      ++all;
      right += result.labels.labels[i] == 3 ? 1 : 0;
    }
    return right / all;
  };
  const double plain = recall(ClassBalance::kNone);
  EXPECT_GT(recall(ClassBalance::kWeights), plain + 0.05);
  EXPECT_GT(recall(ClassBalance::kEqualSampling), plain + 0.05);
}

TEST(Training, TellsTheCurveFoldByFoldAndWhyItChose) {
  const Scene scene = uneven_scene();
  StudentOptions options;
  options.max_components = 6;
  options.folds = 4;
  options.border_px = 1;
  std::vector<ErrorCurve> told;
  options.watch = [&](const ErrorCurve& curve) { told.push_back(curve); };
  NoProgress progress;
  const auto trained = train_student(scene.image, Teacher(scene.labels), options, progress);
  ASSERT_EQ(told.size(), 4u);
  EXPECT_TRUE(std::isnan(told.front().standard_error.front()));
  EXPECT_EQ(told.back().error, trained.validation.error);
  EXPECT_EQ(told.back().standard_error, trained.validation.standard_error);
  EXPECT_GE(choose_components(told.front()), 1);
  EXPECT_GT(trained.border_points, 0);
  const std::string why = explain_components(trained);
  EXPECT_TRUE(test::contains(why, "one standard error")) << why;

  options.cross_validation = false;
  options.components = 5;
  const std::string given =
      explain_components(train_student(scene.image, Teacher(scene.labels), options, progress));
  EXPECT_TRUE(test::contains(given, "5 components, as given")) << given;
}

}  // namespace
}  // namespace lithoscope
