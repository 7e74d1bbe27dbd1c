#include "core/features/map_formula.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/features/pca.h"
#include "core/image/blocks.h"
#include "core/preprocess/select.h"

namespace lithoscope {
namespace {

using Kind = MapFormula::Kind;

// A value is (one_minus ? 1 − N/D : N/D) of weighted sums N and D of channels; no D means 1.
struct Weighted {
  std::vector<int> channels;
  std::vector<double> above, below;
  bool one_minus = false;
};

class Weights {
 public:
  explicit Weights(const SpectralImage& image) : image_(image), values_(image.axis.values()) {}

  void check(double position) const {
    const auto [low, high] = std::minmax(values_.front(), values_.back());
    // Half a channel beyond the last one still belongs to it.
    const double reach =
        values_.size() < 2 ? 0.5 : (high - low) / static_cast<double>(values_.size() - 1) / 2;
    if (position >= low - reach && position <= high + reach) return;
    const std::string unit(unit_symbol(image_.axis.unit()));
    throw Error(translated("core", "{} {} lies outside the image, which reaches from {} to {} {}",
                           position, unit, low, high, unit),
                translated("core", "Choose a position within it"));
  }

  // Channels within `half_width`, at least the nearest one.
  std::vector<int> window(double position, double half_width) const {
    check(position);
    std::vector<int> found;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (std::abs(values_[i] - position) <= half_width && is_good(static_cast<int>(i))) {
        found.push_back(static_cast<int>(i));
      }
    }
    if (found.empty()) found.push_back(nearest(position));
    return found;
  }

  int nearest(double position) const { return static_cast<int>(image_.axis.nearest(position)); }
  double value(int channel) const { return values_[static_cast<std::size_t>(channel)]; }
  int count() const { return static_cast<int>(values_.size()); }
  bool is_good(int channel) const {
    return image_.good_channels.empty() ||
           image_.good_channels[static_cast<std::size_t>(channel)] != 0;
  }

 private:
  const SpectralImage& image_;
  const std::vector<double>& values_;
};

// Collects weights of channels; the same channel may come again.
class Collected {
 public:
  void add(const std::vector<int>& channels, double weight, bool above) {
    for (const int channel : channels) {
      auto& both = weights_[channel];
      (above ? both.first : both.second) += weight / static_cast<double>(channels.size());
    }
  }
  Weighted finish(bool divided, bool one_minus) const {
    Weighted result;
    result.one_minus = one_minus;
    for (const auto& [channel, both] : weights_) {
      result.channels.push_back(channel);
      result.above.push_back(both.first);
      if (divided) result.below.push_back(both.second);
    }
    return result;
  }

 private:
  std::map<int, std::pair<double, double>> weights_;
};

double mean_value(const Weights& weights, const std::vector<int>& channels) {
  double sum = 0;
  for (const int channel : channels) sum += weights.value(channel);
  return sum / static_cast<double>(channels.size());
}

Weighted line_weights(const Weights& weights, const MapFormula& formula) {
  weights.check(formula.at);
  const int middle = weights.nearest(formula.at);
  std::vector<int> peak;
  std::vector<int> flanks[2];  // of lower and of higher values
  for (int channel = 0; channel < weights.count(); ++channel) {
    if (!weights.is_good(channel)) continue;
    const double offset = weights.value(channel) - formula.at;
    const double away = formula.half_width > 0 ? std::abs(offset) / formula.half_width
                                               : std::abs(channel - middle) / 1.5;
    if (away <= 1) peak.push_back(channel);
    if (away >= 2 && away <= 4) flanks[offset < 0 ? 0 : 1].push_back(channel);
  }
  if (peak.empty()) peak.push_back(middle);
  Collected collected;
  collected.add(peak, 1, true);
  const bool low = !flanks[0].empty(), high = !flanks[1].empty();
  if (low && high) {
    const double from = mean_value(weights, flanks[0]), to = mean_value(weights, flanks[1]);
    const double part = (mean_value(weights, peak) - from) / (to - from);
    collected.add(flanks[0], -(1 - part), true);
    collected.add(flanks[1], -part, true);
  } else if (low || high) {
    collected.add(flanks[low ? 0 : 1], -1, true);
  }
  return collected.finish(false, false);
}

Weighted weights_of(const SpectralImage& image, const MapFormula& formula) {
  const Weights weights(image);
  Collected collected;
  switch (formula.kind) {
    case Kind::kChannel:
      weights.check(formula.at);
      collected.add({weights.nearest(formula.at)}, 1, true);
      return collected.finish(false, false);
    case Kind::kLine:
      return line_weights(weights, formula);
    case Kind::kRatio:
      collected.add(weights.window(formula.at, formula.half_width), 1, true);
      collected.add(weights.window(formula.other, formula.half_width), 1, false);
      return collected.finish(true, false);
    case Kind::kDepth: {
      const auto middle = weights.window(formula.at, formula.half_width);
      const auto left = weights.window(formula.other, formula.half_width);
      const auto right = weights.window(formula.right, formula.half_width);
      const double from = mean_value(weights, left), to = mean_value(weights, right);
      const double at = mean_value(weights, middle);
      const double part = (at - from) / (to - from);
      if (!(part > 0 && part < 1)) {
        throw Error(
            translated("core", "The shoulders of a band depth must lie on both sides of it"),
            translated("core", "Type them as in \"depth 2120, 2200, 2245\""));
      }
      collected.add(middle, 1, true);
      collected.add(left, 1 - part, false);
      collected.add(right, part, false);
      return collected.finish(true, true);
    }
    case Kind::kComponent:
      break;
  }
  return {};
}

double weighted_value(const Weighted& plan, const float* spectrum,
                      const std::vector<std::size_t>& places) {
  double above = 0, below = plan.below.empty() ? 1 : 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto value = static_cast<double>(spectrum[places[i]]);
    above += plan.above[i] * value;
    if (!plan.below.empty()) below += plan.below[i] * value;
  }
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  if (below == 0 || !std::isfinite(above) || !std::isfinite(below)) return kNone;
  return plan.one_minus ? 1 - above / below : above / below;
}

