#include "core/base/linear_map.h"

#include <algorithm>

#include "core/base/vector_clones.h"
#include "core/base/vectors.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kOutputs = 4;  // side by side in a vector
constexpr std::int64_t kRows = 8;  // at once: as many sums as hide the time that an addition takes

LITHOSCOPE_VECTOR_CLONES
void widen_row(std::int64_t count, const float* __restrict from, double* __restrict to) {
  for (std::int64_t i = 0; i < count; ++i) to[i] = static_cast<double>(from[i]);
}

// sums (kRows × kOutputs) of kRows rows of `stride` doubles.
LITHOSCOPE_VECTOR_CLONES
void multiply(std::int64_t channels, std::int64_t stride, const double* rows,
              const double* coefficients, double* sums) {
  Doubles4 sum[kRows];
  for (auto& each : sum) each = all4(0);
  for (std::int64_t i = 0; i < channels; ++i) {
    const Doubles4 coefficient = load4(coefficients + i * kOutputs);
#pragma GCC unroll 8
    for (std::int64_t row = 0; row < kRows; ++row) {
      sum[row] += coefficient * LITHOSCOPE_SPREAD4(rows + row * stride + i);
    }
  }
  for (std::int64_t row = 0; row < kRows; ++row) store4(sums + row * kOutputs, sum[row]);
}

}  // namespace

LinearMap::LinearMap(const Eigen::MatrixXd& matrix, const Eigen::RowVectorXd& offset)
    : channels_(matrix.rows()), outputs_(matrix.cols()) {
  const std::int64_t groups = (outputs_ + kOutputs - 1) / kOutputs;
  grouped_.assign(static_cast<std::size_t>(groups * channels_ * kOutputs), 0.0);
  offset_.assign(static_cast<std::size_t>(groups * kOutputs), 0.0);
  for (std::int64_t output = 0; output < outputs_; ++output) {
    const std::int64_t group = output / kOutputs, lane = output % kOutputs;
    offset_[static_cast<std::size_t>(output)] = offset(output);
    for (std::int64_t i = 0; i < channels_; ++i) {
      grouped_[static_cast<std::size_t>((group * channels_ + i) * kOutputs + lane)] =
          matrix(i, output);
    }
  }
}

void LinearMap::apply(const float* rows, std::int64_t count, double* results) const {
  const std::int64_t stride = channels_ + 8;  // rows apart in the cache
  std::vector<double> wide(static_cast<std::size_t>(kRows * stride), 0.0);
  double sums[kRows * kOutputs];
  for (std::int64_t first = 0; first < count; first += kRows) {
    const std::int64_t together = std::min(kRows, count - first);
    for (std::int64_t row = 0; row < together; ++row) {
      widen_row(channels_, rows + (first + row) * channels_, wide.data() + row * stride);
    }
    for (std::int64_t output = 0; output < outputs_; output += kOutputs) {
      multiply(channels_, stride, wide.data(), grouped_.data() + output * channels_, sums);
      const std::int64_t used = std::min(kOutputs, outputs_ - output);
      for (std::int64_t row = 0; row < together; ++row) {
        for (std::int64_t lane = 0; lane < used; ++lane) {
          results[(first + row) * outputs_ + output + lane] =
              offset_[static_cast<std::size_t>(output + lane)] + sums[row * kOutputs + lane];
        }
      }
    }
  }
}

}  // namespace lithoscope
