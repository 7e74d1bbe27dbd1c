#include "core/registration/similarity_measures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/registration/place_lattice.h"

namespace lithoscope {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kPercentileValues = 200'000;
constexpr std::int64_t kLatticeStep = 4;  // pixels between searched places of a spline's inverse
constexpr std::int64_t kPieces = 64;  // histograms of their own, so that sums have a fixed order

// Place among `bins` with fractions: 0 = centre of the first, beyond the ends at the ends.
double bin_place(double value, const StretchRange& range, int bins) {
  const double place = (value - range.low) / (range.high - range.low) * bins - 0.5;
  return std::clamp(place, 0.0, static_cast<double>(bins - 1));
}

double entropy(const std::vector<double>& counts, double total) {
  double sum = 0;
  for (const double count : counts) {
    if (count > 0) sum -= count / total * std::log2(count / total);
  }
  return sum;
}

// Calls visit(target pixel index, value of the source there) for rows [first, last) of the target.
template <typename Visit>
void for_each_pair(const ScalarMap& source, const ScalarMap& target, const PlaceLattice& back,
                   std::int64_t first, std::int64_t last, const Visit& visit) {
  for (std::int64_t row = first; row < last; ++row) {
    for (std::int64_t col = 0; col < target.grid.cols; ++col) {
      const std::int64_t pixel = target.grid.index(row, col);
      if (!std::isfinite(target.values[static_cast<std::size_t>(pixel)])) continue;
      const double value = value_at(source, back.place(row, col));
      if (std::isfinite(value)) visit(pixel, value);
    }
  }
}

StretchRange needed_range(const ScalarMap& map, double part) {
  check_scalar_map(map);
  auto range = percentile_range(map.values, part);
  if (!range) {
    throw Error(translated("core", "The map holds no measured point"),
                translated("core", "Choose another layer"));
  }
  // A constant map has one full bin: it tells nothing, and says so with 0 bits.
  if (!(range->high > range->low)) range->high = range->low + 1;
  return *range;
}

}  // namespace

void check_scalar_map(const ScalarMap& map) {
  check_grid(map.grid);
  if (static_cast<std::int64_t>(map.values.size()) == map.grid.size()) return;
  throw Error(translated("core", "The map has {} values for {} pixels", map.values.size(),
                         map.grid.size()));
}

double value_at(const ScalarMap& map, PointUm place) {
  const double row = map.grid.row_of(place), col = map.grid.col_of(place);
  if (!(row >= 0 && col >= 0 && row <= static_cast<double>(map.grid.rows - 1) &&
        col <= static_cast<double>(map.grid.cols - 1))) {
    return kNaN;
  }
  const auto top = static_cast<std::int64_t>(row), left = static_cast<std::int64_t>(col);
  const double down = row - static_cast<double>(top), right = col - static_cast<double>(left);
  const auto value = [&](std::int64_t r, std::int64_t c) {
    return static_cast<double>(map.values[static_cast<std::size_t>(map.grid.index(r, c))]);
  };
  // Neighbours of no weight are not looked at: they may be NaN, or beyond the edge.
  const auto across = [&](std::int64_t r) {
    return right > 0 ? (1 - right) * value(r, left) + right * value(r, left + 1) : value(r, left);
  };
  return down > 0 ? (1 - down) * across(top) + down * across(top + 1) : across(top);
}

std::optional<StretchRange> percentile_range(std::span<const float> values, double part) {
  const std::size_t step = std::max<std::size_t>(1, values.size() / kPercentileValues);
  std::vector<float> some;
  for (std::size_t i = 0; i < values.size(); i += step) {
    if (std::isfinite(values[i])) some.push_back(values[i]);
  }
  if (some.empty()) return std::nullopt;
  const auto at = [&some](double place) {
    const auto index =
        static_cast<std::ptrdiff_t>(std::lround(place * static_cast<double>(some.size() - 1)));
    std::nth_element(some.begin(), some.begin() + index, some.end());
    return static_cast<double>(some[static_cast<std::size_t>(index)]);
  };
  return StretchRange{at(part), at(1 - part)};
}

