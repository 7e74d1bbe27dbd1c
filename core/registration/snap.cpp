#include "core/registration/snap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/window_information.h"

namespace lithoscope {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kMostSamples = 8;  // along each axis of a target pixel

// The source around a point as the target would see it: (2 radius + 1)² values, row-major.
std::vector<float> window_of_source(const ScalarMap& source, const Grid& target,
                                    const Transform& transform, PointUm point, int radius) {
  const Transform back = transform.inverse();
  const PointUm middle = transform.apply(point);
  // A finer source is averaged over the target's pixel.
  const double ratio =
      std::sqrt(target.pitch_x_um * target.pitch_y_um) /
      (transform.scale() * std::sqrt(source.grid.pitch_x_um * source.grid.pitch_y_um));
  const int samples = std::clamp(static_cast<int>(std::lround(ratio)), 1, kMostSamples);
  std::vector<float> window;
  for (int row = -radius; row <= radius; ++row) {
    for (int col = -radius; col <= radius; ++col) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < samples * samples; ++i) {
        const double down = (i / samples + 0.5) / samples - 0.5;
        const double right = (i % samples + 0.5) / samples - 0.5;
        const PointUm place{middle.x_um + (col + right) * target.pitch_x_um,
                            middle.y_um + (row + down) * target.pitch_y_um};
        const double value = value_at(source, back.apply(place));
        if (!std::isfinite(value)) continue;
        sum += value;
        ++count;
      }
      window.push_back(count > 0 ? static_cast<float>(sum / count)
                                 : std::numeric_limits<float>::quiet_NaN());
    }
  }
  return window;
}

// The target's pixels around (row, col); NaN outside.
void read_window(const ScalarMap& target, std::int64_t row, std::int64_t col, int radius,
                 std::vector<float>& window) {
  window.clear();
  for (std::int64_t r = row - radius; r <= row + radius; ++r) {
    for (std::int64_t c = col - radius; c <= col + radius; ++c) {
      const bool inside = r >= 0 && r < target.grid.rows && c >= 0 && c < target.grid.cols;
      window.push_back(inside ? target.values[static_cast<std::size_t>(target.grid.index(r, c))]
                              : std::numeric_limits<float>::quiet_NaN());
    }
  }
}

// True where at least a quarter of the window is measured in both: at a corner a quarter is there.
bool enough_measured(const std::vector<float>& a, const std::vector<float>& b) {
  std::size_t both = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += std::isfinite(a[i]) && std::isfinite(b[i]) ? 1 : 0;
  }
  return 4 * both >= a.size();
}

// Where a parabola through three equidistant values has its top, from the middle one: within half a
// step where the middle is the largest. 0 where a neighbour is not known.
double parabola_top(double before, double middle, double after) {
  const double bend = before - 2 * middle + after;
  if (!std::isfinite(bend) || !(bend < 0)) return 0;
  return std::clamp((before - after) / (2 * bend), -0.5, 0.5);
}

}  // namespace

SnapMatch snap_to_match(const ScalarMap& source, const ScalarMap& target,
                        const Transform& transform, PointUm source_point, PointUm expected,
                        const SnapOptions& options, const Progress& stop) {
  check_scalar_map(source);
  check_scalar_map(target);
  const int radius = std::max(1, options.window_px / 2);
  const int reach = std::max(1, options.search_px);
  const auto remedy = [] {
    return translated("core", "Choose a place with structure inside both maps, or another layer");
  };
  const auto middle = target.grid.pixel_at(expected);
  if (!source.grid.pixel_at(source_point) || !middle) {
    throw Error(translated("core", "The point to match lies outside the map"), remedy());
  }

  const auto wanted = window_of_source(source, target.grid, transform, source_point, radius);
  const int side = 2 * reach + 1;
  std::vector<double> scores(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), kNaN);
  const auto score = [&](int down, int right) -> double& {
    return scores[static_cast<std::size_t>((down + reach) * side + right + reach)];
  };
  std::vector<float> window;
  read_window(target, middle->row, middle->col, radius + reach, window);
  const WindowInformation information(wanted, window);
  const bool by_information = options.measure == SnapMeasure::kMutualInformation;
  const auto likeness = [&] {
    if (!enough_measured(wanted, window)) return kNaN;
    return by_information ? information(window) : correlation(wanted, window);
  };
  int best_down = 0, best_right = 0;
  double best = -std::numeric_limits<double>::infinity();
  for (int down = -reach; down <= reach; ++down) {
    stop.check();
    for (int right = -reach; right <= reach; ++right) {
      if (!target.grid.pixel_at(target.grid.centre_um(static_cast<double>(middle->row + down),
                                                      static_cast<double>(middle->col + right)))) {
        continue;
      }
      read_window(target, middle->row + down, middle->col + right, radius, window);
      const double here = likeness();
      score(down, right) = here;
      const double weight = options.either_sign ? std::abs(here) : here;
      if (!(weight > best)) continue;
      best = weight;
      best_down = down;
      best_right = right;
    }
  }
  if (!std::isfinite(best)) {
    throw Error(translated("core", "There is nothing to match around this point"), remedy());
  }

  SnapMatch match;
  match.score = score(best_down, best_right);
  match.expected_score = score(0, 0);
  match.at_edge = std::abs(best_down) == reach || std::abs(best_right) == reach;
  const double sign = match.score < 0 ? -1 : 1;
  const auto neighbour = [&](int down, int right) {
    return std::abs(down) > reach || std::abs(right) > reach ? kNaN : sign * score(down, right);
  };
  const double row = static_cast<double>(middle->row + best_down) +
                     parabola_top(neighbour(best_down - 1, best_right), sign * match.score,
                                  neighbour(best_down + 1, best_right));
  const double col = static_cast<double>(middle->col + best_right) +
                     parabola_top(neighbour(best_down, best_right - 1), sign * match.score,
                                  neighbour(best_down, best_right + 1));
  match.target = target.grid.centre_um(row, col);
  return match;
}

}  // namespace lithoscope
