// Models, their files, and spectra that are made with them.
#include <fstream>

#include "core/base/file_bytes.h"
#include "core/io/tensor_file.h"
#include "core/transfer/transfer_model.h"
#include "tests/core/transfer/pairs.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

DenseLayer random_layer(Random& random, Eigen::Index outputs, Eigen::Index inputs, bool leaky) {
  DenseLayer layer{FloatMatrix(outputs, inputs), Eigen::RowVectorXf(outputs), leaky};
  for (float& value : layer.weights.reshaped()) value = static_cast<float>(random.normal());
  for (float& value : layer.bias) value = static_cast<float>(random.normal());
  return layer;
}

TransferModel random_model(const MapPair& pair) {
  NoProgress progress;
  Random random(8);
  const MeasuredSpectra measured = measure_spectra(pair.secondary, &pair.primary, progress);
  TransferModel model{measured.first, measured.second, {}, "one-step-mlp", {{"epochs", 3}}};
  model.network.leak = 0.25;
  model.network.layers = {random_layer(random, 40, 17, true), random_layer(random, 5, 40, false),
                          random_layer(random, 24, 5, false)};
  return model;
}

Eigen::RowVectorXd plain_apply(const TransferModel& model, const Eigen::RowVectorXf& spectrum) {
  Eigen::RowVectorXd x =
      (spectrum - model.secondary.mean).cwiseQuotient(model.secondary.deviation).cast<double>();
  for (const DenseLayer& layer : model.network.layers) {
    x = (x * layer.weights.cast<double>().transpose() + layer.bias.cast<double>()).eval();
    if (!layer.leaky) continue;
    for (double& value : x) value = value < 0 ? model.network.leak * value : value;
  }
  return x.cwiseProduct(model.primary.deviation.cast<double>()) + model.primary.mean.cast<double>();
}

TEST(TransferredImage, IsTheNetworkOfEverySpectrum) {
  const MapPair pair = hidden_pair(9, 70, 1);
  const TransferModel model = random_model(pair);
  const SpectralImage image = transferred(with_hole(pair.secondary, 100), model);
  std::vector<float> all(static_cast<std::size_t>(9 * 70 * 24));
  image.store->read({0, 9, {}, nullptr}, all);
  for (const std::int64_t pixel : {0, 69, 70, 629}) {
    Eigen::RowVectorXf spectrum(17);
    pair.secondary.store->read_spectrum(pixel / 70, pixel % 70, nullptr,
                                        std::span<float>(spectrum.data(), 17));
    const Eigen::RowVectorXd wanted = plain_apply(model, spectrum);
    const std::vector<float> alone = image.store->spectrum(pixel / 70, pixel % 70);
    for (int c = 0; c < 24; ++c) {
      EXPECT_NEAR(all[static_cast<std::size_t>(pixel * 24 + c)], wanted(c),
                  1e-4 * (1 + std::abs(wanted(c))));
      EXPECT_EQ(all[static_cast<std::size_t>(pixel * 24 + c)], alone[static_cast<std::size_t>(c)]);
    }
  }
  EXPECT_TRUE(std::isnan(all[100 * 24]));
  const int channels[] = {1, 20};
  std::vector<float> some(2 * 70);
  image.store->read({2, 1, channels, nullptr}, some);
  EXPECT_EQ(some[1], all[2 * 70 * 24 + 20]);
}

TEST(TransferredImage, RefusesOtherChannels) {
  const MapPair pair = hidden_pair(4, 5, 1);
  const Error error = error_of([&] { transferred(pair.primary, random_model(pair)); });
  EXPECT_EQ(error.field(), "image");
}

TEST(TransferModel, ComesBackFromAModel) {
  const MapPair pair = hidden_pair(4, 5, 1);
  const TransferModel model = random_model(pair);
  const TransferModel back = TransferModel::from_model(model.to_model());
  EXPECT_EQ(back.method, "one-step-mlp");
  EXPECT_EQ(back.training.at("epochs"), 3);
  EXPECT_TRUE(transferred(pair.secondary, back).store->spectrum(1, 2) ==
              transferred(pair.secondary, model).store->spectrum(1, 2));
  Model damaged = model.to_model();
  damaged.matrices["network 2 weights"] = Eigen::MatrixXd::Zero(5, 39);
  EXPECT_EQ(error_of([&] { TransferModel::from_model(damaged); }).field(), "network");
  damaged = model.to_model();
  damaged.matrices["primary deviation"](3) = 0;
  EXPECT_EQ(error_of([&] { TransferModel::from_model(damaged); }).field(), "primary");
  damaged = model.to_model();
  damaged.facts.erase("secondary");
  EXPECT_EQ(error_of([&] { TransferModel::from_model(damaged); }).field(), "secondary");
  EXPECT_TRUE(contains(error_of([&] { AutoencoderModel::from_model(model.to_model()); }).what(),
                       "spectral"));
}

std::string bytes_of(const std::filesystem::path& file) {
  return read_head(file, static_cast<std::size_t>(file_size_bytes(file)));
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

TEST(ModelFile, KeepsEveryNumber) {
  const TemporaryFolder folder;
  NoProgress progress;
  const Registry& registry = full_registry();
  Model model = random_model(hidden_pair(4, 5, 1)).to_model();
  model.matrices["wide"] = Eigen::MatrixXd::Constant(2, 3, 0.1);  // no float
  model.matrices["empty"] = Eigen::MatrixXd(0, 4);
  const auto file = folder / "transfer.lmodel";
  const Writer& writer = registry.writer_for(file, ArtifactKind::kModel);
  writer.write(model, file, Parameters(writer.options(), {}), progress);
  const Reader& reader = registry.reader_for(file);
  EXPECT_EQ(reader.id(), "model");
  const auto back = reader.read(file, Parameters(reader.options(), {}), progress).as<Model>();
  EXPECT_EQ(back->kind, model.kind);
  EXPECT_EQ(back->facts, model.facts);
  ASSERT_EQ(back->matrices.size(), model.matrices.size());
  for (const auto& [name, values] : model.matrices) {
    EXPECT_TRUE(back->matrix(name) == values) << name;
  }
}

TEST(ModelFile, RefusesEveryFlippedBitAndEveryLength) {
  const TemporaryFolder folder;
  TensorContent content;
  content.kind = "spectral-transfer";
  content.facts = {{"method", "pls"}};
  content.floats["weights"] = FloatMatrix::Random(3, 4);
  content.doubles["mean"] = Eigen::MatrixXd::Random(1, 5);
  const auto file = folder / "model.lmodel";
  NoProgress progress;
  write_tensor_file(file, content, progress);
  const std::string good = bytes_of(file);
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
    write_bytes(file, bad);
    const Error error = error_of([&] { read_tensor_file(file, progress); });
    EXPECT_TRUE(contains(error.what(), "model.lmodel"));
    write_bytes(file, good.substr(0, at));
    error_of([&] { read_tensor_file(file, progress); });
  }
  write_bytes(file, good + "x");
  error_of([&] { read_tensor_file(file, progress); });
  write_bytes(file, good);
  EXPECT_TRUE(read_tensor_file(file, progress).floats.at("weights") ==
              content.floats.at("weights"));
}

}  // namespace
}  // namespace lithoscope::test
