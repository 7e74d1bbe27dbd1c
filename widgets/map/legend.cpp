#include "widgets/map/legend.h"

#include <QHelpEvent>
#include <QLinearGradient>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/palette/composite_colours.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kMostLines = 4;  // of classes; maps need the room more

}  // namespace

QString value_text(double value) {
  if (!std::isfinite(value)) return QStringLiteral("–");
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  // Numbers below a million are written out: 36230, not 3.623e+04.
  const double size = std::abs(value);
  const int whole = size >= 1 && size < 1e6 ? static_cast<int>(std::log10(size)) + 1 : 0;
  return locale.toString(value, 'g', std::max(4, whole));
}

Legend::Legend(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void Legend::set_layer(MapLayerPtr layer, const LayerStyle& style) {
  const bool same = layer == layer_;
  layer_ = std::move(layer);
  style_ = style;
  if (!same) {
    entries_.clear();
    hovered_ = -1;
    if (layer_ != nullptr && layer_->is_labels()) {
      const auto counts = layer_->labels->counts();
      const double all =
          static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
      for (std::size_t i = 0; i < counts.size(); ++i) {
        const LabelClass& kind = layer_->labels->classes[i];
        const double percent = all > 0 ? 100.0 * static_cast<double>(counts[i]) / all : 0;
        entries_.push_back({static_cast<int>(i), QString::fromStdString(kind.name),
                            tr("%1 %").arg(QLocale().toString(percent, 'f', 1)),
                            QColor(kind.colour.red, kind.colour.green, kind.colour.blue)});
      }
    }
    updateGeometry();
  }
  update();
}

int Legend::flow(int width, std::vector<QRect>* places) const {
  const int unit = grid_unit(this);
  const QFontMetrics metrics(font());
  const int line = metrics.height() + unit / 2;
  int x = 0, y = unit / 2;
  for (const Entry& entry : entries_) {
    const int needed = metrics.height() + unit / 2 + metrics.horizontalAdvance(entry.name) + unit +
                       metrics.horizontalAdvance(entry.share) + 2 * unit;
    if (x > 0 && x + needed - 2 * unit > width) {
      if (y / line >= kMostLines - 1) break;  // the tooltip tells of the others
      x = 0;
      y += line;
    }
    if (places != nullptr) places->emplace_back(x, y, needed, line);
    x += needed;
  }
  return y + line;
}

int Legend::heightForWidth(int width) const {
  const int unit = grid_unit(this);
  if (!entries_.empty()) return flow(width, nullptr) + unit / 2;
  return 2 * unit + fontMetrics().height() + unit / 2;
}

QSize Legend::sizeHint() const {
  return {40 * grid_unit(this), heightForWidth(40 * grid_unit(this))};
}
QSize Legend::minimumSizeHint() const {
  return {16 * grid_unit(this), 2 * grid_unit(this) + fontMetrics().height()};
}

void Legend::paintEvent(QPaintEvent*) {
  if (layer_ == nullptr) return;
  QPainter painter(this);
  if (layer_->is_labels()) {
    paint_classes(painter);
  } else if (layer_->is_composite()) {
    paint_bands(painter);
  } else {
    paint_bar(painter);
  }
}

void Legend::paint_bar(QPainter& painter) const {
  const int unit = grid_unit(this);
  const QRect bar(0, unit / 2, width(), unit);
  QLinearGradient gradient(bar.topLeft(), bar.topRight());
  const auto& table = colour_table(style_.colour_map);
  for (std::size_t i = 0; i < table.size(); i += 15) {
    gradient.setColorAt(static_cast<double>(i) / static_cast<double>(table.size() - 1),
                        QColor(table[i].red, table[i].green, table[i].blue));
  }
  painter.fillRect(bar, gradient);
  const ValueRange range = value_range(*layer_, style_);
  const QRect words(0, bar.bottom() + unit / 2, width(), fontMetrics().height());
  painter.setPen(palette().color(QPalette::Text));
  const QString low = layer_->quantiles.empty() ? tr("no data") : value_text(range.low);
  painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, low);
  if (!layer_->quantiles.empty()) {
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, value_text(range.high));
  }
  painter.setPen(muted_text(palette()));
  QString middle = layer_->quantity;
  if (style_.stretch != Stretch::kLinear && !layer_->quantiles.empty()) {
    // The colours do not run evenly: what the middle one stands for.
    const double value = stretch_of(layer_->quantiles, style_).value_at(0.5);
    middle = value_text(value) + QLatin1Char(' ') + middle;
  }
  painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop, middle);
}

