#include "widgets/figure/figure.h"

#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/figure/colour_bar.h"
#include "widgets/figure/figure_layout.h"
#include "widgets/figure/figure_legend.h"
#include "widgets/figure/label_outlines.h"
#include "widgets/figure/map_raster.h"

namespace lithoscope {

struct Figure::Parts {
  Parts(FigureContent what, FigureOptions how)
      : content(std::move(what)), options(std::move(how)), style(options, wanted_em(options)) {}

  FigureContent content;
  FigureOptions options;
  FigureStyle style;
  FigureLegend legend;
  ColourBar bar;
  MapAxes axes;
  FigureLayout layout;
};

namespace {

constexpr double kMostPixels = 2e8;  // 800 MB as a picture

template <typename Map>
const Map* held(const FigureContent& content) {
  const auto* pointer = std::get_if<std::shared_ptr<const Map>>(&content);
  return pointer == nullptr ? nullptr : pointer->get();
}

void check_content(const FigureContent& content) {
  if (const auto* labels = held<LabelMap>(content)) check_label_map(*labels);
  const Grid& grid = grid_of(content);
  check_grid(grid);
  if (const auto* values = held<ValueMap>(content)) {
    if (static_cast<std::int64_t>(values->values.size()) != grid.size()) {
      throw Error(translated("figure", "The map has {} points, its grid {}", values->values.size(),
                             grid.size()),
                  translated("figure", "Make the map anew"));
    }
  }
  if (const auto* picture = held<PictureMap>(content);
      picture != nullptr && picture->pixels.isNull()) {
    throw Error(translated("figure", "The picture is empty"),
                translated("figure", "Make the map anew"));
  }
}

void check_size(const FigureOptions& options) {
  const double width = std::round(options.width.px(options.dpi));
  const double height = std::round(options.height.px(options.dpi));
  const bool sane = options.dpi >= 30 && options.dpi <= 2400 && width >= 200 && width <= 16000 &&
                    (height == 0 || (height >= 150 && height <= 16000)) &&
                    width * height <= kMostPixels;
  if (sane) return;
  throw Error(translated("figure", "A figure of {} x {} pixels was asked for", width, height),
              translated("figure",
                         "Give a width from 200 to 16000 and a height from 150 to 16000 "
                         "pixels, 200 million together, or no height for the one that fits"));
}

void need_gui_application() {
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
    throw std::logic_error("drawing a figure needs a QGuiApplication");
  }
}

// The finest that a map of values is worth as a picture in a drawing: its points, each as a few
// pixels, so that programs that smooth pictures leave the points square.
QSize embedded_size(const Grid& grid) {
  const std::int64_t longer = std::max(grid.rows, grid.cols);
  const std::int64_t factor = std::max<std::int64_t>(1, 1600 / longer);
  return QSize(static_cast<int>(std::min<std::int64_t>(grid.cols * factor, 8000)),
               static_cast<int>(std::min<std::int64_t>(grid.rows * factor, 8000)));
}

// Areas of neighbouring classes are filled a little beyond their edge: exactly filled ones show the
// page between them in programs that smooth edges.
void fill_classes(QPainter& painter, const LabelMap& map, const QRectF& area) {
  painter.save();
  painter.translate(area.topLeft());
  painter.scale(area.width() / static_cast<double>(map.grid.cols),
                area.height() / static_cast<double>(map.grid.rows));
  const std::vector<QPainterPath> outlines = class_outlines(map);
  for (std::size_t k = 0; k < outlines.size(); ++k) {
    if (outlines[k].isEmpty()) continue;
    QPen pen(to_qcolor(map.classes[k].colour), 0.2);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(to_qcolor(map.classes[k].colour));
    painter.drawPath(outlines[k]);
  }
  painter.restore();
}

// A raster in pixels of the device, so that none is smeared.
QRect device_rect(const QPainter& painter, const QRectF& area) {
  return painter.combinedTransform().mapRect(area).toAlignedRect();
}

void draw_on_pixels(QPainter& painter, QPoint corner, const QImage& raster) {
  painter.save();
  painter.resetTransform();
  painter.drawImage(corner, raster);
  painter.restore();
}

}  // namespace

