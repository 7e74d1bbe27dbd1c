// The rock slab: which mineral lies where, at any place, however fine one looks.
#pragma once

#include <cstdint>
#include <vector>

#include "core/demo/counter_random.h"
#include "core/demo/demo_minerals.h"
#include "core/demo/noise_field.h"
#include "core/image/grid.h"

namespace lithoscope::demo {

// The part of the sample plane that is measured, in µm.
struct Extent {
  double left_um = 0;
  double top_um = 0;
  double width_um = 0;
  double height_um = 0;
};

// A mineral and the grain of it that holds a place. Grain 0 is the resin.
struct SceneSample {
  Mineral mineral = Mineral::kBackground;
  std::uint32_t grain = 0;
};

// A slab of lepidolite-subtype pegmatite in resin. Grains are the cells of a Voronoi pattern in
// which every seed has its own size (log-normal, as grain sizes are) and, for micas, its own
// elongation and direction (books seen edge-on); the plane is warped a little so that borders are
// not straight. The share of minerals changes from place to place, as in the layered zones of such
// pegmatites. Outside of the slab's uneven outline, and in some pits, there is resin.
//
// Immutable once made; may be asked by several threads.
class Scene {
 public:
  // `extent`: what the maps cover; the scene goes on outside of it as resin.
  Scene(std::uint64_t seed, const Extent& extent, double grain_um);

  SceneSample at(PointUm place) const;
  Variation variation(PointUm place, const SceneSample& sample) const;
  const Extent& extent() const { return extent_; }

 private:
  struct Seed {
    double x_um, y_um;
    // The inverse metric: distance² = xx·dx² + 2·xy·dx·dy + yy·dy².
    double xx, xy, yy;
    Mineral mineral;
    std::uint32_t grain;
  };

  Seed make_seed(std::int64_t column, std::int64_t row) const;
  bool in_slab(PointUm place) const;
  bool in_pit(PointUm place) const;

  CounterRandom random_;
  Extent extent_;
  double grain_um_;
  NoiseField warp_x_, warp_y_, zones_, layers_, outline_, zoning_main_, zoning_minor_;
  std::int64_t first_column_ = 0, first_row_ = 0, columns_ = 0, rows_ = 0;
  std::vector<Seed> seeds_;  // rows × columns, one a lattice cell
};

}  // namespace lithoscope::demo
