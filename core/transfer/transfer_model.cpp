#include "core/transfer/transfer_model.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

[[noreturn]] void throw_misfit() {
  throw Error(translated("core", "The model's networks do not fit its channels"),
              translated("core", "Train or export the model again"));
}

}  // namespace

Model AutoencoderModel::to_model() const {
  Model model;
  model.kind = "spectral-autoencoder";
  primary.put_into(model, "primary");
  encoder.put_into(model, "encoder");
  decoder.put_into(model, "decoder");
  model.facts["training"] = training;
  return model;
}

AutoencoderModel AutoencoderModel::from_model(const Model& model) {
  check_model_kind(model, "spectral-autoencoder");
  AutoencoderModel result{
      ChannelScaling::take_from(model, "primary"), DenseNetwork::take_from(model, "encoder"),
      DenseNetwork::take_from(model, "decoder"), model.facts.value("training", Json())};
  if (result.encoder.inputs() != result.primary.channels() ||
      result.encoder.outputs() != result.decoder.inputs() ||
      result.decoder.outputs() != result.primary.channels()) {
    throw_misfit();
  }
  return result;
}

Model TransferModel::to_model() const {
  Model model;
  model.kind = "spectral-transfer";
  secondary.put_into(model, "secondary");
  primary.put_into(model, "primary");
  network.put_into(model, "network");
  model.facts["method"] = method;
  model.facts["training"] = training;
  return model;
}

TransferModel TransferModel::from_model(const Model& model) {
  check_model_kind(model, "spectral-transfer");
  TransferModel result{ChannelScaling::take_from(model, "secondary"),
                       ChannelScaling::take_from(model, "primary"),
                       DenseNetwork::take_from(model, "network"),
                       {},
                       model.facts.value("training", Json())};
  const auto method = model.facts.find("method");
  if (method != model.facts.end() && method->is_string())
    result.method = method->get<std::string>();
  if (result.network.inputs() != result.secondary.channels() ||
      result.network.outputs() != result.primary.channels()) {
    throw_misfit();
  }
  return result;
}

double compression_ratio(std::int64_t channels, std::int64_t spectra, std::int64_t latent,
                         std::int64_t decoder_parameters) {
  const auto n = static_cast<double>(spectra);
  return static_cast<double>(channels) * n /
         (static_cast<double>(latent) * n + static_cast<double>(decoder_parameters));
}

}  // namespace lithoscope
