#include "plugins/neural/torch/dense.h"

#include <cmath>
#include <cstring>

namespace lithoscope::neural {

TorchDense::TorchDense(std::int64_t inputs, const std::vector<LayerShape>& layers, double leak,
                       Random& random, const at::TensorOptions& where)
    : leak_(leak) {
  for (const LayerShape& layer : layers) {
    const double limit = std::sqrt(6.0 / static_cast<double>(inputs + layer.outputs));
    at::Tensor weights = at::empty({layer.outputs, inputs}, at::kFloat);
    float* values = weights.data_ptr<float>();
    for (std::int64_t i = 0; i < weights.numel(); ++i) {
      values[i] = static_cast<float>(limit * (2 * random.uniform() - 1));
    }
    parameters_.push_back(weights.to(where).requires_grad_());
    parameters_.push_back(at::zeros({layer.outputs}, where).requires_grad_());
    leaky_.push_back(layer.leaky);
    inputs = layer.outputs;
  }
}

at::Tensor TorchDense::forward(at::Tensor values) const {
  for (std::size_t layer = 0; layer < leaky_.size(); ++layer) {
    values = at::linear(values, parameters_[2 * layer], parameters_[2 * layer + 1]);
    if (leaky_[layer]) values = at::leaky_relu(values, leak_);
  }
  return values;
}

DenseNetwork TorchDense::network() const {
  DenseNetwork result;
  result.leak = leak_;
  for (std::size_t layer = 0; layer < leaky_.size(); ++layer) {
    const at::Tensor weights =
        parameters_[2 * layer].detach().to(at::kCPU, at::kFloat).contiguous();
    const at::Tensor bias =
        parameters_[2 * layer + 1].detach().to(at::kCPU, at::kFloat).contiguous();
    DenseLayer dense{FloatMatrix(weights.size(0), weights.size(1)),
                     Eigen::RowVectorXf(bias.size(0)), leaky_[layer]};
    std::memcpy(dense.weights.data(), weights.data_ptr<float>(), weights.nbytes());
    std::memcpy(dense.bias.data(), bias.data_ptr<float>(), bias.nbytes());
    result.layers.push_back(std::move(dense));
  }
  return result;
}

}  // namespace lithoscope::neural
