#include "core/transfer/pls_transfer.h"

#include <algorithm>

#include "core/base/covariance_sum.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
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

// Adds the scaled spectra of both instruments, one behind the other.
void add_pair(const MapPair& pair, const ChannelScaling& secondary, const ChannelScaling& primary,
              CovarianceSum& sum, Progress& progress) {
  const std::int64_t inputs = secondary.channels(), outputs = primary.channels();
  const std::int64_t columns = inputs + outputs;
  std::vector<float> scaled;
  for_each_row_pair(
      pair.secondary, &pair.primary, progress, translated("core", "Reading training spectra"),
      [&](const RowPair& rows) {
        const std::vector<std::int64_t> good = rows.valid_pixels(pair.secondary, &pair.primary);
        const auto count = static_cast<std::int64_t>(good.size());
        scaled.resize(static_cast<std::size_t>(count * columns));
        parallel_pieces(count, 32, &progress, [&](std::int64_t begin, std::int64_t end) {
          for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t pixel = good[static_cast<std::size_t>(i)];
            float* row = scaled.data() + i * columns;
            std::copy_n(rows.first.data() + pixel * inputs, inputs, row);
            secondary.scale(row, 1);
            std::copy_n(rows.second.data() + pixel * outputs, outputs, row + inputs);
            primary.scale(row + inputs, 1);
          }
        });
        sum.add(
            count, [&](std::int64_t i) { return scaled.data() + i * columns; }, progress);
      });
}

// What partial least squares is fitted to.
Moments moments_of(CovarianceSum& sum, Eigen::Index inputs, const Progress& stop) {
  Eigen::VectorXd mean;
  Eigen::MatrixXd covariance;
  sum.finish(stop, mean, covariance);
  const Eigen::Index outputs = mean.size() - inputs;
  const auto points = static_cast<double>(sum.spectra());
  const Eigen::RowVectorXd x = mean.head(inputs).transpose(), y = mean.tail(outputs).transpose();
  Moments moments(Eigen::RowVectorXd::Zero(inputs), outputs);
  moments.points = points;
  moments.x_sum = points * x;
  moments.y_sum = points * y;
  moments.y_square_sum =
      (points - 1) * covariance.diagonal().tail(outputs).transpose() + points * y.cwiseAbs2();
  moments.xx = (points - 1) * covariance.topLeftCorner(inputs, inputs);
  moments.xx.noalias() += points * x.transpose() * x;
  moments.xy = (points - 1) * covariance.topRightCorner(inputs, outputs);
  moments.xy.noalias() += points * x.transpose() * y;
  return moments;
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

  CovarianceSum sum(Eigen::RowVectorXf::Zero(inputs + outputs));
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    check_same_points(pairs[i].secondary, &pairs[i].primary);
    check_same_axis(pairs[i].secondary.axis, model.secondary, "validation_secondary");
    check_same_axis(pairs[i].primary.axis, model.primary, "validation_primary");
    const auto count = static_cast<double>(pairs.size());
    SubProgress part(reading, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    add_pair(pairs[i], model.secondary, model.primary, sum, part);
  }
  progress.report(0.6, translated("core", "Fitting components"));
  const std::int64_t points = sum.spectra();
  if (points < 2) {
    throw Error(translated("core", "Only one point has valid spectra in both maps"),
                translated("core", "Use larger maps"));
  }
  PlsFit fit;
  {
    const Moments moments = moments_of(sum, inputs, progress);
    sum = CovarianceSum(Eigen::RowVectorXf(1));
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
