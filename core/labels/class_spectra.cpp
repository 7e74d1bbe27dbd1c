#include "core/labels/class_spectra.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/image/blocks.h"

namespace lithoscope {
namespace {

// Sums of one block about `centre`, then of all blocks about their mean; class after class.
class Moments {
 public:
  Moments(std::size_t classes, std::size_t channels)
      : channels_(channels), cells_(classes * channels), pixels_(classes, 0) {}

  void add(std::size_t which, std::span<const float> spectrum) {
    Cell* cell = cells_.data() + which * channels_;
    bool any = false;
    for (std::size_t c = 0; c < channels_; ++c, ++cell) {
      const double value = static_cast<double>(spectrum[c]);
      if (!std::isfinite(value)) continue;
      any = true;
      // Sums about a value of the channel keep their digits where all are large and alike.
      if (cell->total == 0 && cell->count == 0) cell->centre = value;
      const double away = value - cell->centre;
      cell->sum += away;
      cell->squares += away * away;
      cell->count += 1;
    }
    if (any) ++pixels_[which];
  }

  void end_block() {
    for (Cell& cell : cells_) {
      if (cell.count == 0) continue;
      const double block_mean = cell.centre + cell.sum / cell.count;
      const double squares = std::max(0.0, cell.squares - cell.sum * cell.sum / cell.count);
      const double all = cell.total + cell.count;
      const double shift = block_mean - cell.mean;
      cell.about_mean += squares + shift * shift * cell.total * cell.count / all;
      cell.mean += shift * cell.count / all;
      cell.total = all;
      cell.centre = cell.mean;
      cell.sum = cell.squares = cell.count = 0;
    }
  }

  std::vector<ClassSpectrum> finish() const {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    std::vector<ClassSpectrum> spectra(pixels_.size());
    for (std::size_t k = 0; k < spectra.size(); ++k) {
      spectra[k].pixels = pixels_[k];
      for (std::size_t c = 0; c < channels_; ++c) {
        const Cell& cell = cells_[k * channels_ + c];
        spectra[k].mean.push_back(cell.total > 0 ? cell.mean : none);
        spectra[k].deviation.push_back(
            cell.total > 1 ? std::sqrt(cell.about_mean / (cell.total - 1)) : none);
      }
    }
    return spectra;
  }

 private:
  struct Cell {
    double centre = 0, sum = 0, squares = 0, count = 0;  // of the block
    double mean = 0, about_mean = 0, total = 0;          // of the blocks before it
  };
  std::size_t channels_;
  std::vector<Cell> cells_;
  std::vector<std::int64_t> pixels_;
};

}  // namespace

std::vector<ClassSpectrum> class_spectra(const LabelMap& labels, const SpectralImage& image,
                                         Progress& progress) {
  check_label_map(labels);
  if (labels.grid.rows != image.grid.rows || labels.grid.cols != image.grid.cols) {
    throw Error(translated("core", "The labels have {} x {} points, the image {} x {}",
                           labels.grid.rows, labels.grid.cols, image.grid.rows, image.grid.cols),
                translated("core", "Use labels and an image of the same map"));
  }
  Moments moments(labels.classes.size(), static_cast<std::size_t>(image.channels()));
  for_each_block(image, {}, progress, translated("core", "Mean spectra of the classes"),
                 [&](const Block& block) {
                   for (std::int64_t i = 0; i < block.pixels; ++i) {
                     if (i % 1024 == 0) progress.check();
                     const std::int64_t pixel = block.first_pixel + i;
                     const std::uint16_t label = labels.labels[static_cast<std::size_t>(pixel)];
                     if (label == 0 || !image.is_valid(pixel)) continue;
                     moments.add(label - 1u, block.spectrum(i));
                   }
                   moments.end_block();
                 });
  return moments.finish();
}

LabelMap labels_under(const LabelMap& labels, const std::function<PointUm(PointUm)>& to_labels,
                      const Grid& grid, const Progress& progress) {
  LabelMap carried = make_label_map(grid, labels.classes);
  parallel_pieces(grid.rows, 16, &progress, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      for (std::int64_t col = 0; col < grid.cols; ++col) {
        const PointUm at =
            to_labels(grid.centre_um(static_cast<double>(row), static_cast<double>(col)));
        if (!std::isfinite(at.x_um) || !std::isfinite(at.y_um)) continue;
        const auto pixel = labels.grid.pixel_at(at);
        if (!pixel) continue;
        carried.labels[static_cast<std::size_t>(grid.index(row, col))] =
            labels.labels[static_cast<std::size_t>(labels.grid.index(pixel->row, pixel->col))];
      }
    }
  });
  return carried;
}

}  // namespace lithoscope
