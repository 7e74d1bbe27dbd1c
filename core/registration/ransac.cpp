#include "core/registration/ransac.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr std::size_t kMaxSamples = 5000;
constexpr int kMaxRefits = 20;

// n choose k, or kMaxSamples + 1 where it is more than kMaxSamples.
std::size_t combinations(std::size_t n, std::size_t k) {
  std::size_t count = 1;
  for (std::size_t i = 1; i <= k; ++i) {
    count = count * (n - k + i) / i;
    if (count > kMaxSamples) return kMaxSamples + 1;
  }
  return count;
}

// The next set of rising indices below n in lexicographic order; false after the last.
bool next_combination(std::vector<std::size_t>& set, std::size_t n) {
  const std::size_t k = set.size();
  for (std::size_t i = k; i-- > 0;) {
    if (set[i] + (k - i) < n) {
      ++set[i];
      for (std::size_t j = i + 1; j < k; ++j) set[j] = set[j - 1] + 1;
      return true;
    }
  }
  return false;
}

void draw_combination(std::vector<std::size_t>& set, std::size_t n, Random& random) {
  for (std::size_t i = 0; i < set.size(); ++i) {
    do {
      set[i] = random.index(n);
    } while (std::find(set.begin(), set.begin() + static_cast<std::ptrdiff_t>(i), set[i]) !=
             set.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

struct Candidate {
  std::vector<std::uint8_t> inliers;
  std::size_t count = 0;
  double cost = std::numeric_limits<double>::infinity();
};

// Nothing where the chosen points determine no transform.
std::optional<Candidate> evaluate(std::span<const MatchingPoint> points,
                                  std::span<const MatchingPoint> chosen,
                                  const RansacProblem& problem) {
  Transform transform;
  try {
    transform = problem.fit(chosen);
  } catch (const Error&) {
    return std::nullopt;
  }
  Candidate candidate;
  candidate.cost = 0;
  candidate.inliers.resize(points.size(), 0);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double distance = problem.distance(transform, points[i]);
    const bool agrees = distance <= problem.tolerance;
    candidate.inliers[i] = agrees ? 1 : 0;
    candidate.count += agrees ? 1 : 0;
    candidate.cost += agrees ? distance * distance : problem.tolerance * problem.tolerance;
  }
  return candidate;
}

std::vector<MatchingPoint> picked(std::span<const MatchingPoint> points,
                                  const std::vector<std::uint8_t>& flags) {
  std::vector<MatchingPoint> list;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (flags[i] != 0) list.push_back(points[i]);
  }
  return list;
}

}  // namespace

std::vector<std::uint8_t> ransac_inliers(std::span<const MatchingPoint> points,
                                         const RansacProblem& problem, const Progress& stop) {
  const std::size_t size = problem.sample_size;
  // Nothing can be told apart where there is no point to spare; the fit says what is missing.
  if (points.size() <= size) return std::vector<std::uint8_t>(points.size(), 1);

  const bool exhaustive = combinations(points.size(), size) <= kMaxSamples;
  Random random(problem.seed);
  std::vector<std::size_t> set(size);
  std::iota(set.begin(), set.end(), std::size_t{0});
  std::vector<MatchingPoint> chosen(size);
  Candidate best;
  bool more = true;
  for (std::size_t sample = 0; more && sample < kMaxSamples; ++sample) {
    if (sample % 64 == 0) stop.check();
    if (!exhaustive) draw_combination(set, points.size(), random);
    for (std::size_t i = 0; i < size; ++i) chosen[i] = points[set[i]];
    const auto candidate = evaluate(points, chosen, problem);
    if (candidate && candidate->cost < best.cost) best = *candidate;
    if (exhaustive) more = next_combination(set, points.size());
  }

  for (int refit = 0; refit < kMaxRefits && best.count > size; ++refit) {
    const auto refined = evaluate(points, picked(points, best.inliers), problem);
    if (!refined || refined->cost >= best.cost) break;
    best = *refined;
  }
  if (best.count <= size) {
    throw Error(translated("core",
                           "No transform brings more than {} of the {} matching points "
                           "within {} px of each other",
                           best.count, points.size(), problem.tolerance),
                translated("core", "Check the points, or raise the tolerance"))
        .in_field("ransac_tolerance_px");
  }
  return best.inliers;
}

}  // namespace lithoscope