MutualInformation::MutualInformation(ScalarMap source, ScalarMap target,
                                     const MutualInformationOptions& options)
    : source_(std::move(source)), target_(std::move(target)), bins_(std::max(2, options.bins)) {
  source_range_ = needed_range(source_, options.percentile);
  const StretchRange target_range = needed_range(target_, options.percentile);
  target_bins_.reserve(target_.values.size());
  for (const float value : target_.values) {
    const bool measured = std::isfinite(value);
    measured_ += measured ? 1 : 0;
    target_bins_.push_back(measured ? static_cast<int>(std::lround(bin_place(
                                          static_cast<double>(value), target_range, bins_)))
                                    : -1);
  }
}

MutualInformation::Result MutualInformation::operator()(const Transform& transform,
                                                        const Progress& stop) const {
  const PlaceLattice back(transform.inverse(), target_.grid, kLatticeStep, &stop);
  const auto bins = static_cast<std::size_t>(bins_);
  const std::int64_t rows = target_.grid.rows;
  const std::int64_t piece = (rows + kPieces - 1) / kPieces;
  const std::int64_t pieces = (rows + piece - 1) / piece;
  std::vector<std::vector<double>> parts(static_cast<std::size_t>(pieces));
  std::vector<std::size_t> counts(static_cast<std::size_t>(pieces), 0);
  parallel_pieces(rows, piece, &stop, [&](std::int64_t first, std::int64_t last) {
    const auto part = static_cast<std::size_t>(first / piece);
    parts[part].assign(bins * bins, 0);
    for_each_pair(source_, target_, back, first, last, [&](std::int64_t pixel, double value) {
      double* line = parts[part].data() +
                     static_cast<std::size_t>(target_bins_[static_cast<std::size_t>(pixel)]) * bins;
      const double place = bin_place(value, source_range_, bins_);
      const auto bin = std::min(static_cast<std::size_t>(place), bins - 2);
      const double upper = place - static_cast<double>(bin);
      line[bin] += 1 - upper;
      line[bin + 1] += upper;
      ++counts[part];
    });
  });

  Result result;
  std::vector<double> joint(bins * bins, 0), of_source(bins, 0), of_target(bins, 0);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    result.pixels += counts[part];
    for (std::size_t i = 0; i < joint.size(); ++i) joint[i] += parts[part][i];
  }
  if (result.pixels == 0) return result;
  for (std::size_t i = 0; i < joint.size(); ++i) {
    of_target[i / bins] += joint[i];
    of_source[i % bins] += joint[i];
  }
  const double total = static_cast<double>(result.pixels);
  result.bits =
      std::max(0.0, entropy(of_source, total) + entropy(of_target, total) - entropy(joint, total));
  result.overlap = total / static_cast<double>(measured_);
  return result;
}

double mutual_information(const ScalarMap& source, const ScalarMap& target,
                          const Transform& transform, const Progress& stop) {
  return MutualInformation(source, target)(transform, stop).bits;
}

double correlation(std::span<const float> a, std::span<const float> b) {
  std::size_t count = 0;
  double mean_a = 0, mean_b = 0;
  const std::size_t size = std::min(a.size(), b.size());
  const auto both = [&](std::size_t i) { return std::isfinite(a[i]) && std::isfinite(b[i]); };
  for (std::size_t i = 0; i < size; ++i) {
    if (!both(i)) continue;
    mean_a += static_cast<double>(a[i]);
    mean_b += static_cast<double>(b[i]);
    ++count;
  }
  if (count < 3) return kNaN;
  mean_a /= static_cast<double>(count);
  mean_b /= static_cast<double>(count);
  double aa = 0, bb = 0, ab = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (!both(i)) continue;
    const double x = static_cast<double>(a[i]) - mean_a, y = static_cast<double>(b[i]) - mean_b;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  const double spread = std::sqrt(aa) * std::sqrt(bb);
  return spread > 0 ? std::clamp(ab / spread, -1.0, 1.0) : kNaN;
}

double normalised_cross_correlation(const ScalarMap& source, const ScalarMap& target,
                                    const Transform& transform, const Progress& stop) {
  check_scalar_map(source);
  check_scalar_map(target);
  const PlaceLattice back(transform.inverse(), target.grid, kLatticeStep, &stop);
  std::vector<float> moved(target.values.size(), std::numeric_limits<float>::quiet_NaN());
  parallel_pieces(target.grid.rows, 16, &stop, [&](std::int64_t first, std::int64_t last) {
    for_each_pair(source, target, back, first, last, [&](std::int64_t pixel, double value) {
      moved[static_cast<std::size_t>(pixel)] = static_cast<float>(value);
    });
  });
  return correlation(moved, target.values);
}

}  // namespace lithoscope
