#include "core/registration/edges.h"

#include <cmath>
#include <limits>
#include <numeric>

#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// A bright disk of 20 pixels' radius in the middle of 61 x 61 pixels.
ScalarMap disk() {
  ScalarMap map{{.rows = 61, .cols = 61}, {}};
  for (std::int64_t row = 0; row < 61; ++row) {
    for (std::int64_t col = 0; col < 61; ++col) {
      const double away = std::hypot(static_cast<double>(row) - 30, static_cast<double>(col) - 30);
      map.values.push_back(away < 20 ? 5.0f : 1.0f);
    }
  }
  return map;
}

int count(const std::vector<std::uint8_t>& edges) {
  return std::accumulate(edges.begin(), edges.end(), 0);
}

TEST(Edges, AreAThinRingAroundADisk) {
  const auto edges = edges_of(disk(), {.sigma_px = 1, .share = 0.2});
  int at_rim = 0;
  for (std::int64_t i = 0; i < 61 * 61; ++i) {
    if (edges[static_cast<std::size_t>(i)] == 0) continue;
    const double away =
        std::hypot(static_cast<double>(i / 61) - 30, static_cast<double>(i % 61) - 30);
    EXPECT_NEAR(away, 20, 2);
    ++at_rim;
  }
  // Around the whole rim (2 pi 20 = 126), about one pixel wide.
  EXPECT_GT(at_rim, 90);
  EXPECT_LT(at_rim, 200);
}

TEST(Edges, AreNoMoreThanTheirShare) {
  Random random(1);
  ScalarMap noise{{.rows = 40, .cols = 50}, {}};
  for (int i = 0; i < 2000; ++i) noise.values.push_back(static_cast<float>(random.normal()));
  EXPECT_EQ(count(edges_of(noise, {.sigma_px = 0, .share = 0.05})), 100);
  EXPECT_EQ(count(edges_of(noise, {.sigma_px = 1, .share = 0})), 0);
  // A change of unit moves none.
  ScalarMap scaled = noise;
  for (float& value : scaled.values) value *= 16;
  EXPECT_EQ(edges_of(noise, {}), edges_of(scaled, {}));
}

TEST(Edges, AreNotMadeByHolesOrBorders) {
  ScalarMap map = disk();
  for (std::int64_t i = 0; i < 61 * 61; i += 7) {
    map.values[static_cast<std::size_t>(i)] = std::numeric_limits<float>::quiet_NaN();
  }
  const auto edges = edges_of(map, {.sigma_px = 1, .share = 1});
  for (std::int64_t i = 0; i < 61 * 61; ++i) {
    if (edges[static_cast<std::size_t>(i)] == 0) continue;
    const double away =
        std::hypot(static_cast<double>(i / 61) - 30, static_cast<double>(i % 61) - 30);
    EXPECT_NEAR(away, 20, 5) << "only where the disk ends";
  }
  const ScalarMap flat{{.rows = 9, .cols = 9}, std::vector<float>(81, 2.0f)};
  EXPECT_EQ(count(edges_of(flat, {.share = 1})), 0);
  for (const auto& [rows, cols] : {std::pair(1, 1), std::pair(1, 5000), std::pair(5000, 1)}) {
    const ScalarMap thin{{.rows = rows, .cols = cols},
                         std::vector<float>(static_cast<std::size_t>(rows * cols), 1.0f)};
    EXPECT_EQ(count(edges_of(thin, {})), 0);
  }
  test::error_of([] { edges_of({{.rows = 3, .cols = 3}, {1.0f}}, {}); });
}

}  // namespace
}  // namespace lithoscope
