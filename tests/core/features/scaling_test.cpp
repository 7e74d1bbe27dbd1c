#include "core/features/scaling.h"

#include <gtest/gtest.h>

#include "core/features/select_features.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

NoProgress no_progress;

FeatureMap map_of(std::vector<FeatureColumn> columns, const std::vector<std::vector<float>>& rows) {
  FeatureMap map = make_feature_map(test::grid_of(1, static_cast<std::int64_t>(rows.size())),
                                    std::move(columns));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    map.valid[i] = std::isnan(rows[i].front()) ? 0 : 1;
    for (std::size_t j = 0; j < rows[i].size(); ++j) map.values(i, j) = rows[i][j];
  }
  return map;
}

const std::vector<FeatureColumn> kColumns = {{"Li 670.76", "Li", "counts"}, {"PC 1", "HSI", ""}};

FeatureMap example() {
  return map_of(kColumns, {{2, -8}, {test::kNan, test::kNan}, {4, 4}, {0, 1}});
}

TEST(Scaling, DividesByTheLargestAbsoluteValue) {
  const FeatureMap map = example();
  const ScalerModel scaler = fit_scaling(map, ScalingMethod::kMaxAbs, no_progress);
  const FeatureMap scaled = apply_scaling(map, scaler, no_progress);
  EXPECT_EQ(scaled.values(0, 0), 0.5f);
  EXPECT_EQ(scaled.values(2, 0), 1.0f);
  EXPECT_EQ(scaled.values(0, 1), -1.0f);
  EXPECT_EQ(scaled.values(2, 1), 0.5f);
  EXPECT_TRUE(std::isnan(scaled.values(1, 0)));
  EXPECT_EQ(scaled.valid, map.valid);
  EXPECT_EQ(scaled.columns[0].group, "Li");
}

TEST(Scaling, StandardHasZeroMeanAndUnitPopulationVariance) {
  const SpectralImage image = test::random_image(20, 20, 3, 1, 1e4, 2);
  NoProgress progress;
  const FeatureMap map = image_as_features(image, progress);
  const FeatureMap scaled =
      apply_scaling(map, fit_scaling(map, ScalingMethod::kStandard, no_progress), no_progress);
  for (int column = 0; column < 3; ++column) {
    const auto values = scaled.values.col(column).cast<double>().array();
    EXPECT_NEAR(values.mean(), 0, 1e-5);
    EXPECT_NEAR(values.square().mean(), 1, 1e-5);
  }
}

TEST(Scaling, KeepsConstantColumnsFinite) {
  const FeatureMap map = map_of(kColumns, {{0.1f, 0}, {0.1f, 0}, {0.1f, 0}});
  for (const auto method : {ScalingMethod::kMaxAbs, ScalingMethod::kStandard}) {
    const FeatureMap scaled =
        apply_scaling(map, fit_scaling(map, method, no_progress), no_progress);
    for (int i = 0; i < 3; ++i) {
      EXPECT_EQ(scaled.values(i, 0), method == ScalingMethod::kMaxAbs ? 1.0f : 0.0f);
      EXPECT_EQ(scaled.values(i, 1), 0.0f);
    }
  }
}

TEST(Scaling, TravelsAsAModelAndServesUnseenSamplesByName) {
  const ScalerModel learnt = fit_scaling(example(), ScalingMethod::kStandard, no_progress);
  const Model model = learnt.to_model();
  EXPECT_EQ(model.kind, "scaler");
  const ScalerModel read = ScalerModel::from_model(model);
  EXPECT_EQ(read.columns, learnt.columns);
  EXPECT_EQ(read.offset, learnt.offset);
  EXPECT_EQ(read.divisor, learnt.divisor);
  const FeatureMap swapped = map_of({kColumns[1], kColumns[0]}, {{-8, 2}});
  const FeatureMap scaled = apply_scaling(swapped, read, no_progress);
  EXPECT_EQ(scaled.values(0, 0), apply_scaling(example(), learnt, no_progress).values(0, 1));
  EXPECT_EQ(scaled.values(0, 1), apply_scaling(example(), learnt, no_progress).values(0, 0));
}

