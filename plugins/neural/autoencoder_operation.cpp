#include "core/base/text.h"
#include "core/operations/preview.h"
#include "core/operations/simple_parameters.h"
#include "core/transfer/transfer_model.h"
#include "plugins/neural/backend.h"
#include "plugins/neural/operations.h"
#include "plugins/neural/training_maps.h"
#include "plugins/neural/training_parameters.h"

namespace lithoscope::neural {
namespace {

constexpr char kPaper[] = "Vrábel et al. 2023, 10.1039/d2ja00406b";

AutoencoderShape shape_of(const Parameters& parameters) {
  AutoencoderShape shape;
  shape.hidden = widths_of(parameters, "hidden");
  shape.latent = static_cast<int>(parameters.integer("latent"));
  shape.leak = parameters.number("leak");
  shape.schedule.cycles = static_cast<int>(parameters.integer("cycles"));
  shape.schedule.most = parameters.number("divergence");
  return shape;
}

// What a person wants to know of it, besides the curve.
Table summary_table(const AutoencoderModel& model, const TrainingRecord& record,
                    std::int64_t spectra) {
  Table table;
  table.title = translated("neural", "The autoencoder");
  table.add("fact", {translated("neural", "spectra learnt from"), translated("neural", "epochs"),
                     translated("neural", "epoch taken"), translated("neural", "latent variables"),
                     translated("neural", "parameters of the decoder"),
                     translated("neural", "compression ratio")});
  table.add("value",
            std::vector<double>{
                static_cast<double>(spectra), static_cast<double>(record.epochs.size()),
                static_cast<double>(record.best_epoch), static_cast<double>(model.latent()),
                static_cast<double>(model.decoder.parameters()),
                compression_ratio(model.primary.channels(), spectra, model.latent(),
                                  model.decoder.parameters())});
  return table;
}

Outputs run(const Inputs& inputs, const Parameters& parameters, Progress& progress) {
  const SpectralImage primary = *image_of(inputs, "primary");
  const auto validation = image_of(inputs, "validation_primary");
  SubProgress measuring(progress, 0, 0.03), measuring_more(progress, 0.03, 0.05),
      training(progress, 0.05, 1);
  MeasuredSpectra measured = measure_input(primary, nullptr, "primary", measuring);
  const ChannelScaling scaling = measured.first;
  const std::int64_t spectra = measured.count;
  SpectraBatches batches(primary, scaling, std::nullopt, {}, std::move(measured.valid),
                         batch_options(parameters));
  std::optional<SpectraBatches> validation_batches;
  if (validation) {
    check_same_axis(validation->axis, scaling, "validation_primary");
    MeasuredSpectra more =
        measure_input(*validation, nullptr, "validation_primary", measuring_more);
    validation_batches.emplace(*validation, scaling, std::nullopt, ChannelScaling{},
                               std::move(more.valid), batch_options(parameters));
  }
  const TrainedAutoencoder trained = backend().train_autoencoder(
      shape_of(parameters), batches, validation_batches ? &*validation_batches : nullptr,
      training_options(parameters),
      [&](const std::vector<Epoch>& epochs) {
        offer_preview(progress, "curve", curve_table(epochs));
      },
      training);
  const AutoencoderModel model{scaling, trained.encoder, trained.decoder,
                               record_json(trained.record, parameters, spectra, backend().name())};
  return {{"model", model.to_model()},
          {"curve", curve_table(trained.record.epochs)},
          {"summary", summary_table(model, trained.record, spectra)}};
}

}  // namespace

Operation train_autoencoder_operation() {
  Operation operation;
  operation.id = "transfer.train_primary";
  operation.title = translated("neural", "Train an autoencoder");
  operation.summary = translated(
      "neural",
      "A variational autoencoder learns to bring the spectra of a primary instrument down to a few "
      "latent variables and back. Secondary instruments are attached to it afterwards, each "
      "without "
      "training it again.");
  operation.source = kPaper;
  operation.inputs = {
      {"primary", ArtifactKind::kImage, translated("neural", "Training spectra")},
      {"validation_primary", ArtifactKind::kImage,
       translated("neural", "Spectra that are not learnt from, to watch the loss"), true}};
  operation.outputs = {
      {"model", ArtifactKind::kModel, translated("neural", "The autoencoder")},
      {"curve", ArtifactKind::kTable, translated("neural", "Loss by epoch")},
      {"summary", ArtifactKind::kTable, translated("neural", "Sizes and compression ratio")}};
  operation.parameters = {
      widths_parameter(
          "hidden", translated("neural", "Hidden layers"),
          translated("neural", "Widths of the encoder's layers; the decoder has them turned round"),
          {1024, 512}, kPaper),
      count_parameter("latent", translated("neural", "Latent variables"),
                      translated("neural", "Numbers that a spectrum is brought down to"), 64, 1),
      leak_parameter(),
      {.name = "divergence",
       .title = translated("neural", "Divergence"),
       .description = translated(
           "neural",
           "Most weight of the Kullback-Leibler divergence beside the squared error of a spectrum"),
       .default_value = 0.5,
       .minimum = 0,
       .maximum = 1000,
       .source = kPaper},
      count_parameter("cycles", translated("neural", "Cycles"),
                      translated("neural",
                                 "How often its weight rises from 0 to the most, over half of a "
                                 "cycle each"),
                      4, 1)};
  operation.parameters[1].maximum = 100000;
  operation.parameters[1].source = kPaper;
  operation.parameters.back().maximum = 1000;
  operation.parameters.back().source = "Fu et al. 2019, arXiv:1903.10145";
  for (Parameter each : training_parameters({50, 0, kPaper})) {
    operation.parameters.push_back(std::move(each));
  }
  operation.run = run;
  return operation;
}

}  // namespace lithoscope::neural
