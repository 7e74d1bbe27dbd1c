#include "core/labels/grains.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>

#include "core/labels/crofton.h"
#include "tests/core/labels/patterns.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::first_pattern;

std::vector<std::int64_t> counts_by_class(const Grains& found) {
  std::vector<std::int64_t> counts(4, 0);
  for (const Grain& grain : found.grains) ++counts[static_cast<std::size_t>(grain.label - 1)];
  return counts;
}

// scipy.ndimage.label 1.10.1 on the same map.
TEST(Grains, AreThoseOfScipy) {
  NoProgress progress;
  const LabelMap map = first_pattern();
  const Grains sides = find_grains(map, {}, progress);
  EXPECT_EQ(counts_by_class(sides), (std::vector<std::int64_t>{69, 65, 69, 64}));
  EXPECT_EQ(sides.grains.front().points, 24);
  EXPECT_EQ(sides.grains.front().label, 2);
  const Grains corners = find_grains(map, {.diagonal = true}, progress);
  EXPECT_EQ(counts_by_class(corners), (std::vector<std::int64_t>{46, 47, 48, 45}));
  EXPECT_EQ(corners.grains.front().points, 26);

  // numpy.quantile of the diameters.
  const auto sizes = grain_sizes(map, sides);
  EXPECT_NEAR(sizes[1].d10_um, 79.78845608028654, 1e-9);
  EXPECT_NEAR(sizes[1].d50_um, 112.83791670955127, 1e-9);
  EXPECT_NEAR(sizes[1].d90_um, 159.57691216057307, 1e-9);
  EXPECT_NEAR(sizes[1].mean_um, 118.6458597173399, 1e-9);
  // A count of crossings made apart from this program, with numpy.
  EXPECT_NEAR(sides.grains.front().perimeter_um, 2345.774585433241, 1e-8);
  EXPECT_NEAR(sizes[1].perimeter_um, 28059.65951598863, 1e-7);
  const Eigen::MatrixXd contact = contact_lengths_um(map, progress);
  EXPECT_NEAR(contact(0, 1), 8049.421503898353, 1e-8);
  EXPECT_NEAR(contact(1, 4), 1296.9452436531535, 1e-8);
  EXPECT_TRUE(contact.isApprox(contact.transpose()));
  EXPECT_EQ(contact.diagonal().norm(), 0);
}

TEST(Grains, EveryPointBelongsToTheGrainOfItsClass) {
  NoProgress progress;
  const LabelMap map = first_pattern();
  const Grains found = find_grains(map, {}, progress);
  std::vector<std::int64_t> points(found.grains.size(), 0);
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    const std::uint32_t grain = found.grain_of_point[i];
    ASSERT_EQ(grain > 0, map.labels[i] > 0);
    if (grain == 0) continue;
    EXPECT_EQ(found.grains[grain - 1].label, map.labels[i]);
    ++points[grain - 1];
  }
  for (std::size_t g = 0; g < points.size(); ++g) EXPECT_EQ(points[g], found.grains[g].points);
}

// A disc of radius 50 µm, with square and with oblong pixels.
TEST(Grains, OutlineAndDiameterOfADisc) {
  for (const auto& [x, y] : {std::pair{1.0, 1.0}, {2.0, 1.0}, {1.0, 3.0}}) {
    Grid grid;
    grid.rows = grid.cols = 121;
    grid.pitch_x_um = x;
    grid.pitch_y_um = y;
    grid.origin_x_um = -60 * x;
    grid.origin_y_um = -60 * y;
    LabelMap map = make_label_map(grid, {{"Disc", {}}});
    for (std::int64_t i = 0; i < grid.size(); ++i) {
      const PointUm at = grid.centre_um(static_cast<double>(i / 121), static_cast<double>(i % 121));
      map.labels[static_cast<std::size_t>(i)] = std::hypot(at.x_um, at.y_um) <= 50 ? 1 : 0;
    }
    NoProgress progress;
    const Grains found = find_grains(map, {}, progress);
    ASSERT_EQ(found.grains.size(), 1u);
    const Grain& disc = found.grains.front();
    EXPECT_NEAR(disc.diameter_um, 100, 1);
    EXPECT_NEAR(disc.perimeter_um, 100 * std::numbers::pi, 2);
    EXPECT_NEAR(disc.centre.x_um, 0, 1e-9);
    EXPECT_FALSE(disc.at_edge);
    EXPECT_NEAR(contact_lengths_um(map, progress)(0, 1), disc.perimeter_um, 1e-9);
  }
}