void Legend::paint_bands(QPainter& painter) const {
  const int unit = grid_unit(this);
  const int width_of_each = width() / static_cast<int>(layer_->bands.size());
  int left = 0;
  for (std::size_t i = 0; i < layer_->bands.size(); ++i, left += width_of_each) {
    const MapBand& band = layer_->bands[i];
    const QRect bar(left, unit / 2, width_of_each - unit, unit);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    gradient.setColorAt(0, Qt::black);
    const Colour& full = kCompositeColours[i];
    gradient.setColorAt(1, QColor(full.red, full.green, full.blue));
    painter.fillRect(bar, gradient);
    const ValueRange range = value_range(band.quantiles, style_);
    QString words = band.title;
    if (!band.quantiles.empty()) {
      words += QStringLiteral(": ") + value_text(range.low) + QStringLiteral(" – ") +
               value_text(range.high);
    }
    const QRect place(left, bar.bottom() + unit / 2, bar.width(), fontMetrics().height());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop,
                     fontMetrics().elidedText(words, Qt::ElideMiddle, place.width()));
  }
}

void Legend::paint_classes(QPainter& painter) const {
  const int unit = grid_unit(this);
  const QFontMetrics metrics(font());
  std::vector<QRect> places;
  flow(width(), &places);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Entry& entry = entries_[i];
    const bool faded = hovered_ >= 0 && hovered_ != entry.index;
    painter.setOpacity(faded ? 0.4 : 1.0);
    const int side = metrics.ascent();
    const QRect swatch(places[i].left(), places[i].top() + (metrics.height() - side) / 2, side,
                       side);
    painter.setPen(border_colour(palette()));
    painter.setBrush(entry.colour);
    painter.drawRect(swatch.adjusted(0, 0, -1, -1));
    int x = places[i].left() + metrics.height() + unit / 2;
    const int base = places[i].top() + metrics.ascent();
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(x, base, entry.name);
    x += metrics.horizontalAdvance(entry.name) + unit;
    painter.setPen(muted_text(palette()));
    painter.drawText(x, base, entry.share);
  }
}

int Legend::entry_at(QPoint position) const {
  std::vector<QRect> places;
  flow(width(), &places);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].contains(position)) return entries_[i].index;
  }
  return -1;
}

void Legend::set_hovered(int index) {
  if (index == hovered_) return;
  hovered_ = index;
  update();
  Q_EMIT class_hovered(index);
}

void Legend::mouseMoveEvent(QMouseEvent* event) {
  set_hovered(entry_at(event->pos()));
}
void Legend::leaveEvent(QEvent*) {
  set_hovered(-1);
}

bool Legend::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  auto* help = static_cast<QHelpEvent*>(event);
  QString text;
  if (layer_ != nullptr && layer_->is_labels()) {
    text = tr("Share of the labelled area. Point at a class to see it alone.");
    std::vector<QRect> places;
    flow(width(), &places);
    for (std::size_t i = places.size(); i < entries_.size(); ++i) {
      text += QStringLiteral("\n%1  %2").arg(entries_[i].name, entries_[i].share);
    }
  } else if (layer_ != nullptr) {
    text = tr("Colours run from the %1th to the %2th percentile; change them in the inspector.")
               .arg(style_.low_percent)
               .arg(style_.high_percent);
  }
  QToolTip::showText(help->globalPos(), text, this);
  return true;
}

}  // namespace lithoscope
