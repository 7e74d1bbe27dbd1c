// Smooth random functions of the place: what varies from spot to spot in a rock and in a scan.
#pragma once

#include "core/demo/counter_random.h"
#include "core/image/grid.h"

namespace lithoscope::demo {

// Several octaves of interpolated lattice noise. Mean 0, standard deviation about 1.
class NoiseField {
 public:
  // `scale_um`: the distance over which the coarsest octave changes; each further octave has half
  // the scale and half the amplitude.
  NoiseField(std::uint64_t seed, std::uint64_t stream, double scale_um, int octaves = 3);

  double at(PointUm place) const;

 private:
  CounterRandom random_;
  double scale_um_;
  int octaves_;
  double amplitude_;
};

}  // namespace lithoscope::demo
