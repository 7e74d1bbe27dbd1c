// Chemical formulae as mineralogists write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lithoscope {

struct FormulaElement {
  std::string symbol;  // "Li"
  double count = 0;    // atoms in one formula unit
  bool operator==(const FormulaElement&) const = default;
};

// The elements of a formula with their counts, in the order in which they first appear:
// "KLi2AlSi4O10F(OH)", "(Mg,Fe)2SiO4", "CaSO4·2H2O", "K[AlSi₃O₈]", "Na(Li1.5Al1.5)Al6...". Elements
// that share a site, "(Mg,Fe)", are each given an equal share of it: the formula does not tell
// more. "n" as the count of a hydrate ("·nH2O") counts as 1; vacancies (□) and superscript charges
// ("Fe³⁺") are passed over. Throws Error saying at which character it goes wrong.
std::vector<FormulaElement> parse_formula(std::string_view formula);

// True for the symbols of the 118 elements, written with a capital: "Li".
bool is_element(std::string_view symbol);

}  // namespace lithoscope
