#include <limits>

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/operations/preview.h"
#include "core/operations/simple_parameters.h"
#include "core/transfer/row_pairs.h"
#include "core/transfer/transfer_model.h"
#include "plugins/neural/backend.h"
#include "plugins/neural/operations.h"
#include "plugins/neural/training_maps.h"
#include "plugins/neural/training_parameters.h"

namespace lithoscope::neural {
namespace {

constexpr char kPaper[] = "Vrábel et al. 2023, 10.1039/d2ja00406b";

// Numbers that are what they are.
ChannelScaling unscaled(const SpectralImage& image) {
  return {image.axis, image.quantity, Eigen::RowVectorXf::Zero(image.channels()),
          Eigen::RowVectorXf::Ones(image.channels())};
}

// The latent variables of every valid spectrum, as a map of their own: few enough to be held.
SpectralImage encoded(const SpectralImage& image, const AutoencoderModel& model,
                      Progress& progress) {
  const PackedNetwork encoder(model.encoder);
  const std::int64_t latent = model.latent(), channels = model.primary.channels();
  std::vector<float> values(static_cast<std::size_t>(image.grid.size() * latent),
                            std::numeric_limits<float>::quiet_NaN());
  for_each_row_pair(
      image, nullptr, progress, translated("neural", "Encoding"), [&](const RowPair& rows) {
        const std::vector<std::int64_t> good = rows.valid_pixels(image, nullptr);
        parallel_pieces(
            static_cast<std::int64_t>(good.size()), 64, &progress,
            [&](std::int64_t first, std::int64_t last) {
              std::vector<float> spectra;
              for (std::int64_t g = first; g < last; ++g) {
                const float* from =
                    rows.first.data() + good[static_cast<std::size_t>(g)] * channels;
                spectra.insert(spectra.end(), from, from + channels);
              }
              model.primary.scale(spectra.data(), last - first);
              std::vector<float> codes(static_cast<std::size_t>((last - first) * latent));
              encoder.apply(spectra.data(), last - first, codes.data());
              for (std::int64_t g = first; g < last; ++g) {
                const std::int64_t point = rows.first_pixel + good[static_cast<std::size_t>(g)];
                std::copy_n(codes.begin() + (g - first) * latent, latent,
                            values.begin() + point * latent);
              }
            });
      });
  return make_memory_image(image.grid, SpectralAxis::counted(static_cast<std::size_t>(latent)),
                           std::move(values));
}

// Maps of both instruments, what was measured of them, and what is to be learnt from the secondary
// spectra.
struct Lesson {
  SpectralImage secondary, targets;
  MeasuredSpectra measured;
};

Lesson lesson_of(const Inputs& inputs, const std::string& prefix, const AutoencoderModel* encoder,
                 Progress& progress) {
  SubProgress measuring(progress, 0, 0.5), encoding(progress, 0.5, 1);
  SpectralImage primary = *image_of(inputs, prefix + "primary");
  Lesson lesson{*image_of(inputs, prefix + "secondary"), primary, {}};
  if (encoder != nullptr) check_same_axis(primary.axis, encoder->primary, prefix + "primary");
  lesson.measured = measure_input(lesson.secondary, &primary, prefix + "secondary", measuring);
  if (encoder != nullptr) lesson.targets = encoded(primary, *encoder, encoding);
  return lesson;
}

struct Attached {
  TrainedRegression trained;
  ChannelScaling secondary, primary;
  std::int64_t spectra = 0;
};

Attached learn(const Inputs& inputs, const Parameters& parameters,
               const std::vector<LayerShape>& layers, double leak, const AutoencoderModel* encoder,
               Progress& progress) {
  check_both_or_none(inputs, "validation_primary", "validation_secondary");
  SubProgress preparing(progress, 0, 0.07), preparing_more(progress, 0.07, 0.1),
      training(progress, 0.1, 1);
  Lesson lesson = lesson_of(inputs, "", encoder, preparing);
  Attached result;
  result.secondary = lesson.measured.first;
  result.primary = encoder != nullptr ? encoder->primary : lesson.measured.second;
  result.spectra = lesson.measured.count;
  const ChannelScaling targets = encoder != nullptr ? unscaled(lesson.targets) : result.primary;
  SpectraBatches batches(lesson.secondary, result.secondary, lesson.targets, targets,
                         std::move(lesson.measured.valid), batch_options(parameters));
  std::optional<SpectraBatches> validation;
  if (inputs.has("validation_primary")) {
    Lesson more = lesson_of(inputs, "validation_", encoder, preparing_more);
    check_same_axis(more.secondary.axis, result.secondary, "validation_secondary");
    if (encoder == nullptr) check_same_axis(more.targets.axis, targets, "validation_primary");
    validation.emplace(more.secondary, result.secondary, more.targets, targets,
                       std::move(more.measured.valid), batch_options(parameters));
  }
  result.trained = backend().train_regression(
      layers, leak, batches, validation ? &*validation : nullptr, training_options(parameters),
      [&](const std::vector<Epoch>& epochs) {
        offer_preview(progress, "curve", curve_table(epochs));
      },
      training);
  return result;
}

Outputs outputs_of(const Attached& learnt, DenseNetwork network, const std::string& method,
                   const Parameters& parameters) {
  const TransferModel model{
      learnt.secondary, learnt.primary, std::move(network), method,
      record_json(learnt.trained.record, parameters, learnt.spectra, backend().name())};
  return {{"model", model.to_model()}, {"curve", curve_table(learnt.trained.record.epochs)}};
}

Outputs attach(const Inputs& inputs, const Parameters& parameters, Progress& progress) {
  const AutoencoderModel encoder = AutoencoderModel::from_model(inputs.get<Model>("autoencoder"));
  std::vector<LayerShape> layers;
  for (const int width : widths_of(parameters, "hidden")) layers.push_back({width, true});
  layers.push_back({static_cast<int>(encoder.latent()), false});
  const Attached learnt =
      learn(inputs, parameters, layers, encoder.decoder.leak, &encoder, progress);
  return outputs_of(learnt, joined(learnt.trained.network, encoder.decoder), "vae-mlp", parameters);
}

Outputs train_one_step(const Inputs& inputs, const Parameters& parameters, Progress& progress) {
  std::vector<LayerShape> layers;
  for (const int width : widths_of(parameters, "hidden")) layers.push_back({width, true});
  layers.push_back({static_cast<int>(parameters.integer("latent")), false});
  for (const int width : widths_of(parameters, "decoder")) layers.push_back({width, true});
  const auto primary = image_of(inputs, "primary");
  layers.push_back({static_cast<int>(primary->channels()), false});
  const Attached learnt =
      learn(inputs, parameters, layers, parameters.number("leak"), nullptr, progress);
  return outputs_of(learnt, learnt.trained.network, "one-step-mlp", parameters);
}

std::vector<Port> map_inputs() {
  return {{"primary", ArtifactKind::kImage,
           translated("neural", "Training spectra of the instrument whose spectra are wanted")},
          {"secondary", ArtifactKind::kImage,
           translated("neural", "Spectra of the same plasmas by the other instrument")},
          {"validation_primary", ArtifactKind::kImage,
           translated("neural", "Spectra that are not learnt from, to know when to stop"), true},
          {"validation_secondary", ArtifactKind::kImage,
           translated("neural", "Spectra of the same plasmas by the other instrument"), true}};
}

std::vector<Port> model_outputs() {
  return {{"model", ArtifactKind::kModel, translated("neural", "For transfer.apply")},
          {"curve", ArtifactKind::kTable, translated("neural", "Loss by epoch")}};
}

void add_training_parameters(Operation& operation) {
  for (Parameter each : training_parameters({100, 10, kPaper})) {
    operation.parameters.push_back(std::move(each));
  }
}

}  // namespace

Operation attach_secondary_operation() {
  Operation operation;
  operation.id = "transfer.train_secondary";
  operation.title = translated("neural", "Attach a secondary instrument");
  operation.summary = translated(
      "neural",
      "A network learns to find the latent variables of a trained autoencoder from the spectra of "
      "another instrument that saw the same plasmas. Joined with the autoencoder's decoder it "
      "turns "
      "these spectra into those of the primary instrument.");
  operation.source = kPaper;
  operation.inputs = map_inputs();
  operation.inputs.insert(operation.inputs.begin(),
                          {"autoencoder", ArtifactKind::kModel,
                           translated("neural", "What transfer.train_primary has learnt")});
  operation.outputs = model_outputs();
  operation.parameters = {widths_parameter("hidden", translated("neural", "Hidden layers"),
                                           translated("neural", "Widths of the network's layers"),
                                           {128, 512}, kPaper)};
  add_training_parameters(operation);
  operation.run = attach;
  return operation;
}

Operation train_one_step_operation() {
  Operation operation;
  operation.id = "transfer.train_one_step";
  operation.title = translated("neural", "Train a one-step transfer");
  operation.summary = translated(
      "neural",
      "One network of the same layers as the attached network and the decoder learns at once to "
      "turn spectra of a secondary instrument into those of the primary one. A little more exact, "
      "but every instrument needs all of it.");
  operation.source = kPaper;
  operation.inputs = map_inputs();
  operation.outputs = model_outputs();
  operation.parameters = {
      widths_parameter("hidden", translated("neural", "Hidden layers"),
                       translated("neural", "Widths of the layers before the narrowest"),
                       {128, 512}, kPaper),
      count_parameter("latent", translated("neural", "Narrowest layer"),
                      translated("neural", "Its width"), 64, 1),
      widths_parameter("decoder", translated("neural", "Layers behind"),
                       translated("neural", "Widths of the layers behind the narrowest"),
                       {512, 1024}, kPaper),
      leak_parameter()};
  operation.parameters[1].maximum = 100000;
  operation.parameters[1].source = kPaper;
  add_training_parameters(operation);
  operation.run = train_one_step;
  return operation;
}

}  // namespace lithoscope::neural
