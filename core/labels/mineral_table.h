// The minerals that the program knows by name: resources/minerals/minerals.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/palette/colour.h"

namespace lithoscope {

struct Mineral {
  std::string name;                     // "Lepidolite"
  std::vector<std::string> also;        // other names it goes by
  std::string formula;                  // "KLi2AlSi4O10F(OH)"
  std::string group;                    // "mica"
  std::vector<std::string> elements;    // of the formula, in its order
  std::vector<std::string> companions;  // trace elements that go with it: Rb with lepidolite
  Colour colour;
};

// All of them, in the order of the table; read once.
const std::vector<Mineral>& mineral_table();

// The mineral of this name or other name, upper and lower case alike; null where there is none.
const Mineral* find_mineral(std::string_view name);

}  // namespace lithoscope
