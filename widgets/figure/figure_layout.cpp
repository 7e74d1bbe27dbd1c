#include "widgets/figure/figure_layout.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

// The lines below the map: scale bar and arrow.
double footer_height(const FigureStyle& style, const FigureOptions& options) {
  if (!options.arrow.isEmpty()) return 3.4 * style.em;
  return options.scale_bar ? 2.3 * style.em : 0;
}

}  // namespace

FigureLayout lay_out(const Grid& grid, const FigureStyle& style, const FigureOptions& options,
                     const Surroundings& around) {
  FigureLayout layout;
  layout.width = static_cast<int>(std::lround(options.width.px(options.dpi)));
  const double asked = std::round(options.height.px(options.dpi));
  const double aspect = static_cast<double>(grid.rows) * grid.pitch_y_um /
                        (static_cast<double>(grid.cols) * grid.pitch_x_um);
  const double top = style.margin + (options.title.isEmpty() ? 0 : 2.35 * style.em);
  const double footer = footer_height(style, options);
  const double below = around.side_below ? 0.7 * style.gap + around.below_height : 0;
  const double side =
      around.side_width > 0 && !around.side_below ? style.gap + around.side_width : 0;

  const double room = layout.width - 2 * style.margin - side - around.axes_left;
  double width = std::max(style.em, room);
  double height = width * aspect;
  const double most_height = asked > 0
                                 ? asked - top - around.axes_below - footer - below - style.margin
                                 : 1.5 * layout.width;
  if (height > most_height) {
    height = std::max(style.em, most_height);
    width = height / aspect;
  }
  // A single line of points would not be seen in its true shape.
  width = std::max({1.0, std::round(width), std::min(style.em, room)});
  height = std::max({1.0, std::round(height), std::min(style.em, most_height)});

  // A map narrower than its place stands in the middle, together with its side.
  const double left =
      std::round(style.margin + around.axes_left + std::max(0.0, (room - width) / 2));
  layout.map = QRectF(left, std::round(top), std::round(width), std::round(height));
  layout.title_baseline = style.margin + 1.05 * 1.25 * style.em;
  layout.footer_top = layout.map.bottom() + around.axes_below + 0.75 * style.em;
  double bottom = layout.map.bottom() + around.axes_below + footer;
  if (around.side_below) {
    layout.side = QRectF(style.margin, bottom + 0.7 * style.gap, layout.width - 2 * style.margin,
                         around.below_height);
    bottom = layout.side.bottom();
  } else if (around.side_width > 0) {
    double side_height = std::max(around.side_height, layout.map.height());
    if (asked > 0) {
      side_height = std::min(side_height, asked - style.margin - layout.map.top());
    }
    layout.side =
        QRectF(layout.map.right() + style.gap, layout.map.top(), around.side_width, side_height);
    bottom = std::max(bottom, layout.side.bottom());
  }
  layout.height = static_cast<int>(asked > 0 ? asked : std::ceil(bottom + style.margin));
  layout.fits = room >= 6 * style.em && most_height >= 2 * style.em &&
                std::max(layout.map.width(), layout.map.height()) >= 5 * style.em &&
                bottom + style.margin <= layout.height + 1;
  return layout;
}

void draw_title(const Canvas& canvas, const FigureOptions& options, const FigureLayout& layout) {
  if (options.title.isEmpty()) return;
  const FigureStyle& style = canvas.style;
  const QFontMetricsF metrics(style.title_font);
  const double room = layout.width - 2 * style.margin;
  const QString text = metrics.elidedText(options.title.simplified(), Qt::ElideRight, room);
  // Above the map; further left where it would not fit there.
  const double left = std::max(
      style.margin,
      std::min(layout.map.left(), layout.width - style.margin - metrics.horizontalAdvance(text)));
  canvas.text(QPointF(left, layout.title_baseline), style.title_font, style.ink, text);
}

namespace {

// Where the line below the map ends: before a legend beside the map that is longer than the map.
double footer_right(const FigureLayout& layout, const FigureStyle& style) {
  const bool beside = layout.side.top() < layout.footer_top &&
                      layout.side.bottom() > layout.footer_top && !layout.side.isEmpty();
  return beside ? layout.side.left() - 0.3 * style.em : layout.width - style.margin;
}

}  // namespace

