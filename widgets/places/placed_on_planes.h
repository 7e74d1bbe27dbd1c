// Where places lie in every plane of a sample.
#pragma once

#include <optional>
#include <vector>

#include "core/regions/place.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// The plane that a place was marked in; -1 where the sample has none of that name.
int plane_of(const Sample& sample, const Place& place);

// The grid that pixels of a plane are counted in: of its first image, else of its first map; null
// where nothing lies in the plane.
const Grid* grid_of_plane(const Sample& sample, int plane);

// The points of a place in another plane: sides that bend get further corners, to a twentieth of a
// pixel of `grid`. None where no registration leads there, or a part has no place there.
std::optional<std::vector<PointUm>> points_in(const Sample& sample, const Place& place, int plane,
                                              const Grid& grid);

// Remembers what was carried, so that only what has changed is carried again.
class PlacedOnPlanes {
 public:
  struct Placed {
    std::optional<std::vector<PointUm>> points;
    std::int64_t pixels = 0;  // of grid_of_plane
  };

  // The places of another sample, or other registrations.
  void set_sample(SamplePtr sample);
  const SamplePtr& sample() const { return sample_; }

  const Placed& placed(const Place& place, int plane);

 private:
  struct Known {
    PlaceKind kind;
    std::string home;
    std::vector<PointUm> given;
    int plane;
    Placed placed;
  };

  SamplePtr sample_;
  std::vector<Known> known_;  // the newest last
};

}  // namespace lithoscope
