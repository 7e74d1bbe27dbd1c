#include "core/labels/abundance.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/labels/quantile.h"

namespace lithoscope {
namespace {

// Points of every class in every block that holds labelled ones: blocks × classes.
std::vector<double> block_counts(const LabelMap& map, std::int64_t block_px,
                                 const Progress& progress) {
  const std::size_t classes = map.classes.size();
  const std::int64_t across = (map.grid.cols + block_px - 1) / block_px;
  std::vector<double> counts, row_of_blocks;
  for (std::int64_t first = 0; first < map.grid.rows; first += block_px) {
    progress.check();
    row_of_blocks.assign(static_cast<std::size_t>(across) * classes, 0);
    const std::int64_t last = std::min(map.grid.rows, first + block_px);
    for (std::int64_t row = first; row < last; ++row) {
      for (std::int64_t col = 0; col < map.grid.cols; ++col) {
        const std::uint16_t label = map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
        if (label == 0) continue;
        row_of_blocks[static_cast<std::size_t>(col / block_px) * classes + label - 1u] += 1;
      }
    }
    for (std::size_t block = 0; block < static_cast<std::size_t>(across); ++block) {
      const auto begin = row_of_blocks.begin() + static_cast<std::ptrdiff_t>(block * classes);
      const auto end = begin + static_cast<std::ptrdiff_t>(classes);
      if (std::any_of(begin, end, [](double points) { return points > 0; })) {
        counts.insert(counts.end(), begin, end);
      }
    }
  }
  return counts;
}

}  // namespace

std::vector<ClassAbundance> modal_abundance(const LabelMap& map, const AbundanceOptions& options,
                                            Progress& progress) {
  check_label_map(map);
  const std::string stage = translated("core", "Counting points");
  progress.report(0, stage);
  const std::vector<std::int64_t> points = map.counts();
  std::int64_t total = 0;
  for (const std::int64_t count : points) total += count;
  if (total == 0) {
    throw Error(translated("core", "No point of the map is labelled"),
                translated("core", "Choose a map with labels"));
  }
  std::vector<ClassAbundance> result;
  for (std::size_t k = 0; k < points.size(); ++k) {
    result.push_back({map.classes[k].name, points[k],
                      static_cast<double>(points[k]) / static_cast<double>(total),
                      std::numeric_limits<double>::quiet_NaN(),
                      std::numeric_limits<double>::quiet_NaN()});
  }

  const std::size_t classes = points.size();
  const std::vector<double> counts = block_counts(map, std::max(1, options.block_px), progress);
  const std::size_t blocks = counts.size() / classes;
  if (blocks < 2) return result;
  const auto replicates = static_cast<std::size_t>(std::max(2, options.replicates));
  std::vector<double> shares(replicates * classes);  // class after class
  parallel_pieces(static_cast<std::int64_t>(replicates), 8, &progress,
                  [&](std::int64_t first, std::int64_t last) {
                    std::vector<double> sums(classes);
                    for (std::int64_t r = first; r < last; ++r) {
                      progress.check();
                      Random random(options.seed, static_cast<std::uint64_t>(r));
                      std::fill(sums.begin(), sums.end(), 0.0);
                      for (std::size_t drawn = 0; drawn < blocks; ++drawn) {
                        const double* block = counts.data() + random.index(blocks) * classes;
                        for (std::size_t k = 0; k < classes; ++k) sums[k] += block[k];
                      }
                      double all = 0;
                      for (const double sum : sums) all += sum;
                      for (std::size_t k = 0; k < classes; ++k) {
                        shares[k * replicates + static_cast<std::size_t>(r)] = sums[k] / all;
                      }
                    }
                  });
  const double tail = (1 - options.confidence_percent / 100) / 2;
  for (std::size_t k = 0; k < classes; ++k) {
    const auto begin = shares.begin() + static_cast<std::ptrdiff_t>(k * replicates);
    std::vector<double> sorted(begin, begin + static_cast<std::ptrdiff_t>(replicates));
    std::sort(sorted.begin(), sorted.end());
    result[k].lower = sorted_quantile(sorted, tail);
    result[k].upper = sorted_quantile(sorted, 1 - tail);
  }
  progress.report(1, stage);
  return result;
}

}  // namespace lithoscope
