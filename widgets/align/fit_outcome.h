// What the matching points of a moment come to: computed at once, by whichever thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/registration/fit_quality.h"

namespace lithoscope {

struct FitOutcome {
  std::optional<FitResult> fit;   // none while the points do not determine a transform
  std::optional<Transform> back;  // from target to source
  std::string problem;            // why there is none
  FitQuality quality;
  // Where the fit puts each point's partner; none beyond the horizon or the fold of a transform.
  std::vector<std::optional<PointUm>> fitted_source, fitted_target;
};

// The grids may be empty, before there are maps. Throws Cancelled.
FitOutcome fit_outcome(const std::vector<MatchingPoint>& points, FitOptions options,
                       const Grid& source, const Grid& target, const Progress& stop);

// True where this takes a small part of a frame, so that a drag can be followed on the spot; by the
// refit_* figures of tests/benchmarks.
bool is_quick(std::size_t points, const FitOptions& options);

// `place` by `transform`; none where it has no image.
std::optional<PointUm> image_of(const Transform& transform, PointUm place);

}  // namespace lithoscope
