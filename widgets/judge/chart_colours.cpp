#include "widgets/judge/chart_colours.h"

#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

void apply_chart_colours(QCustomPlot& plot, const QPalette& palette) {
  const QColor text = palette.color(QPalette::Text), quiet = muted_text(palette);
  plot.setBackground(QBrush(palette.color(QPalette::Base)));
  for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.xAxis2, plot.yAxis2}) {
    axis->setBasePen(QPen(border_colour(palette)));
    axis->setTickPen(QPen(border_colour(palette)));
    axis->setSubTickPen(QPen(border_colour(palette)));
    axis->setTickLabelColor(quiet);
    axis->setLabelColor(text);
    axis->setTickLabelFont(plot.font());
    axis->setLabelFont(plot.font());
    QPen grid(border_colour(palette));
    grid.setStyle(Qt::DotLine);
    axis->grid()->setPen(grid);
    axis->grid()->setZeroLinePen(QPen(border_colour(palette)));
  }
  plot.legend->setBrush(Qt::NoBrush);
  plot.legend->setBorderPen(Qt::NoPen);
  plot.legend->setTextColor(text);
  plot.legend->setFont(plot.font());
}

}  // namespace lithoscope
