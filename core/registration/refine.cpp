#include "core/registration/refine.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/compose.h"
#include "core/registration/nelder_mead.h"
#include "core/registration/resample_map.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kMostPixels = std::int64_t{1} << 18;
constexpr std::int64_t kCoarsest = 24;  // rows or columns of the coarsest target
constexpr int kMaxLevels = 3;           // above the finest: pixels up to 8 times as wide
constexpr double kStep = 1.5;           // first step of the search, pixels of the level
constexpr double kTolerance = 0.01;     // last step, pixels of the level
constexpr int kMaxEvaluations = 400;    // of a level
constexpr double kLeastOverlap = 0.7;   // of the start's
constexpr int kFirstShifts = 2;         // pixels of the coarsest level that are tried either way

// Changes of a transform in the target's plane as a few numbers, all in pixels of the target by
// which its corners move: shift, then turn and scale, or the four of a matrix.
class Change {
 public:
  Change(const Grid& target, TransformKind kind) : kind_(kind) {
    centre_.x() = target.origin_x_um + target.pitch_x_um * static_cast<double>(target.cols - 1) / 2;
    centre_.y() = target.origin_y_um + target.pitch_y_um * static_cast<double>(target.rows - 1) / 2;
    pixel_ << target.pitch_x_um, target.pitch_y_um;
    const Eigen::Vector2d half(target.pitch_x_um * static_cast<double>(target.cols) / 2,
                               target.pitch_y_um * static_cast<double>(target.rows) / 2);
    per_pixel_ = std::sqrt(pixel_.prod()) / half.norm();
  }

  Eigen::Index size() const { return kind_ == TransformKind::kSimilarity ? 4 : 6; }

  Transform after(const Transform& start, const Eigen::VectorXd& numbers) const {
    return followed_by(start, as_transform(numbers));
  }

  Transform as_transform(const Eigen::VectorXd& numbers) const {
    Transform change;
    change.kind = kind_;
    if (kind_ == TransformKind::kSimilarity) {
      const double angle = numbers(2) * per_pixel_, scale = std::exp(numbers(3) * per_pixel_);
      change.linear << std::cos(angle), -std::sin(angle), std::sin(angle), std::cos(angle);
      change.linear *= scale;
    } else {
      change.linear << 1 + numbers(2) * per_pixel_, numbers(3) * per_pixel_,
          numbers(4) * per_pixel_, 1 + numbers(5) * per_pixel_;
    }
    change.shift = centre_ - change.linear * centre_ + numbers.head<2>().cwiseProduct(pixel_);
    return change;
  }

 private:
  TransformKind kind_;
  Eigen::Vector2d centre_, pixel_;  // µm
  double per_pixel_ = 0;            // turn or stretch that moves a corner by a pixel
};

std::int64_t whole(double factor) {
  return std::max<std::int64_t>(1, std::llround(factor));
}

// The maps at one level: pixels as wide as the coarser of the two, times `factor`.
MutualInformation level_measure(const ScalarMap& source, const ScalarMap& target,
                                const Transform& start, std::int64_t factor) {
  // Sizes of a source pixel in the target's plane.
  const double across = start.linear.col(0).norm() * source.grid.pitch_x_um;
  const double down = start.linear.col(1).norm() * source.grid.pitch_y_um;
  const double target_pixel = std::sqrt(target.grid.pitch_x_um * target.grid.pitch_y_um);
  const double pixel =
      std::max(target_pixel, std::sqrt(across * down)) * static_cast<double>(factor);
  ScalarMap fixed = averaged(target, factor, factor);
  while (fixed.grid.size() > kMostPixels) {
    const double times =
        std::sqrt(static_cast<double>(fixed.grid.size()) / static_cast<double>(kMostPixels));
    fixed = thinned(fixed, static_cast<std::int64_t>(std::ceil(times)));
  }
  MutualInformationOptions options;
  // A joint histogram of few pixels takes few bins, else every pixel has one of its own.
  const double pixels = static_cast<double>(fixed.grid.size());
  options.bins = std::clamp(static_cast<int>(std::sqrt(pixels / 4)), 8, options.bins);
  return {averaged(source, whole(pixel / down), whole(pixel / across)), std::move(fixed), options};
}

