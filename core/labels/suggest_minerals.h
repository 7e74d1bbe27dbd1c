// Which mineral a class could be, from what it is rich and poor in and from what it looks like.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/labels/name_by_elements.h"
#include "core/reference/rank_references.h"

namespace lithoscope {

struct MineralSuggestion {
  std::string name;     // of the mineral table, or kBackgroundName
  std::string formula;  // empty for background
  double score = 0;     // in [0, 1]
  // "K, Li, Al, Si high; Rb as companion; Na absent; 2.1° from lepidolite_HS105"
  std::string reason;
  // Minerals that are as good by their elements: what is said of one holds for them.
  std::vector<std::string> alike;
};

// What is known of a class besides its elements.
struct LibraryMatches {
  std::vector<std::string> references;  // names of the library's references
  std::vector<RankedReference> ranked;  // by the class's mean spectrum, smallest angle first
};

// How far a spectral angle speaks for a reference: 1 for none, 0 from this one on. Angles of
// reflectance between unlike minerals are usually larger.
inline constexpr double kUnlikeAngle = 0.35;  // radians, 20°

// The best `most` candidates for class `index`, best first, out of the mineral table and
// background.
//
// Elements: as name_by_elements judges (mineral_scores): weighted contrast over all elements that
// the features show, of elements and companions. A mineral is scored down by the part of its other
// elements (all but H, C, O, F, S, Cl, which lines rarely show) that the features do not show: what
// was not looked for was not found. One none of whose elements is shown is left out. `contrast` may
// be null: then the library alone speaks.
//
// Library: the reference with the smallest angle whose name holds the mineral's name, or another
// name it goes by, as a word. Counts a quarter; one half where the library has no such reference
// counts as not knowing. `matches` may be null.
//
// Ties go to minerals among `expected`, then to the order of the table. A class without points has
// no suggestions.
std::vector<MineralSuggestion> suggest_minerals(const ElementContrast* contrast, std::size_t index,
                                                const LibraryMatches* matches,
                                                const std::vector<std::string>& expected,
                                                std::size_t most);

}  // namespace lithoscope
