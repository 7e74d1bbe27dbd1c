#include "core/distillation/importance.h"

#include <gtest/gtest.h>

#include "core/distillation/plsda.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

PlsDaModel spec_model(bool scale) {
  Grid grid;
  grid.rows = 6;
  grid.cols = 1;
  const SpectralAxis axis({1000, 1010, 1020, 1030}, AxisUnit::kNanometre);
  const SpectralImage image = make_memory_image(
      grid, axis, {1, 2, 3, 4, 2, 1, 0, 1, 3, 3, 1, 0, 0, 1, 2, 2, 4, 2, 1, 3, 1, 0, 1, 2});
  LabelMap labels = make_label_map(grid, {{"A", {}}, {"B", {}}, {"C", {}}});
  labels.labels = {1, 2, 2, 1, 3, 3};
  StudentOptions options;
  options.cross_validation = false;
  options.components = 2;
  options.block_px = 3;
  options.scale = scale;
  NoProgress progress;
  return train_student(image, Teacher(labels), options, progress).model;
}

// The formula on scikit-learn's (1.2.1) PLSRegression: x_weights_, x_scores_, y_loadings_.
TEST(Importance, VipIsThatOfScikitLearnsModel) {
  const PlsDaModel plain = spec_model(false);
  EXPECT_NEAR(plain.score_squares(0), 16.35889567988944, 1e-6);
  EXPECT_NEAR(plain.score_squares(1), 5.2178228985997395, 1e-5);
  const double vip[] = {1.1039311199392317, 0.6808529328965026, 0.8833219435025885,
                        1.2399668182345656};
  const double scaled_vip[] = {0.9424147718994844, 0.8260832091498056, 1.0764231615101183,
                               1.1272772980198618};
  const Table table = importance_table(plain);
  const Table scaled = importance_table(spec_model(true));
  for (std::size_t c = 0; c < 4; ++c) {
    EXPECT_NEAR(table.numbers("vip")[c], vip[c], 1e-6);
    EXPECT_NEAR(scaled.numbers("vip")[c], scaled_vip[c], 1e-6);
  }
  EXPECT_NEAR(table.numbers("A")[0], -0.23951288, 1e-7);
  EXPECT_NEAR(table.numbers("C")[3], 0.2134399, 1e-6);
  EXPECT_EQ(table.numbers("wavelength")[2], 1020);
  EXPECT_EQ(table.find("wavelength")->unit, "nm");
}

TEST(Importance, SquaresHaveTheMeanOne) {
  const std::vector<double> vip = importance_table(spec_model(true)).numbers("vip");
  double sum = 0;
  for (const double v : vip) sum += v * v;
  EXPECT_NEAR(sum / 4, 1, 1e-12);
}

TEST(Importance, ModelsRememberItAndOldOnesSayThatTheyCannot) {
  const PlsDaModel model = spec_model(false);
  Model stored = to_model(model);
  EXPECT_EQ(importance_table(plsda_from_model(stored)).numbers("vip"),
            importance_table(model).numbers("vip"));
  stored.matrices.erase("weights");
  const PlsDaModel old = plsda_from_model(stored);
  EXPECT_TRUE(test::contains(test::error_of([&] { importance_table(old); }).remedy(), "Train it"));
}

}  // namespace
}  // namespace lithoscope
