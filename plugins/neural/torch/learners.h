// The networks that can be trained: what they are made of, and what their loss is.
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

#include "plugins/neural/torch/dense.h"
#include "plugins/neural/training.h"

namespace lithoscope::neural {

// Where a training stands: what a loss may depend on besides the batch.
struct Step {
  std::int64_t number = 0;  // from 0
  std::int64_t count = 1;   // of the whole training
  std::uint64_t seed = 0;
};

class Learner {
 public:
  virtual ~Learner() = default;
  virtual std::vector<at::Tensor> parameters() const = 0;
  // The mean over the batch's spectra. `targets` is undefined where the batches have none.
  virtual at::Tensor training_loss(const at::Tensor& inputs, const at::Tensor& targets,
                                   const Step& step) const = 0;
  virtual at::Tensor validation_loss(const at::Tensor& inputs, const at::Tensor& targets) const = 0;
  // Of the Kullback-Leibler divergence; NaN where there is none.
  virtual double kl_weight(const Step& step) const = 0;
};

class RegressionLearner final : public Learner {
 public:
  explicit RegressionLearner(TorchDense network) : network_(std::move(network)) {}
  std::vector<at::Tensor> parameters() const override { return network_.parameters(); }
  at::Tensor training_loss(const at::Tensor& inputs, const at::Tensor& targets,
                           const Step& step) const override;
  at::Tensor validation_loss(const at::Tensor& inputs, const at::Tensor& targets) const override;
  double kl_weight(const Step&) const override;
  const TorchDense& network() const { return network_; }

 private:
  TorchDense network_;
};

// Encoder to mean and log variance of the latent variables, a draw from them, decoder back (Kingma
// and Welling 2014, arXiv:1312.6114).
class AutoencoderLearner final : public Learner {
 public:
  AutoencoderLearner(std::int64_t channels, const AutoencoderShape& shape, Random& random,
                     const at::TensorOptions& where);
  std::vector<at::Tensor> parameters() const override;
  at::Tensor training_loss(const at::Tensor& inputs, const at::Tensor& targets,
                           const Step& step) const override;
  // Reconstruction through the mean, without divergence.
  at::Tensor validation_loss(const at::Tensor& inputs, const at::Tensor& targets) const override;
  double kl_weight(const Step& step) const override;

  DenseNetwork encoder() const;  // to the mean
  DenseNetwork decoder() const { return decoder_.network(); }

 private:
  AutoencoderShape shape_;
  TorchDense body_, mean_, log_variance_, decoder_;
};

}  // namespace lithoscope::neural
