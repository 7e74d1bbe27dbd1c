// The student: partial least squares discriminant analysis.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/distillation/cross_validation.h"
#include "core/distillation/teacher.h"
#include "core/distillation/training_points.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/model.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// A linear student of spectra: memberships = intercept + spectrum · coefficients, class = arg max.
struct PlsDaModel {
  SpectralAxis axis;     // of the spectra that it was trained on (good channels alone)
  std::string quantity;  // what they held: "reflectance", "hull quotient"
  std::vector<LabelClass> classes;
  Eigen::MatrixXd coefficients;  // channels × classes
  Eigen::RowVectorXd intercept;  // classes
  Eigen::RowVectorXd x_mean;     // mean training spectrum
  Eigen::MatrixXd rotations;     // channels × components, of centred (and scaled) spectra
  Eigen::MatrixXd x_loadings;    // channels × components
  Eigen::MatrixXd y_loadings;    // classes × components
  // For importance.h; empty in models that were stored before these were kept.
  Eigen::MatrixXd weights;           // channels × components, unit length
  Eigen::RowVectorXd score_squares;  // components
  int components = 0;
  int components_asked = 0;  // more than `components` where the spectra hold no more
  bool scale = false;
  std::int64_t training_points = 0;
  // What it was trained on, as core/recipe/training_record.h writes it; null where nobody told.
  Json trained_on;
};

Model to_model(const PlsDaModel& student);
// Throws Error where the model is of another kind or its parts do not fit together.
PlsDaModel plsda_from_model(const Model& model);

struct StudentOptions {
  bool cross_validation = true;  // choose the number of components; else take `components`
  int components = 17;
  int max_components = 25;
  int folds = 5;
  int block_px = 10;
  bool scale = false;
  int border_px = 0;  // points so near to another class are not learnt from
  ClassBalance balance = ClassBalance::kNone;
  std::uint64_t seed = 1;
  // Told the curve of the folds so far, on the calling thread; may be empty.
  WatchCurve watch = {};
};

struct TrainedStudent {
  PlsDaModel model;
  // Cross-validated error of 1, 2, ... components; empty where the components were given and the
  // points lie in too few blocks to cross-validate.
  ErrorCurve validation;
  bool chosen_by_validation = false;
  std::int64_t border_points = 0, sampled_points = 0;  // left out, as in TrainingPoints
};

// Why the student has as many components as it has, in a sentence or two.
std::string explain_components(const TrainedStudent& student);

// Trains on the pixels of `image` (its good channels) that `teacher` teaches and whose spectra are
// valid, in one pass over the image block by block. Throws Error where grids differ, no or too few
// valid spectra are taught, or the channels are too many for their square to be held; Cancelled.
TrainedStudent train_student(const SpectralImage& image, const Teacher& teacher,
                             const StudentOptions& options, Progress& progress);

struct StudentResult {
  LabelMap labels;    // 0 where the spectrum is invalid
  FeatureMap scores;  // one column a class: its predicted membership
};

// Channels of `image` that hold the model's wavelengths, one for each. Throws Error in words a
// person understands where some are missing or the quantity is another.
std::vector<int> matching_channels(const SpectralImage& image, const PlsDaModel& model);

// Runs the student over an image of any size, block by block. With `resample` an image of other
// wavelengths is interpolated to the model's (core/preprocess/resample_axis.h). Throws Error,
// Cancelled.
StudentResult apply_student(const SpectralImage& image, const PlsDaModel& model, Progress& progress,
                            bool resample = false);

}  // namespace lithoscope
