// How much a variational autoencoder is held to its prior, step by step.
#pragma once

#include <cstdint>

namespace lithoscope {

// Cyclical annealing (Fu et al. 2019, arXiv:1903.10145): in each of `cycles` equal parts of the
// training the weight rises linearly from 0 to `most` over the first `rising` of the part, then
// stays.
struct KlSchedule {
  int cycles = 4;
  double most = 0.5;
  double rising = 0.5;  // part of a cycle, in (0, 1]

  // The weight at step `step` of `steps`, both from 0.
  double at(std::int64_t step, std::int64_t steps) const;
};

}  // namespace lithoscope
