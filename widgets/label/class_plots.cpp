#include "widgets/label/class_plots.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

bool is_dark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < 128;
}

// A colour that is seen as a thin line on the ground of the theme.
QColor line_colour(Colour colour, const QPalette& palette) {
  QColor line(colour.red, colour.green, colour.blue);
  const int lightness = line.lightness();
  if (!is_dark(palette) && lightness > 120) return line.darker(100 + (lightness - 120) * 2 / 3);
  if (is_dark(palette) && lightness < 120) return line.lighter(220 - lightness);
  return line;
}

}  // namespace

RadarPlot::RadarPlot(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Radar chart of the class"));
  setToolTip(
      tr("What the class is rich in. The ring is the strongest class on each axis, the band holds "
         "the middle half of its points; grey outlines are the other classes."));
}

void RadarPlot::set_chart(RadarChart chart) {
  chart_ = std::move(chart);
  update();
}

QSize RadarPlot::sizeHint() const {
  return {18 * grid_unit(this), 17 * grid_unit(this)};
}

void RadarPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(font());
  RadarInk ink = radar_ink(is_dark(palette()));
  ink.text = palette().color(QPalette::Text);
  ink.grid = border_colour(palette());
  ink.others = muted_text(palette());
  paint_radar(painter, QRectF(rect()).adjusted(1, 1, -1, -1), chart_, ink);
}

SpectrumSketchPlot::SpectrumSketchPlot(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Mean spectrum of the class"));
  setToolTip(
      tr("Mean of the class's pixels with one standard deviation to both sides; dashed: the "
         "best match of the library, brought to the same brightness."));
}

void SpectrumSketchPlot::set_sketch(SpectrumSketch sketch) {
  sketch_ = std::move(sketch);
  message_.clear();
  update();
}

void SpectrumSketchPlot::set_message(const QString& message) {
  sketch_ = {};
  message_ = message;
  update();
}

QSize SpectrumSketchPlot::sizeHint() const {
  return {20 * grid_unit(this), 17 * grid_unit(this)};
}

void SpectrumSketchPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont small = font();
  small.setPixelSize(std::max(8, fontMetrics().height() * 3 / 5));
  painter.setFont(small);
  const QFontMetricsF metrics(small);
  if (sketch_.x.size() < 2) {
    painter.setPen(muted_text(palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, message_);
    return;
  }
  double low = std::numeric_limits<double>::infinity(), high = -low;
  const auto reach = [&](double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  };
  const auto spread = [&](std::size_t i) {
    return std::isfinite(sketch_.deviation[i]) ? sketch_.deviation[i] : 0.0;
  };
  for (std::size_t i = 0; i < sketch_.x.size(); ++i) {
    reach(sketch_.mean[i] - spread(i));
    reach(sketch_.mean[i] + spread(i));
    if (!sketch_.reference.empty()) reach(sketch_.reference[i]);
  }
  if (!(high > low)) {
    if (!std::isfinite(low)) {
      painter.setPen(muted_text(palette()));
      painter.drawText(rect(), Qt::AlignCenter, tr("no pixel"));
      return;
    }
    high = low + 1;
  }
  const double words = metrics.height() + 1;
  const QRectF box = QRectF(rect()).adjusted(1, 2, -1, -words);
  painter.setPen(QPen(border_colour(palette()), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(box);
  const auto [first, last] = std::minmax_element(sketch_.x.begin(), sketch_.x.end());
  const auto at = [&](double x, double y) {
    return QPointF(box.left() + (x - *first) / (*last - *first) * box.width(),
                   box.bottom() - (y - low) / (high - low) * box.height());
  };
  // Curves break where nothing was measured.
  const auto curve = [&](const std::vector<double>& values) {
    QPainterPath path;
    bool on = false;
    for (std::size_t i = 0; i < sketch_.x.size(); ++i) {
      if (!std::isfinite(values[i])) {
        on = false;
        continue;
      }
      on ? path.lineTo(at(sketch_.x[i], values[i])) : path.moveTo(at(sketch_.x[i], values[i]));
      on = true;
    }
    return path;
  };
  const QColor line = line_colour(sketch_.colour, palette());
  QColor band = line;
  band.setAlpha(60);
  for (std::size_t i = 0; i + 1 < sketch_.x.size(); ++i) {
    if (!std::isfinite(sketch_.mean[i]) || !std::isfinite(sketch_.mean[i + 1])) continue;
    const QPolygonF piece({at(sketch_.x[i], sketch_.mean[i] - spread(i)),
                           at(sketch_.x[i], sketch_.mean[i] + spread(i)),
                           at(sketch_.x[i + 1], sketch_.mean[i + 1] + spread(i + 1)),
                           at(sketch_.x[i + 1], sketch_.mean[i + 1] - spread(i + 1))});
    painter.setRenderHint(QPainter::Antialiasing, false);  // no seams between the pieces
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    painter.drawPolygon(piece);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  if (!sketch_.reference.empty()) {
    painter.setPen(QPen(muted_text(palette()), 1, Qt::DashLine));
    painter.drawPath(curve(sketch_.reference));
  }
  painter.setPen(QPen(line, 1.5));
  painter.drawPath(curve(sketch_.mean));
  painter.setPen(muted_text(palette()));
  const QRectF below(box.left(), box.bottom(), box.width(), words);
  const auto number = [](double value) { return QString::number(value, 'g', 4); };
  painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom, number(*first));
  painter.drawText(below, Qt::AlignRight | Qt::AlignBottom,
                   number(*last) + QLatin1Char(' ') + sketch_.x_title);
  const QString title = metrics.elidedText(sketch_.quantity, Qt::ElideRight,
                                           box.width() - 10 * metrics.averageCharWidth());
  painter.drawText(below, Qt::AlignHCenter | Qt::AlignBottom, title);
}

}  // namespace lithoscope
