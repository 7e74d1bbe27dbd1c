#include "widgets/places/map_places.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/palette/mark_colours.h"
#include "core/registration/polygons.h"
#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

QColor on_screen(Colour colour) {
  return {colour.red, colour.green, colour.blue};
}

// Of self-crossing outlines both lobes count, so the box tells whether there is any area.
bool has_area(const std::vector<PointUm>& points) {
  if (points.size() < 3) return false;
  const auto [left, right] =
      std::minmax_element(points.begin(), points.end(),
                          [](const PointUm& a, const PointUm& b) { return a.x_um < b.x_um; });
  const auto [top, bottom] =
      std::minmax_element(points.begin(), points.end(),
                          [](const PointUm& a, const PointUm& b) { return a.y_um < b.y_um; });
  if (!(right->x_um > left->x_um && bottom->y_um > top->y_um)) return false;
  return convex_hull(points).size() >= 3;
}

PointUm middle_of(const std::vector<PointUm>& points) {
  PointUm low = points.front(), high = low;
  for (const PointUm& point : points) {
    low = {std::min(low.x_um, point.x_um), std::min(low.y_um, point.y_um)};
    high = {std::max(high.x_um, point.x_um), std::max(high.y_um, point.y_um)};
  }
  return {(low.x_um + high.x_um) / 2, (low.y_um + high.y_um) / 2};
}

bool same_planes(const SamplePtr& a, const SamplePtr& b) {
  return a != nullptr && b != nullptr &&
         std::equal(a->planes.begin(), a->planes.end(), b->planes.begin(), b->planes.end(),
                    [](const SamplePlane& p, const SamplePlane& q) { return p.key == q.key; });
}

}  // namespace

MapPlaces::MapPlaces(PlaceList& list, QObject* parent) : QObject(parent), list_(list) {
  connect(&list_, &PlaceList::changed, this, &MapPlaces::follow_list);
}

MapPlaces::~MapPlaces() {
  for (const Map& map : maps_) {
    if (map.tool != nullptr) map.view->set_tool(nullptr);
  }
}

void MapPlaces::set_sample(const SamplePtr& sample) {
  // More results of the same sample do not disturb who is drawing.
  const bool same = same_planes(placed_.sample(), sample);
  placed_.set_sample(sample);
  if (!same) draft_.reset();
  for (Map& map : maps_) map.carried.clear();
  follow_list();
  Q_EMIT sample_changed();
}

MapPlaces::Map* MapPlaces::find_map(const MapView* view) {
  const auto known =
      std::find_if(maps_.begin(), maps_.end(), [view](const Map& map) { return map.view == view; });
  return known == maps_.end() ? nullptr : &*known;
}

MapPlaces::Map& MapPlaces::watch(MapView* view, int plane, PlaceTool* tool) {
  maps_.push_back({view, plane, tool, {}, {}});
  connect(view, &QObject::destroyed, this, [this, view] {
    std::erase_if(maps_, [view](const Map& map) { return map.view == view; });
  });
  update_marks(maps_.back());
  return maps_.back();
}

void MapPlaces::mark_on(MapView* view, int plane) {
  Map* known = find_map(view);
  if (known == nullptr) {
    watch(view, plane, nullptr);
  } else if (known->plane != plane) {
    known->plane = plane;
    if (known->tool != nullptr) known->tool->set_plane(plane);
    known->carried.clear();
    update_marks(*known);
  }
}

void MapPlaces::show_on(MapView* view, int plane) {
  if (find_map(view) != nullptr) return mark_on(view, plane);
  auto* tool = new PlaceTool(plane, *this, view);
  view->set_tool(tool);
  watch(view, plane, tool);
  connect(view, &MapView::hovered, this,
          [view, tool](PointUm place) { tool->hover(view->viewport().to_px(place), *view); });
}

const PlacedOnPlanes::Placed& MapPlaces::placed(int index, int plane) {
  return placed_.placed(list_.at(index), plane);
}

bool MapPlaces::holds(int plane) const {
  const SamplePtr& sample = placed_.sample();
  return sample != nullptr && plane >= 0 && plane < static_cast<int>(sample->planes.size());
}

void MapPlaces::set_gesture(PlaceGesture gesture) {
  if (gesture == gesture_) return;
  gesture_ = gesture;
  drop_draft();
  Q_EMIT gesture_changed();
}

void MapPlaces::select(int index) {
  if (index == selected_) return;
  selected_ = list_.has(index) ? index : -1;
  for (Map& map : maps_) update_marks(map);
  Q_EMIT selected_changed(selected_);
}

void MapPlaces::go_to(int index) {
  select(index);
  if (!list_.has(index)) return;
  for (const Map& map : maps_) {
    const auto& points = placed(index, map.plane).points;
    if (points) map.view->bring_into_sight(middle_of(*points));
  }
}

void MapPlaces::keep_pin(int plane, PointUm point) {
  if (!holds(plane)) return;
  const SamplePlane& home = placed_.sample()->planes[static_cast<std::size_t>(plane)];
  select(list_.add(PlaceKind::kPin, home.key, {point}));
}

std::optional<PointUm> MapPlaces::at_home(int index, int plane, PointUm point) const {
  if (placed_.sample() == nullptr || !list_.has(index)) return std::nullopt;
  const int home = plane_of(*placed_.sample(), list_.at(index));
  return home == plane ? std::optional(point) : placed_.sample()->convert(point, plane, home);
}

void MapPlaces::move_pin(int index, int plane, PointUm to, int gesture) {
  if (const auto there = at_home(index, plane, to)) list_.move(index, *there, gesture);
}

