// A map to look at: zoomed, moved, pointed at.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "widgets/jobs/background_task.h"
#include "widgets/map/blend.h"
#include "widgets/map/layer.h"
#include "widgets/map/map_overlay.h"
#include "widgets/map/map_scene.h"
#include "widgets/map/map_tool.h"
#include "widgets/map/viewport.h"

namespace lithoscope {

class VtkCanvas;

// Shows a layer, and others beneath and above it, in the plane of a sample (µm, true pixel aspect).
//  - the wheel, + and - zoom at the cursor; F fits; the middle button, or the left one with the
//  space
//    bar held, moves the map; arrows move it too;
//  - a hover or a click is told in µm of the plane.
// Where the session has no OpenGL the view says so and shows nothing.
class MapView : public QWidget {
  Q_OBJECT

 public:
  explicit MapView(QWidget* parent = nullptr);
  ~MapView() override;

  // Fits the view where the layer covers another area than the last one. Null shows `message`.
  void set_layer(MapLayerPtr layer);
  // A layer in grey beneath it, and nothing else; null = none.
  void set_layer_beneath(MapLayerPtr layer);
  // Layers from the bottom up; layer() and style() are those of `current`, which must be one of
  // them.
  void set_stack(std::vector<StackedLayer> stack, std::size_t current);
  void set_style(const LayerStyle& style);
  // Shown while there is no layer.
  void set_message(const QString& message);
  // Shown over the picture while one is being read; an empty text ends it.
  void set_busy(const QString& stage, double fraction);
  void set_cross(std::optional<PointUm> point);
  void set_pin(std::optional<PointUm> point);
  void set_points(std::vector<PointMark> points);
  void set_places(std::vector<PlaceMark> places);
  // What presses and keys mean besides looking; null = nothing. The tool must outlive its use here.
  void set_tool(MapTool* tool);
  // Moves the map so that `point` is in the middle, unless it is well in sight already.
  void bring_into_sight(PointUm point);

  // Shows the map as told, without looked().
  void look_at(PointUm centre, double um_per_px);

  const MapLayerPtr& layer() const { return stack_[current_].layer; }
  // The lowest one where that is not layer() itself, else null.
  MapLayerPtr layer_beneath() const { return current_ > 0 ? stack_.front().layer : nullptr; }
  const LayerStyle& style() const { return stack_[current_].style; }
  const std::vector<StackedLayer>& stack() const { return stack_; }
  const MapViewport& viewport() const { return viewport_; }
  const MapMarks& marks() const;
  bool has_opengl() const { return canvas_ != nullptr; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 public Q_SLOTS:
  void fit();
  void one_to_one();  // a pixel of the map on each pixel of the screen; the shorter side where
                      // those of the map are not square
  void zoom_in();
  void zoom_out();

 Q_SIGNALS:
  void hovered(lithoscope::PointUm point);
  void hover_left();
  void clicked(lithoscope::PointUm point);
  void pressed();  // any button: the view becomes the active one
  void looked();   // a person has zoomed, moved or fitted the map

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void show_viewport();
  void show_all();
  void redraw();
  void zoom(QPointF position, double factor);
  void draw_stack();
  void draw_each(const std::vector<StackedLayer>& seen);
  void draw_flat(const std::vector<StackedLayer>& seen);
  template <typename Make>
  void draw_picture(std::size_t slot, const Grid& grid, const Make& make);
  void keep_painting(std::size_t count);
  void follow_layer(bool refit);
  void update_cursor();
  QPointF zoom_centre() const;  // the cursor, or the middle where it is elsewhere
  void change_marks(const std::function<void(MapMarks&)>& change);

  MapScene scene_;
  // Of large layers, by slot of the scene.
  std::vector<std::unique_ptr<BackgroundTask>> painting_;
  VtkCanvas* canvas_ = nullptr;  // null where there is no OpenGL
  MapOverlay* overlay_;
  std::vector<StackedLayer> stack_{1};  // from the bottom up
  std::size_t current_ = 0;
  std::vector<StackedLayer> drawn_;  // what the scene shows of it
  bool flat_ = false;                // as one picture
  MapViewport viewport_;
  QString message_;
  bool fitted_ = true;  // follow a change of size until the person zooms or moves
  bool space_held_ = false;
  std::optional<QPointF> drag_from_;
  std::optional<QPointF> press_at_;
  MapTool* tool_ = nullptr;
  bool tool_drags_ = false;
};

}  // namespace lithoscope
