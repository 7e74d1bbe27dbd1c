// Colour maps for values: perceptually uniform, legible to colour-blind people.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/palette/colour.h"

namespace lithoscope {

enum class ColourMap {
  kViridis,    // Smith and van der Walt 2015
  kCividis,    // Nuñez, Anderton and Renslow 2018, 10.1371/journal.pone.0199239
  kMagma,      // Smith and van der Walt 2015
  kGrey,       // equal steps of OKLab lightness
  kDiverging,  // blue - white - red, Brewer's RdBu, for differences
};

// Every map, in the order in which they are offered.
const std::vector<ColourMap>& all_colour_maps();

// "viridis", "cividis", "magma", "grey", "diverging": for recipes and files.
std::string_view colour_map_id(ColourMap map);
// Throws Error for an unknown id, saying which are known.
ColourMap colour_map_of_id(std::string_view id);

// 256 entries from the lowest value to the highest, interpolated in OKLab between control points.
const std::array<Colour, 256>& colour_table(ColourMap map);

// The colour at `fraction` of the way from lowest to highest; limited to [0, 1], NaN counts as 0.
Colour at(ColourMap map, double fraction);

}  // namespace lithoscope
