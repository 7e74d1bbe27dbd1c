#include "widgets/figure/map_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImageWriter>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/figure/map_raster.h"
#include "widgets/figure/nice_numbers.h"

namespace lithoscope {
namespace {

QString words(const char* text) {
  return QCoreApplication::translate("figure", text);
}

// Sizes and inks of one figure; all lengths follow from the size of the text.
struct Style {
  explicit Style(const FigureOptions& options) {
    em = std::max(11.0, options.width_px / 76.0);
    margin = 1.5 * em;
    gap = 1.5 * em;
    line = std::max(1.0, em / 14);
    page = options.dark ? QColor(0x1b, 0x1d, 0x20) : QColor(0xff, 0xff, 0xff);
    ink = options.dark ? QColor(0xe8, 0xea, 0xed) : QColor(0x1d, 0x1f, 0x23);
    quiet = options.dark ? QColor(0x9a, 0xa1, 0xac) : QColor(0x5d, 0x63, 0x6d);
    empty = options.dark ? QColor(0x2a, 0x2d, 0x31) : QColor(0xff, 0xff, 0xff);
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Source Sans 3"),
                      QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(static_cast<int>(std::lround(em)));
    title_font = font;
    title_font.setPixelSize(static_cast<int>(std::lround(1.25 * em)));
    title_font.setWeight(QFont::DemiBold);
  }
  double em, margin, gap, line;
  QColor page, ink, quiet, empty;
  QFont font, title_font;
};

struct LegendEntry {
  QString name, share;
  Colour colour;
  std::size_t hatch = 0;
  bool is_empty = false;
};

struct Legend {
  std::vector<LegendEntry> entries;
  double name_width = 0, share_width = 0, row_height = 0, swatch = 0, space = 0;
  double width() const { return swatch + space + name_width + 1.6 * space + share_width; }
};

Legend legend_of(std::vector<LegendEntry> entries, const Style& style, double most_width) {
  Legend legend;
  legend.entries = std::move(entries);
  const QFontMetricsF metrics(style.font);
  legend.swatch = 1.15 * style.em;
  legend.space = 0.6 * style.em;
  legend.row_height = 1.75 * style.em;
  for (LegendEntry& entry : legend.entries) {
    legend.share_width = std::max(legend.share_width, metrics.horizontalAdvance(entry.share));
  }
  const double room =
      std::max(6 * style.em, most_width - legend.swatch - 2.6 * legend.space - legend.share_width);
  for (LegendEntry& entry : legend.entries) {
    entry.name = metrics.elidedText(entry.name, Qt::ElideRight, room);
    legend.name_width = std::max(legend.name_width, metrics.horizontalAdvance(entry.name));
  }
  return legend;
}

Legend make_legend(const LabelMap& map, const Style& style, bool pattern, double most_width) {
  const std::vector<std::int64_t> counts = map.counts();
  std::int64_t labelled = 0;
  for (const std::int64_t count : counts) labelled += count;
  const auto percent = [](std::int64_t part, std::int64_t whole) {
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const QString number = share < 0.05 ? QStringLiteral("< 0.1") : QString::number(share, 'f', 1);
    return number + QChar(0x00a0) + QLatin1Char('%');
  };
  std::vector<LegendEntry> entries;
  for (std::size_t k = 0; k < counts.size(); ++k) {
    if (counts[k] == 0) continue;
    entries.push_back({QString::fromStdString(map.classes[k].name), percent(counts[k], labelled),
                       map.classes[k].colour, pattern ? k : 0, false});
  }
  if (labelled < map.grid.size()) {
    entries.push_back({words("Unlabelled"), QString(), {}, 0, true});
  }
  return legend_of(std::move(entries), style, most_width);
}

// Where the parts of a figure go. The side (legend or colour bar) stands right of the map, or below
// it where the map is much wider than high.
struct Layout {
  QRectF map, side;
  double title_baseline = 0, footer_top = 0;
  int height = 0;
};

Layout lay_out(const Grid& grid, const Style& style, const FigureOptions& options,
               double side_width, double side_height, bool side_below, double below_height) {
  if (options.width_px < 200 || options.width_px > 16000 || options.height_px < 0 ||
      (options.height_px > 0 && options.height_px < 150) || options.height_px > 16000) {
    throw Error(translated("figure", "A figure of {} x {} pixels was asked for", options.width_px,
                           options.height_px),
                translated("figure",
                           "Give a width from 200 to 16000 and a height from 150 to 16000 "
                           "pixels, or 0 for the height that fits"));
  }
  const double aspect = static_cast<double>(grid.rows) * grid.pitch_y_um /
                        (static_cast<double>(grid.cols) * grid.pitch_x_um);
  const double width = options.width_px;
  const double top =
      style.margin + (options.title.isEmpty() ? 0 : 1.25 * style.em + 1.1 * style.em);
  const double footer = options.scale_bar ? 2.3 * style.em : 0;
  const double below = side_below ? style.gap * 0.7 + below_height : 0;
  const double side = side_width > 0 && !side_below ? style.gap + side_width : 0;

  double map_width = std::max(style.em, width - 2 * style.margin - side);
  double map_height = map_width * aspect;
  const double most_height =
      options.height_px > 0 ? options.height_px - top - footer - below - style.margin : 1.5 * width;
  if (map_height > most_height) {
    map_height = std::max(style.em, most_height);
    map_width = map_height / aspect;
  }
  map_width = std::max(1.0, std::round(map_width));
  map_height = std::max(1.0, std::round(map_height));

  Layout layout;
  // A map narrower than its place stands in the middle, together with its side.
  const double spare = width - 2 * style.margin - side - map_width;
  const double left = std::round(style.margin + std::max(0.0, spare / 2));
  layout.map = QRectF(left, std::round(top), map_width, map_height);
  layout.title_baseline = style.margin + 1.05 * 1.25 * style.em;
  layout.footer_top = layout.map.bottom() + 0.75 * style.em;
  double bottom = layout.map.bottom() + footer;
  if (side_below) {
    layout.side = QRectF(left, bottom + style.gap * 0.7, map_width, below_height);
    bottom = layout.side.bottom();
  } else if (side_width > 0) {
    layout.side = QRectF(layout.map.right() + style.gap, layout.map.top(), side_width,
                         std::max(side_height, map_height));
    bottom = std::max(bottom, layout.map.top() + side_height);
  }
  layout.height = options.height_px > 0 ? options.height_px
                                        : static_cast<int>(std::ceil(bottom + style.margin));
  return layout;
}

QImage new_page(const Style& style, const FigureOptions& options, int height) {
  QImage image(options.width_px, height, QImage::Format_RGB32);
  image.fill(style.page);
  image.setDotsPerMeterX(11811);  // 300 dpi
  image.setDotsPerMeterY(11811);
  return image;
}

void draw_frame(QPainter& painter, const Style& style, const QRectF& around) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(Qt::NoBrush);
  const double width = std::max(1.0, std::round(style.line));
  QPen pen(style.quiet, width);
  pen.setJoinStyle(Qt::MiterJoin);
  painter.setPen(pen);
  painter.drawRect(around.adjusted(-width / 2, -width / 2, width / 2, width / 2));
  painter.restore();
}

void draw_title(QPainter& painter, const Style& style, const FigureOptions& options,
                const Layout& layout) {
  if (options.title.isEmpty()) return;
  painter.setFont(style.title_font);
  painter.setPen(style.ink);
  const double room = options.width_px - layout.map.left() - style.margin;
  const QString text =
      QFontMetricsF(style.title_font).elidedText(options.title, Qt::ElideRight, room);
  painter.drawText(QPointF(layout.map.left(), layout.title_baseline), text);
}

void draw_scale_bar(QPainter& painter, const Style& style, const Grid& grid, const Layout& layout) {
  const double um_per_px = static_cast<double>(grid.cols) * grid.pitch_x_um / layout.map.width();
  double length = nice_below(std::max(0.3 * layout.map.width(), 2.0) * um_per_px);
  if (!grid.pitch_known) length = std::max(1.0, length);
  const double bar_px = length / um_per_px;
  const double thick = std::max(2.0, std::round(0.28 * style.em));
  const QRectF bar(layout.map.left(), std::round(layout.footer_top + 0.3 * style.em),
                   std::round(bar_px), thick);
  painter.fillRect(bar, style.ink);
  painter.setFont(style.font);
  painter.setPen(style.ink);
  const QString text = grid.pitch_known
                           ? length_text(length)
                           : QString::number(length, 'g', 6) + QChar(0x00a0) + words("px");
  painter.drawText(QPointF(bar.right() + 0.6 * style.em, bar.center().y() + 0.36 * style.em), text);
}

void draw_swatch(QPainter& painter, const Style& style, const LegendEntry& entry,
                 const QRectF& box) {
  const int size = static_cast<int>(box.width());
  QImage swatch(size, size, QImage::Format_RGB32);
  swatch.fill(entry.is_empty ? style.empty : to_qcolor(entry.colour));
  for (int y = 0; y < size && entry.hatch > 0; ++y) {
    for (int x = 0; x < size; ++x) {
      if (hatch_ink(entry.hatch, x, y, static_cast<int>(0.55 * style.em))) {
        swatch.setPixel(x, y, hatch_colour(entry.colour));
      }
    }
  }
  const QRectF where(std::round(box.left()), std::round(box.top()), size, size);
  painter.drawImage(where.topLeft(), swatch);
  draw_frame(painter, style, where);
}

void draw_legend(QPainter& painter, const Style& style, const Legend& legend, const QRectF& area,
                 bool below) {
  painter.setFont(style.font);
  const QFontMetricsF metrics(style.font);
  const int columns =
      below
          ? std::max(1, static_cast<int>((area.width() + style.gap) / (legend.width() + style.gap)))
          : 1;
  const auto fitting = static_cast<std::size_t>(
      std::max(1.0, std::floor((area.height() + 0.3 * style.em) / legend.row_height)));
  const std::size_t most = fitting * static_cast<std::size_t>(columns);
  const std::size_t total = legend.entries.size();
  const std::size_t shown = total <= most ? total : most - 1;
  const auto corner = [&](std::size_t i) {
    const auto column = static_cast<double>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<double>(i / static_cast<std::size_t>(columns));
    return QPointF(area.left() + column * (legend.width() + style.gap),
                   area.top() + row * legend.row_height);
  };
  for (std::size_t i = 0; i < shown; ++i) {
    const LegendEntry& entry = legend.entries[i];
    const QPointF at = corner(i);
    draw_swatch(painter, style, entry, QRectF(at.x(), at.y(), legend.swatch, legend.swatch));
    const double baseline = at.y() + legend.swatch / 2 + metrics.capHeight() / 2;
    const double name_left = at.x() + legend.swatch + legend.space;
    painter.setPen(entry.is_empty ? style.quiet : style.ink);
    painter.drawText(QPointF(name_left, baseline), entry.name);
    painter.setPen(style.quiet);
    painter.drawText(
        QPointF(at.x() + legend.width() - metrics.horizontalAdvance(entry.share), baseline),
        entry.share);
  }
  if (shown < total) {
    const QPointF at = corner(shown);
    painter.setPen(style.quiet);
    painter.drawText(QPointF(at.x(), at.y() + legend.swatch / 2 + metrics.capHeight() / 2),
                     words("and %1 more").arg(total - shown));
  }
}

// The values between which the colours run: as given, else the 1st and 99th percentile, which a few
// wild points do not move.
struct Range {
  double lower = 0, upper = 1;
  bool beyond_lower = false, beyond_upper = false, any_empty = false;
};

Range value_range(const FeatureMap& map, std::size_t column, const FigureOptions& options) {
  std::vector<float> values;
  for (std::int64_t i = 0; i < map.points(); ++i) {
    const float value = map.values(i, static_cast<Eigen::Index>(column));
    if (map.valid[static_cast<std::size_t>(i)] != 0 && std::isfinite(value)) {
      values.push_back(value);
    }
  }
  Range range;
  range.any_empty = static_cast<std::int64_t>(values.size()) < map.points();
  if (!values.empty()) {
    std::sort(values.begin(), values.end());
    const auto at_share = [&](double share) {
      return static_cast<double>(values[static_cast<std::size_t>(
          std::lround(share * static_cast<double>(values.size() - 1)))]);
    };
    range.lower = options.lower.value_or(at_share(0.01));
    range.upper = options.upper.value_or(at_share(0.99));
    if (!(range.upper > range.lower)) {  // constant, but for a few points
      range.lower = options.lower.value_or(values.front());
      range.upper = options.upper.value_or(values.back());
    }
  } else {
    range.lower = options.lower.value_or(0);
    range.upper = options.upper.value_or(range.lower + 1);
  }
  if (!(range.upper > range.lower)) {
    range.upper = range.lower + std::max(1e-6, 1e-3 * std::abs(range.lower));
  }
  if (!values.empty()) {
    range.beyond_lower = values.front() < range.lower;
    range.beyond_upper = values.back() > range.upper;
  }
  return range;
}

QString superscript(int number) {
  static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
  QString out = number < 0 ? QStringLiteral("⁻") : QString();
  for (const QChar c : QString::number(std::abs(number))) out += digits[c.digitValue()];
  return out;
}

struct ColourBar {
  Range range;
  Ticks ticks;
  QString title;
  double width = 0, height = 0, bar_width = 0, label_width = 0;
};

ColourBar make_colour_bar(const FeatureMap& map, std::size_t column, const Style& style,
                          const FigureOptions& options) {
  ColourBar bar;
  bar.range = value_range(map, column, options);
  bar.ticks = nice_ticks(bar.range.lower, bar.range.upper, 5);
  const FeatureColumn& what = map.columns[column];
  bar.title = options.quantity;
  if (bar.title.isEmpty()) {
    bar.title = QString::fromStdString(what.name);
    if (!what.unit.empty()) {
      bar.title += QStringLiteral(" (") + QString::fromStdString(what.unit) + QLatin1Char(')');
    }
  }
  if (bar.ticks.exponent != 0) {
    bar.title += QStringLiteral(" · 10") + superscript(bar.ticks.exponent);
  }
  const QFontMetricsF metrics(style.font);
  bar.title = metrics.elidedText(bar.title, Qt::ElideRight, 0.3 * options.width_px);
  for (const QString& label : bar.ticks.labels) {
    bar.label_width = std::max(bar.label_width, metrics.horizontalAdvance(label));
  }
  bar.bar_width = 1.3 * style.em;
  bar.width = std::max(metrics.horizontalAdvance(bar.title),
                       bar.bar_width + 0.9 * style.em + bar.label_width);
  if (bar.range.any_empty) {
    bar.width = std::max(bar.width, 1.75 * style.em + metrics.horizontalAdvance(words("No value")));
  }
  bar.height = 12 * style.em;
  return bar;
}

void draw_colour_bar(QPainter& painter, const Style& style, const ColourBar& bar,
                     const QRectF& area, double map_height, const FigureOptions& options) {
  const ColourMap colours = options.colour_map;
  const QFontMetricsF metrics(style.font);
  painter.setFont(style.font);
  painter.setPen(style.ink);
  painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()), bar.title);

  const double tip = 0.6 * bar.bar_width;
  const double foot = bar.range.any_empty ? 2.2 * style.em : 0;
  const double top = std::round(area.top() + 2.1 * style.em + tip);
  const double room = std::max(map_height, bar.height) - (top - area.top()) - tip - foot;
  const double height = std::round(std::clamp(room, 5 * style.em, 22 * style.em));
  const QRectF body(std::round(area.left()), top, std::round(bar.bar_width), height);

  for (int y = 0; y < static_cast<int>(height); ++y) {
    const double fraction = 1 - (y + 0.5) / height;
    painter.fillRect(QRectF(body.left(), body.top() + y, body.width(), 1),
                     to_qcolor(at(colours, fraction)));
  }
  QPainterPath outline(body.topLeft());
  painter.setPen(Qt::NoPen);
  if (bar.range.beyond_upper) {
    const QPointF peak(body.center().x(), body.top() - tip);
    painter.setBrush(to_qcolor(at(colours, 1)));
    painter.drawPolygon(QPolygonF({body.topLeft(), peak, body.topRight()}));
    outline.lineTo(peak);
  }
  outline.lineTo(body.topRight());
  outline.lineTo(body.bottomRight());
  if (bar.range.beyond_lower) {
    const QPointF peak(body.center().x(), body.bottom() + tip);
    painter.setBrush(to_qcolor(at(colours, 0)));
    painter.drawPolygon(QPolygonF({body.bottomLeft(), peak, body.bottomRight()}));
    outline.lineTo(peak);
  }
  outline.lineTo(body.bottomLeft());
  outline.closeSubpath();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.quiet, style.line));
  painter.drawPath(outline);

  double last_fraction = 0;
  for (std::size_t i = 0; i < bar.ticks.values.size(); ++i) {
    const double fraction = options.place ? options.place(bar.ticks.values[i])
                                          : (bar.ticks.values[i] - bar.range.lower) /
                                                (bar.range.upper - bar.range.lower);
    // Where the colours do not run evenly, labels may come too near to each other.
    if (i > 0 && (fraction - last_fraction) * body.height() < 1.3 * metrics.height()) continue;
    last_fraction = fraction;
    const double y = body.bottom() - fraction * body.height();
    painter.setPen(QPen(style.quiet, style.line));
    painter.drawLine(QPointF(body.right(), y), QPointF(body.right() + 0.35 * style.em, y));
    painter.setPen(style.ink);
    const double right = body.right() + 0.75 * style.em + bar.label_width;
    painter.drawText(QPointF(right - metrics.horizontalAdvance(bar.ticks.labels[i]),
                             y + metrics.capHeight() / 2),
                     bar.ticks.labels[i]);
  }
  if (bar.range.any_empty) {
    const double size = 1.15 * style.em;
    const QRectF box(body.left(), body.bottom() + tip + 0.9 * style.em, size, size);
    draw_swatch(painter, style, {QString(), QString(), {}, 0, true}, box);
    painter.setPen(style.quiet);
    painter.drawText(
        QPointF(box.right() + 0.6 * style.em, box.center().y() + metrics.capHeight() / 2),
        words("No value"));
  }
}

