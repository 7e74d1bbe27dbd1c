#include "widgets/map/map_view.h"

#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkRenderer.h>

#include <QPainter>
#include <utility>

#include "widgets/map/vtk_canvas.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kFitMarginPx = 8;

}  // namespace

MapView::MapView(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Map"));
  if (opengl_available()) {
    canvas_ = new VtkCanvas(this);
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

void MapView::change_marks(const std::function<void(MapMarks&)>& change) {
  MapMarks marks = overlay_->marks();
  change(marks);
  if (!has_opengl()) {
    marks.message =
        tr("This session has no OpenGL 3.2, which the maps need.\n"
           "Use a screen or a remote desktop with OpenGL, or start the program with "
           "LIBGL_ALWAYS_SOFTWARE=1.");
  } else {
    marks.message = layer() == nullptr ? message_ : QString();
  }
  overlay_->set_marks(std::move(marks));
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
  overlay_->set_cross(point);
}

void MapView::set_pin(std::optional<PointUm> point) {
  if (same_place(point, overlay_->marks().pin)) return;
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
  if (canvas_ != nullptr) canvas_->redraw();
}

void MapView::look_at(PointUm centre, double um_per_px) {
  if (layer() == nullptr) return;
  fitted_ = false;
  viewport_.centre = centre;
  viewport_.um_per_px = um_per_px;
  viewport_.limit(layer()->grid);
  show_viewport();
}

void MapView::fit() {
  show_all();
  Q_EMIT looked();
}

void MapView::show_all() {
  fitted_ = true;
  viewport_.size = QSizeF(size());
  if (layer() != nullptr) viewport_.fit(layer()->grid, kFitMarginPx);
  show_viewport();
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

}  // namespace lithoscope
