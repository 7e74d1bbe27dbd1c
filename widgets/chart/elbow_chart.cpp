#include "widgets/chart/elbow_chart.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/palette/mineral_colours.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QColor colour_of(std::size_t index, bool faded) {
  const Colour colour = cluster_colour(index);
  return {colour.red, colour.green, colour.blue, faded ? 90 : 255};
}

}  // namespace

ElbowChart::ElbowChart(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  setMinimumSize(24 * grid_unit(this), 14 * grid_unit(this));
  plot_->setFocusPolicy(Qt::StrongFocus);
  plot_->setAccessibleName(tr("Number of clusters"));
  plot_->setMouseTracking(true);
  plot_->installEventFilter(this);
  plot_->xAxis->setLabel(tr("Clusters"));
  plot_->yAxis->setLabel(tr("Inertia"));
  plot_->yAxis->setNumberFormat(QStringLiteral("gb"));
  plot_->yAxis->setNumberPrecision(4);
  plot_->yAxis->ticker()->setTickCount(4);
  plot_->yAxis2->setVisible(true);
  plot_->yAxis2->setLabel(tr("Silhouette"));
  plot_->yAxis2->ticker()->setTickCount(4);
  auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
  ticker->setTickStep(1);
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  plot_->xAxis->setTicker(ticker);
  plot_->xAxis->setSubTicks(false);
  mark_ = new QCPItemStraightLine(plot_);
  suggestion_ = new QCPItemStraightLine(plot_);
  for (QCPItemStraightLine* line : {mark_, suggestion_}) {
    line->setSelectable(false);
    line->setVisible(false);
  }
  inertia_ = plot_->addGraph(plot_->xAxis, plot_->yAxis);
  silhouette_ = plot_->addGraph(plot_->xAxis, plot_->yAxis2);
  message_ = new QCPItemText(plot_);
  message_->position->setType(QCPItemPosition::ptAxisRectRatio);
  message_->position->setCoords(0.5, 0.45);
  message_->setSelectable(false);
  apply_colours();
  show_curve();
}

QSize ElbowChart::sizeHint() const {
  return {48 * grid_unit(this), 22 * grid_unit(this)};
}

QWidget* ElbowChart::plot() const {
  return plot_;
}

void ElbowChart::set_range(int first, int last) {
  first_ = first;
  last_ = std::max(first + 1, last);
  show_curve();
}

void ElbowChart::set_curve(const std::vector<ElbowPoint>& curve) {
  curve_ = curve;
  show_curve();
}

void ElbowChart::set_chosen(std::optional<int> clusters) {
  chosen_ = clusters;
  show_marks();
}

void ElbowChart::set_suggested(std::optional<int> clusters) {
  suggested_ = clusters;
  show_marks();
}

void ElbowChart::set_message(const QString& message) {
  message_->setText(message);
  show_curve();
}

void ElbowChart::set_faded(bool faded) {
  faded_ = faded;
  apply_colours();
}

QPoint ElbowChart::position_of(int clusters) const {
  return QPoint(qRound(plot_->xAxis->coordToPixel(clusters)), plot_->axisRect()->center().y());
}

void ElbowChart::show_curve() {
  QVector<double> k, inertia, known, width;
  for (const ElbowPoint& point : curve_) {
    k.push_back(point.k);
    inertia.push_back(point.inertia);
    if (!std::isfinite(point.silhouette)) continue;
    known.push_back(point.k);
    width.push_back(point.silhouette);
  }
  inertia_->setData(k, inertia, true);
  silhouette_->setData(known, width, true);
  plot_->xAxis->setRange(first_ - 0.5, last_ + 0.5);
  const double highest = inertia.isEmpty() ? 1 : *std::max_element(inertia.begin(), inertia.end());
  plot_->yAxis->setRange(0, highest > 0 ? 1.08 * highest : 1);
  if (!width.isEmpty()) {
    const auto [low, high] = std::minmax_element(width.begin(), width.end());
    plot_->yAxis2->setRange(std::min(0.0, 1.1 * *low), std::max(0.1, 1.15 * *high));
  }
  const bool empty = curve_.empty();
  message_->setVisible(empty);
  plot_->yAxis->setVisible(!empty);
  plot_->yAxis2->setVisible(!empty);
  plot_->xAxis->setVisible(!empty);
  show_marks();
}