void draw_scale_bar(const Canvas& canvas, const Grid& grid, const FigureLayout& layout,
                    const FigureOptions& options) {
  const FigureStyle& style = canvas.style;
  const QFontMetricsF metrics(style.font);
  // Along the longer side, which has its true length in any case.
  const bool wide = layout.map.width() >= layout.map.height();
  const double um_per_px =
      wide ? static_cast<double>(grid.cols) * grid.pitch_x_um / layout.map.width()
           : static_cast<double>(grid.rows) * grid.pitch_y_um / layout.map.height();
  const double arrow = options.arrow.isEmpty() ? 0 : 4 * style.em;
  const double room =
      footer_right(layout, style) - layout.map.left() - arrow - 0.6 * style.em - 5 * style.em;
  const double most = std::min(0.3 * std::max(layout.map.width(), 10 * style.em), room);
  double length = nice_below(std::max(most, 2.0) * um_per_px);
  if (!grid.pitch_known) length = std::max(1.0, length);
  const QString text = grid.pitch_known
                           ? length_text(length)
                           : QString::number(length, 'g', 6) + QChar(0x00a0) + figure_words("px");
  const double bar_px = std::max(1.0, std::round(length / um_per_px));
  const double text_left = layout.map.left() + bar_px + 0.6 * style.em;
  if (text_left + metrics.horizontalAdvance(text) > footer_right(layout, style) - arrow) return;
  const double thick = std::max(2.0, std::round(0.28 * style.em));
  const QRectF bar(layout.map.left(), std::round(layout.footer_top + 0.3 * style.em), bar_px,
                   thick);
  canvas.painter.fillRect(bar, style.ink);
  canvas.text(QPointF(text_left, bar.center().y() + metrics.capHeight() / 2), style.font, style.ink,
              text);
}

void draw_arrow(const Canvas& canvas, const FigureLayout& layout, const FigureOptions& options) {
  if (options.arrow.isEmpty()) return;
  const FigureStyle& style = canvas.style;
  const QFontMetricsF metrics(style.font);
  const double radius = 1.2 * style.em;
  const QString words =
      metrics.elidedText(options.arrow.simplified(), Qt::ElideRight, 8 * style.em);
  const double width = 2 * radius + 0.4 * style.em + metrics.horizontalAdvance(words);
  // Under the right end of the map; a narrow map has it further right.
  const double right = std::clamp(layout.map.right(), layout.map.left() + width,
                                  std::max(layout.map.left() + width, footer_right(layout, style)));
  const double wanted = std::max(
      right, std::min(layout.map.left() + 16 * style.em + width, footer_right(layout, style)));
  const QPointF centre(wanted - width + radius, layout.footer_top + radius);
  QPainter& painter = canvas.painter;
  painter.save();
  painter.translate(centre);
  painter.rotate(options.arrow_degrees);
  QPen pen(style.ink, std::max(1.0, style.em / 9));
  pen.setCapStyle(Qt::FlatCap);
  painter.setPen(pen);
  painter.drawLine(QPointF(0, radius), QPointF(0, -0.4 * radius));
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.ink);
  painter.drawPolygon(
      QPolygonF({QPointF(0, -radius), QPointF(0.42 * radius, -0.1 * radius),
                 QPointF(0, -0.3 * radius), QPointF(-0.42 * radius, -0.1 * radius)}));
  painter.restore();
  const double left = centre.x() + radius + 0.4 * style.em;
  if (left + metrics.horizontalAdvance(words) <= footer_right(layout, style) + 0.5) {
    canvas.text(QPointF(left, centre.y() + metrics.capHeight() / 2), style.font, style.ink, words);
  }
}

