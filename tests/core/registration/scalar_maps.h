// Two views of one smooth random landscape, for measures that compare maps.
#pragma once

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "core/base/random.h"
#include "core/registration/similarity_measures.h"

namespace lithoscope::test {

// A sum of waves and bumps over a plane of some 4 mm, in µm; the same for the same seed.
class Landscape {
 public:
  explicit Landscape(std::uint64_t seed) {
    Random random(seed);
    for (int i = 0; i < 120; ++i) {
      bumps_.push_back({4500 * random.uniform() - 250, 4500 * random.uniform() - 250,
                        60 + 200 * random.uniform(), random.normal()});
    }
  }
  double at(PointUm place) const {
    double height = 0;
    for (const Bump& bump : bumps_) {
      const double x = (place.x_um - bump.x) / bump.width, y = (place.y_um - bump.y) / bump.width;
      height += bump.height * std::exp(-(x * x + y * y) / 2);
    }
    return height;
  }

 private:
  struct Bump {
    double x, y, width, height;
  };
  std::vector<Bump> bumps_;
};

// The landscape on `grid`, whose plane `to_landscape` brings to the landscape's. `view` makes a
// pixel's value of its height.
template <typename View>
ScalarMap seen(const Landscape& landscape, const Grid& grid, const Transform& to_landscape,
               const View& view) {
  ScalarMap map{grid, {}};
  for (std::int64_t row = 0; row < grid.rows; ++row) {
    for (std::int64_t col = 0; col < grid.cols; ++col) {
      const PointUm place = grid.centre_um(static_cast<double>(row), static_cast<double>(col));
      map.values.push_back(static_cast<float>(view(landscape.at(to_landscape.apply(place)))));
    }
  }
  return map;
}

}  // namespace lithoscope::test
