#include "core/labels/grains.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/crofton.h"
#include "core/labels/quantile.h"

namespace lithoscope {
namespace {

constexpr std::uint32_t kNone = 0;

// Provisional names of pieces, from 1, of which some prove to be the same piece.
class Names {
 public:
  std::uint32_t fresh() {
    if (parent_.size() >= std::numeric_limits<std::uint32_t>::max()) {
      throw Error(translated("core", "The map falls into more pieces than can be counted"),
                  translated("core", "Crop it, or smooth it first"));
    }
    parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
    return parent_.back();
  }
  std::uint32_t root(std::uint32_t name) {
    while (parent_[name] != name) {
      parent_[name] = parent_[parent_[name]];
      name = parent_[name];
    }
    return name;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    // The older name stays, so that the names do not depend on the order of joining.
    parent_[std::max(a, b)] = std::min(a, b);
  }
  std::size_t size() const { return parent_.size(); }

 private:
  std::vector<std::uint32_t> parent_{kNone};
};

// Names the points of `map`, and tells which names are one piece.
std::vector<std::uint32_t> name_pieces(const LabelMap& map, bool diagonal, Names& names,
                                       const Progress& progress) {
  const std::int64_t rows = map.grid.rows, cols = map.grid.cols;
  std::vector<std::uint32_t> name(map.labels.size(), kNone);
  for (std::int64_t row = 0; row < rows; ++row) {
    progress.check();
    for (std::int64_t col = 0; col < cols; ++col) {
      const auto here = static_cast<std::size_t>(map.grid.index(row, col));
      const std::uint16_t label = map.labels[here];
      if (label == 0) continue;
      const auto look_at = [&](std::int64_t r, std::int64_t c) {
        if (r < 0 || c < 0 || c >= cols) return;
        const auto there = static_cast<std::size_t>(map.grid.index(r, c));
        if (map.labels[there] != label) return;
        if (name[here] == kNone) {
          name[here] = name[there];
        } else if (name[here] != name[there]) {
          names.join(name[here], name[there]);
        }
      };
      look_at(row, col - 1);
      look_at(row - 1, col);
      if (diagonal) {
        look_at(row - 1, col - 1);
        look_at(row - 1, col + 1);
      }
      if (name[here] == kNone) name[here] = names.fresh();
    }
  }
  return name;
}

struct Sums {
  double rows = 0, cols = 0;
};

// Adds the outlines to grains whose points are known: every step from one grain to something else
// crosses the outlines of both.
void add_perimeters(const LabelMap& map, Grains& found, const Progress& progress) {
  const auto steps = crofton_steps(map.grid);
  const auto cross = [&](std::uint32_t grain, double length_um) {
    if (grain != kNone) found.grains[grain - 1].perimeter_um += length_um;
  };
  for (std::int64_t row = 0; row < map.grid.rows; ++row) {
    progress.check();
    for (std::int64_t col = 0; col < map.grid.cols; ++col) {
      const std::uint32_t own =
          found.grain_of_point[static_cast<std::size_t>(map.grid.index(row, col))];
      for (const CroftonStep& step : steps) {
        const auto grain_at = [&](std::int64_t r, std::int64_t c) {
          if (r < 0 || r >= map.grid.rows || c < 0 || c >= map.grid.cols) return kNone;
          return found.grain_of_point[static_cast<std::size_t>(map.grid.index(r, c))];
        };
        const std::uint32_t next = grain_at(row + step.rows, col + step.cols);
        if (next != own) {
          cross(own, step.length_um);
          cross(next, step.length_um);
        }
        // Lines come in from outside of the map as well.
        const std::int64_t before_row = row - step.rows, before_col = col - step.cols;
        if (before_row < 0 || before_col < 0 || before_col >= map.grid.cols) {
          cross(own, step.length_um);
        }
      }
    }
  }
}

}  // namespace

Grains find_grains(const LabelMap& map, const GrainOptions& options, Progress& progress) {
  check_label_map(map);
  const std::string stage = translated("core", "Finding grains");
  progress.report(0, stage);
  Names names;
  Grains found;
  found.grain_of_point = name_pieces(map, options.diagonal, names, progress);
  progress.report(0.4, stage);

  // Of the pieces, by their oldest name.
  std::vector<Grain> pieces(names.size());
  std::vector<Sums> sums(names.size());
  for (std::int64_t row = 0; row < map.grid.rows; ++row) {
    progress.check();
    for (std::int64_t col = 0; col < map.grid.cols; ++col) {
      std::uint32_t& name =
          found.grain_of_point[static_cast<std::size_t>(map.grid.index(row, col))];
      if (name == kNone) continue;
      name = names.root(name);
      Grain& piece = pieces[name];
      piece.label = map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
      ++piece.points;
      sums[name].rows += static_cast<double>(row);
      sums[name].cols += static_cast<double>(col);
      piece.at_edge = piece.at_edge || row == 0 || col == 0 || row == map.grid.rows - 1 ||
                      col == map.grid.cols - 1;
    }
  }
  progress.report(0.6, stage);

  std::vector<std::uint32_t> order;
  const std::int64_t least = std::max<std::int64_t>(1, options.least_points);
  for (std::uint32_t name = 1; name < pieces.size(); ++name) {
    if (pieces[name].points >= least) {
      order.push_back(name);
    } else if (pieces[name].points > 0) {
      ++found.small_pieces;
      found.small_points += pieces[name].points;
    }
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return pieces[a].points > pieces[b].points;
  });
  const double point_um2 = map.grid.pitch_x_um * map.grid.pitch_y_um;
  std::vector<std::uint32_t> number(pieces.size(), kNone);
  for (const std::uint32_t name : order) {
    Grain grain = pieces[name];
    const auto points = static_cast<double>(grain.points);
    grain.area_um2 = points * point_um2;
    grain.diameter_um = 2 * std::sqrt(grain.area_um2 / std::numbers::pi);
    grain.centre = map.grid.centre_um(sums[name].rows / points, sums[name].cols / points);
    found.grains.push_back(grain);
    number[name] = static_cast<std::uint32_t>(found.grains.size());
  }
  for (std::uint32_t& name : found.grain_of_point) name = number[name];
  progress.report(0.7, stage);
  add_perimeters(map, found, progress);
  progress.report(1, stage);
  return found;
}