Figure::Figure(FigureContent content, FigureOptions options) {
  need_gui_application();
  check_content(content);
  check_size(options);
  auto parts = std::make_shared<Parts>(std::move(content), std::move(options));
  const FigureOptions& how = parts->options;
  const Grid& grid = grid_of(parts->content);
  const double width = how.width.px(how.dpi);
  const bool wide = static_cast<double>(grid.rows) * grid.pitch_y_um <
                    0.4 * static_cast<double>(grid.cols) * grid.pitch_x_um;
  const auto* labels = how.legend ? held<LabelMap>(parts->content) : nullptr;
  // The points are counted once, however often the words are tried.
  const ClassShares shares = labels == nullptr ? ClassShares() : class_shares(*labels);
  // Smaller text until there is room for all.
  for (double em = wanted_em(how);; em = std::max(4.0, std::floor(0.93 * em))) {
    FigureStyle& style = parts->style;
    style.resize(em);
    Surroundings around;
    if (how.axes) {
      const int ticks = static_cast<int>(std::clamp(0.6 * width / (6 * em), 2.0, 8.0));
      parts->axes = axes_of(grid, style, ticks, ticks);
      around.axes_left = parts->axes.left_width;
      around.axes_below = parts->axes.below_height;
    }
    if (labels != nullptr) {
      parts->legend = legend_of(*labels, shares, style, how, (wide ? 0.9 : 0.36) * width);
      around.side_below = wide;
    }
    if (const auto* picture = held<PictureMap>(parts->content); picture != nullptr && how.legend) {
      parts->legend = legend_of(*picture, style, 0.36 * width);
    }
    if (!parts->legend.entries.empty()) {
      around.side_width = parts->legend.width();
      around.side_height = parts->legend.height();
      const int columns = parts->legend.columns_in(width - 2 * style.margin, style.gap);
      around.below_height = std::ceil(static_cast<double>(parts->legend.entries.size()) / columns) *
                            parts->legend.row_height;
    }
    if (const auto* values = held<ValueMap>(parts->content)) {
      parts->bar = colour_bar_of(*values, style, how, 0.3 * width);
      if (how.legend) {
        around.side_width = parts->bar.width;
        around.side_height = parts->bar.height;
      }
    }
    parts->layout = lay_out(grid, style, how, around);
    const bool legend_fits = around.side_below
                                 ? parts->legend.width() <= width - 2 * style.margin
                                 : around.side_height <= parts->layout.side.height() + 0.5;
    if ((parts->layout.fits && legend_fits) || em <= 4) break;
  }
  parts_ = std::move(parts);
}

QSize Figure::size() const {
  return {parts_->layout.width, parts_->layout.height};
}
const FigureOptions& Figure::options() const {
  return parts_->options;
}
const FigureContent& Figure::content() const {
  return parts_->content;
}

QImage Figure::image(double scale) const {
  const QSize px(std::max(1, static_cast<int>(std::lround(size().width() * scale))),
                 std::max(1, static_cast<int>(std::lround(size().height() * scale))));
  QImage picture(
      px, parts_->options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
  if (picture.isNull()) {
    throw Error(translated("figure", "There is no memory for a picture of {} x {} pixels",
                           px.width(), px.height()),
                translated("figure", "Choose a smaller size"));
  }
  picture.fill(parts_->style.page);
  const int dots = static_cast<int>(std::lround(parts_->options.dpi * scale / 0.0254));
  picture.setDotsPerMeterX(dots);
  picture.setDotsPerMeterY(dots);
  QPainter painter(&picture);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(scale, scale);
  paint_on({painter, parts_->style});
  return picture;
}

void Figure::paint(QPainter& painter, bool vector) const {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                         QPainter::LosslessImageRendering);
  if (!parts_->options.transparent) {
    painter.fillRect(QRectF(QPointF(0, 0), size()), parts_->style.page);
  }
  paint_on({painter, parts_->style, vector, parts_->options.outlines});
  painter.restore();
}

