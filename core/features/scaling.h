// Scaling of feature columns, learnt on one region and used on others.
#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/model.h"

namespace lithoscope {

enum class ScalingMethod {
  kMaxAbs,    // divided by the largest absolute value: line intensities
  kStandard,  // mean 0, population variance 1: for fusion
};

// scaled = (value − offset) / divisor, column by column. A column of zeros (max-abs) keeps its
// zeros, a constant column (standard) becomes zeros.
struct ScalerModel {
  ScalingMethod method = ScalingMethod::kMaxAbs;
  std::vector<FeatureColumn> columns;
  std::vector<double> offset, divisor;

  // As a model of kind "scaler": matrices "offset" and "divisor" (1 × columns), facts "method" and
  // "columns".
  Model to_model() const;
  // Throws Error where `model` is of another kind or damaged.
  static ScalerModel from_model(const Model& model);
};

// Learns from the valid points, in double; the same bits whatever the thread count. Throws Error
// where none is; Cancelled.
ScalerModel fit_scaling(const FeatureMap& map, ScalingMethod method, Progress& progress);

// Scales the columns, each by that of the same name. Throws Error naming columns that the model
// does not know, or that it knows and `map` lacks; Cancelled.
FeatureMap apply_scaling(const FeatureMap& map, const ScalerModel& scaler, Progress& progress);

}  // namespace lithoscope
