// Colours of classes that stand beside each other.
#pragma once

#include <optional>
#include <vector>

#include "core/palette/colour.h"

namespace lithoscope {

struct ColouredClass {
  Colour colour;                  // that it came with, or was given
  bool fixed = false;             // chosen by a person, or background: it stays
  std::optional<Colour> mineral;  // of its mineral
  int number = 0;                 // whose cluster colour it falls back on
};

// A colour for each class, so that no two that a person has not chosen look alike. Fixed ones come
// first, then the first class of each mineral, then shades of it for further ones, then the other
// classes by their number: each keeps its own colour unless it looks like one that is taken, and
// takes the first cluster colour that does not instead.
std::vector<Colour> told_apart(const std::vector<ColouredClass>& classes);

// True where two colours lie closer than 0.08 in OKLab, which is hard to tell in small grains.
bool look_alike(Colour a, Colour b);

}  // namespace lithoscope
