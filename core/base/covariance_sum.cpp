#include "core/base/covariance_sum.h"

#include <algorithm>

#include "core/base/covariance_kernel.h"
#include "core/base/parallel.h"
#include "core/base/vector_clones.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kBlockRows = 128;  // two panels of a block lie in the first-level cache
constexpr std::int64_t kBlocks = 16;      // collected before they are summed
constexpr std::int64_t kPanelSize = kBlockRows * kPanelColumns;
constexpr std::int64_t kPairSize = kPanelColumns * kPanelColumns;

// A spectrum around the centre, into panels that lie kPanelSize apart; whether it is finite. A sum
// of v - v is 0 unless one of them is not.
LITHOSCOPE_VECTOR_CLONES
bool put_spectrum(std::int64_t channels, const float* __restrict spectrum,
                  const float* __restrict centre, float* __restrict to) {
  float check[kPanelColumns] = {};
  std::int64_t first = 0;
  for (; first + kPanelColumns <= channels; first += kPanelColumns, to += kPanelSize) {
    for (std::int64_t c = 0; c < kPanelColumns; ++c) {
      const float value = spectrum[first + c];
      to[c] = value - centre[first + c];
      check[c] += value - value;
    }
  }
  for (std::int64_t c = 0; first + c < channels; ++c) {
    const float value = spectrum[first + c];
    to[c] = value - centre[first + c];
    check[c] += value - value;
  }
  float sum = 0;
  for (const float each : check) sum += each;
  return sum == 0;
}

// Adds the rows of a panel to sums (kPanelColumns).
LITHOSCOPE_VECTOR_CLONES
void add_rows(std::int64_t rows, const float* __restrict panel, double* __restrict sums) {
  double sum[kPanelColumns] = {};
  for (std::int64_t row = 0; row < rows; ++row) {
    for (std::int64_t c = 0; c < kPanelColumns; ++c) {
      sum[c] += static_cast<double>(panel[row * kPanelColumns + c]);
    }
  }
  for (std::int64_t c = 0; c < kPanelColumns; ++c) sums[c] += sum[c];
}

auto best_add_products() {
  if (processor_has_avx512()) return add_products_avx512;
  return processor_has_fma() ? add_products_fma : add_products_plain;
}

}  // namespace

CovarianceSum::CovarianceSum(Eigen::RowVectorXf centre)
    : centre_(std::move(centre)),
      channels_(centre_.size()),
      panels_((channels_ + kPanelColumns - 1) / kPanelColumns),
      collected_(static_cast<std::size_t>(kBlocks * panels_ * kPanelSize), 0.0F),
      sum_(Eigen::VectorXd::Zero(panels_ * kPanelColumns)),
      products_(static_cast<std::size_t>(panels_ * (panels_ + 1) / 2 * kPairSize), 0.0) {}

float* CovarianceSum::row_at(std::int64_t place) {
  return collected_.data() + place / kBlockRows * panels_ * kPanelSize +
         place % kBlockRows * kPanelColumns;
}

void CovarianceSum::add(std::int64_t count, const GetSpectrum& spectrum, const Progress& stop) {
  std::uint8_t kept[kBlocks * kBlockRows];
  for (std::int64_t first = 0; first < count;) {
    const std::int64_t together = std::min(count - first, kBlocks * kBlockRows - filled_);
    parallel_pieces(together, 64, &stop, [&](std::int64_t begin, std::int64_t end) {
      for (std::int64_t i = begin; i < end; ++i) {
        const float* values = spectrum(first + i);
        kept[i] = values != nullptr &&
                  put_spectrum(channels_, values, centre_.data(), row_at(filled_ + i));
      }
    });
    // Those left out are rare: the others move up.
    std::int64_t next = std::find(kept, kept + together, 0) - kept;
    for (std::int64_t i = next; i < together; ++i) {
      if (kept[i] == 0) continue;
      const float* from = row_at(filled_ + i);
      float* to = row_at(filled_ + next++);
      for (std::int64_t panel = 0; panel < panels_; ++panel) {
        std::copy_n(from + panel * kPanelSize, kPanelColumns, to + panel * kPanelSize);
      }
    }
    filled_ += next;
    spectra_ += next;
    first += together;
    if (filled_ == kBlocks * kBlockRows) flush(stop);
  }
}

void CovarianceSum::flush(const Progress& stop) {
  if (filled_ == 0) return;
  const auto add_products = best_add_products();
  const auto rows_of = [this](std::int64_t block) {
    return std::clamp<std::int64_t>(filled_ - block * kBlockRows, 0, kBlockRows);
  };
  const auto panel_of = [this](std::int64_t block, std::int64_t panel) {
    return collected_.data() + (block * panels_ + panel) * kPanelSize;
  };
  parallel_pieces(panels_, 1, &stop, [&](std::int64_t from_end, std::int64_t) {
    const std::int64_t i = panels_ - 1 - from_end;  // the longest rows first
    for (std::int64_t j = 0; j <= i; ++j) {
      double* sums = products_.data() + (i * (i + 1) / 2 + j) * kPairSize;
      for (std::int64_t block = 0; rows_of(block) > 0 && block < kBlocks; ++block) {
        add_products(rows_of(block), panel_of(block, i), panel_of(block, j), sums);
      }
    }
    for (std::int64_t block = 0; rows_of(block) > 0 && block < kBlocks; ++block) {
      add_rows(rows_of(block), panel_of(block, i), sum_.data() + i * kPanelColumns);
    }
  });
  filled_ = 0;
}

void CovarianceSum::finish(const Progress& stop, Eigen::VectorXd& mean,
                           Eigen::MatrixXd& covariance) {
  flush(stop);
  const auto count = static_cast<double>(spectra_);
  const Eigen::VectorXd shift = sum_.head(channels_) / count;
  mean = centre_.cast<double>().transpose() + shift;
  covariance.resize(channels_, channels_);
  for (std::int64_t row = 0; row < channels_; ++row) {
    for (std::int64_t column = 0; column <= row; ++column) {
      const std::int64_t i = row / kPanelColumns, j = column / kPanelColumns;
      const double product = products_[static_cast<std::size_t>(
          (i * (i + 1) / 2 + j) * kPairSize + row % kPanelColumns * kPanelColumns +
          column % kPanelColumns)];
      covariance(row, column) = covariance(column, row) =
          (product - count * shift(row) * shift(column)) / (count - 1);
    }
  }
}

}  // namespace lithoscope
