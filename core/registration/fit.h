// From matching points to a transform, and how far it can be trusted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/grid.h"
#include "core/image/table.h"
#include "core/image/transform.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

struct FitOptions {
  TransformKind kind = TransformKind::kSimilarity;
  bool allow_reflection = false;  // of a similarity; an affine map may always reflect
  bool robust = false;            // leave out points that disagree (RANSAC)
  double ransac_tolerance_px = 3;
  std::uint64_t seed = 1;
  double smoothing = 0;  // of a thin-plate spline, see thin_plate_fit.h
  // A similarity or affine change in the target's plane that follows the fit: what a refinement by
  // the maps themselves (refine.h) has found on top of the points.
  std::optional<Transform> correction;
  // Leave-one-out errors take a fit a point: off while a hand drags one of a thousand.
  bool leave_one_out = true;
};

// How far the fitted transform misses one point: target − T(source).
struct PointResidual {
  std::string name;
  double x_um = 0;
  double y_um = 0;
  double distance_um = 0;
  double distance_px = 0;  // x and y each in their own pitch; NaN without a target grid
  // Distance by which a fit to the other used points misses this one; for a point that was not used
  // the same as distance_um. NaN where the others do not determine a transform, or without
  // FitOptions::leave_one_out.
  double leave_one_out_um = 0;
  double leave_one_out_px = 0;
  bool used = true;
};

struct FitResult {
  Transform transform;
  std::vector<PointResidual> residuals;  // of all points, in their order
  // Root mean squares over the used points.
  double rmse_um = 0;
  double rmse_px = 0;  // NaN without a target grid
  double leave_one_out_rmse_um = 0;
  double leave_one_out_rmse_px = 0;
  std::size_t points_used = 0;
};

// Fits `points` (those enabled; with `robust` those that agree). `target_grid` gives the pixel that
// residuals are told in. Paper: "Registration"; equations in similarity.h, affine.h, projective.h
// and thin_plate_fit.h. Throws Error for too few, collinear, coincident or non-finite points, for a
// robust thin-plate spline (it bends to any point, so that none disagrees), Cancelled.
//
// With a correction the transform and the residuals are those after it; which points agree and how
// a point is missed by a fit without it are told of the points alone.
FitResult fit_registration(const std::vector<MatchingPoint>& points, const FitOptions& options,
                           const std::optional<Grid>& target_grid, const Progress& stop);

// name, residual_x_um, residual_y_um, residual_um, residual_px, leave_one_out_um, used.
Table residual_table(const FitResult& fit);
// quantity, value, unit.
Table fit_summary_table(const FitResult& fit);

}  // namespace lithoscope
