// What mouse and keys do on a map.
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kZoomStep = 1.25;

}  // namespace

void MapView::zoom(QPointF position, double factor) {
  if (layer() == nullptr) return;
  fitted_ = false;
  MapViewport wanted = viewport_;
  wanted.um_per_px /= factor;
  wanted.limit(layer()->grid);
  viewport_.zoom_at(position, viewport_.um_per_px / wanted.um_per_px);
  show_viewport();
  Q_EMIT looked();
}

QPointF MapView::zoom_centre() const {
  const QPointF cursor = mapFromGlobal(QCursor::pos());
  return rect().contains(cursor.toPoint()) && underMouse() ? cursor : QRectF(rect()).center();
}

void MapView::one_to_one() {
  if (layer() == nullptr) return;
  const Grid& grid = layer()->grid;
  const double wanted = std::min(grid.pitch_x_um, grid.pitch_y_um) * devicePixelRatioF();
  zoom(zoom_centre(), viewport_.um_per_px / wanted);
}

void MapView::zoom_in() {
  zoom(zoom_centre(), kZoomStep);
}
void MapView::zoom_out() {
  zoom(zoom_centre(), 1 / kZoomStep);
}

void MapView::mousePressEvent(QMouseEvent* event) {
  Q_EMIT pressed();
  const bool moves =
      event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && space_held_);
  if (moves) {
    drag_from_ = event->position();
  } else if (event->button() == Qt::LeftButton) {
    tool_drags_ = tool_ != nullptr && layer() != nullptr && tool_->press(*this, event->position());
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
  if (layer() != nullptr) Q_EMIT hovered(viewport_.to_um(event->position()));
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
  if (drag_from_) {
    drag_from_.reset();
  } else if (tool_drags_ && event->button() == Qt::LeftButton) {
    tool_drags_ = false;
    tool_->release(*this);
  } else if (press_at_ && event->button() == Qt::LeftButton && layer() != nullptr) {
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
