#include "core/fusion/concatenate.h"

#include <cmath>

#include "core/operations/register_core.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const Grid kGrid{.rows = 2, .cols = 2, .pitch_x_um = 100, .pitch_y_um = 67};

FeatureMap map(const std::vector<std::string>& names, const std::vector<std::uint8_t>& valid,
               float first, const Grid& grid = kGrid) {
  std::vector<FeatureColumn> columns;
  for (const auto& name : names) columns.push_back({name, "Li", "counts"});
  FeatureMap made = make_feature_map(grid, columns);
  made.valid = valid;
  for (std::int64_t i = 0; i < made.points(); ++i) {
    if (valid[static_cast<std::size_t>(i)] == 0) continue;
    for (Eigen::Index c = 0; c < made.values.cols(); ++c) {
      made.values(i, c) = first + static_cast<float>(10 * i + c);
    }
  }
  return made;
}

TEST(Concatenate, PutsColumnsSideBySideWhereBothAreValid) {
  const auto fused = concatenate_features(map({"Li 610.22", "K 766.40"}, {1, 1, 0, 1}, 0),
                                          map({"PC 1"}, {1, 0, 1, 1}, 1000));
  ASSERT_EQ(fused.columns.size(), 3u);
  EXPECT_EQ(fused.columns[2].name, "PC 1");
  EXPECT_EQ(fused.columns[0].group, "Li");
  EXPECT_EQ(fused.valid, (std::vector<std::uint8_t>{1, 0, 0, 1}));
  EXPECT_EQ(fused.values(3, 0), 30);
  EXPECT_EQ(fused.values(3, 1), 31);
  EXPECT_EQ(fused.values(3, 2), 1030);
  EXPECT_TRUE(std::isnan(fused.values(1, 0)) && std::isnan(fused.values(2, 2)));
  check_feature_map(fused);
}

TEST(Concatenate, KeepsNamesApart) {
  const auto fused = concatenate_features(map({"PC 1", "PC 1 (2)"}, {1, 1, 1, 1}, 0),
                                          map({"PC 1"}, {1, 1, 1, 1}, 5));
  EXPECT_EQ(fused.columns[2].name, "PC 1 (3)");
}

TEST(Concatenate, NeedsOneGrid) {
  Grid shifted = kGrid;
  shifted.origin_x_um = 10;
  const Error error = test::error_of([&] {
    concatenate_features(map({"a"}, {1, 1, 1, 1}, 0), map({"b"}, {1, 1, 1, 1}, 0, shifted));
  });
  EXPECT_TRUE(test::contains(error.problem(), "different grids"));
  EXPECT_TRUE(test::contains(error.remedy(), "Sample"));
  // A pitch that a file rounded is the same grid.
  Grid rounded = kGrid;
  rounded.pitch_x_um *= 1 + 1e-8;
  EXPECT_EQ(concatenate_features(map({"a"}, {1, 1, 1, 1}, 0), map({"b"}, {1, 1, 1, 1}, 0, rounded))
                .columns.size(),
            2u);
}

TEST(Concatenate, IsAnOperation) {
  Registry registry;
  register_fusion(registry);
  const Operation& operation = registry.operation("fusion.concatenate");
  Inputs inputs;
  inputs.set("first", map({"a"}, {1, 1, 1, 1}, 0));
  inputs.set("second", map({"b"}, {1, 1, 1, 1}, 0));
  NoProgress progress;
  const auto outputs = operation.run(inputs, Parameters(operation.parameters, {}), progress);
  EXPECT_EQ(outputs.at("features").as<FeatureMap>()->columns.size(), 2u);
}

}  // namespace
}  // namespace lithoscope
