#include "plugins/neural/torch/learners.h"

#include <limits>

namespace lithoscope::neural {
namespace {

std::vector<LayerShape> all_leaky(const std::vector<int>& widths) {
  std::vector<LayerShape> layers;
  for (const int width : widths) layers.push_back({width, true});
  return layers;
}

// Standard normal numbers that depend on seed and step alone, so that a training that goes on after
// an end draws the same ones.
at::Tensor normals_like(const at::Tensor& values, const Step& step) {
  Random random(step.seed, 1000 + static_cast<std::uint64_t>(step.number));
  at::Tensor drawn = at::empty(values.sizes(), at::kFloat);
  float* to = drawn.data_ptr<float>();
  for (std::int64_t i = 0; i < drawn.numel(); ++i) to[i] = static_cast<float>(random.normal());
  return drawn.to(values.options());
}

}  // namespace

at::Tensor RegressionLearner::training_loss(const at::Tensor& inputs, const at::Tensor& targets,
                                            const Step&) const {
  return at::mse_loss(network_.forward(inputs), targets);
}

at::Tensor RegressionLearner::validation_loss(const at::Tensor& inputs,
                                              const at::Tensor& targets) const {
  return at::mse_loss(network_.forward(inputs), targets);
}

double RegressionLearner::kl_weight(const Step&) const {
  return std::numeric_limits<double>::quiet_NaN();
}

AutoencoderLearner::AutoencoderLearner(std::int64_t channels, const AutoencoderShape& shape,
                                       Random& random, const at::TensorOptions& where)
    : shape_(shape) {
  body_ = TorchDense(channels, all_leaky(shape.hidden), shape.leak, random, where);
  const std::int64_t last = shape.hidden.empty() ? channels : shape.hidden.back();
  mean_ = TorchDense(last, {{shape.latent, false}}, shape.leak, random, where);
  log_variance_ = TorchDense(last, {{shape.latent, false}}, shape.leak, random, where);
  std::vector<LayerShape> back = all_leaky({shape.hidden.rbegin(), shape.hidden.rend()});
  back.push_back({static_cast<int>(channels), false});
  decoder_ = TorchDense(shape.latent, back, shape.leak, random, where);
}

std::vector<at::Tensor> AutoencoderLearner::parameters() const {
  std::vector<at::Tensor> all;
  for (const TorchDense* part : {&body_, &mean_, &log_variance_, &decoder_}) {
    all.insert(all.end(), part->parameters().begin(), part->parameters().end());
  }
  return all;
}

at::Tensor AutoencoderLearner::training_loss(const at::Tensor& inputs, const at::Tensor&,
                                             const Step& step) const {
  const at::Tensor body = body_.forward(inputs);
  const at::Tensor mean = mean_.forward(body), log_variance = log_variance_.forward(body);
  const at::Tensor variance = log_variance.exp();
  const at::Tensor drawn = mean + variance.sqrt() * normals_like(mean, step);
  const at::Tensor divergence =
      -0.5 * (1 + log_variance - mean.square() - variance).sum() / inputs.size(0);
  return at::mse_loss(decoder_.forward(drawn), inputs) +
         kl_weight(step) / static_cast<double>(inputs.size(1)) * divergence;
}

at::Tensor AutoencoderLearner::validation_loss(const at::Tensor& inputs, const at::Tensor&) const {
  return at::mse_loss(decoder_.forward(mean_.forward(body_.forward(inputs))), inputs);
}

double AutoencoderLearner::kl_weight(const Step& step) const {
  return shape_.schedule.at(step.number, step.count);
}

DenseNetwork AutoencoderLearner::encoder() const {
  DenseNetwork body = body_.network();
  body.leak = shape_.leak;
  return joined(std::move(body), mean_.network());
}

}  // namespace lithoscope::neural
