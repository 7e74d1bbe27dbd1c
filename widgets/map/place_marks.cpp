#include "widgets/map/place_marks.h"

#include <QPainterPath>

#include "widgets/map/mark_strokes.h"

namespace lithoscope {
namespace {

// Corners of a lasso stand too close to be marked one by one.
constexpr std::size_t kMostMarkedCorners = 64;

// White beneath the colour: some of the palette are as dark, or as green, as the data.
void stroke_place(QPainter& painter, const QPainterPath& path, const QColor& colour, double width,
                  Qt::PenStyle style = Qt::SolidLine) {
  stroke_mark(painter, path, Qt::white, width + 1.5);
  painter.setPen(QPen(colour, width, style, Qt::FlatCap));
  painter.drawPath(path);
}

void paint_pin(QPainter& painter, const MapViewport& viewport, const PlaceMark& pin, int unit) {
  const QPointF at = viewport.to_px(pin.points.front());
  const double radius = (pin.selected ? 0.75 : 0.6) * unit;
  // Unlike a matching point it has no arms: a ring about the pixel, which stays to be seen.
  QPainterPath ring;
  ring.addEllipse(at, radius, radius);
  stroke_place(painter, ring, pin.colour, pin.selected ? 3 : 2);
  if (!pin.name.isEmpty()) paint_mark_name(painter, at, pin.name, Qt::white, unit);
}

void paint_region(QPainter& painter, const MapViewport& viewport, const PlaceMark& region,
                  int unit) {
  QPainterPath outline;
  QPointF top = viewport.to_px(region.points.front());
  outline.moveTo(top);
  for (std::size_t i = 1; i < region.points.size(); ++i) {
    const QPointF corner = viewport.to_px(region.points[i]);
    outline.lineTo(corner);
    if (corner.y() < top.y()) top = corner;
  }
  if (region.points.size() > 2) outline.closeSubpath();
  stroke_place(painter, outline, region.colour, region.selected ? 3 : 1.5,
               region.draft ? Qt::DashLine : Qt::SolidLine);
  if (region.draft && region.points.size() <= kMostMarkedCorners) {
    painter.setPen(QPen(QColor(0, 0, 0, 170), 1));
    painter.setBrush(region.colour);
    for (const PointUm& corner : region.points) {
      painter.drawEllipse(viewport.to_px(corner), 0.35 * unit, 0.35 * unit);
    }
  }
  painter.setPen(QPen(region.colour, 1.5));
  painter.setBrush(Qt::white);
  for (const PointUm& handle : region.handles) {
    const double side = 0.7 * unit;
    const QPointF at = viewport.to_px(handle);
    painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side));
  }
  if (!region.name.isEmpty()) paint_mark_name(painter, top, region.name, Qt::white, unit);
}

}  // namespace

void paint_places(QPainter& painter, const MapViewport& viewport,
                  const std::vector<PlaceMark>& places, int unit) {
  // Regions first, so that no outline covers a pin.
  for (const PlaceMark& place : places) {
    if (place.points.size() > 1) paint_region(painter, viewport, place, unit);
  }
  for (const PlaceMark& place : places) {
    if (place.points.size() == 1) paint_pin(painter, viewport, place, unit);
  }
}

}  // namespace lithoscope
