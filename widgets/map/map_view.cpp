#include "widgets/map/map_view.h"

#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkRenderer.h>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>
#include <utility>

#include "widgets/map/vtk_opengl_widget.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kFitMarginPx = 8;
constexpr double kZoomStep = 1.25;
constexpr std::int64_t kPaintedAtOnce = 1 << 20;  // pixels

bool same_area(const MapLayerPtr& a, const MapLayerPtr& b) {
  if (a == nullptr || b == nullptr) return false;
  const ExtentUm p = extent_of(a->grid), q = extent_of(b->grid);
  return p.left == q.left && p.top == q.top && p.width == q.width && p.height == q.height;
}

}  // namespace

MapView::MapView(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Map"));
  if (opengl_available()) {
    canvas_ = new VtkOpenGLWidget(this);
    canvas_->setAttribute(Qt::WA_TransparentForMouseEvents);
    canvas_->render_window()->AddRenderer(scene_.renderer());
  }
  overlay_ = new MapOverlay(this);
  scene_.set_background(canvas_colour(palette()));
  set_message(tr("No map is shown"));
  update_cursor();
}

MapView::~MapView() = default;

const MapMarks& MapView::marks() const {
  return overlay_->marks();
}

QSize MapView::sizeHint() const {
  return {48 * grid_unit(this), 48 * grid_unit(this)};
}
QSize MapView::minimumSizeHint() const {
  return {16 * grid_unit(this), 12 * grid_unit(this)};
}

template <typename Change>
void MapView::change_marks(const Change& change) {
  MapMarks marks = overlay_->marks();
  change(marks);
  if (!has_opengl()) {
    marks.message =
        tr("This session has no OpenGL 3.2, which the maps need.\n"
           "Use a screen or a remote desktop with OpenGL, or start the program with "
           "LIBGL_ALWAYS_SOFTWARE=1.");
  } else {
    marks.message = layer_ == nullptr ? message_ : QString();
  }
  overlay_->set_marks(std::move(marks));
}

void MapView::set_layer(MapLayerPtr layer) {
  if (layer == layer_) return;
  const bool refit = !same_area(layer, layer_);
  layer_ = std::move(layer);
  change_marks([&](MapMarks& marks) {
    marks.grid = layer_ == nullptr ? std::nullopt : std::optional(layer_->grid);
  });
  draw_layer(MapScene::kTop, layer_, style_);
  if (layer_ != nullptr && refit) show_all();
  redraw();
}

void MapView::set_layer_beneath(MapLayerPtr layer) {
  if (layer == beneath_) return;
  beneath_ = std::move(layer);
  LayerStyle quiet;
  quiet.colour_map = ColourMap::kGrey;
  draw_layer(MapScene::kBelow, beneath_, quiet);
  redraw();
}

void MapView::set_style(const LayerStyle& style) {
  if (style == style_) return;
  LayerStyle old_pixels = style_;
  style_ = style;
  old_pixels.opacity = style.opacity;
  old_pixels.smooth = style.smooth;
  if (old_pixels == style) {
    const bool smooth = style.smooth && layer_ != nullptr && !layer_->is_labels();
    scene_.set_look(MapScene::kTop, style.opacity, smooth);
  } else {
    draw_layer(MapScene::kTop, layer_, style_);
  }
  redraw();
}

void MapView::draw_layer(MapScene::Slot slot, const MapLayerPtr& layer, const LayerStyle& style) {
  painting_[slot].cancel();
  if (layer == nullptr) {
    scene_.clear(slot);
    return;
  }
  // What takes longer than a frame or two is shown coarsely at once, and in full when it is
  // painted.
  std::int64_t step = 1;
  while (layer->grid.size() / (step * step) > kPaintedAtOnce) ++step;
  scene_.set_picture(slot, MapScene::make_picture(*layer, style, step));
  scene_.set_look(slot, style.opacity, style.smooth && !layer->is_labels());
  if (step == 1) return;
  painting_[slot].start([this, slot, layer, style](Progress&) -> BackgroundTask::Done {
    const auto picture = MapScene::make_picture(*layer, style, 1);
    return [this, slot, picture] {
      scene_.set_picture(slot, picture);
      redraw();
    };
  });
}

