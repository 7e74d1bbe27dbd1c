// What a laser crater or a camera pixel covers of the scene.
#pragma once

#include <array>
#include <vector>

#include "core/demo/scene.h"

namespace lithoscope::demo {

// Shares of the minerals in a small area, and where the grains of each stand in its range.
struct Mixture {
  std::array<double, kMineralCount> share{};  // add up to 1
  std::array<SceneSample, kMineralCount> sample{};
  std::array<Variation, kMineralCount> variation{};

  // The mineral with the largest share; of equal ones the first.
  Mineral majority() const;
};

// A round area whose weight falls off like a Gaussian, looked at in a fixed pattern of places.
class Footprint {
 public:
  // `width_um`: full width at half maximum; the area ends where the weight is 5 % of the centre's.
  Footprint(double width_um, int places);

  Mixture mixture(const Scene& scene, PointUm centre) const;

 private:
  struct Place {
    double dx_um, dy_um, weight;
  };
  std::vector<Place> places_;
};

}  // namespace lithoscope::demo