TEST(Scaling, NamesColumnsThatDoNotMatch) {
  const ScalerModel learnt = fit_scaling(example(), ScalingMethod::kMaxAbs, no_progress);
  const FeatureMap other = map_of({{"Li 670.76", "Li", ""}, {"Na 588.95", "Na", ""}}, {{1, 2}});
  const Error error = test::error_of([&] { apply_scaling(other, learnt, no_progress); });
  EXPECT_TRUE(test::contains(error.what(), "Na 588.95")) << error.what();
  EXPECT_TRUE(test::contains(error.what(), "PC 1")) << error.what();
  EXPECT_FALSE(test::contains(error.what(), "Li 670.76")) << error.what();
}

TEST(Scaling, RefusesEmptyMapsAndDamagedModels) {
  FeatureMap map = example();
  map.valid.assign(4, 0);
  EXPECT_TRUE(test::contains(
      test::error_of([&] { fit_scaling(map, ScalingMethod::kMaxAbs, no_progress); }).what(),
      "4 points"));
  Model model = fit_scaling(example(), ScalingMethod::kMaxAbs, no_progress).to_model();
  model.kind = "pca";
  EXPECT_TRUE(
      test::contains(test::error_of([&] { ScalerModel::from_model(model); }).what(), "pca"));
  model.kind = "scaler";
  Model no_columns = model, zero = model, short_offset = model, no_divisor = model;
  no_columns.facts.erase("columns");
  zero.matrices["divisor"](0, 1) = 0;
  short_offset.matrices["offset"] = Eigen::MatrixXd::Zero(1, 1);
  no_divisor.matrices.erase("divisor");
  for (const Model& wrong : {no_columns, zero, short_offset, no_divisor}) {
    EXPECT_THROW(ScalerModel::from_model(wrong), Error);
  }
}

TEST(Scaling, Stops) {
  test::StoppingProgress stop(0);
  EXPECT_THROW(fit_scaling(example(), ScalingMethod::kMaxAbs, stop), Cancelled);
  const ScalerModel learnt = fit_scaling(example(), ScalingMethod::kMaxAbs, no_progress);
  EXPECT_THROW(apply_scaling(example(), learnt, stop), Cancelled);
}

TEST(SelectFeatures, MakeChannelsColumns) {
  SpectralImage image = make_memory_image(
      test::grid_of(1, 3), SpectralAxis::counted(2, {"V51", "Ca43"}), {1, 2, test::kNan, 3, 4, 5});
  NoProgress progress;
  const FeatureMap map = image_as_features(image, progress);
  EXPECT_EQ(map.columns[0].name, "V51");
  EXPECT_EQ(map.valid, (std::vector<std::uint8_t>{1, 0, 1}));
  EXPECT_EQ(map.values(2, 1), 5);
  EXPECT_TRUE(std::isnan(map.values(1, 1)));
}

TEST(SelectFeatures, CropKeepsPointsAndPlace) {
  FeatureMap map = make_feature_map(test::grid_of(4, 5), {{"a", "", ""}});
  for (std::int64_t i = 0; i < 20; ++i) {
    map.values(i, 0) = static_cast<float>(i);
    map.valid[static_cast<std::size_t>(i)] = i != 13;
  }
  const FeatureMap part = crop_features(map, {2, 0, 3, 2});
  check_feature_map(part);
  EXPECT_EQ(part.grid.rows, 2);
  EXPECT_EQ(part.values(0, 0), 13);
  EXPECT_EQ(part.values(3, 0), 19);
  EXPECT_EQ(part.valid, (std::vector<std::uint8_t>{0, 1, 1, 1}));
  EXPECT_DOUBLE_EQ(part.grid.origin_y_um, 2);
  EXPECT_THROW(crop_features(map, {4, 0, 0, 0}), Error);
}

}  // namespace
}  // namespace lithoscope