TEST(Grains, OnePointAndAWholeMap) {
  Grid grid;
  grid.rows = grid.cols = 1;
  LabelMap map = make_label_map(grid, {{"A", {}}});
  map.labels = {1};
  NoProgress progress;
  const Grains found = find_grains(map, {}, progress);
  ASSERT_EQ(found.grains.size(), 1u);
  EXPECT_NEAR(found.grains[0].perimeter_um, 2.681517061334488, 1e-12);
  EXPECT_TRUE(found.grains[0].at_edge);
  const GrainHistogram histogram = grain_histogram(map, found, 4);
  EXPECT_EQ(histogram.counts.sum(), 1);
}

// A comb and a spiral: names given early prove to be one piece only at the end.
TEST(Grains, PiecesThatMeetLateAreOne) {
  const std::vector<std::string> picture = {"#.#.#.#", "#.#.#.#", "#######", ".......", "#####.#",
                                            "#...#.#", "#.#.#.#", "#.###.#", "#.....#", "#######"};
  Grid grid;
  grid.rows = static_cast<std::int64_t>(picture.size());
  grid.cols = 7;
  LabelMap map = make_label_map(grid, {{"A", {}}});
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    map.labels[static_cast<std::size_t>(i)] =
        picture[static_cast<std::size_t>(i / 7)][static_cast<std::size_t>(i % 7)] == '#' ? 1 : 0;
  }
  NoProgress progress;
  const Grains found = find_grains(map, {}, progress);
  ASSERT_EQ(found.grains.size(), 2u);
  EXPECT_EQ(found.grains[0].points + found.grains[1].points, map.counts()[0]);
}

TEST(Grains, SmallPiecesAreLeftOutAndTold) {
  NoProgress progress;
  const LabelMap map = first_pattern();
  const Grains all = find_grains(map, {}, progress);
  const Grains large = find_grains(map, {.least_points = 4}, progress);
  std::int64_t small = 0, points = 0;
  for (const Grain& grain : all.grains) {
    if (grain.points >= 4) continue;
    ++small;
    points += grain.points;
  }
  EXPECT_EQ(large.small_pieces, small);
  EXPECT_EQ(large.small_points, points);
  EXPECT_EQ(large.grains.size() + static_cast<std::size_t>(small), all.grains.size());
  const FeatureMap sizes = grain_size_map(map, large);
  EXPECT_EQ(
      std::accumulate(sizes.valid.begin(), sizes.valid.end(), std::int64_t{0}) + points,
      std::accumulate(all.grains.begin(), all.grains.end(), std::int64_t{0},
                      [](std::int64_t sum, const Grain& grain) { return sum + grain.points; }));
}

// Turning or mirroring the map changes no size and no length.
TEST(Grains, DoNotDependOnWhichWayTheMapLies) {
  const LabelMap map = first_pattern();
  LabelMap turned = map;
  std::swap(turned.grid.rows, turned.grid.cols);
  std::swap(turned.grid.pitch_x_um, turned.grid.pitch_y_um);
  for (std::int64_t r = 0; r < map.grid.rows; ++r) {
    for (std::int64_t c = 0; c < map.grid.cols; ++c) {
      turned.labels[static_cast<std::size_t>(turned.grid.index(c, map.grid.rows - 1 - r))] =
          map.labels[static_cast<std::size_t>(map.grid.index(r, c))];
    }
  }
  NoProgress progress;
  const auto one = grain_sizes(map, find_grains(map, {}, progress));
  const auto other = grain_sizes(turned, find_grains(turned, {}, progress));
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_EQ(one[k].grains, other[k].grains);
    EXPECT_NEAR(one[k].perimeter_um, other[k].perimeter_um, 1e-6);
    EXPECT_NEAR(one[k].half_area_um, other[k].half_area_um, 1e-9);
  }
  EXPECT_TRUE(contact_lengths_um(map, progress).isApprox(contact_lengths_um(turned, progress)));
}

TEST(Grains, StepsOfTheFormulaMakeHalfATurn) {
  Grid grid = test::pattern_grid();
  // For lines in all directions the estimator gives half of Σ angle × spacing × crossings; a
  // crossing of every direction at unit spacing sums to a quarter of a turn.
  const auto steps = crofton_steps(grid);
  const double spacing[] = {50, 100, 5000 / std::hypot(100, 50), 5000 / std::hypot(100, 50)};
  double angle = 0;
  for (std::size_t s = 0; s < 4; ++s) angle += 2 * steps[s].length_um / spacing[s];
  EXPECT_NEAR(angle, std::numbers::pi, 1e-12);
}

}  // namespace
}  // namespace lithoscope