Eigen::MatrixXd contact_lengths_um(const LabelMap& map, const Progress& progress) {
  check_label_map(map);
  const auto classes = static_cast<Eigen::Index>(map.classes.size());
  const auto steps = crofton_steps(map.grid);
  const auto index_of = [classes](std::uint16_t label) {
    return label == 0 ? classes : static_cast<Eigen::Index>(label) - 1;
  };
  Eigen::MatrixXd lengths = Eigen::MatrixXd::Zero(classes + 1, classes + 1);
  for (std::int64_t row = 0; row < map.grid.rows; ++row) {
    progress.check();
    for (std::int64_t col = 0; col < map.grid.cols; ++col) {
      const std::uint16_t own = map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
      for (const CroftonStep& step : steps) {
        const std::int64_t r = row + step.rows, c = col + step.cols;
        if (r >= map.grid.rows || c < 0 || c >= map.grid.cols) continue;
        const std::uint16_t next = map.labels[static_cast<std::size_t>(map.grid.index(r, c))];
        if (next == own) continue;
        lengths(index_of(own), index_of(next)) += step.length_um;
        lengths(index_of(next), index_of(own)) += step.length_um;
      }
    }
  }
  return lengths;
}

FeatureMap grain_size_map(const LabelMap& map, const Grains& grains) {
  FeatureMap sizes = make_feature_map(map.grid, {{"grain diameter", "", "µm"}});
  for (std::size_t i = 0; i < grains.grain_of_point.size(); ++i) {
    const std::uint32_t grain = grains.grain_of_point[i];
    if (grain == kNone) continue;
    sizes.values(static_cast<Eigen::Index>(i), 0) =
        static_cast<float>(grains.grains[grain - 1].diameter_um);
    sizes.valid[i] = 1;
  }
  return sizes;
}

std::vector<GrainSizes> grain_sizes(const LabelMap& map, const Grains& grains) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  std::vector<GrainSizes> result(map.classes.size());
  std::vector<std::vector<double>> diameters(map.classes.size());
  for (auto grain = grains.grains.rbegin(); grain != grains.grains.rend(); ++grain) {
    const auto k = static_cast<std::size_t>(grain->label - 1);
    diameters[k].push_back(grain->diameter_um);  // smallest first
    ++result[k].grains;
    result[k].at_edge += grain->at_edge ? 1 : 0;
    result[k].area_um2 += grain->area_um2;
    result[k].perimeter_um += grain->perimeter_um;
  }
  for (std::size_t k = 0; k < result.size(); ++k) {
    GrainSizes& one = result[k];
    one.name = map.classes[k].name;
    const std::vector<double>& sorted = diameters[k];
    if (sorted.empty()) {
      one.d10_um = one.d50_um = one.d90_um = one.mean_um = one.largest_um = one.half_area_um = kNan;
      continue;
    }
    one.d10_um = sorted_quantile(sorted, 0.1);
    one.d50_um = sorted_quantile(sorted, 0.5);
    one.d90_um = sorted_quantile(sorted, 0.9);
    one.mean_um =
        std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(sorted.size());
    one.largest_um = sorted.back();
    double area = 0;
    for (const double diameter : sorted) {
      area += std::numbers::pi / 4 * diameter * diameter;
      one.half_area_um = diameter;
      if (area >= one.area_um2 / 2) break;
    }
  }
  return result;
}

GrainHistogram grain_histogram(const LabelMap& map, const Grains& grains, int bins) {
  GrainHistogram histogram;
  if (grains.grains.empty() || bins < 1) return histogram;
  double least = grains.grains.back().diameter_um, greatest = grains.grains.front().diameter_um;
  if (!(greatest > least)) greatest = 2 * least;
  const double step = std::log(greatest / least) / bins;
  for (int b = 0; b <= bins; ++b) histogram.limits_um.push_back(least * std::exp(step * b));
  histogram.counts = Eigen::MatrixXd::Zero(bins, static_cast<Eigen::Index>(map.classes.size()));
  for (const Grain& grain : grains.grains) {
    const int bin =
        std::clamp(static_cast<int>(std::log(grain.diameter_um / least) / step), 0, bins - 1);
    histogram.counts(bin, grain.label - 1) += 1;
  }
  return histogram;
}

}  // namespace lithoscope
