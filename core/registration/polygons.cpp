#include "core/registration/polygons.h"

#include <algorithm>

namespace lithoscope {
namespace {

// Above 0 where c lies to the left of the line from a to b.
double turn(const PointUm& a, const PointUm& b, const PointUm& c) {
  return (b.x_um - a.x_um) * (c.y_um - a.y_um) - (b.y_um - a.y_um) * (c.x_um - a.x_um);
}

// Adds the points to a chain that only turns left.
template <typename Points>
void add_chain(const Points& points, Polygon& hull) {
  const std::size_t start = hull.size();
  for (const PointUm& point : points) {
    while (hull.size() >= start + 2 && turn(hull[hull.size() - 2], hull.back(), point) <= 0) {
      hull.pop_back();
    }
    hull.push_back(point);
  }
  hull.pop_back();  // the other chain begins with it
}

}  // namespace

Polygon convex_hull(std::span<const PointUm> points) {
  std::vector<PointUm> sorted(points.begin(), points.end());
  const auto before = [](const PointUm& a, const PointUm& b) {
    return a.x_um < b.x_um || (a.x_um == b.x_um && a.y_um < b.y_um);
  };
  const auto same = [](const PointUm& a, const PointUm& b) {
    return a.x_um == b.x_um && a.y_um == b.y_um;
  };
  std::sort(sorted.begin(), sorted.end(), before);
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  if (sorted.size() < 3) return sorted;
  Polygon hull;
  add_chain(sorted, hull);
  add_chain(std::vector<PointUm>(sorted.rbegin(), sorted.rend()), hull);
  return hull;
}

double polygon_area(const Polygon& polygon) {
  double doubled = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    // Against the first corner: far from the zero of the plane the products would lose digits.
    doubled += turn(polygon[0], polygon[i], polygon[(i + 1) % polygon.size()]);
  }
  return doubled / 2;
}

Polygon intersection(const Polygon& polygon, const Polygon& window) {
  Polygon kept = polygon;
  for (std::size_t i = 0; i < window.size() && !kept.empty(); ++i) {
    const PointUm& a = window[i];
    const PointUm& b = window[(i + 1) % window.size()];
    Polygon next;
    for (std::size_t j = 0; j < kept.size(); ++j) {
      const PointUm& from = kept[j];
      const PointUm& to = kept[(j + 1) % kept.size()];
      const double from_side = turn(a, b, from), to_side = turn(a, b, to);
      if (from_side >= 0) next.push_back(from);
      if ((from_side >= 0) == (to_side >= 0)) continue;
      const double part = from_side / (from_side - to_side);
      next.push_back(
          {from.x_um + part * (to.x_um - from.x_um), from.y_um + part * (to.y_um - from.y_um)});
    }
    kept = std::move(next);
  }
  return kept;
}

Polygon outline_of(const Grid& grid) {
  const PointUm first = grid.centre_um(-0.5, -0.5);
  const PointUm last =
      grid.centre_um(static_cast<double>(grid.rows) - 0.5, static_cast<double>(grid.cols) - 0.5);
  return {first, {last.x_um, first.y_um}, last, {first.x_um, last.y_um}};
}

}  // namespace lithoscope
