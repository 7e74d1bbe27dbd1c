#include "widgets/figure/radar_figure.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/figure/figure_style.h"

namespace lithoscope {
namespace {

constexpr double kSmallestText = 7;  // pixels of the device

QColor to_qt(Colour colour, int alpha = 255) {
  return QColor(colour.red, colour.green, colour.blue, alpha);
}

// Dark outlines of light colours and light ones of dark colours are seen on either page.
QColor outline_of(Colour colour, const RadarInk& ink) {
  QColor edge = to_qt(colour);
  const bool light_page = ink.text.lightness() < 128;
  const int lightness = edge.lightness();
  if (light_page && lightness > 120) edge = edge.darker(100 + (lightness - 120) * 2 / 3);
  if (!light_page && lightness < 120) edge = edge.lighter(100 + (120 - lightness));
  return edge;
}

bool is_whole(const std::vector<double>& values, std::size_t axes) {
  return values.size() == axes && std::all_of(values.begin(), values.end(),
                                              [](double value) { return std::isfinite(value); });
}

struct Star {
  QPointF centre;
  double radius = 0;
  std::size_t axes = 0;

  QPointF direction(std::size_t axis) const {
    const double angle =
        2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(axes);
    return {std::sin(angle), -std::cos(angle)};
  }
  QPointF at(std::size_t axis, double value) const {
    return centre + direction(axis) * radius * std::clamp(value, 0.0, 1.0);
  }
  QPainterPath outline(const std::vector<double>& values) const {
    QPainterPath path;
    for (std::size_t i = 0; i < axes; ++i) {
      i == 0 ? path.moveTo(at(i, values[i])) : path.lineTo(at(i, values[i]));
    }
    path.closeSubpath();
    return path;
  }
};

// The words of all axes around the star, none where they do not fit.
struct Words {
  QFont font;
  bool shown = false;
  double side = 0, above = 0;  // room that they need beside and above the star
};

Words words_for(const QPainter& painter, const QRectF& area, const RadarChart& chart) {
  Words words;
  words.font = painter.font();
  const double side = std::min(area.width(), area.height());
  // Short names (elements) take more room of a small chart than long ones (lines) may.
  double size = QFontMetricsF(painter.font()).height() / 1.2;
  size = std::clamp(side / 13, kSmallestText, size);
  words.font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
  const QFontMetricsF metrics(words.font);
  double widest = 0;
  for (const QString& axis : chart.axes) widest = std::max(widest, metrics.horizontalAdvance(axis));
  words.side = widest + 0.35 * size;
  words.above = metrics.height() + 0.1 * size;
  words.shown = side >= 70 && 2 * words.side < 0.6 * area.width();
  return words;
}

void paint_words(QPainter& painter, const Star& star, const RadarChart& chart, const Words& words,
                 const RadarInk& ink) {
  painter.setFont(words.font);
  painter.setPen(ink.text);
  const QFontMetricsF metrics(words.font);
  const double gap = 0.3 * metrics.height();
  for (std::size_t i = 0; i < star.axes; ++i) {
    const QPointF out = star.direction(i);
    const QPointF at = star.centre + out * (star.radius + gap);
    const double width = metrics.horizontalAdvance(chart.axes[i]) + 1, height = metrics.height();
    // The word's box touches `at` with the side that looks towards the star.
    const QRectF box(at.x() - width / 2 + out.x() * width / 2,
                     at.y() - height / 2 + out.y() * height / 2, width, height);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, chart.axes[i]);
  }
}

void paint_bars(QPainter& painter, const QRectF& area, const RadarChart& chart,
                const RadarInk& ink) {
  const std::size_t axes = chart.axes.size();
  if (axes == 0) return;
  const QFontMetricsF metrics(painter.font());
  double label = 0;
  for (const QString& axis : chart.axes) label = std::max(label, metrics.horizontalAdvance(axis));
  label = std::min(label + metrics.averageCharWidth(), area.width() / 2);
  const double row = std::min(area.height() / static_cast<double>(axes), 2.2 * metrics.height());
  const double thick = 0.5 * row, length = area.width() - label;
  for (std::size_t i = 0; i < axes; ++i) {
    const double y = area.top() + row * (static_cast<double>(i) + 0.5);
    painter.setPen(ink.text);
    painter.drawText(QRectF(area.left(), y - row / 2, label, row), Qt::AlignLeft | Qt::AlignVCenter,
                     chart.axes[i]);
    painter.setPen(QPen(ink.grid, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(area.left() + label, y - thick / 2, length, thick));
    if (i < chart.values.size() && std::isfinite(chart.values[i])) {
      painter.fillRect(QRectF(area.left() + label, y - thick / 2,
                              length * std::clamp(chart.values[i], 0.0, 1.0), thick),
                       to_qt(chart.colour));
    }
  }
}

}  // namespace

RadarInk radar_ink(bool dark) {
  return dark ? RadarInk{QColor(0xe8, 0xea, 0xed), QColor(0x4c, 0x51, 0x58),
                         QColor(0x8c, 0x93, 0x9d)}
              : RadarInk{QColor(0x1d, 0x1f, 0x23), QColor(0xcc, 0xd0, 0xd5),
                         QColor(0x8a, 0x91, 0x9b)};
}

RadarChart radar_chart(const ClassProfiles& profiles, const LabelMap& labels, std::size_t index) {
  RadarChart chart;
  const auto row_of = [](const Eigen::MatrixXd& matrix, std::size_t row) {
    const Eigen::RowVectorXd values = matrix.row(static_cast<Eigen::Index>(row));
    return std::vector<double>(values.begin(), values.end());
  };
  for (const std::string& axis : profiles.axes) chart.axes.push_back(QString::fromStdString(axis));
  chart.values = row_of(profiles.mean, index);
  chart.lower = row_of(profiles.lower, index);
  chart.upper = row_of(profiles.upper, index);
  for (std::size_t k = 0; k < labels.classes.size(); ++k) {
    if (k != index && profiles.points[k] > 0) chart.others.push_back(row_of(profiles.mean, k));
  }
  chart.colour = labels.classes[index].colour;
  return chart;
}

void paint_radar(QPainter& painter, const QRectF& area, const RadarChart& chart,
                 const RadarInk& ink) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  if (chart.axes.size() < 3) {
    paint_bars(painter, area, chart, ink);
    painter.restore();
    return;
  }
  const Words words = words_for(painter, area, chart);
  Star star;
  star.axes = chart.axes.size();
  star.centre = area.center();
  const double gap = words.shown ? 0.3 * QFontMetricsF(words.font).height() : 0;
  star.radius = std::max(4.0, std::min(area.width() / 2 - (words.shown ? words.side : 2) - gap,
                                       area.height() / 2 - (words.shown ? words.above : 2) - gap));
  const double line = std::max(1.0, star.radius / 110);

  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(ink.grid, line));
  for (const double ring : {0.5, 1.0}) {
    painter.drawPath(star.outline(std::vector<double>(star.axes, ring)));
  }
  for (std::size_t i = 0; i < star.axes; ++i) painter.drawLine(star.centre, star.at(i, 1));

  QColor faint = ink.others;
  faint.setAlpha(130);
  painter.setPen(QPen(faint, line, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  for (const auto& other : chart.others) {
    if (is_whole(other, star.axes)) painter.drawPath(star.outline(other));
  }
  if (is_whole(chart.values, star.axes)) {
    const QColor edge = outline_of(chart.colour, ink);
    painter.setPen(Qt::NoPen);
    painter.fillPath(star.outline(chart.values), to_qt(chart.colour, 110));
    if (is_whole(chart.lower, star.axes) && is_whole(chart.upper, star.axes)) {
      QPainterPath band = star.outline(chart.upper);
      band.addPath(star.outline(chart.lower));  // odd-even: what lies between the two
      QColor colour = edge;
      colour.setAlpha(70);
      painter.fillPath(band, colour);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(edge, 2 * line, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(star.outline(chart.values));
  }
  if (words.shown) paint_words(painter, star, chart, words, ink);
  painter.restore();
}

QByteArray radar_svg(const RadarChart& chart, const QString& title, int width_px) {
  if (width_px < 80 || width_px > 8000) {
    throw Error(translated("figure", "A radar chart of {} pixels was asked for", width_px),
                translated("figure", "Give a width from 80 to 8000 pixels"));
  }
  const double em = std::max(9.0, width_px / 20.0), above = title.isEmpty() ? 0 : 2 * em;
  const QRectF page(0, 0, width_px, std::ceil(width_px + above));
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);
  generator.setSize(page.size().toSize());
  generator.setViewBox(page);
  generator.setTitle(title.toHtmlEscaped());
  generator.setDescription(QStringLiteral("Lithoscope"));
  QPainter painter;
  if (!painter.begin(&generator)) {
    throw Error(translated("figure", "The figure could not be drawn"),
                translated("figure", "Choose a smaller size"));
  }
  painter.fillRect(page, Qt::white);
  const FigureStyle style(FigureOptions(), em);
  const Canvas canvas{painter, style, true};
  const QFontMetricsF metrics(style.title_font);
  const QString words = metrics.elidedText(title, Qt::ElideRight, page.width() - em);
  canvas.text({(page.width() - canvas.width_of(style.title_font, words)) / 2, 1.6 * em},
              style.title_font, style.ink, words);
  painter.setFont(style.font);
  const double margin = 0.4 * em;
  paint_radar(painter, page.marginsRemoved({margin, above + margin, margin, margin}), chart,
              radar_ink(false));
  painter.end();
  return bytes;
}

}  // namespace lithoscope
