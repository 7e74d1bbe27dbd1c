// Charts in the colours of the theme.
#pragma once

#include <QPalette>

class QCustomPlot;

namespace lithoscope {

void apply_chart_colours(QCustomPlot& plot, const QPalette& palette);

}  // namespace lithoscope
