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

}  // namespace

void paint_points(QPainter& painter, const MapViewport& viewport,
                  const std::vector<PointMark>& points, int unit) {
  for (const PointMark& point : points) {
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
    if (!point.name.isEmpty()) paint_mark_name(painter, at, point.name, colour, unit);
  }
}

}  // namespace lithoscope
