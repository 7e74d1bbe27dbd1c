#include "plugins/neural/torch/adam_kernel.h"

#include <cmath>

#include "core/base/vector_clones.h"

namespace lithoscope::neural {

// Without branches, so that it becomes vector instructions.
LITHOSCOPE_VECTOR_CLONES
void adam_update(std::int64_t count, const AdamFactors& factors, const float* __restrict gradient,
                 float* __restrict values, float* __restrict means, float* __restrict squares) {
  const auto beta1 = static_cast<float>(kBeta1), beta2 = static_cast<float>(kBeta2);
  const auto rest1 = static_cast<float>(1 - kBeta1), rest2 = static_cast<float>(1 - kBeta2);
  const auto epsilon = static_cast<float>(kEpsilon);
  const float decay = factors.decay, rate = factors.rate, root = factors.root;
  for (std::int64_t i = 0; i < count; ++i) {
    const float g = gradient[i] + decay * values[i];
    means[i] = beta1 * means[i] + rest1 * g;
    squares[i] = beta2 * squares[i] + rest2 * g * g;
    values[i] -= rate * means[i] / (std::sqrt(squares[i]) * root + epsilon);
  }
}

}  // namespace lithoscope::neural