// Fills the values of components; false where there is none among the formulas.
bool add_components(const SpectralImage& image, const std::vector<MapFormula>& formulas,
                    std::vector<std::vector<float>>& values, Progress& progress) {
  int most = 0;
  for (const MapFormula& formula : formulas) {
    if (formula.kind == Kind::kComponent) most = std::max(most, formula.component);
  }
  if (most == 0) return false;
  SubProgress fitting(progress, 0, 0.6), scoring(progress, 0.6, 0.9);
  const SpectralImage good = good_channels_only(image);
  const PcaModel model = fit_pca(good, {.components = most}, fitting);
  const FeatureMap scores = pca_scores(good, model, scoring);
  for (std::size_t f = 0; f < formulas.size(); ++f) {
    if (formulas[f].kind != Kind::kComponent) continue;
    for (std::size_t i = 0; i < values[f].size(); ++i) {
      if (scores.valid[i] == 0) continue;
      values[f][i] = scores.values(static_cast<Eigen::Index>(i), formulas[f].component - 1);
    }
  }
  return true;
}

}  // namespace

std::vector<int> formula_channels(const SpectralImage& image, const MapFormula& formula) {
  if (formula.kind == Kind::kComponent) return image.good_channel_list();
  return weights_of(image, formula).channels;
}

std::vector<std::vector<float>> map_values(const SpectralImage& image,
                                           const std::vector<MapFormula>& formulas,
                                           Progress& progress) {
  std::vector<Weighted> plans;
  std::set<int> all;
  for (const MapFormula& formula : formulas) {
    plans.push_back(weights_of(image, formula));
    all.insert(plans.back().channels.begin(), plans.back().channels.end());
  }
  std::vector<std::vector<float>> values(
      formulas.size(), std::vector<float>(static_cast<std::size_t>(image.grid.size()),
                                          std::numeric_limits<float>::quiet_NaN()));
  const bool has_components = add_components(image, formulas, values, progress);
  if (all.empty()) return values;
  const std::vector<int> channels(all.begin(), all.end());
  // Where each plan's channels stand among those that are read.
  std::vector<std::vector<std::size_t>> places;
  for (const Weighted& plan : plans) {
    auto& of_plan = places.emplace_back();
    for (const int channel : plan.channels) {
      of_plan.push_back(static_cast<std::size_t>(
          std::lower_bound(channels.begin(), channels.end(), channel) - channels.begin()));
    }
  }
  SubProgress reading(progress, has_components ? 0.9 : 0, 1);
  for_each_block(image, channels, reading, translated("core", "reading"), [&](const Block& block) {
    parallel_pieces(block.pixels, 4096, &progress, [&](std::int64_t first, std::int64_t last) {
      for (std::int64_t i = first; i < last; ++i) {
        const std::int64_t pixel = block.first_pixel + i;
        if (!image.is_valid(pixel)) continue;
        const float* spectrum = block.spectrum(i).data();
        for (std::size_t f = 0; f < plans.size(); ++f) {
          if (plans[f].channels.empty()) continue;
          values[f][static_cast<std::size_t>(pixel)] =
              static_cast<float>(weighted_value(plans[f], spectrum, places[f]));
        }
      }
    });
  });
  return values;
}

}  // namespace lithoscope
