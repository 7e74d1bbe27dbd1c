// How alike two spectra are, whatever their brightness.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace lithoscope {

// The angle between `a` and `b` (the same channels) as vectors, in radians, over the channels where
// both are finite: arccos(a·b / (|a| |b|)); 0 for spectra that differ in brightness alone (Kruse et
// al. 1993, 10.1016/0034-4257(93)90013-N). None where fewer than `least` channels are left or a
// vector is 0.
std::optional<double> spectral_angle(std::span<const float> a, std::span<const float> b,
                                     std::size_t least = 3);

}  // namespace lithoscope
