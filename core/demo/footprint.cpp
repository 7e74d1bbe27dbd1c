#include "core/demo/footprint.h"

#include <cmath>
#include <numbers>

namespace lithoscope::demo {

Mineral Mixture::majority() const {
  std::size_t best = 0;
  for (std::size_t m = 1; m < kMineralCount; ++m) {
    if (share[m] > share[best]) best = m;
  }
  return static_cast<Mineral>(best);
}

Footprint::Footprint(double width_um, int places) {
  // A sunflower: equal areas, turned by the golden angle from place to place. Radii are drawn such
  // that every place stands for the same weight of a Gaussian cut off at 5 %.
  const double sigma = width_um / (2 * std::sqrt(2 * std::numbers::ln2));
  constexpr double kCut = 0.05;
  const double golden_angle = std::numbers::pi * (3 - std::sqrt(5.0));
  for (int i = 0; i < places; ++i) {
    const double inside = (i + 0.5) / places * (1 - kCut);
    const double radius = sigma * std::sqrt(-2 * std::log(1 - inside));
    const double angle = golden_angle * i;
    places_.push_back({radius * std::cos(angle), radius * std::sin(angle), 1.0 / places});
  }
}

Mixture Footprint::mixture(const Scene& scene, PointUm centre) const {
  Mixture mixture;
  for (const Place& place : places_) {
    const PointUm point{centre.x_um + place.dx_um, centre.y_um + place.dy_um};
    const SceneSample sample = scene.at(point);
    const auto m = static_cast<std::size_t>(sample.mineral);
    // The grain met first, nearest to the centre, stands for its mineral.
    if (mixture.share[m] == 0) {
      mixture.sample[m] = sample;
      mixture.variation[m] = scene.variation(point, sample);
    }
    mixture.share[m] += place.weight;
  }
  return mixture;
}

}  // namespace lithoscope::demo
