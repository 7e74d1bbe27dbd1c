// Draws regions in one map, and catches its pins.
#pragma once

#include <QObject>
#include <QPointF>
#include <optional>
#include <vector>

#include "widgets/map/map_tool.h"
#include "widgets/places/region_grip.h"

namespace lithoscope {

class MapPlaces;

// What the left button does with places.
enum class PlaceGesture { kLook, kRectangle, kPolygon, kLasso };

// A press within this distance of a pin catches it, the nearest first; a corner within it of the
// first one closes a polygon.
inline constexpr double kCatchRadiusPx = 8;

// Look: a pin is dragged, a region by its outline; the corners and the area of the selected region
// are dragged too. Elsewhere, and where nothing moves in an area, a click stays a click. Rectangle,
// Lasso: a drag draws. Polygon: every press sets a corner, which may be dragged; a double click, a
// press on the first corner or Enter closes it, Backspace takes the last corner back. Esc gives up,
// then puts the tool away.
class PlaceTool : public QObject, public MapTool {
  Q_OBJECT

 public:
  // `places` must outlive this.
  PlaceTool(int plane, MapPlaces& places, QObject* parent = nullptr);

  bool press(MapView& view, QPointF position) override;
  void drag(MapView& view, QPointF position) override;
  void release(MapView& view) override;
  bool catches(const MapView& view, QPointF position) const override;
  bool draws() const override;
  // Del removes the selected place. Arrows move it by 0.1 pixel of this map, with
  // Shift by 1.
  bool key(MapView& view, QKeyEvent* event) override;
  // The mouse without a button.
  void hover(QPointF position, const MapView& view);

  int plane() const { return plane_; }
  void set_plane(int plane) { plane_ = plane; }  // the map shows another one

 private:
  int nearest_pin(const MapView& view, QPointF position) const;
  bool press_pin(const MapView& view, QPointF position);
  bool press_region(const MapView& view, QPointF position);
  void drag_place(const MapView& view, QPointF position);
  void press_corner(const MapView& view, QPointF position);
  void drag_rectangle(const MapView& view, QPointF position);
  bool nudge(const MapView& view, const QKeyEvent* event);

  int plane_;
  MapPlaces& places_;
  int pin_ = -1;                        // that is dragged
  std::optional<RegionGrip> region_;    // that is dragged
  std::vector<PointUm> region_points_;  // as they were when the drag began
  QPointF grip_;                        // from the press to the pin, so that it does not jump
  QPointF from_px_;                     // where the drag began
  QPointF last_px_;                     // the newest point of a lasso
  bool moves_ = false;                  // the pin has left its place
  int gesture_ = 0;
};

}  // namespace lithoscope
