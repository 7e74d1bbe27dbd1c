// Adam in one pass over the parameters.
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace lithoscope::neural {

// Kingma and Ba 2015, arXiv:1412.6980, with the usual β₁ = 0.9, β₂ = 0.999, ε = 1e-8. The gradient
// of `l2` times the sum of squares is added for matrices, not for biases.
class Adam {
 public:
  Adam(std::vector<at::Tensor> parameters, double learning_rate, double l2);

  // Moves the parameters along their gradients, and drops these.
  void step();

  std::int64_t steps() const { return steps_; }
  void set_steps(std::int64_t steps) { steps_ = steps; }
  // Running means of gradients and of their squares; to be stored, and filled again.
  std::vector<at::Tensor>& means() { return means_; }
  std::vector<at::Tensor>& squares() { return squares_; }

 private:
  std::vector<at::Tensor> parameters_, means_, squares_;
  double learning_rate_, l2_;
  std::int64_t steps_ = 0;
};

}  // namespace lithoscope::neural
