// Drags an outline around points of a label map.
#pragma once

#include <QObject>
#include <QPointF>
#include <vector>

#include "core/image/grid.h"
#include "widgets/map/map_tool.h"

namespace lithoscope {

class LabelLasso : public QObject, public MapTool {
  Q_OBJECT

 public:
  explicit LabelLasso(QObject* parent = nullptr) : QObject(parent) {}

  bool press(MapView& view, QPointF position) override;
  void drag(MapView& view, QPointF position) override;
  void release(MapView& view) override;
  bool catches(const MapView& view, QPointF position) const override;
  bool draws() const override { return true; }
  bool key(MapView& view, QKeyEvent* event) override;

  // Forgets what is being drawn; false where nothing is.
  bool cancel(MapView& view);

 Q_SIGNALS:
  // µm of the map's plane, at least three corners. The outline is still seen.
  void drawn(const std::vector<lithoscope::PointUm>& outline);

 private:
  void show(MapView& view);

  std::vector<PointUm> outline_;
  QPointF last_px_;
  bool drawing_ = false;
};

}  // namespace lithoscope
