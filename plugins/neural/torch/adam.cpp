#include "plugins/neural/torch/adam.h"

#include <algorithm>
#include <cmath>

#include "plugins/neural/torch/adam_kernel.h"

namespace lithoscope::neural {
namespace {

constexpr std::int64_t kPiece = 16384;

void update_on_processor(const AdamFactors& factors, const at::Tensor& gradient, at::Tensor& values,
                         at::Tensor& means, at::Tensor& squares) {
  const std::int64_t count = values.numel(), pieces = (count + kPiece - 1) / kPiece;
  const float* g = gradient.data_ptr<float>();
  float *v = values.data_ptr<float>(), *m = means.data_ptr<float>(), *s = squares.data_ptr<float>();
  // Waking threads takes longer than a few pieces.
#pragma omp parallel for schedule(static) if (pieces > 8)
  for (std::int64_t piece = 0; piece < pieces; ++piece) {
    const std::int64_t at = piece * kPiece;
    adam_update(std::min(kPiece, count - at), factors, g + at, v + at, m + at, s + at);
  }
}

void update_elsewhere(const AdamFactors& factors, at::Tensor gradient, at::Tensor& values,
                      at::Tensor& means, at::Tensor& squares) {
  gradient = gradient + factors.decay * values;
  means.mul_(kBeta1).add_(gradient, 1 - kBeta1);
  squares.mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
  values.addcdiv_(means, squares.sqrt().mul_(factors.root).add_(kEpsilon), -factors.rate);
}

}  // namespace

Adam::Adam(std::vector<at::Tensor> parameters, double learning_rate, double l2)
    : parameters_(std::move(parameters)), learning_rate_(learning_rate), l2_(l2) {
  for (const at::Tensor& each : parameters_) {
    means_.push_back(at::zeros_like(each.detach()));
    squares_.push_back(at::zeros_like(each.detach()));
  }
}

void Adam::step() {
  const at::NoGradGuard no_gradients;
  ++steps_;
  const auto t = static_cast<double>(steps_);
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    at::Tensor values = parameters_[i].detach();
    const at::Tensor gradient = parameters_[i].grad();
    if (!gradient.defined()) continue;
    const AdamFactors factors{static_cast<float>(values.dim() > 1 ? 2 * l2_ : 0),
                              static_cast<float>(learning_rate_ / (1 - std::pow(kBeta1, t))),
                              static_cast<float>(1 / std::sqrt(1 - std::pow(kBeta2, t)))};
    if (values.device().is_cpu() && values.scalar_type() == at::kFloat) {
      update_on_processor(factors, gradient.contiguous(), values, means_[i], squares_[i]);
    } else {
      update_elsewhere(factors, gradient, values, means_[i], squares_[i]);
    }
    parameters_[i].mutable_grad() = at::Tensor();
  }
}

}  // namespace lithoscope::neural
