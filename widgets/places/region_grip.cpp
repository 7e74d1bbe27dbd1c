#include "widgets/places/region_grip.h"

#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <vector>

#include "widgets/map/map_view.h"
#include "widgets/places/map_places.h"

namespace lithoscope {
namespace {

constexpr double kOutlinePx = 5;

double distance(QPointF a, QPointF b) {
  return std::hypot(a.x() - b.x(), a.y() - b.y());
}

double distance_to_side(QPointF position, QPointF from, QPointF to) {
  const QPointF side = to - from;
  const double square = QPointF::dotProduct(side, side);
  const double part =
      square > 0 ? std::clamp(QPointF::dotProduct(position - from, side) / square, 0.0, 1.0) : 0.0;
  return distance(position, from + part * side);
}

QPolygonF on_screen(const std::vector<PointUm>& points, const MapView& view) {
  QPolygonF outline;
  for (const PointUm& point : points) outline << view.viewport().to_px(point);
  return outline;
}

bool is_near_outline(const QPolygonF& outline, QPointF position) {
  for (qsizetype i = 0; i < outline.size(); ++i) {
    const QPointF next = outline[(i + 1) % outline.size()];
    if (distance_to_side(position, outline[i], next) <= kOutlinePx) return true;
  }
  return false;
}

}  // namespace

std::optional<RegionGrip> region_under(MapPlaces& places, int plane, const MapView& view,
                                       QPointF position) {
  const auto outline_of = [&](int index) -> std::optional<QPolygonF> {
    if (!places.list().has(index)) return std::nullopt;
    const Place& place = places.list().at(index);
    const auto& points = places.placed(index, plane).points;
    if (!place.is_region() || !place.visible || !points) return std::nullopt;
    return on_screen(*points, view);
  };
  const int selected = places.selected();
  const auto own = outline_of(selected);
  if (own) {
    const std::vector<PointUm> corners = places.corners_in(selected, plane);
    int nearest = -1;
    double least = kCatchRadiusPx;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const double away = distance(view.viewport().to_px(corners[i]), position);
      if (away > least) continue;
      least = away;
      nearest = static_cast<int>(i);
    }
    if (nearest >= 0) return RegionGrip{selected, nearest, false};
    if (is_near_outline(*own, position)) return RegionGrip{selected, -1, false};
  }
  for (int i = places.list().size() - 1; i >= 0; --i) {
    const auto outline = outline_of(i);
    if (outline && is_near_outline(*outline, position)) return RegionGrip{i, -1, false};
  }
  if (own && own->containsPoint(position, Qt::OddEvenFill)) return RegionGrip{selected, -1, true};
  return std::nullopt;
}

}  // namespace lithoscope
