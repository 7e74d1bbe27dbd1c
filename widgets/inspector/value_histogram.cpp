#include "widgets/inspector/value_histogram.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr std::size_t kSteps = 256;
constexpr double kCatchPx = 8;
constexpr std::size_t kBetweenChecks = 1 << 20;
// Values further out are so few that they would only press the others together.
constexpr double kOutermostPercent = 0.1;

}  // namespace

std::vector<std::int64_t> count_values(std::span<const float> values, double low, double high,
                                       std::size_t steps, const Progress& progress) {
  std::vector<std::int64_t> counts(steps, 0);
  if (!(high > low)) return counts;
  const double scale = static_cast<double>(steps) / (high - low);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i % kBetweenChecks == 0) progress.check();
    const auto value = static_cast<double>(values[i]);
    if (!(value >= low && value <= high)) continue;
    ++counts[std::min(steps - 1, static_cast<std::size_t>((value - low) * scale))];
  }
  return counts;
}

ValueHistogram::ValueHistogram(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Histogram"));
  setToolTip(
      tr("How often each value occurs. Drag the limits of the colours and the dashed line of the "
         "middle colour, or move them by the arrow keys (Space: the next one); a double click sets "
         "them to 1 and 99 % and the middle back."));
}

QSize ValueHistogram::sizeHint() const {
  return {24 * grid_unit(this), 9 * grid_unit(this)};
}
QSize ValueHistogram::minimumSizeHint() const {
  return {8 * grid_unit(this), 9 * grid_unit(this)};
}

void ValueHistogram::show_layer(const MapLayerPtr& layer, const LayerStyle& style) {
  const bool values = layer != nullptr && !layer->is_labels() && !layer->quantiles.empty();
  layer_ = values ? layer : nullptr;
  style_ = style;
  if (layer_ == nullptr) {
    counting_.cancel();
    counted_ = nullptr;
    counts_.clear();
  } else if (!dragged_) {
    choose_range();
    count();
  }
  update();
}

void ValueHistogram::choose_range() {
  const Quantiles& quantiles = layer_->quantiles;
  const ValueRange limits = value_range(*layer_, style_);
  first_ = std::min(quantiles.at(kOutermostPercent), limits.low);
  last_ = std::max(quantiles.at(100 - kOutermostPercent), limits.high);
}

void ValueHistogram::count() {
  if (counted_ == layer_ && counted_first_ == first_ && counted_last_ == last_) return;
  if (counted_ != layer_) counts_.clear();
  counted_ = layer_;
  counted_first_ = first_;
  counted_last_ = last_;
  counting_.start([this, layer = layer_, low = first_, high = last_](Progress& progress) {
    auto counts = count_values(layer->values, low, high, kSteps, progress);
    return BackgroundTask::Done([this, counts = std::move(counts)] {
      counts_ = counts;
      update();
    });
  });
}

// Room at the sides for half a handle, below for the colours.
QRectF ValueHistogram::area() const {
  const double unit = grid_unit(this);
  return QRectF(rect()).adjusted(unit / 2, 1, -unit / 2, -1.5 * unit);
}

double ValueHistogram::x_of(double value) const {
  const QRectF all = area();
  return all.left() + (value - first_) / (last_ - first_) * all.width();
}

double ValueHistogram::value_at(double x) const {
  const QRectF all = area();
  return first_ + (x - all.left()) / all.width() * (last_ - first_);
}

double ValueHistogram::x_of(Handle handle) const {
  if (handle == Handle::kMiddle) {
    return x_of(stretch_of(layer_->quantiles, style_).value_at(0.5));
  }
  const ValueRange limits = value_range(*layer_, style_);
  return x_of(handle == Handle::kLow ? limits.low : limits.high);
}

std::optional<ValueHistogram::Handle> ValueHistogram::handle_at(QPointF position) const {
  if (layer_ == nullptr) return std::nullopt;
  std::optional<Handle> nearest;
  double least = kCatchPx;
  // Where they meet, the limits can be had first.
  for (const Handle handle : {Handle::kLow, Handle::kHigh, Handle::kMiddle}) {
    const double away = std::abs(x_of(handle) - position.x());
    if (away > least || (nearest && away >= least)) continue;
    nearest = handle;
    least = away;
  }
  return nearest;
}

void ValueHistogram::move_handle(double x) {
  const Handle handle = dragged_.value_or(keyed_);
  if (handle == Handle::kMiddle) return move_middle(x);
  const QRectF all = area();
  const double value = value_at(std::clamp(x, all.left(), all.right()));
  double percent = 100 * layer_->quantiles.share_below(value);
  // At the edge all that lies further out is taken in.
  if (x <= all.left()) percent = 0;
  if (x >= all.right()) percent = 100;
  if (handle == Handle::kLow) {
    style_.low_percent = std::min(percent, style_.high_percent);
  } else {
    style_.high_percent = std::max(percent, style_.low_percent);
  }
  update();
  Q_EMIT limits_dragged(style_.low_percent, style_.high_percent);
}

