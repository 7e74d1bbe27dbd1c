#include "widgets/figure/colour_bar.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "widgets/figure/figure_legend.h"

namespace lithoscope {
namespace {

QString superscript(int number) {
  static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
  QString out = number < 0 ? QStringLiteral("⁻") : QString();
  for (const QChar c : QString::number(std::abs(number))) out += digits[c.digitValue()];
  return out;
}

void fill_bar(const Canvas& canvas, const QRectF& body, ColourMap colours) {
  if (canvas.vector) {
    QLinearGradient gradient(body.bottomLeft(), body.topLeft());
    constexpr int kStops = 64;
    for (int i = 0; i <= kStops; ++i) {
      const double part = static_cast<double>(i) / kStops;
      gradient.setColorAt(part, to_qcolor(at(colours, part)));
    }
    canvas.painter.fillRect(body, gradient);
    return;
  }
  for (int y = 0; y < static_cast<int>(body.height()); ++y) {
    canvas.painter.fillRect(QRectF(body.left(), body.top() + y, body.width(), 1),
                            to_qcolor(at(colours, 1 - (y + 0.5) / body.height())));
  }
}

// The bar's outline, with a tip where there are values beyond its end.
QPainterPath fill_tips(const Canvas& canvas, const ColourBar& bar, const QRectF& body, double tip,
                       ColourMap colours) {
  QPainterPath outline(body.topLeft());
  canvas.painter.setPen(Qt::NoPen);
  if (bar.range.beyond_upper) {
    const QPointF peak(body.center().x(), body.top() - tip);
    canvas.painter.setBrush(to_qcolor(at(colours, 1)));
    canvas.painter.drawPolygon(QPolygonF({body.topLeft(), peak, body.topRight()}));
    outline.lineTo(peak);
  }
  outline.lineTo(body.topRight());
  outline.lineTo(body.bottomRight());
  if (bar.range.beyond_lower) {
    const QPointF peak(body.center().x(), body.bottom() + tip);
    canvas.painter.setBrush(to_qcolor(at(colours, 0)));
    canvas.painter.drawPolygon(QPolygonF({body.bottomLeft(), peak, body.bottomRight()}));
    outline.lineTo(peak);
  }
  outline.lineTo(body.bottomLeft());
  outline.closeSubpath();
  return outline;
}

void draw_ticks(const Canvas& canvas, const ColourBar& bar, const StretchCurve& curve,
                const QRectF& body) {
  const FigureStyle& style = canvas.style;
  const QFontMetricsF metrics(style.font);
  double last = -1;
  for (std::size_t i = 0; i < bar.ticks.values.size(); ++i) {
    const double place = curve(bar.ticks.values[i]);
    // Where the colours do not run evenly, labels may come too near to each other.
    if (last >= 0 && (place - last) * body.height() < 1.3 * metrics.height()) continue;
    last = place;
    const double y = body.bottom() - place * body.height();
    canvas.painter.setPen(QPen(style.quiet, style.line));
    canvas.painter.drawLine(QPointF(body.right(), y), QPointF(body.right() + 0.35 * style.em, y));
    const double right = body.right() + 0.75 * style.em + bar.label_width;
    canvas.text(QPointF(right - metrics.horizontalAdvance(bar.ticks.labels[i]),
                        y + metrics.capHeight() / 2),
                style.font, style.ink, bar.ticks.labels[i]);
  }
}

}  // namespace

FigureRange figure_range(const ValueMap& map, const FigureOptions& options) {
  FigureRange range;
  range.any_empty =
      std::any_of(map.values.begin(), map.values.end(), [](float v) { return !std::isfinite(v); });
  if (map.quantiles.empty()) {
    range.lower = options.lower.value_or(0);
    range.upper = options.upper.value_or(range.lower + 1);
    if (!(range.upper > range.lower)) range.upper = range.lower + 1;
    return range;
  }
  const double smallest = map.quantiles.at(0), largest = map.quantiles.at(100);
  range.lower = options.lower.value_or(map.quantiles.at(options.low_percent));
  range.upper = options.upper.value_or(map.quantiles.at(options.high_percent));
  if (!(range.upper > range.lower)) {  // constant, but for a few points
    range.lower = options.lower.value_or(smallest);
    range.upper = options.upper.value_or(largest);
  }
  if (!(range.upper > range.lower)) {
    // A flat map is drawn in the middle of the colours.
    const double half = std::max(1e-12, 1e-3 * std::abs(range.lower));
    range.upper = range.lower + half;
    range.lower -= half;
  }
  range.beyond_lower = smallest < range.lower;
  range.beyond_upper = largest > range.upper;
  return range;
}

StretchCurve figure_curve(const ValueMap& map, const FigureRange& range,
                          const FigureOptions& options) {
  return {options.stretch, range.lower, range.upper, map.quantiles, options.gamma};
}

ColourBar colour_bar_of(const ValueMap& map, const FigureStyle& style, const FigureOptions& options,
                        double most_width) {
  ColourBar bar;
  bar.range = figure_range(map, options);
  bar.ticks = nice_ticks(bar.range.lower, bar.range.upper, 5);
  bar.title = options.quantity;
  if (bar.title.isEmpty()) {
    bar.title = map.title;
    if (!map.quantity.isEmpty()) {
      bar.title += QStringLiteral(" (") + map.quantity + QLatin1Char(')');
    }
  }
  if (bar.ticks.exponent != 0) {
    bar.title += QStringLiteral(" · 10") + superscript(bar.ticks.exponent);
  }
  const QFontMetricsF metrics(style.font);
  bar.title = metrics.elidedText(bar.title.simplified(), Qt::ElideRight, most_width);
  for (const QString& label : bar.ticks.labels) {
    bar.label_width = std::max(bar.label_width, metrics.horizontalAdvance(label));
  }
  bar.bar_width = std::round(1.3 * style.em);
  bar.width = std::max(metrics.horizontalAdvance(bar.title),
                       bar.bar_width + 0.9 * style.em + bar.label_width);
  if (bar.range.any_empty) {
    bar.width =
        std::max(bar.width, 1.75 * style.em + metrics.horizontalAdvance(figure_words("No value")));
  }
  bar.height = 12 * style.em;
  return bar;
}

void draw_colour_bar(const Canvas& canvas, const ColourBar& bar, const StretchCurve& curve,
                     const QRectF& area, ColourMap colours) {
  const FigureStyle& style = canvas.style;
  const QFontMetricsF metrics(style.font);
  canvas.text(QPointF(area.left(), area.top() + metrics.ascent()), style.font, style.ink,
              bar.title);

  const double tip = std::round(0.6 * bar.bar_width);
  const double foot = bar.range.any_empty ? 2.4 * style.em : 0;
  const double top = std::round(area.top() + 2.1 * style.em + tip);
  const double room = area.height() - (top - area.top()) - tip - foot;
  const double height = std::round(std::clamp(room, 4 * style.em, 22 * style.em));
  const QRectF body(std::round(area.left()), top, bar.bar_width, height);

  fill_bar(canvas, body, colours);
  const QPainterPath outline = fill_tips(canvas, bar, body, tip, colours);
  canvas.painter.setBrush(Qt::NoBrush);
  canvas.painter.setPen(QPen(style.quiet, style.line));
  canvas.painter.drawPath(outline);
  draw_ticks(canvas, bar, curve, body);
  if (bar.range.any_empty) {
    const double size = std::round(1.15 * style.em);
    const QRectF box(body.left(), body.bottom() + tip + 0.9 * style.em, size, size);
    draw_swatch(canvas, {QString(), QString(), {}, 0, true}, box);
    canvas.text(QPointF(box.right() + 0.6 * style.em, box.center().y() + metrics.capHeight() / 2),
                style.font, style.quiet, figure_words("No value"));
  }
}

}  // namespace lithoscope
