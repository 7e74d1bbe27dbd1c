#include "widgets/align/magnifier.h"

#include <QEvent>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kSideUnits = 20;      // of the screen's grid of spaces
constexpr double kLargestShare = 0.5;  // of the view's shorter side
constexpr double kPixelsAcross = 25;   // of the map, where that is neither too near nor too far
constexpr double kLeastZoom = 3, kMostZoom = 8;  // against the view
constexpr double kZoomStep = 1.25;
constexpr double kMostWheel = 8;

}  // namespace

MapLayerPtr cut_out(const MapLayer& layer, const MapViewport& viewport) {
  const Grid& grid = layer.grid;
  const PointUm first = viewport.to_um({0, 0});
  const PointUm last = viewport.to_um({viewport.size.width(), viewport.size.height()});
  const auto bounds = [](double low, double high, std::int64_t count) {
    const double most = static_cast<double>(count);
    return std::pair(static_cast<std::int64_t>(std::clamp(std::floor(low + 0.5), 0.0, most)),
                     static_cast<std::int64_t>(std::clamp(std::floor(high + 0.5) + 1, 0.0, most)));
  };
  const auto [top, bottom] = bounds(grid.row_of(first), grid.row_of(last), grid.rows);
  const auto [left, right] = bounds(grid.col_of(first), grid.col_of(last), grid.cols);
  if (top >= bottom || left >= right) return nullptr;
  auto part = std::make_shared<MapLayer>();
  part->grid = grid;
  part->grid.rows = bottom - top;
  part->grid.cols = right - left;
  const PointUm origin = grid.centre_um(static_cast<double>(top), static_cast<double>(left));
  part->grid.origin_x_um = origin.x_um;
  part->grid.origin_y_um = origin.y_um;
  part->quantiles = layer.quantiles;  // the colours of the whole
  std::shared_ptr<LabelMap> labels;
  if (layer.is_labels()) {
    labels = std::make_shared<LabelMap>(make_label_map(part->grid, layer.labels->classes));
  } else {
    part->values.resize(static_cast<std::size_t>(part->grid.size()));
    for (const MapBand& band : layer.bands) {
      part->bands.push_back({band.title, part->values, band.quantiles});
    }
  }
  for (std::int64_t row = 0; row < part->grid.rows; ++row) {
    const auto from = static_cast<std::ptrdiff_t>(grid.index(top + row, left));
    const auto to = static_cast<std::ptrdiff_t>(part->grid.index(row, 0));
    if (labels != nullptr) {
      std::copy_n(layer.labels->labels.begin() + from, part->grid.cols,
                  labels->labels.begin() + to);
    } else {
      std::copy_n(layer.values.begin() + from, part->grid.cols, part->values.begin() + to);
      for (std::size_t b = 0; b < layer.bands.size(); ++b) {
        std::copy_n(layer.bands[b].values.begin() + from, part->grid.cols,
                    part->bands[b].values.begin() + to);
      }
    }
  }
  part->labels = std::move(labels);
  return part;
}

Magnifier::Magnifier(MapView* view) : QWidget(view), view_(view) {
  setMouseTracking(true);
  setCursor(Qt::CrossCursor);
  setToolTip(tr("Enlarged: a click here sets the point as one in the map does. The wheel zooms"));
  setAccessibleName(tr("Magnifier"));
  view->installEventFilter(this);
  hide();
}

void Magnifier::show_place(PointUm centre, const LayerStyle& style, std::vector<PointMark> marks) {
  viewport_.centre = centre;
  style_ = style;
  style_.opacity = 1;
  marks_ = std::move(marks);
  place_in_corner();
  set_scale();
  show();
  raise();
  update();
}

void Magnifier::set_scale() {
  const MapLayerPtr& layer = view_->layer();
  if (layer == nullptr) return;
  const double seen = view_->viewport().um_per_px;
  const double pixel_um = std::sqrt(layer->grid.pitch_x_um * layer->grid.pitch_y_um);
  viewport_.size = QSizeF(size());
  viewport_.um_per_px =
      std::clamp(kPixelsAcross * pixel_um / width(), seen / kMostZoom, seen / kLeastZoom) / zoom_;
}

void Magnifier::place_in_corner() {
  const int unit = grid_unit(this);
  const int room = static_cast<int>(kLargestShare * std::min(view_->width(), view_->height()));
  const int side = std::min(static_cast<int>(kSideUnits * unit), room);
  resize(side, side);
  const int right = view_->width() - side - unit, bottom = view_->height() - side - unit;
  const std::array<QPoint, 3> corners = {QPoint(unit, unit), QPoint(right, unit),
                                         QPoint(unit, bottom)};
  const QPointF place = view_->viewport().to_px(viewport_.centre);
  const auto covers = [&](int corner) {
    const QRectF box(corners[static_cast<std::size_t>(corner)], QSizeF(side, side));
    return box.adjusted(-2 * unit, -2 * unit, 2 * unit, 2 * unit).contains(place);
  };
  for (int i = 0; i < 3 && covers(corner_); ++i) corner_ = (corner_ + 1) % 3;
  move(corners[static_cast<std::size_t>(corner_)]);
}

bool Magnifier::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) {
    place_in_corner();
    set_scale();
  }
  return QWidget::eventFilter(watched, event);
}

void Magnifier::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), canvas_colour(palette()));
  const MapLayerPtr part =
      view_->layer() == nullptr ? nullptr : cut_out(*view_->layer(), viewport_);
  if (part != nullptr) {
    const auto pixels = layer_pixels(*part, style_);
    const QImage picture(pixels.data(), static_cast<int>(part->grid.cols),
                         static_cast<int>(part->grid.rows), static_cast<int>(4 * part->grid.cols),
                         QImage::Format_RGBA8888);
    const ExtentUm extent = extent_of(part->grid);
    const QPointF corner = viewport_.to_px({extent.left, extent.top});
    painter.setRenderHint(QPainter::SmoothPixmapTransform, style_.smooth && !part->is_labels());
    painter.drawImage(QRectF(corner, QSizeF(extent.width, extent.height) / viewport_.um_per_px),
                      picture);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  paint_points(painter, viewport_, marks_, grid_unit(this));
  // A rim that is seen on light and dark data alike.
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(Qt::black);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
  painter.setPen(Qt::white);
  painter.drawRect(rect().adjusted(1, 1, -2, -2));
}

void Magnifier::mousePressEvent(QMouseEvent* event) {
  pressed_ = event->button() == Qt::LeftButton;
}

void Magnifier::mouseMoveEvent(QMouseEvent* event) {
  Q_EMIT hovered(viewport_.to_um(event->position()));
}

void Magnifier::mouseReleaseEvent(QMouseEvent* event) {
  if (!std::exchange(pressed_, false) || event->button() != Qt::LeftButton) return;
  if (rect().contains(event->position().toPoint())) {
    Q_EMIT clicked(viewport_.to_um(event->position()));
  }
}

void Magnifier::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / 120.0;
  zoom_ = std::clamp(zoom_ * std::pow(kZoomStep, notches), 1 / kLeastZoom, kMostWheel);
  set_scale();
  update();
  event->accept();
}

void Magnifier::leaveEvent(QEvent*) {
  Q_EMIT hover_left();
}

}  // namespace lithoscope
