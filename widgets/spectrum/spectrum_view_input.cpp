// What the mouse does in a spectrum, and what can be copied from it.
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>
#include <cmath>

#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/spectrum_view.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kNearPx = 6;
constexpr double kSamePlacePx = 1.5;

}  // namespace

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
      Q_EMIT pressed();
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
      } else {
        click(mouse->position());
      }
      break;
    }
    case QEvent::MouseMove:
      tell_position(static_cast<QMouseEvent*>(event)->position());
      break;
    case QEvent::Resize:
      wrap_legend();
      break;
    case QEvent::Leave:
      Q_EMIT hovered(QString());
      break;
    case QEvent::ToolTip: {
      const auto* help = static_cast<QHelpEvent*>(event);
      const SpectrumMarker* marker = markers_.at(help->pos().x());
      if (marker == nullptr || marker->tip.isEmpty()) break;
      QToolTip::showText(help->globalPos(), marker->tip, plot_);
      return true;
    }
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

std::size_t SpectrumView::channel_at(double key) const {
  std::size_t best = 0;
  for (std::size_t i = 1; i < keys_.size(); ++i) {
    if (std::abs(keys_[i] - key) < std::abs(keys_[best] - key)) best = i;
  }
  return best;
}

// Of channels that the mouse cannot tell apart, the highest: a peak, rather than its foot.
std::size_t SpectrumView::channel_under(double x_px) const {
  std::size_t best = channel_at(plot_->xAxis->pixelToCoord(x_px));
  if (curves_.empty() || curves_.back().values.size() != keys_.size()) return best;
  const std::vector<float>& values = curves_.back().values;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const bool near = std::abs(plot_->xAxis->coordToPixel(keys_[i]) - x_px) <= kSamePlacePx;
    if (near && (values[i] > values[best] || !std::isfinite(values[best]))) best = i;
  }
  return best;
}

double SpectrumView::position_of(double key) const {
  return unit_ == SpectralUnit::kAsFile ? key : convert_spectral(key, unit_, axis_.unit());
}

void SpectrumView::click(QPointF position) {
  if (keys_.empty() || !plot_->axisRect()->rect().contains(position.toPoint())) return;
  const double key = plot_->xAxis->pixelToCoord(position.x());
  Q_EMIT channel_clicked(static_cast<int>(channel_under(position.x())));
  const double here = position_of(key);
  const double beside = position_of(plot_->xAxis->pixelToCoord(position.x() + kNearPx));
  if (std::isfinite(here) && std::isfinite(beside)) {
    Q_EMIT position_clicked(here, std::abs(beside - here));
  }
}

void SpectrumView::tell_position(QPointF position) {
  if (keys_.empty() || !plot_->axisRect()->rect().contains(position.toPoint())) {
    Q_EMIT hovered(QString());
    return;
  }
  const std::size_t channel = channel_at(plot_->xAxis->pixelToCoord(position.x()));
  QString words =
      QString::fromStdString(channel_text(axis_, channel, UnitChoice::instance().units()));
  if (!curves_.empty() && channel < curves_.back().values.size() &&
      std::isfinite(curves_.back().values[channel])) {
    words += QStringLiteral("   %1 %2")
                 .arg(QString::number(static_cast<double>(curves_.back().values[channel]), 'g', 5),
                      quantity_);
  }
  Q_EMIT hovered(words);
}

void SpectrumView::show_menu(QPoint position) {
  QMenu menu(this);
  if (!keys_.empty() && plot_->axisRect()->rect().contains(position)) {
    Q_EMIT menu_wanted(menu, position_of(plot_->xAxis->pixelToCoord(position.x())),
                       markers_.at(position.x()));
    if (!menu.isEmpty()) menu.addSeparator();
  }
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
    text += QString::number(keys_[i], 'g', 10);
    for (const SpectrumCurve& curve : curves_) {
      text += QLatin1Char(',');
      if (i < curve.values.size()) {
        text += QString::number(static_cast<double>(curve.values[i]), 'g', 7);
      }
    }
    text += QLatin1Char('\n');
  }
  QApplication::clipboard()->setText(text);
}

void SpectrumView::copy_as_picture() const {
  QApplication::clipboard()->setPixmap(plot_->toPixmap(0, 0, 2.0));
}

}  // namespace lithoscope
