// Radar charts: what a class is rich and poor in, beside the other classes.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <vector>

#include "core/image/label_map.h"
#include "core/labels/class_profiles.h"

namespace lithoscope {

// All values in [0, 1], one an axis; NaN draws nothing.
struct RadarChart {
  std::vector<QString> axes;
  std::vector<double> values;               // the class that the chart is of: a filled outline
  std::vector<double> lower, upper;         // its spread: a band; may be empty
  std::vector<std::vector<double>> others;  // the other classes: faint outlines; may be empty
  Colour colour;                            // of the class
};

// The colours of what is no data.
struct RadarInk {
  QColor text, grid, others;
};
RadarInk radar_ink(bool dark);

// The chart of class `index` of `labels`, whose profiles these are.
RadarChart radar_chart(const ClassProfiles& profiles, const LabelMap& labels, std::size_t index);

// Draws the chart as large as `area` lets it, on any device: nothing but lines, areas and words.
// Axes run clockwise from the top; rings stand at a half and at 1. Words take the painter's font,
// made smaller where the area is narrow, and are left out where fewer than about 120 pixels are
// left. With fewer than three axes bars take the place of the star.
void paint_radar(QPainter& painter, const QRectF& area, const RadarChart& chart,
                 const RadarInk& ink);

// The same as an SVG drawing on white, for reports: `width_px` from 80 to 8000, the title above it
// where not empty. Throws Error where the size is out of range.
QByteArray radar_svg(const RadarChart& chart, const QString& title, int width_px);

}  // namespace lithoscope
