#include "core/labels/mineral_table.h"

#include <algorithm>
#include <cctype>

#include "core/base/json.h"
#include "core/base/resource.h"
#include "core/labels/formula.h"
#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) ==
           std::tolower(static_cast<unsigned char>(y));
  });
}

std::vector<Mineral> read_table() {
  std::vector<Mineral> minerals;
  const Json table = Json::parse(read_resource("minerals/minerals.json"));
  for (const Json& entry : table.at("minerals")) {
    Mineral mineral;
    mineral.name = entry.at("name").get<std::string>();
    mineral.also = entry.value("also", std::vector<std::string>());
    mineral.formula = entry.at("formula").get<std::string>();
    mineral.group = entry.at("group").get<std::string>();
    mineral.companions = entry.value("companions", std::vector<std::string>());
    for (const FormulaElement& element : parse_formula(mineral.formula)) {
      mineral.elements.push_back(element.symbol);
    }
    mineral.colour = mineral_colour(mineral.name).value();
    minerals.push_back(std::move(mineral));
  }
  return minerals;
}

}  // namespace

const std::vector<Mineral>& mineral_table() {
  static const std::vector<Mineral> minerals = read_table();
  return minerals;
}

const Mineral* find_mineral(std::string_view name) {
  for (const Mineral& mineral : mineral_table()) {
    if (same_word(mineral.name, name)) return &mineral;
    for (const std::string& other : mineral.also) {
      if (same_word(other, name)) return &mineral;
    }
  }
  return nullptr;
}

}  // namespace lithoscope
