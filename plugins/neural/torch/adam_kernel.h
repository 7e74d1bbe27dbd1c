// One step of Adam for some parameters.
#pragma once

#include <cstdint>

namespace lithoscope::neural {

inline constexpr double kBeta1 = 0.9, kBeta2 = 0.999, kEpsilon = 1e-8;

struct AdamFactors {
  float decay, rate, root;  // 2·l2, η / (1 − β₁ᵗ), 1 / √(1 − β₂ᵗ)
};

void adam_update(std::int64_t count, const AdamFactors& factors, const float* gradient,
                 float* values, float* means, float* squares);

}  // namespace lithoscope::neural