// Largest move of a corner of `target` from one transform to the other, in its pixels.
double largest_move_px(const Grid& target, const Transform& from, const Transform& to) {
  const Transform back = from.inverse();
  double largest = 0;
  for (const double row : {0.0, static_cast<double>(target.rows - 1)}) {
    for (const double col : {0.0, static_cast<double>(target.cols - 1)}) {
      const PointUm moved = to.apply(back.apply(target.centre_um(row, col)));
      const double px = std::hypot(target.row_of(moved) - row, target.col_of(moved) - col);
      if (std::isfinite(px)) largest = std::max(largest, px);
    }
  }
  return largest;
}

}  // namespace

MutualInformation refinement_measure(const ScalarMap& source, const ScalarMap& target,
                                     const Transform& start) {
  check_scalar_map(source);
  check_scalar_map(target);
  return level_measure(source, target, start, 1);
}

Refinement refine_registration(const ScalarMap& source, const ScalarMap& target,
                               const Transform& start, const RefineOptions& options,
                               Progress& progress) {
  check_scalar_map(source);
  check_scalar_map(target);
  const std::string stage = translated("core", "Refining the registration");
  progress.report(0, stage);
  const Change change(target.grid, options.change);
  Eigen::VectorXd best = Eigen::VectorXd::Zero(change.size());
  Refinement refinement;
  refinement.transform = start;

  int level = 0;
  while (level < kMaxLevels &&
         std::min(target.grid.rows, target.grid.cols) >> (level + 1) >= kCoarsest) {
    ++level;
  }
  const int levels = level + 1;
  for (; level >= 0; --level) {
    const std::int64_t factor = std::int64_t{1} << level;
    const MutualInformation measure = level_measure(source, target, start, factor);
    const auto at_start = measure(start, progress);
    if (at_start.pixels == 0) {
      if (level > 0) continue;  // nothing left between the outermost centres of coarse maps
      throw Error(translated("core", "The maps do not overlap where the registration starts"),
                  translated("core", "Set matching points first"));
    }
    const int done = levels - 1 - level;
    int evaluations = 0;
    const auto cost = [&](const Eigen::VectorXd& numbers) {
      const double part = std::min(1.0, ++evaluations / static_cast<double>(kMaxEvaluations));
      progress.report((done + part) / levels, stage);
      const auto found = measure(change.after(start, numbers), progress);
      return found.overlap >= kLeastOverlap * at_start.overlap
                 ? -found.bits
                 : std::numeric_limits<double>::infinity();
    };
    const double pixel = static_cast<double>(factor);
    if (done == 0) {
      double least = std::numeric_limits<double>::infinity();
      for (int down = -kFirstShifts; down <= kFirstShifts; ++down) {
        for (int right = -kFirstShifts; right <= kFirstShifts; ++right) {
          Eigen::VectorXd shifted = Eigen::VectorXd::Zero(change.size());
          shifted.head<2>() << right * pixel, down * pixel;
          const double value = cost(shifted);
          if (value >= least) continue;
          least = value;
          best = shifted;
        }
      }
    }
    best = minimise(cost, best, kStep * pixel, kTolerance * pixel, kMaxEvaluations).place;
    // Once more with a fresh simplex: the first may have collapsed on a slope.
    best = minimise(cost, best, kStep * pixel / 3, kTolerance * pixel, kMaxEvaluations).place;
    refinement.evaluations += evaluations;
    if (level > 0) continue;

    refinement.before_bits = at_start.bits;
    const Transform found = change.after(start, best);
    const auto after = measure(found, progress);
    const bool better =
        after.bits > at_start.bits && after.overlap >= kLeastOverlap * at_start.overlap;
    if (better) {
      refinement.transform = found;
      refinement.change = change.as_transform(best);
    }
    refinement.after_bits = better ? after.bits : at_start.bits;
    refinement.overlap = better ? after.overlap : at_start.overlap;
  }
  refinement.moved_px = largest_move_px(target.grid, start, refinement.transform);
  progress.report(1, stage);
  return refinement;
}

}  // namespace lithoscope
