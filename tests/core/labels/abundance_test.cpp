#include "core/labels/abundance.h"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <cmath>

#include "core/base/random.h"
#include "tests/core/labels/patterns.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(Abundance, CountsAreaAndHoldsItInTheInterval) {
  NoProgress progress;
  const LabelMap map = test::first_pattern();
  const auto abundance = modal_abundance(map, {}, progress);
  const auto counts = map.counts();
  double sum = 0;
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_EQ(abundance[k].points, counts[k]);
    EXPECT_LE(abundance[k].lower, abundance[k].share);
    EXPECT_GE(abundance[k].upper, abundance[k].share);
    sum += abundance[k].share;
  }
  EXPECT_NEAR(sum, 1, 1e-12);
}

// A map of pure noise: points are independent, and blocks of one point are what the textbook's
// binomial interval describes.
TEST(Abundance, AgreesWithTheBinomialIntervalOfIndependentPoints) {
  Random random(5);
  Grid grid = test::pattern_grid(40, 50);
  LabelMap map = make_label_map(grid, {{"A", {}}, {"B", {}}});
  for (auto& label : map.labels) label = random.uniform() < 0.3 ? 1 : 2;
  AbundanceOptions options;
  options.block_px = 1;
  options.replicates = 4000;
  NoProgress progress;
  const auto found = modal_abundance(map, options, progress);
  const double half = 1.96 * std::sqrt(found[0].share * (1 - found[0].share) / 2000);
  EXPECT_NEAR(found[0].upper - found[0].share, half, 0.1 * half);
  EXPECT_NEAR(found[0].share - found[0].lower, half, 0.1 * half);
}

// Grains of 10 x 10 points: an interval from single points would be ten times too narrow.
TEST(Abundance, BlocksAsLargeAsGrainsGiveAnHonestInterval) {
  Random random(7);
  Grid grid = test::pattern_grid(200, 200);
  LabelMap map = make_label_map(grid, {{"A", {}}, {"B", {}}});
  for (std::int64_t r = 0; r < 200; r += 10) {
    for (std::int64_t c = 0; c < 200; c += 10) {
      const std::uint16_t label = random.uniform() < 0.3 ? 1 : 2;
      for (std::int64_t i = 0; i < 100; ++i) {
        map.labels[static_cast<std::size_t>(grid.index(r + i / 10, c + i % 10))] = label;
      }
    }
  }
  AbundanceOptions points, blocks;
  points.block_px = 1;
  NoProgress progress;
  const auto narrow = modal_abundance(map, points, progress)[0];
  const auto honest = modal_abundance(map, blocks, progress)[0];
  const double ratio = (honest.upper - honest.lower) / (narrow.upper - narrow.lower);
  EXPECT_NEAR(ratio, 10, 1.5);
}

TEST(Abundance, DependsOnTheSeedNotOnThreads) {
  NoProgress progress;
  const LabelMap map = test::first_pattern();
  const auto run = [&](std::size_t threads, std::uint64_t seed) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    AbundanceOptions options;
    options.block_px = 4;
    options.seed = seed;
    const auto found = modal_abundance(map, options, progress);
    return std::make_pair(found[1].lower, found[1].upper);
  };
  EXPECT_EQ(run(1, 1), run(5, 1));
  EXPECT_NE(run(1, 1), run(1, 2));
}

TEST(Abundance, SaysWhereThereIsNothingToCount) {
  NoProgress progress;
  const LabelMap empty = make_label_map(test::pattern_grid(), test::four_classes());
  EXPECT_TRUE(test::contains(test::error_of([&] { modal_abundance(empty, {}, progress); }).what(),
                             "No point"));
  AbundanceOptions one_block;
  one_block.block_px = 1000;
  const auto found = modal_abundance(test::first_pattern(), one_block, progress);
  EXPECT_GT(found[0].share, 0);
  EXPECT_TRUE(std::isnan(found[0].lower));
}

}  // namespace
}  // namespace lithoscope
