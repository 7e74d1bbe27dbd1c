#include "core/reference/spectral_angle.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {

std::optional<double> spectral_angle(std::span<const float> a, std::span<const float> b,
                                     std::size_t least) {
  const std::size_t count = std::min(a.size(), b.size());
  double aa = 0, bb = 0;
  std::size_t common = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!std::isfinite(a[i]) || !std::isfinite(b[i])) continue;
    ++common;
    aa += static_cast<double>(a[i]) * static_cast<double>(a[i]);
    bb += static_cast<double>(b[i]) * static_cast<double>(b[i]);
  }
  if (common < std::max<std::size_t>(least, 1) || !(aa > 0) || !(bb > 0)) return std::nullopt;
  // 2 atan2(|u - v|, |u + v|) of the unit vectors: arccos loses small angles (Kahan 2006).
  const double scale_a = 1 / std::sqrt(aa), scale_b = 1 / std::sqrt(bb);
  double minus = 0, plus = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!std::isfinite(a[i]) || !std::isfinite(b[i])) continue;
    const double u = static_cast<double>(a[i]) * scale_a, v = static_cast<double>(b[i]) * scale_b;
    minus += (u - v) * (u - v);
    plus += (u + v) * (u + v);
  }
  return 2 * std::atan2(std::sqrt(minus), std::sqrt(plus));
}

}  // namespace lithoscope