void ValueHistogram::move_middle(double x) {
  style_.gamma = stretch_of(layer_->quantiles, style_).gamma_for_middle(value_at(x));
  update();
  Q_EMIT middle_dragged(style_.gamma);
}

void ValueHistogram::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  dragged_ = handle_at(event->position());
  if (!dragged_) return;
  keyed_ = *dragged_;
  grip_ = x_of(keyed_) - event->position().x();
  update();
}

void ValueHistogram::mouseMoveEvent(QMouseEvent* event) {
  if (dragged_) {
    move_handle(event->position().x() + grip_);
  } else {
    setCursor(handle_at(event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
  }
}

void ValueHistogram::mouseReleaseEvent(QMouseEvent*) {
  if (!dragged_) return;
  dragged_.reset();
  if (layer_ != nullptr) show_layer(layer_, style_);
}

void ValueHistogram::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || layer_ == nullptr) return;
  dragged_.reset();
  const LayerStyle usual;
  Q_EMIT limits_dragged(usual.low_percent, usual.high_percent);
  Q_EMIT middle_dragged(usual.gamma);
}

void ValueHistogram::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (layer_ == nullptr || (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Space)) {
    QWidget::keyPressEvent(event);
    return;
  }
  if (key == Qt::Key_Space) {
    keyed_ = keyed_ == Handle::kLow    ? Handle::kHigh
             : keyed_ == Handle::kHigh ? Handle::kMiddle
                                       : Handle::kLow;
    update();
    return;
  }
  const double step =
      (key == Qt::Key_Left ? -1 : 1) * (event->modifiers() & Qt::ShiftModifier ? 10 : 1);
  move_handle(x_of(keyed_) + step);
}

void ValueHistogram::draw_counts(QPainter& painter) const {
  const std::int64_t most = counts_.empty() ? 0 : *std::max_element(counts_.begin(), counts_.end());
  if (most == 0) return;
  const QRectF all = area();
  QPainterPath outline(all.bottomLeft());
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const double height =
        std::sqrt(static_cast<double>(counts_[i]) / static_cast<double>(most)) * all.height();
    const auto at = [&](std::size_t step) {
      return all.left() +
             all.width() * static_cast<double>(step) / static_cast<double>(counts_.size());
    };
    outline.lineTo(at(i), all.bottom() - height);
    outline.lineTo(at(i + 1), all.bottom() - height);
  }
  outline.lineTo(all.bottomRight());
  painter.fillPath(outline, muted_text(palette()));
}

// Those that the values above get.
void ValueHistogram::draw_colours(QPainter& painter, const QRectF& strip) const {
  const StretchCurve curve = stretch_of(layer_->quantiles, style_);
  const auto& colours = colour_table(style_.colour_map);
  for (double x = strip.left(); x < strip.right(); x += 1) {
    const double place = std::clamp(curve(value_at(x + 0.5)), 0.0, 1.0);
    const Colour colour = colours[static_cast<std::size_t>(std::min(
        static_cast<double>(colours.size() - 1), place * static_cast<double>(colours.size())))];
    painter.fillRect(QRectF(x, strip.top(), 1, strip.height()),
                     QColor(colour.red, colour.green, colour.blue));
  }
}

void ValueHistogram::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF all = area();
  painter.fillRect(all, palette().color(QPalette::Base));
  if (layer_ == nullptr) return;
  draw_counts(painter);
  const QRectF strip(all.left(), all.bottom() + 1, all.width(), grid_unit(this) / 2.0);
  draw_colours(painter, strip);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor accent = palette().color(QPalette::Highlight);
  for (const Handle handle : {Handle::kMiddle, Handle::kLow, Handle::kHigh}) {
    const double x = x_of(handle);
    const bool held = handle == keyed_ && (hasFocus() || dragged_);
    const bool middle = handle == Handle::kMiddle;
    const double width = held ? 2 : 1;
    painter.setPen(QPen(accent, width, middle ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(QPointF(x, all.top()), QPointF(x, strip.bottom()));
    const double size = grid_unit(this) / (middle ? 2.8 : 2.0);
    QPainterPath grip(QPointF(x, strip.bottom()));
    grip.lineTo(x - size, strip.bottom() + size * 1.5);
    grip.lineTo(x + size, strip.bottom() + size * 1.5);
    grip.closeSubpath();
    // The middle one is hollow: it is no end of the colours.
    painter.setPen(QPen(accent, width));
    if (middle) {
      painter.fillPath(grip, palette().color(QPalette::Window));
      painter.drawPath(grip);
    } else {
      painter.fillPath(grip, accent);
    }
  }
}

}  // namespace lithoscope
