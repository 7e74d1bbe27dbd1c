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

}  // namespace

CovarianceSum::CovarianceSum(Eigen::RowVectorXf centre)
    : centre_(std::move(centre)),
      channels_(centre_.size()),
      panels_((channels_ + kPanelColumns - 1) / kPanelColumns),
      collected_(static_cast<std::size_t>(kBlocks * panels_ * kPanelSize), 0.0F),
      sum_(Eigen::VectorXd::Zero(channels_)),
      products_(static_cast<std::size_t>(panels_ * (panels_ + 1) / 2 * kPairSize), 0.0) {}

void CovarianceSum::put(std::int64_t place, const float* spectrum) {
  const std::int64_t block = place / kBlockRows, row = place % kBlockRows;
  float* to = collected_.data() + block * panels_ * kPanelSize + row * kPanelColumns;
  for (std::int64_t first = 0; first < channels_; first += kPanelColumns, to += kPanelSize) {
    const std::int64_t count = std::min(kPanelColumns, channels_ - first);
    if (count == kPanelColumns) {
      for (std::int64_t c = 0; c < kPanelColumns; ++c) {
        to[c] = spectrum[first + c] - centre_(first + c);
      }
    } else {
      for (std::int64_t c = 0; c < count; ++c) to[c] = spectrum[first + c] - centre_(first + c);
    }
  }
}

void CovarianceSum::add(std::int64_t count, const GetSpectrum& spectrum, const Progress& stop) {
  for (std::int64_t first = 0; first < count;) {
    const std::int64_t together = std::min(count - first, kBlocks * kBlockRows - filled_);
    parallel_pieces(together, 64, &stop, [&](std::int64_t begin, std::int64_t end) {
      for (std::int64_t i = begin; i < end; ++i) put(filled_ + i, spectrum(first + i));
    });
    filled_ += together;
    spectra_ += together;
    first += together;
    if (filled_ == kBlocks * kBlockRows) flush(stop);
  }
}

void CovarianceSum::flush(const Progress& stop) {
  if (filled_ == 0) return;
  const auto add_products = processor_has_fma() ? add_products_fma : add_products_plain;
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
      const float* values = panel_of(block, i);
      for (std::int64_t row = 0; row < rows_of(block); ++row) {
        for (std::int64_t c = i * kPanelColumns; c < std::min(channels_, (i + 1) * kPanelColumns);
             ++c) {
          sum_(c) += static_cast<double>(values[row * kPanelColumns + c - i * kPanelColumns]);
        }
      }
    }
  });
  filled_ = 0;
}

void CovarianceSum::finish(const Progress& stop, Eigen::VectorXd& mean,
                           Eigen::MatrixXd& covariance) {
  flush(stop);
  const auto count = static_cast<double>(spectra_);
  const Eigen::VectorXd shift = sum_ / count;
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
