// Products of rows of float with packed columns.
#pragma once

#include <cstdint>

namespace lithoscope {

constexpr std::int64_t kPackedOutputs = 32;  // outputs that lie together

// Adds to sums (rows × kPackedOutputs, `sum_stride` apart) the products of `rows` rows of `depth`
// values (`row_stride` apart) with a panel (depth × kPackedOutputs). Every sum is made in float,
// term after term. The first two versions are for processors with AVX-512, or AVX2, and fused
// multiply-add, and give the same bits; the last one rounds products too.
void add_panel_avx512(std::int64_t rows, std::int64_t depth, const float* values,
                      std::int64_t row_stride, const float* panel, float* sums,
                      std::int64_t sum_stride);
void add_panel_fma(std::int64_t rows, std::int64_t depth, const float* values,
                   std::int64_t row_stride, const float* panel, float* sums,
                   std::int64_t sum_stride);
void add_panel_plain(std::int64_t rows, std::int64_t depth, const float* values,
                     std::int64_t row_stride, const float* panel, float* sums,
                     std::int64_t sum_stride);

}  // namespace lithoscope
