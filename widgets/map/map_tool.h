// What the left mouse button and the keys do on a map, beyond looking at it.
#pragma once

#include <QKeyEvent>
#include <QPointF>

namespace lithoscope {

class MapView;

// Positions are device-independent pixels of the view. Moving and zooming the map never need
// another tool: the view keeps the wheel, the middle button and the space bar to itself.
class MapTool {
 public:
  virtual ~MapTool() = default;

  // True where the tool has caught something and wants the drag that follows; false leaves the
  // press to the view, which tells of a click.
  virtual bool press(MapView& view, QPointF position) = 0;
  virtual void drag(MapView& view, QPointF position) = 0;
  virtual void release(MapView& view) = 0;
  // True where a press at `position` would catch something.
  virtual bool catches(const MapView& view, QPointF position) const = 0;
  // True where a drag draws something new instead of moving what was caught.
  virtual bool draws() const { return false; }
  // True where the key was the tool's.
  virtual bool key(MapView& view, QKeyEvent* event) = 0;
};

}  // namespace lithoscope
