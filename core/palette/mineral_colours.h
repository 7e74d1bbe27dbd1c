// The colours of things that have a name or a number instead of a value: minerals, clusters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/palette/colour.h"

namespace lithoscope {

// The colour of a cluster by its index from 0. The first sixteen are told apart by people with
// normal, red-, green- and blue-blind sight (CIEDE2000 of at least 11 in every one of these views,
// simulated after Machado et al. 2009, 10.1109/TVCG.2009.113); the first seven are those of Okabe
// and Ito, 2008. Further ones go round the hue circle by the golden angle at changing lightness.
Colour cluster_colour(std::size_t index);

// The colour of a mineral of resources/minerals/minerals.json by its name or another name it goes
// by; upper and lower case do not matter. "Background" is one of them. None for an unknown name.
std::optional<Colour> mineral_colour(std::string_view name);

// The class of points that are no mineral of interest: resin, holder, holes. Like the names of
// minerals it is data, and stays as it is in every language.
inline constexpr std::string_view kBackgroundName = "Background";

// A quiet grey that is seen on white and on black, apart from the first sixteen cluster colours.
Colour background_colour();

}  // namespace lithoscope
