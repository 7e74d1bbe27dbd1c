#include "widgets/map/point_marks.h"

#include <QPainterPath>
#include <cmath>

#include "core/palette/mark_colours.h"
#include "widgets/map/mark_strokes.h"

namespace lithoscope {
namespace {

QColor colour_of(PointMark::Look look) {
  const auto screen = [](Colour colour) { return QColor(colour.red, colour.green, colour.blue); };
  switch (look) {
    case PointMark::Look::kSelected:
    case PointMark::Look::kPending:
      return screen(kSelectedPointColour);
    case PointMark::Look::kDoubtful:
      return screen(kDoubtfulPointColour);
    case PointMark::Look::kDisabled:
      return screen(kDisabledPointColour);
    case PointMark::Look::kExpected:
      return screen(kExpectedPointColour);
    case PointMark::Look::kUsual:
      break;
  }
  return screen(kPointColour);
}

constexpr std::size_t kMostNames = 100;

// True where something of the mark may be seen.
bool in_sight(const PointMark& mark, const MapViewport& viewport, double margin) {
  const QPointF at = viewport.to_px(mark.at);
  QPointF end = at;
  if (mark.fitted) end += kResidualFactor * (viewport.to_px(*mark.fitted) - at);
  return QRectF(QPointF(0, 0), viewport.size)
      .adjusted(-margin, -margin, margin, margin)
      .intersects(QRectF(at, end).normalized().adjusted(-1, -1, 1, 1));
}

}  // namespace

void paint_points(QPainter& painter, const MapViewport& viewport,
                  const std::vector<PointMark>& points, int unit) {
  std::vector<const PointMark*> seen;
  for (const PointMark& point : points) {
    if (in_sight(point, viewport, 12.0 * unit)) seen.push_back(&point);
  }
  const bool all_names = seen.size() <= kMostNames;
  for (const PointMark* mark : seen) {
    const PointMark& point = *mark;
    const QPointF at = viewport.to_px(point.at);
    const QColor colour = colour_of(point.look);
    if (point.fitted) {
      const QPointF miss = viewport.to_px(*point.fitted) - at;
      QPainterPath line(at);
      line.lineTo(at + kResidualFactor * miss);
      stroke_mark(painter, line, colour, 1.5);
    }
    const double radius = 0.75 * unit;
    QPainterPath ring;
    ring.addEllipse(at, radius, radius);
    // The place itself stays to be seen: a ring and short arms, nothing in the middle.
    for (const QPointF arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
      ring.moveTo(at + 0.4 * radius * arm);
      ring.lineTo(at + 1.5 * radius * arm);
    }
    stroke_mark(painter, ring, colour, point.look == PointMark::Look::kSelected ? 2 : 1.5);
    const bool usual =
        point.look == PointMark::Look::kUsual || point.look == PointMark::Look::kDisabled;
    if (!point.name.isEmpty() && (all_names || !usual))
      paint_mark_name(painter, at, point.name, colour, unit);
  }
}

}  // namespace lithoscope