void ElbowChart::show_marks() {
  const auto put = [this](QCPItemStraightLine* line, std::optional<int> at) {
    line->setVisible(at.has_value() && !curve_.empty());
    if (!at) return;
    line->point1->setCoords(*at, 0);
    line->point2->setCoords(*at, 1);
  };
  put(mark_, dragged_ ? dragged_ : chosen_);
  put(suggestion_, suggested_);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ElbowChart::apply_colours() {
  const QPalette palette = this->palette();
  const QColor text = palette.color(QPalette::WindowText), muted = muted_text(palette);
  plot_->setBackground(palette.color(QPalette::Base));
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis, plot_->yAxis2}) {
    axis->setBasePen(border_colour(palette));
    axis->setTickPen(border_colour(palette));
    axis->setSubTickPen(border_colour(palette));
    axis->setTickLabelColor(text);
    axis->setLabelColor(text);
    axis->setTickLabelFont(font());
    axis->setLabelFont(font());
    axis->grid()->setPen(QPen(border_colour(palette), 1, Qt::DotLine));
    axis->grid()->setZeroLinePen(Qt::NoPen);
  }
  plot_->yAxis2->grid()->setVisible(false);
  const auto draw = [this](QCPGraph* graph, std::size_t colour,
                           QCPScatterStyle::ScatterShape shape) {
    const QColor drawn = colour_of(colour, faded_);
    graph->setPen(QPen(drawn, 2));
    graph->setScatterStyle(QCPScatterStyle(shape, drawn, drawn, 7));
  };
  draw(inertia_, 4, QCPScatterStyle::ssDisc);
  draw(silhouette_, 5, QCPScatterStyle::ssSquare);
  mark_->setPen(QPen(palette.color(QPalette::Highlight), 3));
  suggestion_->setPen(QPen(muted, 1.5, Qt::DashLine));
  message_->setColor(muted);
  message_->setFont(font());
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

std::optional<int> ElbowChart::number_at(double x) const {
  if (curve_.empty()) return std::nullopt;
  const int number = static_cast<int>(std::lround(plot_->xAxis->pixelToCoord(x)));
  return std::clamp(number, first_, last_);
}

void ElbowChart::update_tip(double x) {
  const auto number = number_at(x);
  const auto found = std::find_if(curve_.begin(), curve_.end(), [&](const ElbowPoint& point) {
    return number && point.k == *number;
  });
  if (found == curve_.end()) return plot_->setToolTip({});
  const QLocale locale;
  plot_->setToolTip(tr("%1 clusters: inertia %2, silhouette %3\nClick to choose this number")
                        .arg(found->k)
                        .arg(locale.toString(found->inertia, 'g', 5),
                             std::isfinite(found->silhouette)
                                 ? locale.toString(found->silhouette, 'f', 3)
                                 : QStringLiteral("–")));
}

bool ElbowChart::eventFilter(QObject* watched, QEvent* event) {
  const auto* mouse = dynamic_cast<QMouseEvent*>(event);
  if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton) {
    dragged_ = number_at(mouse->position().x());
    show_marks();
  } else if (event->type() == QEvent::MouseMove && dragged_) {
    dragged_ = number_at(mouse->position().x());
    show_marks();
  } else if (event->type() == QEvent::MouseMove) {
    update_tip(mouse->position().x());
  } else if (event->type() == QEvent::MouseButtonRelease && dragged_) {
    const int number = *dragged_;
    dragged_.reset();
    show_marks();
    if (number != chosen_) Q_EMIT clusters_chosen(number);
  } else if (event->type() == QEvent::KeyPress && chosen_ && !curve_.empty()) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right) return false;
    const int next = std::clamp(*chosen_ + (key == Qt::Key_Right ? 1 : -1), first_, last_);
    if (next != chosen_) Q_EMIT clusters_chosen(next);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void ElbowChart::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    apply_colours();
  }
}

}  // namespace lithoscope
