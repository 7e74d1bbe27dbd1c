#include "core/palette/colour_maps.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/palette/oklab.h"

namespace lithoscope {
namespace {

// Control points at equal distances, as 0xrrggbb.
std::vector<std::uint32_t> control_points(ColourMap map) {
  switch (map) {
    case ColourMap::kViridis:
      return {0x440154, 0x482878, 0x3e4a89, 0x31688e, 0x26828e,
              0x1f9e89, 0x35b779, 0x6dcd59, 0xb4de2c, 0xfde725};
    case ColourMap::kCividis:
      return {0x00204d, 0x00336f, 0x39486b, 0x575c6d, 0x707173,
              0x8a8779, 0xa69d75, 0xc4b56c, 0xe4cf5b, 0xffea46};
    case ColourMap::kMagma:
      return {0x000004, 0x180f3e, 0x451077, 0x721f81, 0x9f2f7f,
              0xcd4071, 0xf1605d, 0xfd9567, 0xfec98d, 0xfcfdbf};
    case ColourMap::kGrey:
      return {0x000000, 0xffffff};
    case ColourMap::kDiverging:
      return {0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7,
              0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b, 0x67001f};
  }
  return {0x000000, 0xffffff};
}

std::array<Colour, 256> interpolated(ColourMap map) {
  std::vector<OkLab> points;
  for (const std::uint32_t rgb : control_points(map)) {
    points.push_back(
        to_oklab({static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8 & 0xff),
                  static_cast<std::uint8_t>(rgb & 0xff)}));
  }
  std::array<Colour, 256> table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double place = static_cast<double>(i * (points.size() - 1)) / 255.0;
    const std::size_t left = std::min(static_cast<std::size_t>(place), points.size() - 2);
    const double t = place - static_cast<double>(left);
    const OkLab& p = points[left];
    const OkLab& q = points[left + 1];
    table[i] = from_oklab(
        {std::lerp(p.lightness, q.lightness, t), std::lerp(p.a, q.a, t), std::lerp(p.b, q.b, t)});
  }
  return table;
}

}  // namespace

const std::vector<ColourMap>& all_colour_maps() {
  static const std::vector<ColourMap> all = {ColourMap::kViridis, ColourMap::kCividis,
                                             ColourMap::kMagma, ColourMap::kGrey,
                                             ColourMap::kDiverging};
  return all;
}

std::string_view colour_map_id(ColourMap map) {
  switch (map) {
    case ColourMap::kViridis:
      return "viridis";
    case ColourMap::kCividis:
      return "cividis";
    case ColourMap::kMagma:
      return "magma";
    case ColourMap::kGrey:
      return "grey";
    case ColourMap::kDiverging:
      return "diverging";
  }
  return "viridis";
}

ColourMap colour_map_of_id(std::string_view id) {
  std::string known;
  for (const ColourMap map : all_colour_maps()) {
    if (colour_map_id(map) == id) return map;
    known += (known.empty() ? "" : ", ") + std::string(colour_map_id(map));
  }
  throw Error(translated("core", "The colour map \"{}\" is not known", std::string(id)),
              translated("core", "Choose one of: {}", known));
}

const std::array<Colour, 256>& colour_table(ColourMap map) {
  static const std::array<std::array<Colour, 256>, 5> tables = [] {
    std::array<std::array<Colour, 256>, 5> made;
    for (const ColourMap each : all_colour_maps()) {
      made[static_cast<std::size_t>(each)] = interpolated(each);
    }
    return made;
  }();
  return tables.at(static_cast<std::size_t>(map));
}

Colour at(ColourMap map, double fraction) {
  if (!(fraction > 0)) return colour_table(map).front();
  return colour_table(map)[static_cast<std::size_t>(std::lround(255 * std::min(fraction, 1.0)))];
}

}  // namespace lithoscope
