#include "core/regions/carried_outline.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

constexpr int kMostHalvings = 8;

PointUm between(PointUm a, PointUm b, double part) {
  return {a.x_um + part * (b.x_um - a.x_um), a.y_um + part * (b.y_um - a.y_um)};
}

// From the segment a b, not from its line: a side may also be carried beyond its ends.
double distance_from(PointUm a, PointUm b, PointUm point) {
  const double x = b.x_um - a.x_um, y = b.y_um - a.y_um;
  const double along = (point.x_um - a.x_um) * x + (point.y_um - a.y_um) * y;
  const double squared = x * x + y * y;
  const PointUm nearest = between(a, b, squared > 0 ? std::clamp(along / squared, 0.0, 1.0) : 0);
  return std::hypot(point.x_um - nearest.x_um, point.y_um - nearest.y_um);
}

class Carrier {
 public:
  Carrier(const CarryPoint& carry, double tolerance_um)
      : carry_(carry), tolerance_um_(tolerance_um) {}

  std::optional<std::vector<PointUm>> outline(std::span<const PointUm> corners) {
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const PointUm from = corners[i], to = corners[(i + 1) % corners.size()];
      const auto start = carry_(from), end = carry_(to);
      if (!start || !end) return std::nullopt;
      carried_.push_back(*start);
      if (!side(from, to, *start, *end, kMostHalvings)) return std::nullopt;
    }
    return std::move(carried_);
  }

 private:
  // Adds the corners between the ends; false where a part has no place.
  bool side(PointUm from, PointUm to, PointUm start, PointUm end, int halvings) {
    // Three places, so that a side bent like an S is seen to be bent.
    bool straight = true;
    PointUm middle;
    for (const double part : {0.25, 0.5, 0.75}) {
      const auto place = carry_(between(from, to, part));
      if (!place) return false;
      if (part == 0.5) middle = *place;
      straight = straight && distance_from(start, end, *place) <= tolerance_um_;
    }
    if (straight || halvings == 0) return true;
    const PointUm half = between(from, to, 0.5);
    if (!side(from, half, start, middle, halvings - 1)) return false;
    carried_.push_back(middle);
    return side(half, to, middle, end, halvings - 1);
  }

  const CarryPoint& carry_;
  double tolerance_um_;
  std::vector<PointUm> carried_;
};

}  // namespace

std::optional<std::vector<PointUm>> carried_outline(std::span<const PointUm> corners,
                                                    const CarryPoint& carry, double tolerance_um) {
  return Carrier(carry, tolerance_um).outline(corners);
}

}  // namespace lithoscope
