#include "plugins/pictures/tiff_samples.h"

#include <cstring>

namespace lithoscope::pictures {
namespace {

template <typename T>
T load(const std::byte* from) {
  T value;
  std::memcpy(&value, from, sizeof(T));
  return value;
}

template <typename T>
void store(std::byte* to, T value) {
  std::memcpy(to, &value, sizeof(T));
}

// An unsigned number of any length up to 16 bits, the highest bit first.
std::uint32_t unpack(const std::byte* packed, std::int64_t first_bit, int bits) {
  std::uint32_t value = 0;
  for (int i = 0; i < bits; ++i) {
    const std::int64_t at = first_bit + i;
    const unsigned byte = std::to_integer<unsigned>(packed[at / 8]);
    value = value << 1 | (byte >> (7 - at % 8) & 1u);
  }
  return value;
}

float load_as_float(const std::byte* from, const TiffNumber& number) {
  if (number.format == TiffFormat::kFloat) {
    return number.bits == 32 ? load<float>(from) : static_cast<float>(load<double>(from));
  }
  if (number.format == TiffFormat::kSigned) {
    switch (number.bits) {
      case 8:
        return load<std::int8_t>(from);
      case 16:
        return load<std::int16_t>(from);
      case 32:
        return static_cast<float>(load<std::int32_t>(from));
      default:
        return static_cast<float>(load<std::int64_t>(from));
    }
  }
  return number.bits == 32 ? static_cast<float>(load<std::uint32_t>(from))
                           : static_cast<float>(load<std::uint64_t>(from));
}

std::uint32_t load_unsigned(const std::byte* packed, std::int64_t index, int bits) {
  if (bits == 8) return std::to_integer<std::uint32_t>(packed[index]);
  if (bits == 16) return load<std::uint16_t>(packed + 2 * index);
  return unpack(packed, index * bits, bits);
}

}  // namespace

bool is_readable(const TiffNumber& number) {
  switch (number.format) {
    case TiffFormat::kUnsigned:
      return (number.bits >= 1 && number.bits <= 16) || number.bits == 32 || number.bits == 64;
    case TiffFormat::kSigned:
      return number.bits == 8 || number.bits == 16 || number.bits == 32 || number.bits == 64;
    case TiffFormat::kFloat:
      return number.bits == 32 || number.bits == 64;
  }
  return false;
}

SampleType sample_type(const TiffNumber& number) {
  if (number.format != TiffFormat::kUnsigned || number.bits > 16) return SampleType::kFloat32;
  return number.bits <= 8 ? SampleType::kUint8 : SampleType::kUint16;
}

void convert_line(const std::byte* packed, std::int64_t count, const TiffNumber& number,
                  std::byte* out, std::int64_t out_step_bytes) {
  const SampleType type = sample_type(number);
  if (type == SampleType::kFloat32) {
    const int bytes = number.bits / 8;
    for (std::int64_t i = 0; i < count; ++i) {
      store(out + i * out_step_bytes, load_as_float(packed + i * bytes, number));
    }
    return;
  }
  const std::uint32_t largest = (1u << number.bits) - 1;
  for (std::int64_t i = 0; i < count; ++i) {
    std::uint32_t value = load_unsigned(packed, i, number.bits);
    if (number.inverted) value = largest - value;
    if (number.stretched && number.bits < 8) value = value * 255 / largest;
    if (type == SampleType::kUint8) {
      out[i * out_step_bytes] = static_cast<std::byte>(value);
    } else {
      store(out + i * out_step_bytes, static_cast<std::uint16_t>(value));
    }
  }
}

}  // namespace lithoscope::pictures
