#include "widgets/map/map_overlay.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegion>
#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/figure/nice_numbers.h"
#include "widgets/map/scale_bar.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

const QColor kLine(255, 255, 255, 235);
const QColor kHalo(0, 0, 0, 150);
constexpr double kCrossArm = 2.5;  // grid units

// A line that is seen on light and dark data alike: white with a dark rim.
void draw_with_halo(QPainter& painter, const QPainterPath& path, double width) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(kHalo, width + 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawPath(path);
  painter.setPen(QPen(kLine, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawPath(path);
}

}  // namespace

bool same_place(const std::optional<PointUm>& a, const std::optional<PointUm>& b) {
  if (!a || !b) return !a && !b;
  return a->x_um == b->x_um && a->y_um == b->y_um;
}

MapOverlay::MapOverlay(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
}

void MapOverlay::set_viewport(const MapViewport& viewport) {
  viewport_ = viewport;
  update();
}

void MapOverlay::set_marks(MapMarks marks) {
  marks_ = std::move(marks);
  update();
}

// It moves with the mouse: the rest of the map need not be drawn for it.
void MapOverlay::set_cross(std::optional<PointUm> point) {
  if (same_place(point, marks_.cross)) return;
  const QRect before = cross_area();
  marks_.cross = point;
  update(QRegion(before) + cross_area());
}

QRect MapOverlay::cross_area() const {
  if (!marks_.cross) return {};
  const QPointF at = viewport_.to_px(*marks_.cross);
  const double reach = kCrossArm * grid_unit(this) + 4;
  const QRectF area(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
  return area.intersected(rect()).toAlignedRect();
}

void MapOverlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!marks_.message.isEmpty()) {
    paint_message(painter);
  } else if (marks_.grid) {
    if (marks_.places) paint_places(painter, viewport_, *marks_.places, grid_unit(this));
    paint_scale_bar(painter);
    paint_points(painter, viewport_, marks_.points, grid_unit(this));
    paint_pin(painter);
    paint_cross(painter);
  }
  if (!marks_.busy.isEmpty()) paint_busy(painter);
}

void MapOverlay::paint_cross(QPainter& painter) const {
  if (!marks_.cross) return;
  const QPointF at = viewport_.to_px(*marks_.cross);
  const double x = std::floor(at.x()) + 0.5, y = std::floor(at.y()) + 0.5;
  const double gap = grid_unit(this), arm = kCrossArm * gap;
  QPainterPath path;
  path.moveTo(x - arm, y), path.lineTo(x - gap, y);
  path.moveTo(x + gap, y), path.lineTo(x + arm, y);
  path.moveTo(x, y - arm), path.lineTo(x, y - gap);
  path.moveTo(x, y + gap), path.lineTo(x, y + arm);
  draw_with_halo(painter, path, 1.5);
}

void MapOverlay::paint_pin(QPainter& painter) const {
  if (!marks_.pin) return;
  const QPointF at = viewport_.to_px(*marks_.pin);
  const double radius = 0.5 * grid_unit(this);
  QPainterPath path;
  path.addEllipse(at, radius, radius);
  draw_with_halo(painter, path, 1.5);
}

void MapOverlay::paint_scale_bar(QPainter& painter) const {
  const int unit = grid_unit(this);
  const double length_um = nice_below(std::min(width() * 0.3, 20.0 * unit) * viewport_.um_per_px);
  const double length = length_um / viewport_.um_per_px;
  if (!(length > 4)) return;
  const QString text = length_text(length_um, marks_.grid->pitch_known);
  const QFontMetrics metrics(font());
  const double box_width = std::max<double>(length, metrics.horizontalAdvance(text)) + 2 * unit;
  const double box_height = metrics.height() + 1.5 * unit;
  const QRectF box(width() - box_width - unit, height() - box_height - unit, box_width, box_height);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, 140));
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(Qt::white);
  painter.drawText(box.adjusted(0, unit * 0.25, 0, -unit), Qt::AlignHCenter | Qt::AlignTop, text);
  const double y = std::floor(box.bottom() - 0.6 * unit);
  painter.fillRect(QRectF(box.center().x() - length / 2, y, length, 2), Qt::white);
}

void MapOverlay::paint_message(QPainter& painter) const {
  painter.setPen(muted_text(palette()));
  const int margin = 2 * grid_unit(this);
  painter.drawText(rect().adjusted(margin, margin, -margin, -margin),
                   Qt::AlignCenter | Qt::TextWordWrap, marks_.message);
}

void MapOverlay::paint_busy(QPainter& painter) const {
  const int unit = grid_unit(this);
  const QFontMetrics metrics(font());
  const double text_width =
      std::min<double>(metrics.horizontalAdvance(marks_.busy), width() - 4.0 * unit);
  const QSizeF size(std::max(text_width, 16.0 * unit) + 2 * unit, metrics.height() + 2 * unit);
  const QRectF box(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
  painter.setPen(Qt::NoPen);
  QColor back = palette().color(QPalette::Base);
  back.setAlpha(235);
  painter.setBrush(back);
  painter.drawRoundedRect(box, 4, 4);
  painter.setPen(palette().color(QPalette::Text));
  const QRectF words = box.adjusted(unit, unit * 0.4, -unit, -unit);
  painter.drawText(
      words, Qt::AlignCenter,
      metrics.elidedText(marks_.busy, Qt::ElideRight, static_cast<int>(words.width()) + 1));
  const QRectF bar(box.left() + unit, box.bottom() - unit, box.width() - 2 * unit, unit * 0.4);
  painter.fillRect(bar, border_colour(palette()));
  painter.fillRect(
      QRectF(bar.topLeft(),
             QSizeF(bar.width() * std::clamp(marks_.busy_fraction, 0.0, 1.0), bar.height())),
      palette().color(QPalette::Highlight));
}

}  // namespace lithoscope
