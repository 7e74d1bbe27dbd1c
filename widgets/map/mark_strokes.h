// Lines and names that are seen on light and dark data alike: a colour with a dark rim.
#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QString>

namespace lithoscope {

void stroke_mark(QPainter& painter, const QPainterPath& path, const QColor& colour, double width,
                 Qt::PenStyle style = Qt::SolidLine);

// Right above `at`. `unit`: the grid of spaces of the screen, in its pixels.
void paint_mark_name(QPainter& painter, QPointF at, const QString& name, const QColor& colour,
                     double unit);

}  // namespace lithoscope
