#include "core/features/pca.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/covariance_sum.h"
#include "core/base/error.h"
#include "core/base/finite.h"
#include "core/base/linear_map.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/features/symmetric_eigen.h"
#include "core/image/blocks.h"
#include "core/preprocess/select.h"

namespace lithoscope {
namespace {

// Of some hundred spectra of a block at most; nothing where it has none.
std::optional<Eigen::RowVectorXf> mean_of_some(const SpectralImage& image, const Block& block) {
  for (const std::int64_t step : {block.pixels / 512 + 1, std::int64_t{1}}) {
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(block.channels);
    double count = 0;
    for (std::int64_t i = 0; i < block.pixels; i += step) {
      if (!image.is_valid(block.first_pixel + i) || !all_finite(block.spectrum(i))) continue;
      sum += Eigen::Map<const Eigen::RowVectorXf>(block.spectrum(i).data(), block.channels)
                 .cast<double>();
      count += 1;
    }
    if (count > 0) return (sum / count).cast<float>();
  }
  return std::nullopt;
}

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
  std::optional<CovarianceSum> sum;
  for_each_block(image, {}, progress, translated("core", "covariance"), [&](const Block& block) {
    if (!sum) {
      // Around the mean of the first spectra: a large mean then costs no digits.
      const auto mean = mean_of_some(image, block);
      if (!mean) return;
      sum.emplace(*mean);
    }
    sum->add(
        block.pixels,
        [&](std::int64_t i) {
          return image.is_valid(block.first_pixel + i) ? block.spectrum(i).data() : nullptr;
        },
        progress);
  });
  const std::int64_t points = sum ? sum->spectra() : 0;
  if (points < 2) {
    throw Error(translated("core",
                           "Principal components need at least 2 valid spectra; the image "
                           "has {}",
                           points),
                translated("core", "Check the image, or choose a larger part of it"));
  }
  Covariance result;
  result.points = points;
  sum->finish(progress, result.mean, result.matrix);
  return result;
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
  const LinearMap scores_of(model.loadings, -(model.mean.transpose() * model.loadings));
  const Eigen::Index components = model.loadings.cols();
  for_each_block(
      image, {}, progress, translated("core", "principal components"), [&](const Block& block) {
        parallel_pieces(block.pixels, 256, &progress, [&](std::int64_t first, std::int64_t last) {
          std::vector<double> scores(static_cast<std::size_t>((last - first) * components));
          scores_of.apply(block.spectrum(first).data(), last - first, scores.data());
          for (std::int64_t i = first; i < last; ++i) {
            const std::int64_t pixel = block.first_pixel + i;
            if (!image.is_valid(pixel) || !all_finite(block.spectrum(i))) continue;
            map.valid[static_cast<std::size_t>(pixel)] = 1;
            for (Eigen::Index c = 0; c < components; ++c) {
              map.values(pixel, c) = static_cast<float>(
                  scores[static_cast<std::size_t>((i - first) * components + c)]);
            }
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
