#include "core/palette/mineral_colours.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <numbers>
#include <string>

#include "core/base/json.h"
#include "core/base/resource.h"
#include "core/palette/oklab.h"

namespace lithoscope {
namespace {

constexpr std::array<Colour, 16> kClusterColours = {{
    {0xe6, 0x9f, 0x00},
    {0x56, 0xb4, 0xe9},
    {0x00, 0x9e, 0x73},
    {0xf0, 0xe4, 0x42},
    {0x00, 0x72, 0xb2},
    {0xd5, 0x5e, 0x00},
    {0xcc, 0x79, 0xa7},
    {0x74, 0x21, 0x0d},
    {0x0d, 0x36, 0x5f},
    {0xc6, 0xdb, 0xb2},
    {0x7e, 0x4b, 0x55},
    {0x0d, 0x0d, 0xd1},
    {0x9d, 0xe5, 0xfa},
    {0xa7, 0x4b, 0x40},
    {0x36, 0x88, 0xfa},
    {0x7e, 0x5f, 0x7e},
}};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

const std::map<std::string, Colour>& mineral_colours() {
  static const std::map<std::string, Colour> colours = [] {
    std::map<std::string, Colour> made;
    const Json table = Json::parse(read_resource("minerals/minerals.json"));
    for (const Json& mineral : table.at("minerals")) {
      const Colour colour = colour_from_hex(mineral.at("colour").get<std::string>());
      made[lower(mineral.at("name").get<std::string>())] = colour;
      for (const Json& other : mineral.value("also", Json::array())) {
        made[lower(other.get<std::string>())] = colour;
      }
    }
    made["background"] = background_colour();
    return made;
  }();
  return colours;
}

}  // namespace

Colour cluster_colour(std::size_t index) {
  if (index < kClusterColours.size()) return kClusterColours[index];
  const std::size_t further = index - kClusterColours.size();
  constexpr std::array<double, 3> lightness = {0.72, 0.5, 0.85};
  const double turn = std::numbers::pi * (3 - std::sqrt(5.0));
  const double hue = 0.6 + turn * static_cast<double>(further);
  constexpr double chroma = 0.11;
  return from_oklab({lightness[further % 3], chroma * std::cos(hue), chroma * std::sin(hue)});
}

std::optional<Colour> mineral_colour(std::string_view name) {
  const auto found = mineral_colours().find(lower(name));
  if (found == mineral_colours().end()) return std::nullopt;
  return found->second;
}

Colour background_colour() {
  return {0xc4, 0xc6, 0xc9};
}

}  // namespace lithoscope
