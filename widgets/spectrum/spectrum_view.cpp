#include "widgets/spectrum/spectrum_view.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kZoomStep = 1.25;
constexpr int kMostNamedTicks = 24;

QString axis_title(const SpectralAxis& axis) {
  switch (axis.unit()) {
    case AxisUnit::kNanometre:
      return SpectrumView::tr("Wavelength (nm)");
    case AxisUnit::kMicrometre:
      return SpectrumView::tr("Wavelength (µm)");
    case AxisUnit::kInverseCentimetre:
      return SpectrumView::tr("Wavenumber (cm⁻¹)");
    case AxisUnit::kKiloElectronVolt:
      return SpectrumView::tr("Energy (keV)");
    case AxisUnit::kIndex:
      break;
  }
  return SpectrumView::tr("Channel");
}

QCPRange padded(double low, double high, double share) {
  if (!(low <= high)) return {0, 1};
  const double pad = high > low ? (high - low) * share : std::max(std::abs(low) * 0.1, 0.5);
  return {low - pad, high + pad};
}

}  // namespace

SpectrumView::SpectrumView(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  setMinimumSize(18 * grid_unit(this), 14 * grid_unit(this));

  plot_->setInteractions(QCP::iRangeDrag);
  plot_->setNoAntialiasingOnDrag(false);
  plot_->setSelectionTolerance(0);
  plot_->setAccessibleName(tr("Spectrum"));
  plot_->setToolTip(
      tr("Wheel: zoom (Ctrl: wavelengths only, Shift: values only) · drag: move · "
         "double click: show all · click: map this channel"));
  plot_->setContextMenuPolicy(Qt::CustomContextMenu);
  plot_->installEventFilter(this);
  connect(plot_, &QWidget::customContextMenuRequested, this, &SpectrumView::show_menu);

  mark_ = new QCPItemStraightLine(plot_);
  mark_->setVisible(false);
  mark_->setSelectable(false);
  message_item_ = new QCPItemText(plot_);
  message_item_->position->setType(QCPItemPosition::ptAxisRectRatio);
  message_item_->position->setCoords(0.5, 0.5);
  message_item_->setSelectable(false);
  title_item_ = new QCPItemText(plot_);
  title_item_->position->setType(QCPItemPosition::ptAxisRectRatio);
  title_item_->position->setCoords(0.99, 0.03);
  title_item_->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
  title_item_->setTextAlignment(Qt::AlignRight);
  title_item_->setSelectable(false);
  plot_->yAxis->setNumberFormat(QStringLiteral("gb"));
  plot_->yAxis->setNumberPrecision(6);
  plot_->yAxis->ticker()->setTickCount(4);
  message_ = tr("Point at the map to see a spectrum");
  apply_colours();
  update_message();
}

void SpectrumView::set_title(const QString& title) {
  title_item_->setText(title);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::set_message(const QString& message) {
  message_ = message;
  update_message();
}

void SpectrumView::update_message() {
  const bool empty = curves_.empty();
  message_item_->setText(message_);
  message_item_->setVisible(empty);
  plot_->xAxis->setVisible(!empty || axis_.size() > 0);
  plot_->yAxis->setVisible(!empty);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::set_axis(const SpectralAxis& axis, const QString& quantity) {
  if (axis == axis_ && quantity == quantity_) return;
  axis_ = axis;
  quantity_ = quantity;
  curves_.clear();
  plot_->clearGraphs();
  marked_.reset();
  mark_->setVisible(false);
  plot_->xAxis->setLabel(axis_title(axis));
  plot_->yAxis->setLabel(quantity);
  const auto& names = axis.names();
  if (!names.empty() && names.size() <= kMostNamedTicks) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < names.size(); ++i) {
      ticker->addTick(axis.values()[i], QString::fromStdString(names[i]));
    }
    plot_->xAxis->setTicker(ticker);
  } else {
    plot_->xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
  }
  show_all();
  update_message();
}

void SpectrumView::set_curves(const std::vector<SpectrumCurve>& curves) {
  curves_ = curves;
  plot_->clearGraphs();
  const QVector<double> keys(axis_.values().begin(), axis_.values().end());
  for (const SpectrumCurve& curve : curves_) {
    if (curve.values.size() != axis_.size()) continue;
    QCPGraph* graph = plot_->addGraph();
    graph->setName(curve.name);
    graph->setPen(QPen(curve.colour, 1.3));
    const QVector<double> values(curve.values.begin(), curve.values.end());
    const auto& order = axis_.values();
    graph->setData(keys, values, order.size() < 2 || order.front() < order.back());
    if (axis_.size() <= kMostNamedTicks) {
      graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 4));
    }
  }
  if (!y_zoomed_) follow_values();
  update_message();
  update_mark();
}