void MapView::set_message(const QString& message) {
  message_ = message;
  change_marks([](MapMarks&) {});
}

void MapView::set_busy(const QString& stage, double fraction) {
  change_marks([&](MapMarks& marks) {
    marks.busy = stage;
    marks.busy_fraction = fraction;
  });
}

void MapView::set_cross(std::optional<PointUm> point) {
  change_marks([&](MapMarks& marks) { marks.cross = point; });
}

void MapView::set_pin(std::optional<PointUm> point) {
  change_marks([&](MapMarks& marks) { marks.pin = point; });
}

void MapView::set_points(std::vector<PointMark> points) {
  change_marks([&](MapMarks& marks) { marks.points = std::move(points); });
}

void MapView::set_places(std::vector<PlaceMark> places) {
  auto shared = std::make_shared<const std::vector<PlaceMark>>(std::move(places));
  change_marks([&](MapMarks& marks) { marks.places = std::move(shared); });
}

void MapView::set_tool(MapTool* tool) {
  tool_ = tool;
  tool_drags_ = false;
  update_cursor();
}

void MapView::bring_into_sight(PointUm point) {
  const double margin = 4.0 * grid_unit(this);
  const QPointF at = viewport_.to_px(point);
  if (QRectF(rect()).adjusted(margin, margin, -margin, -margin).contains(at)) return;
  fitted_ = false;
  viewport_.centre = point;
  show_viewport();
}

void MapView::show_viewport() {
  viewport_.size = QSizeF(size());
  scene_.set_viewport(viewport_);
  overlay_->set_viewport(viewport_);
  redraw();
}

void MapView::redraw() {
  if (canvas_ != nullptr) canvas_->update();
}

void MapView::look_at(PointUm centre, double um_per_px) {
  if (layer_ == nullptr) return;
  fitted_ = false;
  viewport_.centre = centre;
  viewport_.um_per_px = um_per_px;
  viewport_.limit(layer_->grid);
  show_viewport();
}

void MapView::fit() {
  show_all();
  Q_EMIT looked();
}

void MapView::show_all() {
  fitted_ = true;
  viewport_.size = QSizeF(size());
  if (layer_ != nullptr) viewport_.fit(layer_->grid, kFitMarginPx);
  show_viewport();
}

void MapView::zoom(QPointF position, double factor) {
  if (layer_ == nullptr) return;
  fitted_ = false;
  MapViewport wanted = viewport_;
  wanted.um_per_px /= factor;
  wanted.limit(layer_->grid);
  viewport_.zoom_at(position, viewport_.um_per_px / wanted.um_per_px);
  show_viewport();
  Q_EMIT looked();
}

QPointF MapView::zoom_centre() const {
  const QPointF cursor = mapFromGlobal(QCursor::pos());
  return rect().contains(cursor.toPoint()) && underMouse() ? cursor : QRectF(rect()).center();
}

void MapView::zoom_in() {
  zoom(zoom_centre(), kZoomStep);
}
void MapView::zoom_out() {
  zoom(zoom_centre(), 1 / kZoomStep);
}

void MapView::resizeEvent(QResizeEvent*) {
  if (canvas_ != nullptr) canvas_->setGeometry(rect());
  overlay_->setGeometry(rect());
  if (fitted_) {
    show_all();
  } else {
    show_viewport();
  }
}