std::function<double(double)> place_of(const Range& range, const FigureOptions& options) {
  if (options.place) return options.place;
  return [range](double value) { return (value - range.lower) / (range.upper - range.lower); };
}

void need_gui_application() {
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
    throw std::logic_error("drawing a figure needs a QGuiApplication");
  }
}

}  // namespace

QImage render_label_figure(const LabelMap& map, const FigureOptions& options) {
  need_gui_application();
  check_label_map(map);
  const Style style(options);
  const bool wide = static_cast<double>(map.grid.rows) * map.grid.pitch_y_um <
                    0.4 * static_cast<double>(map.grid.cols) * map.grid.pitch_x_um;
  Legend legend;
  double side_width = 0, side_height = 0, below_height = 0;
  if (options.legend) {
    legend = make_legend(map, style, options.pattern, 0.36 * options.width_px);
    side_width = legend.width();
    const auto count = static_cast<double>(legend.entries.size());
    side_height = count * legend.row_height;
    const double columns =
        std::max(1.0, std::floor((options.width_px - 2 * style.margin + style.gap) /
                                 (legend.width() + style.gap)));
    below_height = std::ceil(count / columns) * legend.row_height;
  }
  const bool below = options.legend && wide;
  const Layout layout =
      lay_out(map.grid, style, options, side_width, side_height, below, below_height);
  QImage page = new_page(style, options, layout.height);
  QPainter painter(&page);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  draw_title(painter, style, options, layout);
  painter.drawImage(
      layout.map.topLeft(),
      label_raster(map, static_cast<int>(layout.map.width()), static_cast<int>(layout.map.height()),
                   style.empty.rgb(), options.pattern, static_cast<int>(0.55 * style.em)));
  draw_frame(painter, style, layout.map);
  if (options.scale_bar) draw_scale_bar(painter, style, map.grid, layout);
  if (options.legend) draw_legend(painter, style, legend, layout.side, below);
  return page;
}

