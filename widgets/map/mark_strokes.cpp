#include "widgets/map/mark_strokes.h"

namespace lithoscope {

void stroke_mark(QPainter& painter, const QPainterPath& path, const QColor& colour, double width,
                 Qt::PenStyle style) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(0, 0, 0, 170), width + 2, Qt::SolidLine, Qt::FlatCap));
  painter.drawPath(path);
  painter.setPen(QPen(colour, width, style, Qt::FlatCap));
  painter.drawPath(path);
}

void paint_mark_name(QPainter& painter, QPointF at, const QString& name, const QColor& colour,
                     double unit) {
  QPainterPath letters;
  letters.addText(at + QPointF(1.1 * unit, -0.6 * unit), painter.font(), name);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(0, 0, 0, 190), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(letters);
  painter.fillPath(letters, colour);
}

}  // namespace lithoscope
