#include "core/base/gram_sum.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/base/vector_clones.h"
#include "core/base/vectors.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kWidth = 8;        // columns of a panel
constexpr std::int64_t kBlockRows = 256;  // two panels of a block lie in the first-level cache
constexpr std::int64_t kBlocks = 4;       // collected before they are summed
// One row more, or all panels of a row would fall into the same few lines of the cache.
constexpr std::int64_t kPanelSize = (kBlockRows + 1) * kWidth;

// sums (4 × kWidth) of products of four columns of panel `a` with the columns of panel `b`: all in
// registers.
LITHOSCOPE_VECTOR_CLONES
void multiply(std::int64_t rows, const double* a, const double* b, double* sums) {
  Doubles4 low[4], high[4];
  for (int i = 0; i < 4; ++i) low[i] = high[i] = all4(0);
  for (std::int64_t row = 0; row < rows; ++row) {
    const Doubles4 b_low = load4(b), b_high = load4(b + 4);
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      const Doubles4 factor = LITHOSCOPE_SPREAD4(a + i);
      low[i] += factor * b_low;
      high[i] += factor * b_high;
    }
    a += kWidth;
    b += kWidth;
  }
  for (int i = 0; i < 4; ++i) {
    store4(sums + i * kWidth, low[i]);
    store4(sums + i * kWidth + 4, high[i]);
  }
}

}  // namespace

GramSum::GramSum(std::int64_t columns)
    : columns_(columns),
      panels_((columns + kWidth - 1) / kWidth),
      collected_(static_cast<std::size_t>(kBlocks * panels_ * kPanelSize), 0.0),
      matrix_(Eigen::MatrixXd::Zero(columns, columns)) {}

void GramSum::put(std::int64_t place, const double* row) {
  const std::int64_t block = place / kBlockRows, within = place % kBlockRows;
  double* to = collected_.data() + block * panels_ * kPanelSize + within * kWidth;
  for (std::int64_t column = 0; column < columns_; column += kWidth, to += kPanelSize) {
    std::copy_n(row + column, std::min(kWidth, columns_ - column), to);
  }
}

void GramSum::add(std::int64_t count, const FillRow& fill, const Progress& stop) {
  for (std::int64_t first = 0; first < count;) {
    const std::int64_t together = std::min(count - first, kBlocks * kBlockRows - filled_);
    parallel_pieces(together, 64, &stop, [&](std::int64_t begin, std::int64_t end) {
      std::vector<double> row(static_cast<std::size_t>(columns_));
      for (std::int64_t i = begin; i < end; ++i) {
        fill(first + i, row.data());
        put(filled_ + i, row.data());
      }
    });
    filled_ += together;
    rows_ += together;
    first += together;
    if (filled_ == kBlocks * kBlockRows) flush(stop);
  }
}

void GramSum::flush(const Progress& stop) {
  if (filled_ == 0) return;
  parallel_pieces(panels_, 1, &stop, [&](std::int64_t from_end, std::int64_t) {
    const std::int64_t i = panels_ - 1 - from_end;  // the longest rows first
    double sums[4 * kWidth];
    for (std::int64_t block = 0; block * kBlockRows < filled_; ++block) {
      const std::int64_t rows = std::min(kBlockRows, filled_ - block * kBlockRows);
      const double* panels = collected_.data() + block * panels_ * kPanelSize;
      for (std::int64_t j = 0; j <= i; ++j) {
        for (std::int64_t half = 0; half < kWidth; half += 4) {
          multiply(rows, panels + i * kPanelSize + half, panels + j * kPanelSize, sums);
          const std::int64_t height = std::min<std::int64_t>(4, columns_ - i * kWidth - half);
          const std::int64_t width = std::min(kWidth, columns_ - j * kWidth);
          for (std::int64_t c = 0; c < width; ++c) {
            for (std::int64_t r = 0; r < height; ++r) {
              matrix_(i * kWidth + half + r, j * kWidth + c) += sums[r * kWidth + c];
            }
          }
        }
      }
    }
  });
  filled_ = 0;
}

const Eigen::MatrixXd& GramSum::matrix(const Progress& stop) {
  flush(stop);
  matrix_.triangularView<Eigen::StrictlyUpper>() = matrix_.transpose();
  return matrix_;
}

}  // namespace lithoscope
