#include <algorithm>
#include <cmath>
#include <functional>

#include "widgets/figure/label_outlines.h"

namespace lithoscope {
namespace {

// Parallel lines a x + b y = offset + n * spacing.
struct Family {
  double a, b, spacing, offset;
};

struct Kind {
  std::vector<Family> lines;
  double spots = 0, rings = 0;  // distance between them, 0 = none
};

Kind kind_of(std::size_t number, double spacing) {
  if (number == 0) return {};
  const double s = (number - 1) / 12 % 2 == 0 ? spacing : 1.5 * spacing;
  const double d = s * std::sqrt(2.0);  // x + y grows by this from diagonal to diagonal
  switch ((number - 1) % 12) {
    case 0:
      return {{{1, 1, d, 0}}};
    case 1:
      return {{{1, -1, d, 0}}};
    case 2:
      return {{{0, 1, s, 0}}};
    case 3:
      return {{{1, 0, s, 0}}};
    case 4:
      return {{}, s, 0};
    case 5:
      return {{{1, 1, d, 0}, {1, -1, d, 0}}};
    case 6:
      return {{{1, 0, s, 0}, {0, 1, s, 0}}};
    case 7:
      return {{{1, 1, 2 * d, 0}, {1, 1, 2 * d, d / 2}}};
    case 8:
      return {{{0, 1, 2 * s, 0}, {0, 1, 2 * s, s / 2}}};
    case 9:
      return {{{1, 2, 2.2 * s, 0}}};
    case 10:
      return {{}, 0, 1.6 * s};
    default:
      return {{{1, -1, 2 * d, 0}, {1, -1, 2 * d, d / 2}}};
  }
}

// Whether the pixel of a column and a row belongs to what is hatched.
using Inside = std::function<bool(std::int64_t row, std::int64_t col)>;

struct Raster {
  std::int64_t rows, cols;
  QRectF area;
};

// The parts of the line from `from` to `to` that lie in pixels that are inside.
void add_line(const Raster& raster, const Inside& inside, QPointF from, QPointF to,
              QPainterPath& path) {
  const double sx = raster.area.width() / static_cast<double>(raster.cols);
  const double sy = raster.area.height() / static_cast<double>(raster.rows);
  // Where the line crosses edges of pixels, as parts of its length.
  std::vector<double> crossings = {0, 1};
  const auto cross = [&](double begin, double end, double origin, double step, std::int64_t count) {
    if (std::abs(end - begin) < 1e-9) return;
    const double low = std::min(begin, end), high = std::max(begin, end);
    const auto first = static_cast<std::int64_t>(std::ceil((low - origin) / step));
    const auto last = static_cast<std::int64_t>(std::floor((high - origin) / step));
    for (std::int64_t i = std::max<std::int64_t>(0, first); i <= std::min(count, last); ++i) {
      crossings.push_back((origin + static_cast<double>(i) * step - begin) / (end - begin));
    }
  };
  cross(from.x(), to.x(), raster.area.left(), sx, raster.cols);
  cross(from.y(), to.y(), raster.area.top(), sy, raster.rows);
  std::sort(crossings.begin(), crossings.end());
  double open = -1;  // where the part began that is being drawn
  const auto at = [&](double part) { return from + part * (to - from); };
  const auto close = [&](double end) {
    if (open < 0) return;
    path.moveTo(at(open));
    path.lineTo(at(end));
    open = -1;
  };
  for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
    if (crossings[i + 1] - crossings[i] < 1e-12) continue;
    const QPointF middle = at((crossings[i] + crossings[i + 1]) / 2);
    const auto col = std::clamp<std::int64_t>(
        static_cast<std::int64_t>((middle.x() - raster.area.left()) / sx), 0, raster.cols - 1);
    const auto row = std::clamp<std::int64_t>(
        static_cast<std::int64_t>((middle.y() - raster.area.top()) / sy), 0, raster.rows - 1);
    if (!inside(row, col)) {
      close(crossings[i]);
    } else if (open < 0) {
      open = crossings[i];
    }
  }
  close(1);
}

void add_family(const Raster& raster, const Inside& inside, const Family& family,
                QPainterPath& path) {
  // Coordinates from the corner of the area, so that hatches do not depend on where it stands.
  const double w = raster.area.width(), h = raster.area.height();
  const auto value = [&](double x, double y) { return family.a * x + family.b * y; };
  const auto [low, high] = std::minmax({value(0, 0), value(w, 0), value(0, h), value(w, h)});
  const double first = std::ceil((low - family.offset) / family.spacing);
  for (double n = first; family.offset + n * family.spacing <= high; ++n) {
    const double c = family.offset + n * family.spacing;
    double t0 = 0, t1 = 0;  // the ends, along x, or along y where the line stands upright
    const bool upright = family.b == 0;
    if (upright) {
      t1 = h;
    } else {
      t1 = w;
      if (family.a != 0) {  // x where y = 0 and where y = h
        const auto [left, right] = std::minmax({c / family.a, (c - family.b * h) / family.a});
        t0 = std::max(t0, left);
        t1 = std::min(t1, right);
      }
    }
    if (!(t1 > t0)) continue;
    const auto at = [&](double t) {
      return upright ? QPointF(c / family.a, t) : QPointF(t, (c - family.a * t) / family.b);
    };
    add_line(raster, inside, raster.area.topLeft() + at(t0), raster.area.topLeft() + at(t1), path);
  }
}

// Circles on a lattice whose rows are shifted by half, those whose centre is inside.
void add_circles(const Raster& raster, const Inside& inside, double distance, double radius,
                 QPainterPath& path) {
  const double sx = raster.area.width() / static_cast<double>(raster.cols);
  const double sy = raster.area.height() / static_cast<double>(raster.rows);
  int line = 0;
  for (double y = distance / 2; y + radius < raster.area.height(); y += distance, ++line) {
    for (double x = line % 2 == 0 ? distance / 2 : distance; x + radius < raster.area.width();
         x += distance) {
      const auto col = std::min(raster.cols - 1, static_cast<std::int64_t>(x / sx));
      const auto row = std::min(raster.rows - 1, static_cast<std::int64_t>(y / sy));
      if (inside(row, col)) {
        path.addEllipse(raster.area.topLeft() + QPointF(x, y), radius, radius);
      }
    }
  }
}

Hatches hatches(const Raster& raster, const Inside& inside, std::size_t number, double spacing) {
  const Kind kind = kind_of(number, spacing);
  Hatches made;
  for (const Family& family : kind.lines) add_family(raster, inside, family, made.lines);
  if (kind.spots > 0) add_circles(raster, inside, kind.spots, kind.spots / 5, made.spots);
  if (kind.rings > 0) add_circles(raster, inside, kind.rings, kind.rings / 4, made.rings);
  made.spots.setFillRule(Qt::WindingFill);
  return made;
}

}  // namespace

Hatches hatches_of(const LabelMap& map, std::size_t class_index, std::size_t kind,
                   const QRectF& area, double spacing) {
  const auto wanted = static_cast<std::uint16_t>(class_index + 1);
  const Inside inside = [&](std::int64_t row, std::int64_t col) {
    return map.labels[static_cast<std::size_t>(map.grid.index(row, col))] == wanted;
  };
  return hatches({map.grid.rows, map.grid.cols, area}, inside, kind, spacing);
}

Hatches hatches_in(std::size_t kind, const QRectF& area, double spacing) {
  return hatches(
      {1, 1, area}, [](std::int64_t, std::int64_t) { return true; }, kind, spacing);
}

}  // namespace lithoscope
