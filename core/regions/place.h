// Places that a person has marked on a sample: points, and areas.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/image/grid.h"
#include "core/palette/colour.h"
#include "core/regions/pixels_in_outline.h"

namespace lithoscope {

enum class PlaceKind { kPin, kRectangle, kPolygon, kLasso };

struct Place {
  PlaceKind kind = PlaceKind::kPin;
  std::string name;
  Colour colour;
  bool visible = true;
  std::string plane;            // the recipe's source in whose plane it lies
  std::vector<PointUm> points;  // µm of that plane: one of a pin, at least 3 corners of a region

  bool is_region() const { return kind != PlaceKind::kPin; }
};

bool operator==(const Place& a, const Place& b);

// The pixels of a place whose points were carried to the plane of `grid`.
std::vector<PixelRun> pixels_of_place(PlaceKind kind, const std::vector<PointUm>& points,
                                      const Grid& grid);

// "pin", "rectangle", "polygon", "lasso": in files.
std::string place_word(PlaceKind kind);

// A place has at most this many corners.
inline constexpr std::size_t kMostCorners = 100'000;

// {"name": "Region 1", "kind": "polygon", "plane": "libs", "colour": "#e69f00",
//  "points_um": [[x, y], ...]}; "visible": false where it is hidden.
Json place_to_json(const Place& place);
// Throws Error naming the field below `field`: a missing or unknown key, a wrong type, too few or
// too many points, a number that is not finite.
Place place_from_json(const Json& json, const std::string& field);

}  // namespace lithoscope
