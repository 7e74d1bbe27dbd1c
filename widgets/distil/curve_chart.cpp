#include "widgets/distil/curve_chart.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/judge/chart_colours.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

CurveChart::CurveChart(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  const int unit = grid_unit(this);
  setMinimumSize(28 * unit, 14 * unit);
  plot_->setAccessibleName(tr("Error by number of components"));
  plot_->setFocusPolicy(Qt::StrongFocus);
  plot_->setMouseTracking(true);
  plot_->installEventFilter(this);
  line_ = plot_->addGraph();
  mark_ = plot_->addGraph();
  spread_ = new QCPErrorBars(plot_->xAxis, plot_->yAxis);
  spread_->setDataPlottable(line_);
  mark_->setLineStyle(QCPGraph::lsNone);
  limit_ = new QCPItemStraightLine(plot_);
  taken_ = new QCPItemStraightLine(plot_);
  limit_->setSelectable(false);
  taken_->setSelectable(false);
  message_ = new QCPItemText(plot_);
  message_->position->setType(QCPItemPosition::ptAxisRectRatio);
  message_->position->setCoords(0.5, 0.5);
  message_->setSelectable(false);
  plot_->xAxis->setLabel(tr("components"));
  plot_->yAxis->setLabel(tr("cross-validated error"));
  plot_->yAxis->setNumberFormat(QStringLiteral("gb"));
  plot_->yAxis->setNumberPrecision(4);
  plot_->yAxis->ticker()->setTickCount(4);
  auto ticker = QSharedPointer<QCPAxisTickerFixed>(new QCPAxisTickerFixed);
  ticker->setTickStep(1);
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  plot_->xAxis->setTicker(ticker);
  plot_->xAxis->setSubTicks(false);
  apply_colours();
  show_curve();
}

QWidget* CurveChart::plot() const {
  return plot_;
}

void CurveChart::set_curve(std::vector<CurvePoint> curve, int chosen) {
  curve_ = std::move(curve);
  chosen_ = chosen;
  show_curve();
}

void CurveChart::set_message(const QString& words) {
  message_->setText(words);
  show_curve();
}

QPoint CurveChart::position_of(int components) const {
  for (const CurvePoint& point : curve_) {
    if (point.components != components) continue;
    return {static_cast<int>(std::lround(plot_->xAxis->coordToPixel(components))),
            static_cast<int>(std::lround(plot_->yAxis->coordToPixel(point.error)))};
  }
  return {};
}

int CurveChart::number_at(double x) const {
  if (curve_.empty()) return 0;
  const int number = static_cast<int>(std::lround(plot_->xAxis->pixelToCoord(x)));
  return std::clamp(number, curve_.front().components, curve_.back().components);
}

void CurveChart::show_curve() {
  QVector<double> x, y, spread;
  double low = 0, high = 1;
  const CurvePoint* least = nullptr;
  for (const CurvePoint& point : curve_) {
    x << point.components;
    y << point.error;
    const double half = std::isfinite(point.standard_error) ? point.standard_error : 0;
    spread << half;
    low = x.size() == 1 ? point.error - half : std::min(low, point.error - half);
    high = x.size() == 1 ? point.error + half : std::max(high, point.error + half);
    if (least == nullptr || point.error < least->error) least = &point;
  }
  line_->setData(x, y, true);
  spread_->setData(spread);
  mark_->data()->clear();
  for (const CurvePoint& point : curve_) {
    if (point.components == chosen_) mark_->addData(point.components, point.error);
  }
  limit_->setVisible(least != nullptr && std::isfinite(least->standard_error));
  if (limit_->visible()) {
    const double limit = least->error + least->standard_error;
    limit_->point1->setCoords(0, limit);
    limit_->point2->setCoords(1, limit);
  }
  taken_->setVisible(chosen_ > 0 && !curve_.empty());
  taken_->point1->setCoords(chosen_, 0);
  taken_->point2->setCoords(chosen_, 1);
  message_->setVisible(curve_.empty());
  if (!curve_.empty()) {
    plot_->xAxis->setRange(curve_.front().components - 0.6, curve_.back().components + 0.6);
    const double margin = std::max(1e-6, 0.06 * (high - low));
    plot_->yAxis->setRange(low - margin, high + margin);
  }
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) axis->setTickLabels(!curve_.empty());
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event) {
  if (watched != plot_ || curve_.empty()) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::MouseMove) {
    const int number = number_at(static_cast<QMouseEvent*>(event)->position().x());
    for (const CurvePoint& point : curve_) {
      if (point.components != number) continue;
      plot_->setToolTip(tr("%Ln component(s): error %1 ± %2. Click to take", nullptr, number)
                            .arg(QLocale().toString(point.error, 'g', 4),
                                 std::isfinite(point.standard_error)
                                     ? QLocale().toString(point.standard_error, 'g', 2)
                                     : QStringLiteral("–")));
    }
  }
  if (event->type() == QEvent::MouseButtonRelease) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() == Qt::LeftButton && plot_->rect().contains(mouse->position().toPoint())) {
      Q_EMIT components_chosen(number_at(mouse->position().x()));
    }
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    if (step != 0 && chosen_ > 0) {
      const int next =
          std::clamp(chosen_ + step, curve_.front().components, curve_.back().components);
      if (next != chosen_) Q_EMIT components_chosen(next);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void CurveChart::apply_colours() {
  apply_chart_colours(*plot_, palette());
  const QColor text = palette().color(QPalette::Text);
  const QColor accent = palette().color(QPalette::Highlight);
  line_->setPen(QPen(text, 1.3));
  line_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, text, text, 4));
  spread_->setPen(QPen(muted_text(palette()), 1));
  mark_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, accent, accent, 9));
  limit_->setPen(QPen(muted_text(palette()), 1, Qt::DashLine));
  taken_->setPen(QPen(accent, 1.3));
  message_->setColor(muted_text(palette()));
  message_->setFont(plot_->font());
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void CurveChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    apply_colours();
  }
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
