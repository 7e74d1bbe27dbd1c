#include "core/base/float_products.h"

#include <algorithm>

#include "core/base/float_kernel.h"
#include "core/base/vector_clones.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kDepthAtOnce = 256;  // of a panel: 32 KiB, the first-level cache
constexpr std::int64_t kRowsAtOnce = 64;  // with their part of the depth in the second-level cache

std::int64_t panels_for(std::int64_t outputs) {
  return (outputs + kPackedOutputs - 1) / kPackedOutputs;
}

auto best_add_panel() {
  if (processor_has_avx512()) return add_panel_avx512;
  return processor_has_fma() ? add_panel_fma : add_panel_plain;
}

}  // namespace

PackedMatrix::PackedMatrix(const float* rows, std::int64_t outputs, std::int64_t depth)
    : outputs_(outputs),
      depth_(depth),
      panels_(static_cast<std::size_t>(panels_for(outputs) * depth * kPackedOutputs)) {
  for (std::int64_t o = 0; o < outputs; ++o) {
    float* to = panels_.data() + o / kPackedOutputs * depth * kPackedOutputs + o % kPackedOutputs;
    for (std::int64_t d = 0; d < depth; ++d) to[d * kPackedOutputs] = rows[o * depth + d];
  }
}

std::int64_t PackedMatrix::stride() const {
  return panels_for(outputs_) * kPackedOutputs;
}

void PackedMatrix::add_to(const float* values, std::int64_t count, float* sums) const {
  static const auto add_panel = best_add_panel();
  const std::int64_t panels = panels_for(outputs_);
  for (std::int64_t row = 0; row < count; row += kRowsAtOnce) {
    const std::int64_t rows = std::min(kRowsAtOnce, count - row);
    for (std::int64_t d = 0; d < depth_; d += kDepthAtOnce) {
      const std::int64_t depth = std::min(kDepthAtOnce, depth_ - d);
      for (std::int64_t p = 0; p < panels; ++p) {
        add_panel(rows, depth, values + row * depth_ + d, depth_,
                  panels_.data() + (p * depth_ + d) * kPackedOutputs,
                  sums + row * stride() + p * kPackedOutputs, stride());
      }
    }
  }
}

}  // namespace lithoscope