void SpectrumView::set_marked_channel(std::optional<int> channel) {
  marked_ = channel;
  update_mark();
}

void SpectrumView::update_mark() {
  const bool shown =
      !curves_.empty() && marked_ && *marked_ >= 0 && *marked_ < static_cast<int>(axis_.size());
  mark_->setVisible(shown);
  if (shown) {
    const double at = axis_.values()[static_cast<std::size_t>(*marked_)];
    mark_->point1->setCoords(at, 0);
    mark_->point2->setCoords(at, 1);
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::follow_values() {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const SpectrumCurve& curve : curves_) {
    for (const float value : curve.values) {
      if (!std::isfinite(value)) continue;
      low = std::min<double>(low, value);
      high = std::max<double>(high, value);
    }
  }
  plot_->yAxis->setRange(padded(low, high, 0.06));
}

void SpectrumView::show_all() {
  x_zoomed_ = y_zoomed_ = false;
  if (axis_.size() > 0) {
    const auto [low, high] = std::minmax_element(axis_.values().begin(), axis_.values().end());
    plot_->xAxis->setRange(padded(*low, *high, 0.01));
  }
  follow_values();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::zoom(QPointF position, double factor, bool spectral, bool values) {
  if (spectral) {
    x_zoomed_ = true;
    plot_->xAxis->scaleRange(1 / factor, plot_->xAxis->pixelToCoord(position.x()));
  }
  if (values) {
    y_zoomed_ = true;
    plot_->yAxis->scaleRange(1 / factor, plot_->yAxis->pixelToCoord(position.y()));
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

bool SpectrumView::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Wheel: {
      auto* wheel = static_cast<QWheelEvent*>(event);
      // Some systems turn the wheel sideways while a modifier is held.
      const QPoint delta = wheel->angleDelta();
      const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
      const bool only_x = wheel->modifiers() & Qt::ControlModifier;
      const bool only_y = wheel->modifiers() & Qt::ShiftModifier;
      zoom(wheel->position(), std::pow(kZoomStep, notches), !only_y || only_x, !only_x || only_y);
      return true;
    }
    case QEvent::MouseButtonDblClick:
      show_all();
      return true;
    case QEvent::MouseButtonPress: {
      auto* mouse = static_cast<QMouseEvent*>(event);
      if (mouse->button() == Qt::LeftButton) press_at_ = mouse->position();
      break;
    }
    case QEvent::MouseButtonRelease: {
      auto* mouse = static_cast<QMouseEvent*>(event);
      if (!press_at_ || mouse->button() != Qt::LeftButton) break;
      const bool clicked =
          (mouse->position() - *press_at_).manhattanLength() < QApplication::startDragDistance();
      press_at_.reset();
      if (!clicked) {
        x_zoomed_ = y_zoomed_ = true;
      } else if (axis_.size() > 0 &&
                 plot_->axisRect()->rect().contains(mouse->position().toPoint())) {
        const double at = plot_->xAxis->pixelToCoord(mouse->position().x());
        Q_EMIT channel_clicked(static_cast<int>(axis_.nearest(at)));
      }
      break;
    }
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

void SpectrumView::show_menu(QPoint position) {
  QMenu menu(this);
  QAction* all = menu.addAction(tr("Show all"), this, &SpectrumView::show_all);
  all->setEnabled(axis_.size() > 0);
  menu.addSeparator();
  QAction* text = menu.addAction(tr("Copy as CSV"), this, &SpectrumView::copy_as_text);
  text->setEnabled(!curves_.empty());
  menu.addAction(tr("Copy as picture"), this, &SpectrumView::copy_as_picture);
  menu.exec(plot_->mapToGlobal(position));
}

void SpectrumView::copy_as_text() const {
  QString text = plot_->xAxis->label();
  for (const SpectrumCurve& curve : curves_) text += QStringLiteral(",\"%1\"").arg(curve.name);
  text += QLatin1Char('\n');
  for (std::size_t i = 0; i < axis_.size(); ++i) {
    text += QString::number(axis_.values()[i], 'g', 10);
    for (const SpectrumCurve& curve : curves_) {
      text += QLatin1Char(',') + QString::number(static_cast<double>(curve.values[i]), 'g', 7);
    }
    text += QLatin1Char('\n');
  }
  QApplication::clipboard()->setText(text);
}

void SpectrumView::copy_as_picture() const {
  QApplication::clipboard()->setPixmap(plot_->toPixmap(0, 0, 2.0));
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
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace lithoscope
