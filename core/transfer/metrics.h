// How near predicted spectra come to measured ones.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"
#include "core/image/table.h"

namespace lithoscope {

struct SpectrumError {
  double euclid = 0;  // √Σ (x − x̂)²
  double cosine = 0;  // −x·x̂ / (|x||x̂|): −1 is best; NaN where one of them is zero throughout
};
SpectrumError spectrum_error(const float* measured, const float* predicted, std::int64_t channels);

// Over all valid points.
struct TransferScores {
  std::int64_t points = 0;
  double euclid = 0, cosine = 0;  // means
  double rse = 0;  // ΣΣ (x − x̂)² / ΣΣ (x − x̄)²: 1 = no better than the mean spectrum
  double rse_predicted_spread = 0;  // ΣΣ (x − x̂)² / ΣΣ (x̂ − x̄)², as Vrábel et al. 2023 print it
  double k_score = 0;  // part of the points that keep their cluster; NaN where none was asked for
};

struct TransferEvaluation {
  TransferScores scores;
  // By point: total emissivity (sum over channels) measured and predicted, Euclidean distance,
  // cosine.
  FeatureMap maps;
  // The nearest of the given spectra for measured and predicted; without classes where none was
  // given.
  LabelMap measured_labels, predicted_labels;
};

// `centroids` (clusters × channels, may be empty) are spectra such as k-means finds in primary
// training spectra. Points that are invalid in one of the maps are left out. Throws Error where the
// maps have other points or channels, or no point is valid in both; Cancelled.
TransferEvaluation evaluate_transfer(const SpectralImage& measured, const SpectralImage& predicted,
                                     const Eigen::MatrixXd& centroids, Progress& progress);

// k-means on spectra of `image`: `sample` of them drawn by `seed`, or all where there are fewer.
Eigen::MatrixXd spectral_centroids(const SpectralImage& image, int clusters, std::int64_t sample,
                                   std::uint64_t seed, Progress& progress);

// Metric and value, for people.
Table scores_table(const TransferScores& scores);

}  // namespace lithoscope
