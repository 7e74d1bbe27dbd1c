#include "core/transfer/pls_transfer.h"

#include "core/base/error.h"
#include "core/base/gram_sum.h"
#include "core/base/text.h"
#include "core/distillation/pls.h"
#include "core/transfer/row_pairs.h"

namespace lithoscope {
namespace {

constexpr double kMostBytes = 6.0 * (1u << 30);

void check_size(const ChannelScaling& secondary, const ChannelScaling& primary) {
  const auto columns = static_cast<double>(secondary.channels() + primary.channels() + 1);
  if (2 * 8 * columns * columns <= kMostBytes) return;
  throw Error(translated("core", "{} and {} channels are too many for partial least squares",
                         secondary.channels(), primary.channels()),
              translated("core", "Select a range of channels (image.select_range)"));
}

void add_pair(const MapPair& pair, const ChannelScaling& secondary, const ChannelScaling& primary,
              GramSum& sum, Progress& progress) {
  const std::int64_t inputs = secondary.channels(), outputs = primary.channels();
  for_each_row_pair(
      pair.secondary, &pair.primary, progress, translated("core", "Reading training spectra"),
      [&](const RowPair& rows) {
        const std::vector<std::int64_t> good = rows.valid_pixels(pair.secondary, &pair.primary);
        sum.add(
            static_cast<std::int64_t>(good.size()),
            [&](std::int64_t i, double* row) {
              const std::int64_t pixel = good[static_cast<std::size_t>(i)];
              const float* x = rows.first.data() + pixel * inputs;
              const float* y = rows.second.data() + pixel * outputs;
              for (std::int64_t c = 0; c < inputs; ++c) {
                row[c] = static_cast<double>((x[c] - secondary.mean(c)) / secondary.deviation(c));
              }
              row += inputs;
              for (std::int64_t c = 0; c < outputs; ++c) {
                row[c] = static_cast<double>((y[c] - primary.mean(c)) / primary.deviation(c));
              }
              row[outputs] = 1;
            },
            progress);
      });
}

DenseLayer linear_layer(const Eigen::MatrixXd& weights, const Eigen::RowVectorXd& bias) {
  return {weights.cast<float>(), bias.cast<float>(), false};
}

}  // namespace

TransferModel train_pls_transfer(const std::vector<MapPair>& pairs, int components,
                                 Progress& progress) {
  SubProgress measuring(progress, 0, 0.1), reading(progress, 0.1, 0.6);
  const MapPair& first = pairs.front();
  MeasuredSpectra measured = measure_spectra(first.secondary, &first.primary, measuring);
  TransferModel model;
  model.secondary = std::move(measured.first);
  model.primary = std::move(measured.second);
  model.method = "pls";
  check_size(model.secondary, model.primary);
  const auto inputs = model.secondary.channels(), outputs = model.primary.channels();

  GramSum sum(inputs + outputs + 1);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    check_same_points(pairs[i].secondary, &pairs[i].primary);
    check_same_axis(pairs[i].secondary.axis, model.secondary, "validation_secondary");
    check_same_axis(pairs[i].primary.axis, model.primary, "validation_primary");
    const auto count = static_cast<double>(pairs.size());
    SubProgress part(reading, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    add_pair(pairs[i], model.secondary, model.primary, sum, part);
  }
  progress.report(0.6, translated("core", "Fitting components"));
  const std::int64_t points = sum.rows();
  PlsFit fit;
  {
    Moments moments(Eigen::RowVectorXd::Zero(inputs), outputs);
    moments.add(sum, progress);
    sum = GramSum(1);
    fit = fit_pls(moments, components, false, progress);
  }
  if (fit.components() == 0) {
    throw Error(translated("core", "The spectra of the two maps have nothing in common"),
                translated("core", "Check that both maps show the same points"));
  }
  const Eigen::RowVectorXd shift = -(fit.x_mean * fit.rotations);
  model.network.layers = {linear_layer(fit.rotations.transpose(), shift),
                          linear_layer(fit.y_loadings, fit.y_mean)};
  model.training = {
      {"points", points}, {"components", fit.components()}, {"components_asked", components}};
  progress.report(1, translated("core", "Fitting components"));
  return model;
}

}  // namespace lithoscope
