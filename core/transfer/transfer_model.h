// What turns the spectra of one instrument into those of another, and what is learnt on the way.
#pragma once

#include <cstdint>
#include <string>

#include "core/image/model.h"
#include "core/image/spectral_image.h"
#include "core/transfer/channel_scaling.h"
#include "core/transfer/dense_network.h"

namespace lithoscope {

// Spectra of a primary instrument to a few numbers and back. Several secondary instruments can be
// attached to one of these.
struct AutoencoderModel {
  ChannelScaling primary;
  DenseNetwork encoder;  // scaled spectrum → mean of the latent variables
  DenseNetwork decoder;  // latent variables → scaled spectrum
  Json training;         // how it was learnt: options, epochs, losses

  std::int64_t latent() const { return encoder.outputs(); }
  // Kind "spectral-autoencoder".
  Model to_model() const;
  // Throws Error where `model` is of another kind or damaged.
  static AutoencoderModel from_model(const Model& model);
};

// Scaled spectra of the secondary instrument → scaled spectra of the primary one.
struct TransferModel {
  ChannelScaling secondary, primary;
  DenseNetwork network;
  std::string method;  // "vae-mlp", "one-step-mlp", "pls"
  Json training;

  // Kind "spectral-transfer".
  Model to_model() const;
  static TransferModel from_model(const Model& model);
};

// The primary instrument's spectra for every point of `image`, computed when they are read. With
// `own_scaling` (channels of `image`) that is used for the way in, instead of the one that the
// model learnt. Throws Error where the channels are not those that the model was trained on.
SpectralImage transferred(const SpectralImage& image, const TransferModel& model,
                          const ChannelScaling* own_scaling = nullptr);

// Values of `spectra` spectra of `channels` each, over those of their latent variables and the
// decoder that brings them back: M N / (L N + P).
double compression_ratio(std::int64_t channels, std::int64_t spectra, std::int64_t latent,
                         std::int64_t decoder_parameters);

}  // namespace lithoscope
