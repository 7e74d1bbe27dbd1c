// Spectral transfer through the operations, as recipes use them.
#include <cmath>

#include "core/operations/preview.h"
#include "core/transfer/metrics.h"
#include "core/transfer/transfer_model.h"
#include "tests/core/transfer/pairs.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

Outputs run(const std::string& id, const Inputs& inputs, const Json& parameters,
            Progress* progress = nullptr) {
  const Operation& operation = full_registry().operation(id);
  NoProgress nobody;
  return operation.run(inputs, Parameters(operation.parameters, parameters),
                       progress == nullptr ? nobody : *progress);
}

Inputs maps(const MapPair& training, const MapPair* validation) {
  Inputs inputs;
  inputs.set("primary", training.primary);
  inputs.set("secondary", training.secondary);
  if (validation != nullptr) {
    inputs.set("validation_primary", validation->primary);
    inputs.set("validation_secondary", validation->secondary);
  }
  return inputs;
}

const Json kAutoencoder = {{"hidden", {32, 16}}, {"latent", 4},     {"epochs", 60},
                           {"batch", 32},        {"threads", 1},    {"learning_rate", 3e-3},
                           {"divergence", 0.1},  {"memory_mb", 16}, {"l2", 0}};
const Json kAttached = {{"hidden", {32, 32}}, {"epochs", 60},   {"batch", 32},
                        {"threads", 1},       {"patience", 20}, {"learning_rate", 3e-3},
                        {"memory_mb", 16},    {"l2", 0}};

Model autoencoder_of(const MapPairs& pairs) {
  Inputs inputs;
  inputs.set("primary", pairs.training.primary);
  inputs.set("validation_primary", pairs.validation.primary);
  return *run("transfer.train_primary", inputs, kAutoencoder).at("model").as<Model>();
}

double relative_error(const MapPair& test, const Model& model) {
  NoProgress progress;
  const SpectralImage predicted = transferred(test.secondary, TransferModel::from_model(model));
  return evaluate_transfer(test.primary, predicted, {}, progress).scores.rse;
}

TEST(TransferOperations, AttachTwoInstrumentsToOneAutoencoder) {
  const MapPairs pairs;
  const MapPair test = hidden_pair(12, 20, 3);
  const Model autoencoder = autoencoder_of(pairs);
  Inputs inputs = maps(pairs.training, &pairs.validation);
  inputs.set("autoencoder", autoencoder);
  const Model first = *run("transfer.train_secondary", inputs, kAttached).at("model").as<Model>();
  EXPECT_LT(relative_error(test, first), 0.1);

  // Another secondary instrument saw the same plasmas.
  const auto other = [](std::int64_t rows, std::int64_t cols, std::uint64_t seed) {
    return hidden_pair(rows, cols, seed, 24, 31);
  };
  const MapPair training = other(30, 30, 11), validation = other(15, 20, 12);
  Inputs more = maps(training, &validation);
  more.set("autoencoder", autoencoder);
  const Model second = *run("transfer.train_secondary", more, kAttached).at("model").as<Model>();
  EXPECT_LT(relative_error(other(12, 20, 13), second), 0.1);

  // Both end with the autoencoder's decoder, bit by bit.
  const DenseNetwork decoder = AutoencoderModel::from_model(autoencoder).decoder;
  for (const Model* model : {&first, &second}) {
    const DenseNetwork network = TransferModel::from_model(*model).network;
    ASSERT_EQ(network.layers.size(), 3 + decoder.layers.size());
    for (std::size_t i = 0; i < decoder.layers.size(); ++i) {
      EXPECT_TRUE(network.layers[3 + i].weights == decoder.layers[i].weights);
    }
  }
}

