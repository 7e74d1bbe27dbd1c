// Convex polygons in a plane, for what points and maps cover.
#pragma once

#include <span>
#include <vector>

#include "core/image/grid.h"

namespace lithoscope {

using Polygon = std::vector<PointUm>;  // corners, counter-clockwise in (x, y)

// The smallest convex polygon around the points (Andrew 1979, 10.1016/0020-0190(79)90072-3),
// without corners on its sides; fewer than 3 corners where the points lie on one line.
Polygon convex_hull(std::span<const PointUm> points);

// In µm²; above 0 for corners in counter-clockwise order (shoelace formula).
double polygon_area(const Polygon& polygon);

// What lies in both convex polygons (Sutherland and Hodgman 1974, 10.1145/360767.360802).
Polygon intersection(const Polygon& polygon, const Polygon& window);

// The outline of a grid's pixels.
Polygon outline_of(const Grid& grid);

}  // namespace lithoscope
