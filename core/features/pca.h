// Principal components of spectra.
#pragma once

#include <Eigen/Core>
#include <cstdint>

#include "core/base/progress.h"
#include "core/features/axis_match.h"
#include "core/image/feature_map.h"
#include "core/image/model.h"
#include "core/image/spectral_image.h"
#include "core/image/table.h"

namespace lithoscope {

// Mean and covariance (divided by points − 1) of the valid spectra of `image`, all channels.
struct Covariance {
  Eigen::VectorXd mean;
  Eigen::MatrixXd matrix;
  std::int64_t points = 0;
};

// One pass over the blocks (see CovarianceSum: products in float around the mean of the first
// block, added up in double), so that a large mean costs no digits; eigenvalues below about 1e-8 of
// the largest are noise. The same bits whatever the thread count. Throws Error for fewer than 2
// valid spectra, Cancelled.
Covariance spectral_covariance(const SpectralImage& image, Progress& progress);

struct ComponentSelection {
  bool by_variance = false;       // the smallest count that explains `explained_percent`
  int components = 4;             // otherwise this many
  double explained_percent = 98;  // of the total variance
};

struct PcaModel {
  TrainedAxis axis;
  Eigen::VectorXd mean;         // of the spectra
  Eigen::MatrixXd loadings;     // channels × components, columns of length 1; the entry of largest
                                // magnitude is positive
  Eigen::VectorXd eigenvalues;  // of all components: variances of the scores, falling
  std::int64_t points = 0;      // spectra learnt from

  // As a model of kind "pca": matrices "mean" (1 × channels), "loadings", "eigenvalues" (1 ×
  // channels), facts "axis" and "points".
  Model to_model() const;
  // Throws Error where `model` is of another kind or damaged.
  static PcaModel from_model(const Model& model);
};

// Learns the components of the valid spectra. Bad bands must have been left out
// (good_channels_only). Throws Error where more components are asked for than there can be, or all
// spectra are the same; Cancelled.
PcaModel fit_pca(const SpectralImage& image, const ComponentSelection& selection,
                 Progress& progress);

// Columns component, eigenvalue, explained_percent, cumulative_percent; one row an eigenvalue.
Table scree_table(const PcaModel& model);

// Scores of every valid pixel: columns "PC 1" ..., group "HSI". Bad bands are left out first.
// Throws Error where the image's channels are not those of the model, Cancelled.
FeatureMap pca_scores(const SpectralImage& image, const PcaModel& model, Progress& progress);

}  // namespace lithoscope