std::vector<PlacedText> Figure::texts() const {
  std::vector<PlacedText> texts;
  QImage nothing(1, 1, QImage::Format_RGB32);
  QPainter painter(&nothing);
  paint_on({painter, parts_->style, false, false, &texts});
  return texts;
}

void Figure::paint_on(const Canvas& canvas) const {
  const Parts& parts = *parts_;
  const Grid& grid = grid_of(parts.content);
  draw_title(canvas, parts.options, parts.layout);
  canvas.painter.fillRect(parts.layout.map, parts.style.empty);
  if (canvas.texts == nullptr) paint_map(canvas);  // it has no words
  canvas.frame(parts.layout.map);
  if (parts.options.axes) draw_axes(canvas, grid, parts.axes, parts.layout);
  if (parts.options.scale_bar) draw_scale_bar(canvas, grid, parts.layout, parts.options);
  draw_arrow(canvas, parts.layout, parts.options);
  if (!parts.options.legend) return;
  if (const auto* values = held<ValueMap>(parts.content)) {
    draw_colour_bar(canvas, parts.bar, figure_curve(*values, parts.bar.range, parts.options),
                    parts.layout.side, parts.options.colour_map);
  } else {
    const bool below = parts.layout.side.top() > parts.layout.map.bottom();
    draw_legend(canvas, parts.legend, parts.layout.side, below);
  }
}

void Figure::paint_map(const Canvas& canvas) const {
  const Parts& parts = *parts_;
  const QRectF& area = parts.layout.map;
  QPainter& painter = canvas.painter;
  const QRgb empty = parts.style.empty.rgba();
  const QRect pixels = canvas.vector ? QRect() : device_rect(painter, area);
  if (const auto* labels = held<LabelMap>(parts.content)) {
    if (canvas.vector) {
      fill_classes(painter, *labels, area);
    } else {
      draw_on_pixels(painter, pixels.topLeft(),
                     label_raster(*labels, pixels.width(), pixels.height(), empty));
    }
    if (!parts.options.pattern) return;
    const std::vector<std::int64_t> counts = labels->counts();
    // The first class stays plain: with all hatched, nothing is quiet.
    for (std::size_t k = 1; k < counts.size(); ++k) {
      if (counts[k] == 0) continue;
      draw_hatches(canvas, hatches_of(*labels, k, k, area, hatch_spacing(parts.style)),
                   labels->classes[k].colour);
    }
  } else if (const auto* values = held<ValueMap>(parts.content)) {
    const StretchCurve curve = figure_curve(*values, parts.bar.range, parts.options);
    const ColourMap colours = parts.options.colour_map;
    if (canvas.vector) {
      const QSize size = embedded_size(values->grid);
      painter.drawImage(area,
                        value_raster(*values, size.width(), size.height(), curve, colours, empty));
    } else {
      draw_on_pixels(painter, pixels.topLeft(),
                     value_raster(*values, pixels.width(), pixels.height(), curve, colours, empty));
    }
  } else if (const auto* picture = held<PictureMap>(parts.content)) {
    const QSize size = canvas.vector ? embedded_size(picture->grid) : pixels.size();
    const bool smaller = picture->pixels.width() > size.width();
    const QImage scaled = picture->pixels.scaled(
        size, Qt::IgnoreAspectRatio, smaller ? Qt::SmoothTransformation : Qt::FastTransformation);
    if (canvas.vector) {
      painter.drawImage(area, scaled);
    } else {
      draw_on_pixels(painter, pixels.topLeft(), scaled);
    }
  }
}

}  // namespace lithoscope
