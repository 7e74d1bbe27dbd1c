#include "core/registration/footprint_index.h"

#include <map>

#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const Grid kSource{.rows = 61, .cols = 53, .pitch_x_um = 30, .pitch_y_um = 42};
const Grid kTarget{.rows = 17, .cols = 14, .pitch_x_um = 100, .pitch_y_um = 80, .origin_x_um = -90};

TEST(FootprintIndex, HoldsEverySourcePixelOnceInItsTargetPixel) {
  Random random(3);
  const Transform straight = test::similarity(0.9, 25, 300, -200);
  for (const Transform& transform : {straight, test::bent(straight, kSource, random, true),
                                     test::bent(straight, kSource, random, false)}) {
    const GridPair grids(kSource, kTarget, transform);
    std::map<std::int64_t, std::vector<std::int64_t>> expected;
    for (std::int64_t pixel = 0; pixel < kSource.size(); ++pixel) {
      const auto owner = grids.owner(pixel / kSource.cols, pixel % kSource.cols);
      if (owner) expected[kTarget.index(owner->row, owner->col)].push_back(pixel);
    }
    ASSERT_GT(expected.size(), 60u);
    // Bands, the last one shorter, give what the whole gives.
    for (const std::int64_t band : {kTarget.rows, std::int64_t{5}}) {
      for (std::int64_t begin = 0; begin < kTarget.rows; begin += band) {
        const std::int64_t rows = std::min(band, kTarget.rows - begin);
        const FootprintIndex index(grids, begin, rows, NoProgress());
        for (std::int64_t row = begin; row < begin + rows; ++row) {
          for (std::int64_t col = 0; col < kTarget.cols; ++col) {
            const auto found = index.of({row, col});
            EXPECT_EQ(std::vector<std::int64_t>(found.begin(), found.end()),
                      expected[kTarget.index(row, col)]);
          }
        }
      }
    }
  }
}

TEST(FootprintIndex, TakesLinesAndSinglePixels) {
  const Grid one{.rows = 1, .cols = 1};
  const Grid line{.rows = 1, .cols = 5000};
  const GridPair onto_line(one, line, Transform());
  EXPECT_EQ(FootprintIndex(onto_line, 0, 1, NoProgress()).of({0, 0}).size(), 1u);
  EXPECT_EQ(FootprintIndex(onto_line, 0, 1, NoProgress()).of({0, 1}).size(), 0u);
  const GridPair onto_one(line, one, test::similarity(1e-4, 0, 0, 0));
  EXPECT_EQ(FootprintIndex(onto_one, 0, 1, NoProgress()).of({0, 0}).size(), 5000u);
  EXPECT_GE(rows_of_a_band(onto_one), 1);
}

}  // namespace
}  // namespace lithoscope
