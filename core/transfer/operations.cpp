// The operations of spectral transfer that need no library of neural networks.
#include "core/base/text.h"
#include "core/operations/register_core.h"
#include "core/preprocess/select.h"
#include "core/transfer/knn_transfer.h"
#include "core/transfer/metrics.h"
#include "core/transfer/pls_transfer.h"
#include "core/transfer/transfer_model.h"

namespace lithoscope {
namespace {

constexpr char kPaper[] = "Vrábel et al. 2023, 10.1039/d2ja00406b";

Port image_input(const char* name, std::string description, bool optional = false) {
  return {name, ArtifactKind::kImage, std::move(description), optional};
}

std::vector<Port> training_inputs() {
  return {image_input("primary", translated("core",
                                            "Training spectra of the instrument whose "
                                            "spectra are wanted")),
          image_input("secondary", translated("core",
                                              "Spectra of the same plasmas by the other "
                                              "instrument")),
          image_input("validation_primary",
                      translated("core", "More of the first; learnt from too"), true),
          image_input("validation_secondary", translated("core", "More of the second"), true)};
}

// Training maps, and those for validation where they were given. Throws Error where one of the
// latter is missing.
std::vector<MapPair> training_pairs(const Inputs& inputs) {
  std::vector<MapPair> pairs{{good_channels_only(inputs.get<SpectralImage>("secondary")),
                              good_channels_only(inputs.get<SpectralImage>("primary"))}};
  const auto primary = inputs.find<SpectralImage>("validation_primary");
  const auto secondary = inputs.find<SpectralImage>("validation_secondary");
  if ((primary == nullptr) != (secondary == nullptr)) {
    throw Error(translated("core", "Only one of the two validation maps is given"),
                translated("core", "Give the maps of both instruments, or none"))
        .in_field(primary == nullptr ? "validation_primary" : "validation_secondary");
  }
  if (primary != nullptr) {
    pairs.push_back({good_channels_only(*secondary), good_channels_only(*primary)});
  }
  return pairs;
}

Parameter whole(const char* name, std::string title, std::string description, int value,
                double minimum, double maximum, std::string source = {}) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kInteger,
          .default_value = value,
          .minimum = minimum,
          .maximum = maximum,
          .source = std::move(source)};
}

Parameter scaling_parameter() {
  return {
      .name = "scaling",
      .title = translated("core", "Scaling"),
      .description = translated(
          "core",
          "model: channels are scaled as the training spectra were; own: by the mean and variance "
          "of this map, as the paper does, for maps large and mixed enough to have the same"),
      .type = ParameterType::kChoice,
      .default_value = "model",
      .choices = {"model", "own"},
      .source = kPaper};
}

Operation pls_operation() {
  Operation operation;
  operation.id = "transfer.train_pls";
  operation.title = translated("core", "Transfer by partial least squares");
  operation.summary = translated(
      "core",
      "Learns to turn spectra of a secondary instrument into those of a primary one by partial "
      "least squares regression on scaled channels, from measurements of the same plasmas.");
  operation.source = kPaper;
  operation.inputs = training_inputs();
  operation.outputs = {{"model", ArtifactKind::kModel, translated("core", "For transfer.apply")}};
  operation.parameters = {whole("components", translated("core", "Components"),
                                translated("core", "Directions that are kept"), 16, 1, 500,
                                kPaper)};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    return Outputs{
        {"model", train_pls_transfer(training_pairs(inputs),
                                     static_cast<int>(parameters.integer("components")), progress)
                      .to_model()}};
  };
  return operation;
}

Operation knn_operation() {
  Operation operation;
  operation.id = "transfer.knn";
  operation.title = translated("core", "Transfer by nearest neighbours");
  operation.summary = translated(
      "core",
      "Gives each spectrum of a secondary instrument the mean primary spectrum of the training "
      "points whose secondary spectra are nearest to it (Euclidean, scaled channels).");
  operation.source = kPaper;
  operation.inputs = training_inputs();
  operation.inputs.insert(
      operation.inputs.begin(),
      image_input("image", translated("core", "Spectra of the secondary instrument")));
  operation.outputs = {{"image", ArtifactKind::kImage,
                        translated("core", "Predicted spectra of the primary instrument")}};
  operation.parameters = {
      whole("neighbours", translated("core", "Neighbours"),
            translated("core", "Training spectra that the mean is taken of"), 10, 1, 1000, kPaper),
      whole("memory_mb", translated("core", "Memory"),
            translated("core", "A predicted map that takes more is refused"), 8192, 1, 1e6)};
  operation.parameters.back().unit = "MB";
  operation.parameters.push_back(scaling_parameter());
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    KnnOptions options;
    options.neighbours = static_cast<int>(parameters.integer("neighbours"));
    options.memory_bytes = static_cast<std::int64_t>(parameters.integer("memory_mb")) << 20;
    return Outputs{{"image", knn_transfer(good_channels_only(inputs.get<SpectralImage>("image")),
                                          training_pairs(inputs), options, progress)}};
  };
  return operation;
}

