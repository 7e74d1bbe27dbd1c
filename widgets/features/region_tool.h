// Draws a rectangle on a map.
#pragma once

#include <QObject>
#include <QPointF>
#include <optional>

#include "core/image/grid.h"
#include "widgets/map/map_tool.h"

namespace lithoscope {

// While it is armed a drag draws; otherwise presses stay the view's. Esc puts it away.
class RegionTool : public QObject, public MapTool {
  Q_OBJECT

 public:
  using QObject::QObject;

  void set_armed(bool armed);
  bool is_armed() const { return armed_; }

  bool press(MapView& view, QPointF position) override;
  void drag(MapView& view, QPointF position) override;
  void release(MapView& view) override;
  bool catches(const MapView& view, QPointF position) const override;
  bool draws() const override { return armed_; }
  bool key(MapView& view, QKeyEvent* event) override;

 Q_SIGNALS:
  void armed_changed(bool armed);
  // Two opposite corners in µm of the map's plane: while it is drawn, and when it is done.
  void dragged(lithoscope::PointUm from, lithoscope::PointUm to);
  void drawn(lithoscope::PointUm from, lithoscope::PointUm to);

 private:
  bool armed_ = false;
  std::optional<QPointF> from_px_, to_px_;
};

}  // namespace lithoscope
