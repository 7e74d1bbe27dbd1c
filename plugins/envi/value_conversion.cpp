#include "plugins/envi/value_conversion.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace lithoscope::envi {
namespace {

template <typename T>
T load(const std::byte* from, bool swapped) {
  std::array<std::byte, sizeof(T)> bytes;
  std::memcpy(bytes.data(), from, sizeof(T));
  if (swapped) {
    for (std::size_t i = 0; i < sizeof(T) / 2; ++i) std::swap(bytes[i], bytes[sizeof(T) - 1 - i]);
  }
  return std::bit_cast<T>(bytes);
}

// A header's "-1.23e34" and the float nearest to it, stored as double, mean the same.
template <typename T>
bool is_ignored(T value, double ignore) {
  const double wide = static_cast<double>(value);
  return wide == ignore || wide == static_cast<double>(static_cast<float>(ignore));
}

template <typename T>
float finished(T value, const ValueRules& rules) {
  constexpr float missing = std::numeric_limits<float>::quiet_NaN();
  if (rules.ignore && is_ignored(value, *rules.ignore)) return missing;
  if (rules.huge_negative_is_missing && static_cast<double>(value) < -1e30) return missing;
  if (rules.divisor != 1) return static_cast<float>(static_cast<double>(value) / rules.divisor);
  return static_cast<float>(value);
}

template <typename T, bool kSwapped>
void convert_real(const std::byte* raw, const ValueRules& rules, std::span<float> out) {
  if (rules.plain()) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = static_cast<float>(load<T>(raw + i * sizeof(T), kSwapped));
    }
    return;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = finished(load<T>(raw + i * sizeof(T), kSwapped), rules);
  }
}

template <typename T>
void convert_complex(const std::byte* raw, bool swapped, const ValueRules& rules,
                     std::span<float> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    const T real = load<T>(raw + 2 * i * sizeof(T), swapped);
    const T imaginary = load<T>(raw + (2 * i + 1) * sizeof(T), swapped);
    out[i] = finished(std::hypot(real, imaginary), rules);
  }
}

template <typename T>
void convert(const std::byte* raw, bool swapped, const ValueRules& rules, std::span<float> out) {
  if (swapped) {
    convert_real<T, true>(raw, rules, out);
  } else {
    convert_real<T, false>(raw, rules, out);
  }
}

}  // namespace

void convert_values(std::span<const std::byte> raw, DataType type, bool big_endian,
                    const ValueRules& rules, std::span<float> out) {
  const bool swapped = big_endian != (std::endian::native == std::endian::big);
  const std::byte* from = raw.data();
  switch (type) {
    case DataType::kUint8:
      return convert<std::uint8_t>(from, swapped, rules, out);
    case DataType::kInt16:
      return convert<std::int16_t>(from, swapped, rules, out);
    case DataType::kInt32:
      return convert<std::int32_t>(from, swapped, rules, out);
    case DataType::kFloat32:
      return convert<float>(from, swapped, rules, out);
    case DataType::kFloat64:
      return convert<double>(from, swapped, rules, out);
    case DataType::kComplex64:
      return convert_complex<float>(from, swapped, rules, out);
    case DataType::kComplex128:
      return convert_complex<double>(from, swapped, rules, out);
    case DataType::kUint16:
      return convert<std::uint16_t>(from, swapped, rules, out);
    case DataType::kUint32:
      return convert<std::uint32_t>(from, swapped, rules, out);
    case DataType::kInt64:
      return convert<std::int64_t>(from, swapped, rules, out);
    case DataType::kUint64:
      return convert<std::uint64_t>(from, swapped, rules, out);
  }
}

}  // namespace lithoscope::envi