TEST(TransferOperations, OneStepLearnsAndRepeatsItself) {
  const MapPairs pairs;
  const MapPair test = hidden_pair(12, 20, 3);
  const Json parameters = {{"hidden", {32}},        {"latent", 4}, {"decoder", {16, 32}},
                           {"epochs", 60},          {"batch", 32}, {"threads", 1},
                           {"learning_rate", 3e-3}, {"l2", 0},     {"patience", 20}};
  const Inputs inputs = maps(pairs.training, &pairs.validation);
  const Outputs first = run("transfer.train_one_step", inputs, parameters);
  const Outputs second = run("transfer.train_one_step", inputs, parameters);
  const auto a = first.at("model").as<Model>(), b = second.at("model").as<Model>();
  EXPECT_LT(relative_error(test, *a), 0.1);
  ASSERT_EQ(a->matrices.size(), b->matrices.size());
  for (const auto& [name, values] : a->matrices) EXPECT_TRUE(values == b->matrix(name)) << name;
  const auto curve = first.at("curve").as<Table>();
  EXPECT_EQ(curve->numbers("training_loss"),
            second.at("curve").as<Table>()->numbers("training_loss"));
  EXPECT_EQ(curve->numbers("validation_loss").size(), curve->rows());
}

TEST(TransferOperations, HolesAndConstantChannelsHarmNothing) {
  MapPairs pairs;
  pairs.training.secondary = with_hole(pairs.training.secondary, 17);
  pairs.training.primary = with_hole(pairs.training.primary, 30);
  Inputs inputs = maps(pairs.training, &pairs.validation);
  inputs.set("autoencoder", autoencoder_of(pairs));
  const Model model = *run("transfer.train_secondary", inputs, kAttached).at("model").as<Model>();
  EXPECT_EQ(model.facts.at("training").at("spectra"), 898);
  EXPECT_LT(relative_error(hidden_pair(12, 20, 3), model), 0.1);
}

TEST(TransferOperations, TellWhatDoesNotFit) {
  const MapPairs pairs;
  const Model autoencoder = autoencoder_of(pairs);
  const auto field = [&](Inputs inputs) {
    inputs.set("autoencoder", autoencoder);
    const Error error = error_of([&] { run("transfer.train_secondary", inputs, kAttached); });
    EXPECT_FALSE(error.remedy().empty());
    return error.field();
  };
  // A primary map of other channels than the autoencoder knows.
  EXPECT_EQ(field(maps(hidden_pair(30, 30, 1, 23, 17), nullptr)), "primary");
  // A validation map of another secondary instrument.
  const MapPair other = hidden_pair(15, 20, 2, 24, 16);
  EXPECT_EQ(field(maps(pairs.training, &other)), "validation_secondary");
  // Maps of different points.
  Inputs crossed = maps(pairs.training, nullptr);
  crossed.set("secondary", pairs.validation.secondary);
  EXPECT_EQ(field(crossed), "secondary");
  // One validation map alone.
  Inputs half = maps(pairs.training, nullptr);
  half.set("validation_primary", pairs.validation.primary);
  EXPECT_EQ(field(half), "validation_secondary");
  // An empty validation set.
  MapPair empty = pairs.validation;
  empty.secondary.mask = std::make_shared<std::vector<std::uint8_t>>(300, 0);
  EXPECT_EQ(field(maps(pairs.training, &empty)), "validation_secondary");
}

class Listener final : public PreviewListener {
 public:
  void previewed(const std::string& port, const Artifact& artifact) override {
    EXPECT_EQ(port, "curve");
    rows.push_back(artifact.as<Table>()->rows());
  }
  std::vector<std::size_t> rows;
};

TEST(TransferOperations, ShowTheirCurveWhileTheyLearn) {
  const MapPairs pairs;
  Inputs inputs;
  inputs.set("primary", pairs.training.primary);
  Json parameters = kAutoencoder;
  parameters["epochs"] = 5;
  Listener listener;
  const PreviewScope scope(&listener);
  const Outputs outputs = run("transfer.train_primary", inputs, parameters);
  EXPECT_EQ(listener.rows, (std::vector<std::size_t>{1, 2, 3, 4, 5}));
  EXPECT_EQ(outputs.at("curve").as<Table>()->rows(), 5u);
  EXPECT_EQ(outputs.at("curve").as<Table>()->find("validation_loss"), nullptr);
}

TEST(TransferOperations, AreRefusedWithAWayOutWhereThePluginIsMissing) {
  Registry registry;
  register_core(registry);
  const Error error = error_of([&] { registry.operation("transfer.train_primary"); });
  EXPECT_TRUE(contains(error.remedy(), "libtorch")) << error.what();
}

}  // namespace
}  // namespace lithoscope::test
