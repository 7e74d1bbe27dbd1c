#include "core/demo/scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace lithoscope::demo {
namespace {

// Lattice cells around a place in which its seed is looked for: sizes and elongations are limited
// such that a seed farther away does not win.
constexpr std::int64_t kReach = 4;
constexpr std::int64_t kMargin = kReach + 2;

// Streams of random numbers of the scene.
enum Stream : std::uint64_t {
  kSeeds = 1,
  kWarpX,
  kWarpY,
  kZones,
  kLayers,
  kOutline,
  kZoningMain,
  kZoningMinor,
  kPits,
  kGrains
};

std::uint64_t cell_index(std::int64_t column, std::int64_t row) {
  return (static_cast<std::uint64_t>(column) << 32) ^ static_cast<std::uint64_t>(row & 0xffffffff);
}

}  // namespace

Scene::Scene(std::uint64_t seed, const Extent& extent, double grain_um)
    : random_(seed, kSeeds),
      extent_(extent),
      grain_um_(grain_um),
      warp_x_(seed, kWarpX, 0.7 * grain_um),
      warp_y_(seed, kWarpY, 0.7 * grain_um),
      zones_(seed, kZones, 4 * grain_um, 2),
      layers_(seed, kLayers, 5 * grain_um, 2),
      outline_(seed, kOutline, 0.25 * std::min(extent.width_um, extent.height_um), 4),
      zoning_main_(seed, kZoningMain, 0.5 * grain_um),
      zoning_minor_(seed, kZoningMinor, 0.35 * grain_um) {
  first_column_ = static_cast<std::int64_t>(std::floor(extent.left_um / grain_um)) - kMargin;
  first_row_ = static_cast<std::int64_t>(std::floor(extent.top_um / grain_um)) - kMargin;
  columns_ = static_cast<std::int64_t>(std::ceil(extent.width_um / grain_um)) + 2 * kMargin + 1;
  rows_ = static_cast<std::int64_t>(std::ceil(extent.height_um / grain_um)) + 2 * kMargin + 1;
  seeds_.reserve(static_cast<std::size_t>(rows_ * columns_));
  for (std::int64_t row = 0; row < rows_; ++row) {
    for (std::int64_t column = 0; column < columns_; ++column) {
      seeds_.push_back(make_seed(first_column_ + column, first_row_ + row));
    }
  }
}

Scene::Seed Scene::make_seed(std::int64_t column, std::int64_t row) const {
  const CounterRandom random = random_.of(cell_index(column, row));
  Seed seed{};
  seed.x_um = (static_cast<double>(column) + random.uniform(0)) * grain_um_;
  seed.y_um = (static_cast<double>(row) + random.uniform(1)) * grain_um_;
  seed.grain = static_cast<std::uint32_t>(random.bits(2) >> 32) | 1u;

  // Lepidolite-rich and albite-rich zones, and layers with more quartz.
  const PointUm place{seed.x_um, seed.y_um};
  const double zone = zones_.at(place);
  const double layer = layers_.at(place);
  const std::array<double, 4> share = {0.30 * std::exp(0.4 * zone), 0.27 * std::exp(0.4 * layer),
                                       0.26 * std::exp(-0.4 * zone), 0.17 * std::exp(-0.2 * layer)};
  double pick = random.uniform(3) * (share[0] + share[1] + share[2] + share[3]);
  std::size_t mineral = 0;
  while (mineral < 3 && pick > share[mineral]) pick -= share[mineral++];
  seed.mineral = static_cast<Mineral>(mineral);

  const double size = std::clamp(std::exp(0.4 * random.normal(4)), 0.5, 1.8);
  const bool book = seed.mineral == Mineral::kLepidolite || seed.mineral == Mineral::kMica;
  const double aspect = book ? 1.6 + 1.6 * random.uniform(5) : 1 + 0.4 * random.uniform(5);
  const double angle = std::numbers::pi * random.uniform(6);
  const double along = 1 / (size * size * aspect);  // inverse squared half axes
  const double across = aspect / (size * size);
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  seed.xx = along * c * c + across * s * s;
  seed.yy = along * s * s + across * c * c;
  seed.xy = (along - across) * c * s;
  return seed;
}

bool Scene::in_slab(PointUm place) const {
  const double u = (place.x_um - extent_.left_um) / extent_.width_um * 2 - 1;
  const double v = (place.y_um - extent_.top_um) / extent_.height_um * 2 - 1;
  if (std::abs(u) > 1.2 || std::abs(v) > 1.2) return false;
  const double round = std::pow(u * u * u * u + v * v * v * v, 0.25);
  // One corner is broken off, as happens in sawing.
  const double corner = (u - v) / 1.45;
  return std::max(round, corner) + 0.035 * outline_.at(place) < 0.93;
}

bool Scene::in_pit(PointUm place) const {
  const double cell = 3.5 * grain_um_;
  const auto column = static_cast<std::int64_t>(std::floor(place.x_um / cell));
  const auto row = static_cast<std::int64_t>(std::floor(place.y_um / cell));
  const CounterRandom random = random_.of(cell_index(column, row) ^ (std::uint64_t{kPits} << 56));
  if (random.uniform(0) > 0.4) return false;
  const double radius = grain_um_ * (0.12 + 0.2 * random.uniform(1));
  const double x = (static_cast<double>(column) + 0.2 + 0.6 * random.uniform(2)) * cell;
  const double y = (static_cast<double>(row) + 0.2 + 0.6 * random.uniform(3)) * cell;
  return std::hypot(place.x_um - x, place.y_um - y) < radius;
}

SceneSample Scene::at(PointUm place) const {
  if (!in_slab(place)) return {};
  const double warp = 0.09 * grain_um_;
  const PointUm warped{place.x_um + warp * warp_x_.at(place),
                       place.y_um + warp * warp_y_.at(place)};
  if (in_pit(warped)) return {};
  const auto column =
      static_cast<std::int64_t>(std::floor(warped.x_um / grain_um_)) - first_column_;
  const auto row = static_cast<std::int64_t>(std::floor(warped.y_um / grain_um_)) - first_row_;
  const Seed* nearest = nullptr;
  double smallest = std::numeric_limits<double>::infinity();
  for (std::int64_t r = std::max<std::int64_t>(0, row - kReach);
       r <= std::min(rows_ - 1, row + kReach); ++r) {
    for (std::int64_t c = std::max<std::int64_t>(0, column - kReach);
         c <= std::min(columns_ - 1, column + kReach); ++c) {
      const Seed& seed = seeds_[static_cast<std::size_t>(r * columns_ + c)];
      const double dx = warped.x_um - seed.x_um;
      const double dy = warped.y_um - seed.y_um;
      const double distance = seed.xx * dx * dx + 2 * seed.xy * dx * dy + seed.yy * dy * dy;
      if (distance < smallest) {
        smallest = distance;
        nearest = &seed;
      }
    }
  }
  if (nearest == nullptr) return {};
  return {nearest->mineral, nearest->grain};
}

Variation Scene::variation(PointUm place, const SceneSample& sample) const {
  const CounterRandom grain =
      random_.of((std::uint64_t{kGrains} << 56) ^ std::uint64_t{sample.grain});
  return {0.8 * grain.normal(0) + 0.6 * zoning_main_.at(place),
          0.8 * grain.normal(1) + 0.6 * zoning_minor_.at(place)};
}

}  // namespace lithoscope::demo