MapAxes axes_of(const Grid& grid, const FigureStyle& style, int count_x, int count_y) {
  MapAxes axes;
  const double width = static_cast<double>(grid.cols) * grid.pitch_x_um;
  const double height = static_cast<double>(grid.rows) * grid.pitch_y_um;
  axes.unit = figure_words("px");
  if (grid.pitch_known) {
    const bool small = std::max(width, height) < 1000;
    axes.unit = small ? QStringLiteral("µm") : QStringLiteral("mm");
    axes.um_per_unit = small ? 1 : 1000;
  }
  // Edges of the map; the origin is the centre of the first pixel.
  const double left = (grid.origin_x_um - grid.pitch_x_um / 2) / axes.um_per_unit;
  const double top = (grid.origin_y_um - grid.pitch_y_um / 2) / axes.um_per_unit;
  axes.x = nice_ticks(left, left + width / axes.um_per_unit, count_x);
  axes.y = nice_ticks(top, top + height / axes.um_per_unit, count_y);
  const auto power = [&](int exponent) {
    return exponent == 0 ? QString() : QStringLiteral("10^%1 ").arg(exponent);
  };
  // Both in the same unit: large numbers are rare enough to be told by their power.
  if (axes.x.exponent != 0 || axes.y.exponent != 0) {
    const int exponent = std::max(axes.x.exponent, axes.y.exponent);
    for (Ticks* ticks : {&axes.x, &axes.y}) {
      for (std::size_t i = 0; i < ticks->values.size(); ++i) {
        ticks->labels[i] = QString::number(ticks->values[i] / std::pow(10, exponent), 'g', 5);
      }
    }
    axes.unit = power(exponent) + axes.unit;
  }
  const QFontMetricsF metrics(style.font);
  double widest = metrics.horizontalAdvance(axes.unit);
  for (const QString& label : axes.y.labels) {
    widest = std::max(widest, metrics.horizontalAdvance(label));
  }
  axes.left_width = widest + 0.8 * style.em;
  axes.below_height = 2.1 * style.em;
  return axes;
}

void draw_axes(const Canvas& canvas, const Grid& grid, const MapAxes& axes,
               const FigureLayout& layout) {
  const FigureStyle& style = canvas.style;
  const QFontMetricsF metrics(style.font);
  const QRectF& map = layout.map;
  const double tick = 0.35 * style.em;
  const QPen pen(style.quiet, style.line);
  const double baseline = map.bottom() + tick + 0.3 * style.em + metrics.capHeight();
  const double um_x = static_cast<double>(grid.cols) * grid.pitch_x_um;
  const double um_y = static_cast<double>(grid.rows) * grid.pitch_y_um;

  double taken = map.left() - 0.2 * style.em;  // by labels so far; the unit stands left of them
  for (std::size_t i = 0; i < axes.x.values.size(); ++i) {
    const double um = axes.x.values[i] * axes.um_per_unit - grid.origin_x_um + grid.pitch_x_um / 2;
    const double x = map.left() + um / um_x * map.width();
    const double half = metrics.horizontalAdvance(axes.x.labels[i]) / 2;
    canvas.painter.setPen(pen);
    canvas.painter.drawLine(QPointF(x, map.bottom()), QPointF(x, map.bottom() + tick));
    if (x - half < taken || x + half > layout.width - 0.3 * style.em) continue;
    canvas.text(QPointF(x - half, baseline), style.font, style.ink, axes.x.labels[i]);
    taken = x + half + 0.6 * style.em;
  }
  double last = INFINITY;
  // From below, so that the label at the corner of both axes stays.
  for (std::size_t k = axes.y.values.size(); k-- > 0;) {
    const double um = axes.y.values[k] * axes.um_per_unit - grid.origin_y_um + grid.pitch_y_um / 2;
    const double y = map.top() + um / um_y * map.height();
    canvas.painter.setPen(pen);
    canvas.painter.drawLine(QPointF(map.left(), y), QPointF(map.left() - tick, y));
    const double base = y + metrics.capHeight() / 2;
    if (last - base < metrics.height() || base > map.bottom() + 0.2 * style.em) continue;
    last = base;
    const double wide = metrics.horizontalAdvance(axes.y.labels[k]);
    canvas.text(QPointF(map.left() - tick - 0.3 * style.em - wide, base), style.font, style.ink,
                axes.y.labels[k]);
  }
  canvas.text(
      QPointF(map.left() - tick - 0.3 * style.em - metrics.horizontalAdvance(axes.unit), baseline),
      style.font, style.quiet, axes.unit);
}

}  // namespace lithoscope
