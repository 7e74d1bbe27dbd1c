#include "core/regions/pixels_in_outline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/registration/polygons.h"

namespace lithoscope {
namespace {

// Pitch 100 x 50 µm, the centre of the first pixel at (1000, 2000) µm.
Grid grid(std::int64_t rows, std::int64_t cols) {
  return {rows, cols, 100, 50, 1000, 2000, true};
}

// Corners given by column and row.
std::vector<PointUm> outline(const Grid& grid,
                             const std::vector<std::pair<double, double>>& cols_rows) {
  std::vector<PointUm> points;
  for (const auto& [col, row] : cols_rows) points.push_back(grid.centre_um(row, col));
  return points;
}

using Runs = std::vector<PixelRun>;

TEST(PixelsInOutline, AreThoseWhoseCentresLieInIt) {
  const Grid g = grid(6, 8);
  // By hand: centres (1..3, 1..2) lie within columns 0.6..3.4 and rows 0.6..2.4.
  EXPECT_EQ(pixels_in_outline(g, outline(g, {{0.6, 0.6}, {3.4, 0.6}, {3.4, 2.4}, {0.6, 2.4}})),
            (Runs{{1, 1, 4}, {2, 1, 4}}));
  // The triangle (0, 0) (4, 0) (0, 4): row r holds columns below 4 - r, its sides above and left
  // in.
  EXPECT_EQ(pixels_in_outline(g, outline(g, {{0, 0}, {4, 0}, {0, 4}})),
            (Runs{{0, 0, 4}, {1, 0, 3}, {2, 0, 2}, {3, 0, 1}}));
}

TEST(PixelsInOutline, AHollowIsLeftOut) {
  const Grid g = grid(6, 8);
  // A U: two arms of one column each and a foot.
  EXPECT_EQ(pixels_in_outline(g, outline(g, {{-0.4, -0.4},
                                             {0.4, -0.4},
                                             {0.4, 1.6},
                                             {1.6, 1.6},
                                             {1.6, -0.4},
                                             {2.4, -0.4},
                                             {2.4, 2.4},
                                             {-0.4, 2.4}})),
            (Runs{{0, 0, 1}, {0, 2, 3}, {1, 0, 1}, {1, 2, 3}, {2, 0, 3}}));
}

TEST(PixelsInOutline, WhatIsGoneRoundTwiceIsOutside) {
  const Grid g = grid(6, 8);
  // The same square twice in one outline: inside twice is outside.
  EXPECT_TRUE(pixels_in_outline(g, outline(g, {{0.5, 0.5},
                                               {3.5, 0.5},
                                               {3.5, 3.5},
                                               {0.5, 3.5},
                                               {0.5, 0.5},
                                               {3.5, 0.5},
                                               {3.5, 3.5},
                                               {0.5, 3.5}}))
                  .empty());
}

TEST(PixelsInOutline, NeighboursShareNoPixelAndLeaveNoneOut) {
  // Whole numbers on purpose: centres on corners and sides.
  const Grid g = grid(40, 40);
  std::mt19937 random(7);
  std::uniform_int_distribution<int> place(0, 39);
  for (int i = 0; i < 200; ++i) {
    const double col = place(random), row = place(random);
    const std::vector<std::pair<double, double>> corners = {{-1, -1}, {41, -1}, {41, 41}, {-1, 41}};
    std::vector<int> covered(40 * 40, 0);
    for (std::size_t c = 0; c < 4; ++c) {
      const Runs runs =
          pixels_in_outline(g, outline(g, {corners[c], corners[(c + 1) % 4], {col, row}}));
      for (const PixelRun& run : runs) {
        for (std::int64_t p = run.first_col; p < run.end_col; ++p) {
          ++covered[static_cast<std::size_t>(g.index(run.row, p))];
        }
      }
    }
    EXPECT_EQ(std::count(covered.begin(), covered.end(), 1), 1600) << col << ", " << row;
  }
}

TEST(PixelsInOutline, ARectangleHoldsItsArea) {
  const Grid g = grid(50, 60);
  std::mt19937 random(1);
  std::uniform_real_distribution<double> col(-0.5, 59.5), row(-0.5, 49.5);
  for (int i = 0; i < 200; ++i) {
    auto [left, right] = std::minmax({col(random), col(random)});
    auto [top, bottom] = std::minmax({row(random), row(random)});
    const auto runs = pixels_in_outline(
        g, outline(g, {{left, top}, {right, top}, {right, bottom}, {left, bottom}}));
    // Centres in [a, b): ceil(b) - ceil(a), which is the length to within one pixel.
    const double expected =
        (std::ceil(right) - std::ceil(left)) * (std::ceil(bottom) - std::ceil(top));
    if (expected > 0) {
      EXPECT_EQ(pixel_count(runs), expected);
    } else {
      EXPECT_LE(pixel_count(runs), 1);  // narrower than a pixel
    }
  }
}

TEST(PixelsInOutline, DoNotDependOnTheFirstCornerOrTheDirection) {
  const Grid g = grid(50, 60);
  std::mt19937 random(3);
  std::uniform_real_distribution<double> col(-5, 65), row(-5, 55);
  for (int i = 0; i < 100; ++i) {
    std::vector<std::pair<double, double>> corners;
    for (int c = 0; c < 3 + i % 9; ++c) corners.emplace_back(col(random), row(random));
    const Runs runs = pixels_in_outline(g, outline(g, corners));
    std::rotate(corners.begin(), corners.begin() + 2, corners.end());
    EXPECT_EQ(pixels_in_outline(g, outline(g, corners)), runs);
    std::reverse(corners.begin(), corners.end());
    EXPECT_EQ(pixels_in_outline(g, outline(g, corners)), runs);
  }
}

TEST(PixelsInOutline, AreAsManyAsAPolygonsAreaInFineGrids) {
  const Grid g{2000, 2000, 1, 1, 0, 0, true};
  const std::vector<PointUm> star = {{100, 150}, {900, 80}, {1900, 700}, {1200, 1880}, {250, 1400}};
  const double area = std::abs(polygon_area(star));
  EXPECT_NEAR(static_cast<double>(pixel_count(pixels_in_outline(g, star))) / area, 1, 1e-3);
}

TEST(PixelsInOutline, ANarrowOutlineTakesThePixelUnderItsMiddle) {
  const Grid g = grid(6, 8);
  EXPECT_EQ(pixels_in_outline(g, outline(g, {{2.1, 3.1}, {2.3, 3.1}, {2.2, 3.3}})),
            (Runs{{3, 2, 3}}));
  // Of no area at all: a line, a point.
  EXPECT_EQ(pixels_in_outline(g, outline(g, {{2.1, 3.2}, {4.1, 3.2}, {2.1, 3.2}})),
            (Runs{{3, 3, 4}}));
  EXPECT_EQ(pixels_in_outline(g, outline(g, {{5, 1}, {5, 1}, {5, 1}})), (Runs{{1, 5, 6}}));
}

TEST(PixelsInOutline, OutsideThereIsNone) {
  const Grid g = grid(6, 8);
  EXPECT_TRUE(pixels_in_outline(g, outline(g, {{10, 1}, {12, 1}, {11, 3}})).empty());
  EXPECT_TRUE(pixels_in_outline(g, outline(g, {{-3, 1.2}, {-2.9, 1.2}, {-3, 1.3}})).empty());
  // Round about the grid without a pixel of it: its middle is no part of it.
  EXPECT_TRUE(
      pixels_in_outline(
          g,
          outline(g,
                  {{-3, -3}, {12, -3}, {12, -2}, {-2, -2}, {-2, 10}, {12, 10}, {12, 12}, {-3, 12}}))
          .empty());
  EXPECT_TRUE(pixels_in_outline(g, outline(g, {{1, 1}, {4, 1}})).empty()) << "two corners";
}

TEST(PixelsInOutline, PlacesThatAreNoneHoldNone) {
  const Grid g = grid(6, 8);
  const double none = std::numeric_limits<double>::quiet_NaN();
  const double far = std::numeric_limits<double>::max();
  EXPECT_TRUE(
      pixels_in_outline(g, std::vector<PointUm>{{1000, 2000}, {none, 2000}, {1300, 2100}}).empty());
  // Beyond every number of pixels, but well defined: all of the grid.
  EXPECT_EQ(pixel_count(pixels_in_outline(
                g,
                std::vector<PointUm>{
                    {-1e300, -1e300}, {1e300, -1e300}, {1e300, 1e300}, {-1e300, 1e300}})),
            48);
  EXPECT_TRUE(
      pixels_in_outline(g, std::vector<PointUm>{{far, far}, {-far, far}, {far, -far}}).size() <= 6);
}

TEST(PixelsInOutline, ThinGridsAreGridsToo) {
  const Grid one = grid(1, 1), line = grid(1, 5000), column = grid(5000, 1);
  const auto whole = [](const Grid& g) {
    const auto rows = static_cast<double>(g.rows), cols = static_cast<double>(g.cols);
    return outline(
        g, {{-0.5, -0.5}, {cols - 0.5, -0.5}, {cols - 0.5, rows - 0.5}, {-0.5, rows - 0.5}});
  };
  EXPECT_EQ(pixels_in_outline(one, whole(one)), (Runs{{0, 0, 1}}));
  EXPECT_EQ(pixels_in_outline(line, whole(line)), (Runs{{0, 0, 5000}}));
  EXPECT_EQ(pixel_count(pixels_in_outline(column, whole(column))), 5000);
}

TEST(PixelsInOutline, APinTakesThePixelUnderIt) {
  const Grid g = grid(6, 8);
  EXPECT_EQ(pixel_under(g, g.centre_um(2.4, 3.4)), (Runs{{2, 3, 4}}));
  EXPECT_TRUE(pixel_under(g, g.centre_um(2, -0.6)).empty());
}

}  // namespace
}  // namespace lithoscope