void MapView::mousePressEvent(QMouseEvent* event) {
  Q_EMIT pressed();
  const bool moves =
      event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && space_held_);
  if (moves) {
    drag_from_ = event->position();
  } else if (event->button() == Qt::LeftButton) {
    tool_drags_ = tool_ != nullptr && layer_ != nullptr && tool_->press(*this, event->position());
    if (!tool_drags_) press_at_ = event->position();
  }
  update_cursor();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
  if (drag_from_) {
    fitted_ = false;
    viewport_.pan(event->position() - *drag_from_);
    drag_from_ = event->position();
    show_viewport();
    Q_EMIT looked();
  } else if (tool_drags_) {
    tool_->drag(*this, event->position());
  } else if (event->buttons() == Qt::NoButton) {
    update_cursor();
  }
  if (layer_ != nullptr) Q_EMIT hovered(viewport_.to_um(event->position()));
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
  if (drag_from_) {
    drag_from_.reset();
  } else if (tool_drags_ && event->button() == Qt::LeftButton) {
    tool_drags_ = false;
    tool_->release(*this);
  } else if (press_at_ && event->button() == Qt::LeftButton && layer_ != nullptr) {
    const QPointF movement = event->position() - *press_at_;
    if (movement.manhattanLength() < QApplication::startDragDistance()) {
      Q_EMIT clicked(viewport_.to_um(event->position()));
    }
  }
  press_at_.reset();
  update_cursor();
}

void MapView::enterEvent(QEnterEvent*) {
  // The space bar and the arrows belong to the map under the mouse, unless someone is typing.
  const QWidget* focus = QApplication::focusWidget();
  const bool typing =
      focus != nullptr && (focus->inherits("QLineEdit") || focus->inherits("QAbstractSpinBox"));
  if (!typing && isActiveWindow()) setFocus(Qt::MouseFocusReason);
}

void MapView::leaveEvent(QEvent*) {
  Q_EMIT hover_left();
}

void MapView::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / 120.0;
  if (notches != 0) zoom(event->position(), std::pow(kZoomStep, notches));
  event->accept();
}

void MapView::keyPressEvent(QKeyEvent* event) {
  if (tool_ != nullptr && tool_->key(*this, event)) return;
  const double step = 4.0 * grid_unit(this);
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoom_in();
      return;
    case Qt::Key_Minus:
      zoom_out();
      return;
    case Qt::Key_F:
      fit();
      return;
    case Qt::Key_Space:
      space_held_ = true;
      update_cursor();
      return;
    case Qt::Key_Left:
      viewport_.pan({step, 0});
      break;
    case Qt::Key_Right:
      viewport_.pan({-step, 0});
      break;
    case Qt::Key_Up:
      viewport_.pan({0, step});
      break;
    case Qt::Key_Down:
      viewport_.pan({0, -step});
      break;
    default:
      QWidget::keyPressEvent(event);
      return;
  }
  fitted_ = false;
  show_viewport();
  Q_EMIT looked();
}

void MapView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
    QWidget::keyReleaseEvent(event);
    return;
  }
  space_held_ = false;
  update_cursor();
}

void MapView::focusOutEvent(QFocusEvent* event) {
  space_held_ = false;
  drag_from_.reset();
  update_cursor();
  QWidget::focusOutEvent(event);
}

void MapView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) {
    scene_.set_background(canvas_colour(palette()));
    redraw();
  }
  QWidget::changeEvent(event);
}

void MapView::paintEvent(QPaintEvent*) {
  // Seen where there is no OpenGL canvas above it.
  QPainter(this).fillRect(rect(), canvas_colour(palette()));
}

void MapView::update_cursor() {
  if (drag_from_) {
    setCursor(Qt::ClosedHandCursor);
  } else if (space_held_) {
    setCursor(Qt::OpenHandCursor);
  } else if (tool_drags_ && tool_->draws()) {
    setCursor(Qt::CrossCursor);
  } else if (tool_drags_ ||
             (tool_ != nullptr && tool_->catches(*this, mapFromGlobal(QCursor::pos())))) {
    setCursor(Qt::SizeAllCursor);
  } else {
    setCursor(Qt::CrossCursor);
  }
}

}  // namespace lithoscope
