// The grid behind positions.
#include "plugins/delimited/point_grid.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"

namespace lithoscope::test {
namespace {

using delimited::find_steps;
using delimited::Steps;

TEST(PointGrid, FindsStepAndIndex) {
  const Steps steps = find_steps(std::vector<double>{30, 10, 20, 10, 50});
  EXPECT_DOUBLE_EQ(steps.pitch, 10);
  EXPECT_EQ(steps.first, 10);
  EXPECT_EQ(steps.count, 5);
  EXPECT_EQ(steps.index, (std::vector<std::int64_t>{2, 0, 1, 0, 4}));
  EXPECT_FALSE(steps.stray);
}

TEST(PointGrid, LeavesStepsOut) {
  const Steps steps = find_steps(std::vector<double>{0, 20, 50, 60, 110});
  EXPECT_FALSE(steps.stray);
  EXPECT_DOUBLE_EQ(steps.pitch, 10);
  EXPECT_EQ(steps.index, (std::vector<std::int64_t>{0, 2, 5, 6, 11}));
  // No two points are one step apart: there is nothing to tell it by.
  EXPECT_TRUE(find_steps(std::vector<double>{0, 20, 50, 110}).stray);
}

TEST(PointGrid, ToleratesJitter) {
  Random random(1);
  std::vector<double> positions;
  for (int i = 0; i < 300; ++i) {
    for (int k = 0; k < 5; ++k) positions.push_back(100 * i + 12 * (random.uniform() - 0.5));
  }
  const Steps steps = find_steps(positions);
  ASSERT_FALSE(steps.stray);
  EXPECT_EQ(steps.count, 300);
  EXPECT_NEAR(steps.pitch, 100, 0.05);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    EXPECT_EQ(steps.index[i], static_cast<std::int64_t>(i / 5));
  }
}

TEST(PointGrid, KnowsRoundedNumbers) {
  std::vector<double> positions;
  for (int i = 0; i < 1000; ++i) positions.push_back(std::round(i / 3.0 * 1000) / 1000);
  const Steps steps = find_steps(positions);
  EXPECT_FALSE(steps.stray);
  EXPECT_EQ(steps.count, 1000);
  EXPECT_NEAR(steps.pitch, 1 / 3.0, 1e-6);
}

TEST(PointGrid, TellsStrays) {
  std::vector<double> positions;
  for (int i = 0; i < 50; ++i) positions.push_back(10.0 * i);
  positions[20] += 4;
  positions[21] += 3.1;
  const Steps steps = find_steps(positions);
  ASSERT_TRUE(steps.stray);
  EXPECT_EQ(*steps.stray, 20u);
}

TEST(PointGrid, OfOnePointHasNoStep) {
  const Steps steps = find_steps(std::vector<double>{5, 5, 5});
  EXPECT_EQ(steps.pitch, 0);
  EXPECT_EQ(steps.count, 1);
  EXPECT_FALSE(steps.stray);
}

}  // namespace
}  // namespace lithoscope::test
