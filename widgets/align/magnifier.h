// The place of interest of a map, enlarged in a corner of its view.
#pragma once

#include <QWidget>
#include <vector>

#include "widgets/map/layer.h"
#include "widgets/map/point_marks.h"
#include "widgets/map/viewport.h"

namespace lithoscope {

class MapView;

// Hidden until it has something to show. A click in it is a click at that place of the map, three
// to eight times as exact; the wheel zooms it.
class Magnifier : public QWidget {
  Q_OBJECT

 public:
  explicit Magnifier(MapView* view);

  // Shows what `view` shows around `centre`. It keeps its corner until the place comes under it.
  void show_place(PointUm centre, const LayerStyle& style, std::vector<PointMark> marks);

  const MapViewport& viewport() const { return viewport_; }
  const std::vector<PointMark>& marks() const { return marks_; }

 Q_SIGNALS:
  void clicked(lithoscope::PointUm place);
  void hovered(lithoscope::PointUm place);
  void hover_left();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void place_in_corner();
  void set_scale();

  MapView* view_;
  LayerStyle style_;
  std::vector<PointMark> marks_;
  MapViewport viewport_;
  double zoom_ = 1;  // by the wheel
  int corner_ = 0;   // top left, top right, bottom left; the scale bar has the last one
  bool pressed_ = false;
};

// The part of `layer` that `viewport` shows, whole pixels, with its grid; null where there is none.
MapLayerPtr cut_out(const MapLayer& layer, const MapViewport& viewport);

}  // namespace lithoscope