Operation apply_operation() {
  Operation operation;
  operation.id = "transfer.apply";
  operation.title = translated("core", "Apply a transfer");
  operation.summary = translated(
      "core",
      "Turns the spectra of a secondary instrument into those that the primary one would have "
      "seen. The spectra must be prepared as those that the model was trained on.");
  operation.source = kPaper;
  operation.inputs = {
      image_input("image", translated("core", "Spectra of the secondary instrument")),
      {"model", ArtifactKind::kModel, translated("core", "What was trained (spectral-transfer)")}};
  operation.outputs = {{"image", ArtifactKind::kImage,
                        translated("core", "Predicted spectra of the primary instrument")}};
  operation.parameters = {scaling_parameter()};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    const SpectralImage image = good_channels_only(inputs.get<SpectralImage>("image"));
    const TransferModel model = TransferModel::from_model(inputs.get<Model>("model"));
    if (parameters.text("scaling") == "model") {
      return Outputs{{"image", transferred(image, model)}};
    }
    const ChannelScaling own = measure_spectra(image, nullptr, progress).first;
    return Outputs{{"image", transferred(image, model, &own)}};
  };
  return operation;
}

Operation evaluate_operation() {
  Operation operation;
  operation.id = "transfer.evaluate";
  operation.title = translated("core", "Judge a transfer");
  operation.summary = translated(
      "core",
      "Compares predicted spectra with measured ones: Euclidean distance, cosine, relative squared "
      "error, and the k-score, the part of the points that keep their cluster under k-means "
      "trained "
      "on the primary training map.");
  operation.source = kPaper;
  operation.inputs = {
      image_input("measured", translated("core", "Spectra of the primary instrument")),
      image_input("predicted", translated("core", "Predicted spectra of the same points")),
      image_input("train", translated("core", "Primary training map, for the k-score"), true)};
  operation.outputs = {
      {"scores", ArtifactKind::kTable, translated("core", "Metrics over all points")},
      {"maps", ArtifactKind::kFeatureMap,
       translated("core", "Total emissivity of both, Euclidean distance and cosine of each point")},
      {"measured_labels", ArtifactKind::kLabelMap,
       translated("core", "Clusters of the measured spectra; empty without a training map")},
      {"predicted_labels", ArtifactKind::kLabelMap,
       translated("core", "Clusters of the predicted spectra; empty without a training map")}};
  operation.parameters = {
      whole("clusters", translated("core", "Clusters"), translated("core", "Of k-means"), 4, 2, 100,
            kPaper),
      whole("sample", translated("core", "Sample"),
            translated("core", "Training spectra that k-means looks at, drawn at random"), 10000,
            10, 1e7),
      whole("seed", translated("core", "Seed"),
            translated("core", "Decides which are drawn, and where k-means starts"), 1, 0, 1e9)};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    SubProgress clustering(progress, 0, 0.4), comparing(progress, 0.4, 1);
    Eigen::MatrixXd centroids;
    if (const auto train = inputs.find<SpectralImage>("train")) {
      centroids = spectral_centroids(
          good_channels_only(*train), static_cast<int>(parameters.integer("clusters")),
          parameters.integer("sample"), static_cast<std::uint64_t>(parameters.integer("seed")),
          clustering);
    }
    TransferEvaluation found =
        evaluate_transfer(good_channels_only(inputs.get<SpectralImage>("measured")),
                          inputs.get<SpectralImage>("predicted"), centroids, comparing);
    return Outputs{{"scores", scores_table(found.scores)},
                   {"maps", std::move(found.maps)},
                   {"measured_labels", std::move(found.measured_labels)},
                   {"predicted_labels", std::move(found.predicted_labels)}};
  };
  return operation;
}

}  // namespace

void register_transfer(Registry& registry) {
  registry.add(pls_operation());
  registry.add(knn_operation());
  registry.add(apply_operation());
  registry.add(evaluate_operation());
}

}  // namespace lithoscope
