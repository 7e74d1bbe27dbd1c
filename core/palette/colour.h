// A colour, free of any drawing library.
#pragma once

#include <cstdint>
#include <string>

namespace lithoscope {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

// "#rrggbb"
std::string to_hex(Colour colour);
// Understands "#rrggbb". Throws Error for anything else.
Colour colour_from_hex(const std::string& text);

}  // namespace lithoscope