QImage render_value_figure(const FeatureMap& map, std::size_t column,
                           const FigureOptions& options) {
  need_gui_application();
  check_feature_map(map);
  if (column >= map.columns.size()) {
    throw Error(translated("figure", "Column {} of a feature map with {} columns was asked for",
                           column + 1, map.columns.size()),
                translated("figure", "Choose one of its columns"));
  }
  const Style style(options);
  const ColourBar bar = make_colour_bar(map, column, style, options);
  const Layout layout =
      lay_out(map.grid, style, options, options.legend ? bar.width : 0, bar.height, false, 0);
  QImage page = new_page(style, options, layout.height);
  QPainter painter(&page);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  draw_title(painter, style, options, layout);
  painter.drawImage(
      layout.map.topLeft(),
      value_raster(map, column, static_cast<int>(layout.map.width()),
                   static_cast<int>(layout.map.height()), place_of(bar.range, options),
                   options.colour_map, style.empty.rgb()));
  draw_frame(painter, style, layout.map);
  if (options.scale_bar) draw_scale_bar(painter, style, map.grid, layout);
  if (options.legend) {
    draw_colour_bar(painter, style, bar, layout.side, layout.map.height(), options);
  }
  return page;
}

QImage render_picture_figure(const QImage& picture, const Grid& grid,
                             const std::vector<PictureKey>& keys, const FigureOptions& options) {
  need_gui_application();
  const Style style(options);
  Legend legend;
  if (options.legend) {
    std::vector<LegendEntry> entries;
    for (const PictureKey& key : keys)
      entries.push_back({key.text, QString(), key.colour, 0, false});
    legend = legend_of(std::move(entries), style, 0.36 * options.width_px);
  }
  const double side_height = static_cast<double>(legend.entries.size()) * legend.row_height;
  const Layout layout =
      lay_out(grid, style, options, options.legend ? legend.width() : 0, side_height, false, 0);
  QImage page = new_page(style, options, layout.height);
  QPainter painter(&page);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  draw_title(painter, style, options, layout);
  painter.fillRect(layout.map, style.empty);
  const bool smaller = picture.width() > layout.map.width();
  painter.setRenderHint(QPainter::SmoothPixmapTransform, smaller);
  painter.drawImage(layout.map, picture);
  draw_frame(painter, style, layout.map);
  if (options.scale_bar) draw_scale_bar(painter, style, grid, layout);
  if (options.legend) draw_legend(painter, style, legend, layout.side, false);
  return page;
}

void save_png(const QImage& image, const std::filesystem::path& path) {
  AtomicFile file(path);
  QImageWriter writer(QString::fromStdString(file.temporary().string()), "png");
  writer.setText(QStringLiteral("Software"), QStringLiteral("Lithoscope"));
  if (!writer.write(image)) {
    throw Error(translated("figure", "The picture could not be written ({})",
                           writer.errorString().toStdString()),
                translated("figure", "Check the space and the rights of the folder"))
        .in_file(path);
  }
  file.commit();
}

}  // namespace lithoscope
