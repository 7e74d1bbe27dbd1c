// Products of columns of float, summed over rows.
#pragma once

#include <cstdint>

namespace lithoscope {

constexpr std::int64_t kPanelColumns = 16;  // columns that lie together

// Adds to sums (kPanelColumns × kPanelColumns, double) the products of the columns of panel `a`
// with those of panel `b`, both rows × kPanelColumns. Sums of at most 128 rows are made in float.
// The first two versions are for processors with AVX-512, or AVX2, and fused multiply-add, and give
// the same bits; the last one rounds products too, so that its last bits differ.
void add_products_avx512(std::int64_t rows, const float* a, const float* b, double* sums);
void add_products_fma(std::int64_t rows, const float* a, const float* b, double* sums);
void add_products_plain(std::int64_t rows, const float* a, const float* b, double* sums);

}  // namespace lithoscope