std::vector<PointUm> MapPlaces::corners_in(int index, int plane) const {
  if (placed_.sample() == nullptr || !list_.has(index)) return {};
  const Place& place = list_.at(index);
  if (place.kind != PlaceKind::kRectangle && place.kind != PlaceKind::kPolygon) return {};
  const int home = plane_of(*placed_.sample(), place);
  std::vector<PointUm> corners;
  for (const PointUm& point : place.points) {
    const auto there =
        home == plane ? std::optional(point) : placed_.sample()->convert(point, home, plane);
    if (!there) return {};
    corners.push_back(*there);
  }
  return corners;
}

void MapPlaces::move_corner(int index, int corner, int plane, PointUm to, int gesture) {
  const auto there = at_home(index, plane, to);
  if (!there) return;
  const Place& place = list_.at(index);
  std::vector<PointUm> points = place.points;
  const auto at = static_cast<std::size_t>(corner);
  if (at >= points.size()) return;
  if (place.kind == PlaceKind::kRectangle && points.size() == 4) {
    // The corners beside it share a side each with it; which one, their order tells.
    PointUm& before = points[(at + 3) % 4];
    PointUm& after = points[(at + 1) % 4];
    const bool level = before.y_um == points[at].y_um;
    (level ? before.y_um : before.x_um) = level ? there->y_um : there->x_um;
    (level ? after.x_um : after.y_um) = level ? there->x_um : there->y_um;
  }
  points[at] = *there;
  if (has_area(points)) list_.reshape(index, std::move(points), gesture);
}

void MapPlaces::move_region(int index, const std::vector<PointUm>& corners, int plane, PointUm from,
                            PointUm to, int gesture) {
  const auto start = at_home(index, plane, from), end = at_home(index, plane, to);
  if (!start || !end) return;
  std::vector<PointUm> points = corners;
  for (PointUm& point : points) {
    point.x_um += end->x_um - start->x_um;
    point.y_um += end->y_um - start->y_um;
  }
  list_.reshape(index, std::move(points), gesture);
}

void MapPlaces::set_draft(PlaceDraft draft) {
  draft_ = std::move(draft);
  for (Map& map : maps_) {
    map.carried.clear();
    show_marks(map);
  }
  Q_EMIT draft_changed();
}

void MapPlaces::extend_draft(PointUm point) {
  draft_->points.push_back(point);
  for (Map& map : maps_) show_marks(map);
  Q_EMIT draft_changed();
}

bool MapPlaces::finish_draft() {
  if (!draft_) return false;
  // A polygon waits for its third corner.
  if (draft_->kind == PlaceKind::kPolygon && draft_->points.size() < 3) return true;
  PlaceDraft draft = *std::exchange(draft_, std::nullopt);
  drop_draft();
  const SamplePtr& sample = placed_.sample();
  if (sample != nullptr && has_area(draft.points)) {
    const std::string& key = sample->planes[static_cast<std::size_t>(draft.plane)].key;
    select(list_.add(draft.kind, key, std::move(draft.points)));
  }
  return true;
}

bool MapPlaces::take_back_corner() {
  if (!draft_ || draft_->kind != PlaceKind::kPolygon) return false;
  PlaceDraft shorter = *draft_;
  shorter.points.pop_back();
  if (shorter.points.empty()) {
    drop_draft();
  } else {
    set_draft(std::move(shorter));
  }
  return true;
}

bool MapPlaces::cancel() {
  if (draft_) {
    drop_draft();
    return true;
  }
  if (gesture_ == PlaceGesture::kLook) return false;
  set_gesture(PlaceGesture::kLook);
  return true;
}

void MapPlaces::drop_draft() {
  draft_.reset();
  for (Map& map : maps_) {
    map.carried.clear();
    show_marks(map);
  }
  Q_EMIT draft_changed();
}

void MapPlaces::follow_list() {
  if (!list_.has(selected_) && selected_ >= 0) {
    selected_ = -1;
    Q_EMIT selected_changed(-1);
  }
  for (Map& map : maps_) update_marks(map);
}

void MapPlaces::update_marks(Map& map) {
  map.marks.clear();
  for (int i = 0; i < list_.size(); ++i) {
    const Place& place = list_.at(i);
    if (!place.visible) continue;
    const auto& points = placed(i, map.plane).points;
    if (!points) continue;
    PlaceMark mark{QString::fromStdString(place.name), on_screen(place.colour), *points,
                   i == selected_, false};
    if (mark.selected && map.tool != nullptr) mark.handles = corners_in(i, map.plane);
    map.marks.push_back(std::move(mark));
  }
  show_marks(map);
}

// Corner by corner: what is drawn is carried as fast as the mouse moves, and exactly once it is a
// region. A lasso only grows, so that each of its corners is carried once.
std::vector<PointUm> MapPlaces::draft_on(Map& map) const {
  const int plane = map.plane;
  const auto carry = [&](PointUm point) {
    return plane == draft_->plane ? std::optional(point)
                                  : placed_.sample()->convert(point, draft_->plane, plane);
  };
  while (map.carried.size() < draft_->points.size()) {
    const auto there = carry(draft_->points[map.carried.size()]);
    if (!there) return {};
    map.carried.push_back(*there);
  }
  std::vector<PointUm> points = map.carried;
  if (draft_->loose) {
    if (const auto there = carry(*draft_->loose)) points.push_back(*there);
  }
  return points;
}

void MapPlaces::show_marks(Map& map) {
  std::vector<PlaceMark> marks = map.marks;
  if (draft_ && placed_.sample() != nullptr) {
    std::vector<PointUm> points = draft_on(map);
    if (!points.empty()) {
      marks.push_back({{}, on_screen(kSelectedPointColour), std::move(points), false, true});
    }
  }
  map.view->set_places(std::move(marks));
}

}  // namespace lithoscope
