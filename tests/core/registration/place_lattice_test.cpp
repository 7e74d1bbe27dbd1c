#include "core/registration/place_lattice.h"

#include <cmath>

#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const Grid kSource{.rows = 400, .cols = 380, .pitch_x_um = 30, .pitch_y_um = 30};
const Grid kTarget{.rows = 301, .cols = 303, .pitch_x_um = 35, .pitch_y_um = 32};

TEST(PlaceLattice, IsExactForWhatIsCheapToAsk) {
  Random random(1);
  const Transform straight = test::similarity(0.9, 25, 300, -200);
  for (const Transform& transform : {straight, test::bent(straight, kSource, random, true)}) {
    const Transform back = transform.inverse();
    const PlaceLattice lattice(back, kTarget);
    const PointUm asked = back.apply(kTarget.centre_um(123, 45)), found = lattice.place(123, 45);
    EXPECT_EQ(asked.x_um, found.x_um);
    EXPECT_EQ(asked.y_um, found.y_um);
  }
}

TEST(PlaceLattice, MissesASplineByAFractionOfAPixel) {
  Random random(2);
  const Transform straight = test::similarity(0.9, 25, 300, -200);
  const Transform back = test::bent(straight, kSource, random, false).inverse();
  const auto largest_miss_px = [&](std::int64_t step) {
    const PlaceLattice lattice(back, kTarget, step);
    double largest_px = 0;
    for (std::int64_t row = 0; row < kTarget.rows; row += 3) {
      for (std::int64_t col = 0; col < kTarget.cols; col += 3) {
        const PointUm asked =
            back.apply(kTarget.centre_um(static_cast<double>(row), static_cast<double>(col)));
        const PointUm found = lattice.place(row, col);
        if (!std::isfinite(asked.x_um)) continue;
        largest_px =
            std::max(largest_px, std::hypot(kSource.row_of(asked) - kSource.row_of(found),
                                            kSource.col_of(asked) - kSource.col_of(found)));
      }
    }
    return largest_px;
  };
  EXPECT_EQ(largest_miss_px(1), 0);
  const double fine = largest_miss_px(4), usual = largest_miss_px(8);
  EXPECT_LT(usual, 0.2);
  EXPECT_LT(fine, usual / 3) << "it shrinks with the square of the step";
}

TEST(PlaceLattice, TakesLinesAndSinglePixels) {
  Random random(3);
  const Transform back =
      test::bent(test::similarity(0.9, 25, 300, -200), kSource, random, false).inverse();
  for (const auto& [rows, cols] : {std::pair(1, 1), std::pair(1, 50), std::pair(50, 1)}) {
    const Grid grid{.rows = rows, .cols = cols, .pitch_x_um = 50, .pitch_y_um = 50};
    const PlaceLattice lattice(back, grid);
    const PointUm asked = back.apply(grid.centre_um(rows - 1, cols - 1));
    const PointUm found = lattice.place(rows - 1, cols - 1);
    EXPECT_NEAR(asked.x_um, found.x_um, 3);
    EXPECT_NEAR(asked.y_um, found.y_um, 3);
  }
}

}  // namespace
}  // namespace lithoscope
