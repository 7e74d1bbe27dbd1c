// The periodic table.
#pragma once

#include <span>
#include <string_view>

namespace lithoscope {

struct ChemicalElement {
  int atomic_number;
  std::string_view symbol;  // "Li"
  std::string_view name;    // "Lithium", as IUPAC writes it
};

// All 118, by atomic number.
std::span<const ChemicalElement> chemical_elements();

// Null where there is none of this symbol ("Li", not "LI").
const ChemicalElement* find_element(std::string_view symbol);

}  // namespace lithoscope
