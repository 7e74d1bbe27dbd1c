#include "core/features/pca.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/features/symmetric_eigen.h"
#include "core/image/blocks.h"
#include "core/preprocess/select.h"

namespace lithoscope {
namespace {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Spectra that are summed into the covariance together, and channels of one piece of it.
constexpr std::int64_t kChunkSpectra = 512;
constexpr std::int64_t kTileChannels = 64;

bool is_usable(const SpectralImage& image, const Block& block, std::int64_t i) {
  const auto values = block.spectrum(i);
  return image.is_valid(block.first_pixel + i) &&
         std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

// Sums of spectra and of their products, around a provisional centre.
class CovarianceSum {
 public:
  explicit CovarianceSum(std::int64_t channels)
      : chunk_(kChunkSpectra, channels),
        centre_(Eigen::RowVectorXd::Zero(channels)),
        sum_(Eigen::RowVectorXd::Zero(channels)),
        products_(Eigen::MatrixXd::Zero(channels, channels)) {}

  void add(std::span<const float> spectrum, const Progress& stop) {
    chunk_.row(filled_++) =
        Eigen::Map<const Eigen::RowVectorXf>(spectrum.data(), chunk_.cols()).cast<double>();
    if (filled_ == kChunkSpectra) flush(stop);
  }

  Covariance finish(const Progress& stop) {
    flush(stop);
    if (points_ < 2) {
      throw Error(translated("core",
                             "Principal components need at least 2 valid spectra; the image "
                             "has {}",
                             points_),
                  translated("core", "Check the image, or choose a larger part of it"));
    }
    const auto count = static_cast<double>(points_);
    const Eigen::RowVectorXd shift = sum_ / count;
    Covariance result;
    result.points = points_;
    result.mean = (centre_ + shift).transpose();
    result.matrix = products_.selfadjointView<Eigen::Lower>();
    result.matrix -= count * shift.transpose() * shift;
    result.matrix /= count - 1;
    return result;
  }

 private:
  void flush(const Progress& stop) {
    if (filled_ == 0) return;
    auto rows = chunk_.topRows(filled_);
    if (points_ == 0) centre_ = rows.colwise().mean();
    rows.rowwise() -= centre_;
    sum_ += rows.colwise().sum();
    // Each piece of the covariance is summed by one thread, chunk after chunk: no order to choose.
    const std::int64_t tiles = (chunk_.cols() + kTileChannels - 1) / kTileChannels;
    parallel_pieces(tiles * tiles, 1, &stop, [&](std::int64_t piece, std::int64_t) {
      const std::int64_t row = piece / tiles * kTileChannels, col = piece % tiles * kTileChannels;
      if (col > row) return;
      const std::int64_t height = std::min(kTileChannels, chunk_.cols() - row);
      const std::int64_t width = std::min(kTileChannels, chunk_.cols() - col);
      products_.block(row, col, height, width).noalias() +=
          rows.middleCols(row, height).transpose() * rows.middleCols(col, width);
    });
    points_ += filled_;
    filled_ = 0;
  }

  RowMatrix chunk_;
  Eigen::RowVectorXd centre_, sum_;
  Eigen::MatrixXd products_;
  std::int64_t points_ = 0, filled_ = 0;
};

Eigen::Index components_wanted(const Eigen::VectorXd& eigenvalues, std::int64_t points,
                               const ComponentSelection& selection) {
  const Eigen::Index possible = std::min<Eigen::Index>(eigenvalues.size(), points - 1);
  if (!selection.by_variance) {
    if (selection.components >= 1 && selection.components <= possible) return selection.components;
    throw Error(translated("core", "{} components were asked for; {} channels at {} points have {}",
                           selection.components, eigenvalues.size(), points, possible),
                translated("core", "Choose 1 to {} components", possible))
        .in_field("components");
  }
  const double needed = eigenvalues.sum() * selection.explained_percent / 100;
  double explained = 0;
  for (Eigen::Index count = 0; count < possible; ++count) {
    explained += eigenvalues(count);
    if (explained >= needed) return count + 1;
  }
  return possible;
}

Error damaged() {
  return Error(translated("core",
                          "The PCA model is damaged: its mean, loadings and axis do not "
                          "match"),
               translated("core", "Train or export the model again"));
}

}  // namespace

Covariance spectral_covariance(const SpectralImage& image, Progress& progress) {
  CovarianceSum sum(image.channels());
  for_each_block(image, {}, progress, translated("core", "covariance"), [&](const Block& block) {
    for (std::int64_t i = 0; i < block.pixels; ++i) {
      if (is_usable(image, block, i)) sum.add(block.spectrum(i), progress);
    }
  });
  return sum.finish(progress);
}

PcaModel fit_pca(const SpectralImage& image, const ComponentSelection& selection,
                 Progress& progress) {
  const Covariance covariance = spectral_covariance(image, progress);
  const SymmetricEigen solver(covariance.matrix, progress);
  PcaModel model;
  model.axis = TrainedAxis::of(image.axis);
  model.mean = covariance.mean;
  model.points = covariance.points;
  model.eigenvalues = solver.values().cwiseMax(0.0);
  if (!(model.eigenvalues.sum() > 0)) {
    throw Error(translated("core", "All {} spectra are the same: they have no principal components",
                           covariance.points),
                translated("core", "Check the image, or choose a larger part of it"));
  }
  const Eigen::Index count = components_wanted(model.eigenvalues, model.points, selection);
  model.loadings = solver.vectors(count, progress);
  for (Eigen::Index component = 0; component < count; ++component) {
    Eigen::Index largest = 0;
    model.loadings.col(component).cwiseAbs().maxCoeff(&largest);
    if (model.loadings(largest, component) < 0) model.loadings.col(component) *= -1;
  }
  return model;
}

Table scree_table(const PcaModel& model) {
  const double total = model.eigenvalues.sum();
  std::vector<double> component, eigenvalue, explained, cumulative;
  double sum = 0;
  for (Eigen::Index i = 0; i < model.eigenvalues.size(); ++i) {
    sum += model.eigenvalues(i);
    component.push_back(static_cast<double>(i + 1));
    eigenvalue.push_back(model.eigenvalues(i));
    explained.push_back(100 * model.eigenvalues(i) / total);
    cumulative.push_back(100 * sum / total);
  }
  Table table;
  table.title = translated("core", "Variance explained by the principal components");
  table.add("component", std::move(component));
  table.add("eigenvalue", std::move(eigenvalue));
  table.add("explained_percent", std::move(explained), "%");
  table.add("cumulative_percent", std::move(cumulative), "%");
  return table;
}

FeatureMap pca_scores(const SpectralImage& whole_image, const PcaModel& model, Progress& progress) {
  const SpectralImage image = good_channels_only(whole_image);
  check_axis_matches(image.axis, model.axis);
  std::vector<FeatureColumn> columns;
  for (Eigen::Index i = 0; i < model.loadings.cols(); ++i) {
    columns.push_back({translated("core", "PC {}", i + 1), "HSI", {}});
  }
  FeatureMap map = make_feature_map(image.grid, std::move(columns));
  for_each_block(
      image, {}, progress, translated("core", "principal components"), [&](const Block& block) {
        parallel_pieces(block.pixels, 256, &progress, [&](std::int64_t first, std::int64_t last) {
          RowMatrix centred(last - first, block.channels);
          for (std::int64_t i = first; i < last; ++i) {
            const auto values = block.spectrum(i);
            centred.row(i - first) =
                Eigen::Map<const Eigen::RowVectorXf>(values.data(), block.channels).cast<double>() -
                model.mean.transpose();
          }
          const RowMatrix scores = centred * model.loadings;
          for (std::int64_t i = first; i < last; ++i) {
            if (!is_usable(image, block, i)) continue;
            const std::int64_t pixel = block.first_pixel + i;
            map.valid[static_cast<std::size_t>(pixel)] = 1;
            map.values.row(pixel) = scores.row(i - first).cast<float>();
          }
        });
      });
  return map;
}

Model PcaModel::to_model() const {
  Model model;
  model.kind = "pca";
  model.matrices["mean"] = mean.transpose();
  model.matrices["loadings"] = loadings;
  model.matrices["eigenvalues"] = eigenvalues.transpose();
  model.facts["axis"] = axis.to_json();
  model.facts["points"] = points;
  return model;
}

PcaModel PcaModel::from_model(const Model& model) {
  check_model_kind(model, "pca");
  PcaModel pca;
  pca.mean = model.matrix("mean").reshaped();
  pca.loadings = model.matrix("loadings");
  pca.eigenvalues = model.matrix("eigenvalues").reshaped();
  if (!model.facts.is_object() || !model.facts.contains("axis")) throw damaged();
  pca.axis = TrainedAxis::from_json(model.facts.at("axis"));
  if (const auto points = model.facts.find("points");
      points != model.facts.end() && points->is_number_integer()) {
    pca.points = points->get<std::int64_t>();
  }
  const auto channels = static_cast<Eigen::Index>(pca.axis.values.size());
  if (pca.mean.size() != channels || pca.loadings.rows() != channels || pca.loadings.cols() < 1 ||
      !pca.mean.allFinite() || !pca.loadings.allFinite()) {
    throw damaged();
  }
  return pca;
}

}  // namespace lithoscope
