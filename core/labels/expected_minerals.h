// The minerals that a person expects in a sample, and the elements that tell them apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/image/feature_map.h"

namespace lithoscope {

struct ExpectedMineral {
  std::string name;                   // "Lepidolite"
  std::vector<std::string> elements;  // "K", "Li", ... each once
  bool operator==(const ExpectedMineral&) const = default;
};

// Reads what an operation's parameter "minerals" may hold: the name of a preset ("lopes2024"), or a
// list whose entries are the name of a mineral of the mineral table ("Albite"; its elements are
// those of the formula and its companions), {"name", "elements": ["K", "Li"]} or {"name",
// "formula": "KAlSi3O8"}. Background is never part of the list: operations add it by a parameter of
// their own. Throws Error saying which entry is wrong and what is accepted.
std::vector<ExpectedMineral> parse_expected_minerals(const Json& minerals);

// The preset "lopes2024", the minerals of Lopes et al. 2024 (10.1038/s41598-024-59553-y):
// lepidolite with Rb as its proxy, albite, quartz and mica.
const std::vector<ExpectedMineral>& lopes2024_minerals();

// One byte a column: 1 where the column's group (the element of its line) is an element of
// `mineral`. Elements that no column shows (O, H, F ...) play no part.
std::vector<std::uint8_t> expected_columns(const ExpectedMineral& mineral,
                                           const std::vector<FeatureColumn>& columns);

// Whether `columns` hold lines of at least one element; operations that need element columns call
// this. Throws Error where no column's group is an element.
void check_element_columns(const std::vector<FeatureColumn>& columns);

}  // namespace lithoscope
