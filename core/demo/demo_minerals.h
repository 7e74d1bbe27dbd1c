// What the demo's pegmatite is made of.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/image/label_map.h"

namespace lithoscope::demo {

enum class Mineral : std::uint8_t { kLepidolite, kQuartz, kAlbite, kMica, kBackground };
inline constexpr std::size_t kMineralCount = 5;

// The classes of the truth maps, in the order of Mineral; label = 1 + index.
std::vector<LabelClass> mineral_classes();

// Elements that the generated plasma shows.
enum class Element : std::uint8_t { kLi, kNa, kK, kRb, kAl, kSi, kO, kH, kCa, kC, kMg, kMn, kN };
inline constexpr std::size_t kElementCount = 13;

// Atomic fractions; they add up to 1.
using Composition = std::array<double, kElementCount>;

// Where a grain stands in its mineral's range of composition: two numbers with mean 0 and standard
// deviation 1, the sum of what is the same for a grain and of its zoning.
struct Variation {
  double main = 0;
  double minor = 0;
};

// The composition of a mineral. Ranges after analyses of lepidolite-subtype pegmatites: Černý and
// Ercit 2005 (10.2113/gscanmin.43.6.2005); micas as in Tischendorf et al. 1997
// (10.1180/minmag.1997.061.409.05):
// lepidolite K(Li,Al)3(Si,Al)4O10(F,OH)2 with 1.4 to 2.1 Li and 0.04 to 0.16 Rb; white mica with
// up to 0.2 Li; albite An0 to An4 with up to 5 % K-feldspar; quartz with traces in fluid and
// mineral inclusions. Fluorine is left out: it has no line that such spectrometers see.
Composition composition_of(Mineral mineral, const Variation& variation);

}  // namespace lithoscope::demo
