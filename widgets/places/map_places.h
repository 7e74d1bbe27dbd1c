// The places of the sample on every map: drawn there, made there, moved there.
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "widgets/map/place_marks.h"
#include "widgets/places/place_list.h"
#include "widgets/places/place_tool.h"
#include "widgets/places/placed_on_planes.h"

namespace lithoscope {

class MapView;

// A region that is being drawn.
struct PlaceDraft {
  int plane = 0;
  PlaceKind kind = PlaceKind::kRectangle;
  std::vector<PointUm> points;   // µm of the plane
  std::optional<PointUm> loose;  // the corner that follows the mouse
};

class MapPlaces : public QObject {
  Q_OBJECT

 public:
  // `list` must outlive this.
  explicit MapPlaces(PlaceList& list, QObject* parent = nullptr);
  ~MapPlaces() override;

  // The sample whose registrations carry places from plane to plane.
  void set_sample(const SamplePtr& sample);
  // Draws places on `view`, which shows this plane from now on, and takes its presses, until the
  // view ends.
  void show_on(MapView* view, int plane);
  // The same without taking presses: the view has a tool of its own.
  void mark_on(MapView* view, int plane);

  const SamplePtr& sample() const { return placed_.sample(); }
  // Places can lie in this plane: it is one of the sample.
  bool holds(int plane) const;
  PlaceList& list() { return list_; }
  const PlaceList& list() const { return list_; }
  // Where a place of the list lies in a plane.
  const PlacedOnPlanes::Placed& placed(int index, int plane);

  PlaceGesture gesture() const { return gesture_; }
  void set_gesture(PlaceGesture gesture);  // forgets what is being drawn

  int selected() const { return selected_; }
  void select(int index);  // -1 = none
  // Selects it and moves every map to where it is.
  void go_to(int index);

  // Keeps a place in µm of a plane as a pin, and selects it.
  void keep_pin(int plane, PointUm point);
  // `to` in µm of `plane`; nothing happens where no registration leads from there to the pin's own.
  void move_pin(int index, int plane, PointUm to, int gesture);

  // Where the corners of a rectangle or polygon lie in a plane; none of a lasso, whose corners
  // stand too close, and of regions that no registration brings there.
  std::vector<PointUm> corners_in(int index, int plane) const;
  // Puts a corner to a place in µm of `plane`; a rectangle stays one. What would leave no area, or
  // has no place in the region's own plane, changes nothing.
  void move_corner(int index, int corner, int plane, PointUm to, int gesture);
  // Moves a region that had these corners by a way in `plane`.
  void move_region(int index, const std::vector<PointUm>& corners, int plane, PointUm from,
                   PointUm to, int gesture);

  const std::optional<PlaceDraft>& draft() const { return draft_; }
  void set_draft(PlaceDraft draft);
  void extend_draft(PointUm point);
  // Makes the draft a region; false where nothing is being drawn. One without an area is dropped.
  bool finish_draft();
  // Takes the newest corner of a polygon back, the first one with the whole draft; false where no
  // polygon is being drawn.
  bool take_back_corner();
  // Forgets the draft, else puts the tool away; false where there was nothing to forget.
  bool cancel();

 Q_SIGNALS:
  void gesture_changed();
  void selected_changed(int index);
  void draft_changed();
  void sample_changed();

 private:
  struct Map {
    MapView* view;
    int plane;
    PlaceTool* tool;               // null where places are only seen
    std::vector<PlaceMark> marks;  // of the list
    // Of the draft, carried so far.
    std::vector<PointUm> carried;
  };

  Map* find_map(const MapView* view);
  Map& watch(MapView* view, int plane, PlaceTool* tool);
  // In the plane that the place lies in.
  std::optional<PointUm> at_home(int index, int plane, PointUm point) const;
  void follow_list();
  void update_marks(Map& map);
  void show_marks(Map& map);
  void drop_draft();
  std::vector<PointUm> draft_on(Map& map) const;

  PlaceList& list_;
  PlacedOnPlanes placed_;
  std::vector<Map> maps_;
  PlaceGesture gesture_ = PlaceGesture::kLook;
  std::optional<PlaceDraft> draft_;
  int selected_ = -1;
};

}  // namespace lithoscope
