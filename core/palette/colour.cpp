#include "core/palette/colour.h"

#include <fmt/format.h>

#include <cctype>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

std::string to_hex(Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

Colour colour_from_hex(const std::string& text) {
  bool good = text.size() == 7 && text[0] == '#';
  for (std::size_t i = 1; good && i < 7; ++i) {
    good = std::isxdigit(static_cast<unsigned char>(text[i])) != 0;
  }
  if (!good) {
    throw Error(translated("core", "\"{}\" is no colour", text),
                translated("core", "Write it as #rrggbb, six hexadecimal digits"));
  }
  const unsigned long value = std::stoul(text.substr(1), nullptr, 16);
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

}  // namespace lithoscope
