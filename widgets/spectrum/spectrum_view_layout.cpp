// Where names and markers stand in a spectrum, and what colours it has.
#include <algorithm>

#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/spectrum_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kDense = 1.5;  // channels a pixel of the screen

// Thousands of lines over a few hundred pixels: smoothing them takes longer than all the rest of a
// picture, and cannot be seen.
void choose_strokes(const QCustomPlot& plot, const std::vector<double>& keys) {
  const QCPRange range = plot.xAxis->range();
  const auto in_sight =
      std::count_if(keys.begin(), keys.end(), [&range](double key) { return range.contains(key); });
  const bool dense =
      static_cast<double>(in_sight) > kDense * plot.axisRect()->width() * plot.devicePixelRatioF();
  for (int i = 0; i < plot.graphCount(); ++i) {
    QCPGraph* graph = plot.graph(i);
    QPen pen = graph->pen();
    if (pen.style() == Qt::NoPen) continue;
    graph->setAntialiased(!dense);
    pen.setWidthF(dense ? 1 : kCurveWidth);
    graph->setPen(pen);
  }
}

}  // namespace

// An empty legend would still take room.
void SpectrumView::show_legend(bool shown) {
  QCPLayoutGrid* layout = plot_->plotLayout();
  if (shown && !plot_->legend->visible()) {
    layout->insertRow(0);
    layout->addElement(0, 0, plot_->legend);
    layout->setRowStretchFactor(0, 1e-4);
  } else if (!shown && plot_->legend->visible()) {
    layout->take(plot_->legend);
    layout->simplify();
  }
  plot_->legend->setVisible(shown);
  wrap_legend();
}

void SpectrumView::wrap_legend() {
  int widest = 1;
  // Of a grid whose last row is not full, some cells are empty.
  for (int i = 0; i < plot_->legend->itemCount(); ++i) {
    const QCPAbstractLegendItem* item = plot_->legend->item(i);
    if (item != nullptr) widest = std::max(widest, item->minimumOuterSizeHint().width());
  }
  const int fit = std::max(1, plot_->width() / (widest + plot_->legend->columnSpacing()));
  if (fit != plot_->legend->wrap()) plot_->legend->setWrap(fit);
}

// Called whenever the plot has been laid out, before it is drawn: the range may have changed.
void SpectrumView::arrange_markers() {
  if (arranging_) return;
  arranging_ = true;
  choose_strokes(*plot_, keys_);
  const double height = fontMetrics().height();
  std::vector<std::vector<LabelSpan>> taken(kMarkerLabelRows);
  const QRect area = plot_->axisRect()->rect();
  if (title_item_->visible()) {
    const double width = fontMetrics().horizontalAdvance(title_item_->text()) + height;
    taken[0].push_back({area.right() - width, area.right() + height});
  }
  markers_.arrange(palette(), font(), taken);
  arranging_ = false;
}

void SpectrumView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    apply_colours();
  }
  QWidget::changeEvent(event);
}

void SpectrumView::apply_colours() {
  const QPalette& colours = palette();
  const QColor text = colours.color(QPalette::Text), quiet = muted_text(colours);
  plot_->setBackground(QBrush(colours.color(QPalette::Base)));
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
    axis->setBasePen(QPen(border_colour(colours)));
    axis->setTickPen(QPen(border_colour(colours)));
    axis->setSubTickPen(QPen(border_colour(colours)));
    axis->setTickLabelColor(quiet);
    axis->setLabelColor(quiet);
    axis->setTickLabelFont(font());
    axis->setLabelFont(font());
    QColor line = border_colour(colours);
    line.setAlpha(110);
    axis->grid()->setPen(QPen(line, 1));
    axis->grid()->setZeroLinePen(QPen(border_colour(colours), 1));
  }
  message_item_->setColor(quiet);
  message_item_->setFont(font());
  title_item_->setColor(text);
  title_item_->setFont(font());
  mark_->setPen(QPen(colours.color(QPalette::Highlight), 1, Qt::DashLine));
  plot_->legend->setFont(font());
  plot_->legend->setTextColor(text);
  const int swatch = fontMetrics().height() / 2;
  plot_->legend->setIconSize(2 * swatch, swatch);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace lithoscope
