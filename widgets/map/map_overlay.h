// What lies over a map: the cross-hair, the pinned pixel, the scale bar, and words.
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/image/grid.h"
#include "widgets/map/place_marks.h"
#include "widgets/map/point_marks.h"
#include "widgets/map/viewport.h"

namespace lithoscope {

struct MapMarks {
  std::optional<PointUm> cross;  // the cursor
  std::optional<PointUm> pin;    // what was clicked
  std::vector<PointMark> points;
  // Shared: outlines are long, and marks are copied whenever the mouse moves. Null = none.
  std::shared_ptr<const std::vector<PlaceMark>> places;
  std::optional<Grid> grid;  // of the layer shown: for the scale bar and the pixel's outline
  QString message;           // instead of a map: empty, failed
  QString busy;              // while something is being read, over the old picture
  double busy_fraction = 0;
};

bool same_place(const std::optional<PointUm>& a, const std::optional<PointUm>& b);

// Transparent, and deaf to the mouse.
class MapOverlay : public QWidget {
  Q_OBJECT

 public:
  explicit MapOverlay(QWidget* parent);

  void set_viewport(const MapViewport& viewport);
  void set_marks(MapMarks marks);
  void set_cross(std::optional<PointUm> point);
  const MapMarks& marks() const { return marks_; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QRect cross_area() const;  // empty where there is none
  void paint_cross(QPainter& painter) const;
  void paint_pin(QPainter& painter) const;
  void paint_scale_bar(QPainter& painter) const;
  void paint_message(QPainter& painter) const;
  void paint_busy(QPainter& painter) const;

  MapViewport viewport_;
  MapMarks marks_;
};

}  // namespace lithoscope
