// Dense layers as tensors that learn.
#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "core/base/random.h"
#include "core/transfer/dense_network.h"
#include "plugins/neural/training.h"

namespace lithoscope::neural {

class TorchDense {
 public:
  TorchDense() = default;
  // Weights by Glorot and Bengio 2010 (uniform), drawn from `random`; biases 0.
  TorchDense(std::int64_t inputs, const std::vector<LayerShape>& layers, double leak,
             Random& random, const at::TensorOptions& where);

  at::Tensor forward(at::Tensor values) const;
  // Weights and biases, layer by layer.
  const std::vector<at::Tensor>& parameters() const { return parameters_; }
  // What was learnt, for use without the library.
  DenseNetwork network() const;

 private:
  std::vector<at::Tensor> parameters_;
  std::vector<bool> leaky_;
  double leak_ = 0;
};

}  // namespace lithoscope::neural
