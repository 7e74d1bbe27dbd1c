#include "widgets/places/placed_on_planes.h"

#include <algorithm>
#include <utility>

#include "core/regions/carried_outline.h"

namespace lithoscope {
namespace {

// Far more than a person sees at a time; a dragged pin makes many that nobody asks for again.
constexpr std::size_t kMostKnown = 2000;
constexpr double kToleranceInPixels = 1.0 / 20;

bool same(const std::vector<PointUm>& a, const std::vector<PointUm>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const PointUm& p, const PointUm& q) {
    return p.x_um == q.x_um && p.y_um == q.y_um;
  });
}

}  // namespace

int plane_of(const Sample& sample, const Place& place) {
  for (std::size_t i = 0; i < sample.planes.size(); ++i) {
    if (sample.planes[i].key == place.plane) return static_cast<int>(i);
  }
  // A source that shares its plane with an earlier one.
  const SampleItem* item = sample.find(place.plane);
  return item == nullptr ? -1 : item->plane;
}

const Grid* grid_of_plane(const Sample& sample, int plane) {
  const SampleItem* found = nullptr;
  for (const SampleItem& item : sample.items) {
    if (item.plane != plane) continue;
    if (found == nullptr || (item.is_image() && !found->is_image())) found = &item;
  }
  return found == nullptr ? nullptr : &found->grid();
}

std::optional<std::vector<PointUm>> points_in(const Sample& sample, const Place& place, int plane,
                                              const Grid& grid) {
  const int home = plane_of(sample, place);
  if (home < 0) return std::nullopt;
  if (home == plane) return place.points;
  const CarryPoint carry = [&](PointUm point) { return sample.convert(point, home, plane); };
  if (!place.is_region()) {
    const auto point = carry(place.points.front());
    if (!point) return std::nullopt;
    return std::vector<PointUm>{*point};
  }
  return carried_outline(place.points, carry,
                         kToleranceInPixels * std::min(grid.pitch_x_um, grid.pitch_y_um));
}

void PlacedOnPlanes::set_sample(SamplePtr sample) {
  sample_ = std::move(sample);
  known_.clear();
}

const PlacedOnPlanes::Placed& PlacedOnPlanes::placed(const Place& place, int plane) {
  for (const Known& known : known_) {
    if (known.plane == plane && known.kind == place.kind && known.home == place.plane &&
        same(known.given, place.points)) {
      return known.placed;
    }
  }
  if (known_.size() >= kMostKnown) known_.clear();
  Known made{place.kind, place.plane, place.points, plane, {}};
  const Grid* grid = sample_ == nullptr ? nullptr : grid_of_plane(*sample_, plane);
  if (grid != nullptr) {
    made.placed.points = points_in(*sample_, place, plane, *grid);
    if (made.placed.points) {
      made.placed.pixels = pixel_count(pixels_of_place(place.kind, *made.placed.points, *grid));
    }
  }
  known_.push_back(std::move(made));
  return known_.back().placed;
}

}  // namespace lithoscope
