#include "core/demo/matching_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lithoscope::demo {
namespace {

constexpr std::uint64_t kClicks = 401;

// Minerals that meet within a fifteenth of a grain around `place`; 0 where resin is among them,
// since the slab's outline is no sharp mark.
int minerals_at(const Scene& scene, PointUm place, double grain_um) {
  bool seen[kMineralCount] = {};
  const double reach = grain_um / 15;
  for (int step = 0; step < 8; ++step) {
    const double angle = step * std::acos(-1.0) / 4;
    const SceneSample sample =
        scene.at({place.x_um + reach * std::cos(angle), place.y_um + reach * std::sin(angle)});
    seen[static_cast<std::size_t>(sample.mineral)] = true;
  }
  if (seen[static_cast<std::size_t>(Mineral::kBackground)]) return 0;
  return static_cast<int>(std::count(std::begin(seen), std::end(seen), true));
}

double squared_distance(PointUm a, PointUm b) {
  return (a.x_um - b.x_um) * (a.x_um - b.x_um) + (a.y_um - b.y_um) * (a.y_um - b.y_um);
}

// One after the other, the place farthest from all those taken.
std::vector<PointUm> spread(const std::vector<PointUm>& places, std::vector<PointUm> taken,
                            int count) {
  while (static_cast<int>(taken.size()) < count) {
    double farthest = 0;
    PointUm best;
    for (const PointUm& place : places) {
      double nearest = std::numeric_limits<double>::infinity();
      for (const PointUm& other : taken) {
        nearest = std::min(nearest, squared_distance(place, other));
      }
      if (nearest > farthest) {
        farthest = nearest;
        best = place;
      }
    }
    if (farthest == 0) break;
    taken.push_back(best);
  }
  return taken;
}

}  // namespace

Table make_matching_points(const Scene& scene, std::uint64_t seed, const Grid& libs_grid,
                           const HsiGeometry& geometry, double grain_um, int count,
                           double error_px) {
  std::vector<PointUm> junctions, borders;
  const double step = grain_um / 20;
  const Extent& extent = scene.extent();
  for (double y = extent.top_um; y < extent.top_um + extent.height_um; y += step) {
    for (double x = extent.left_um; x < extent.left_um + extent.width_um; x += step) {
      const int minerals = minerals_at(scene, {x, y}, grain_um);
      if (minerals >= 3) junctions.push_back({x, y});
      if (minerals == 2) borders.push_back({x, y});
    }
  }
  const std::vector<PointUm> chosen = spread(borders, spread(junctions, {}, count), count);

  const Transform to_scan = geometry.scan_to_sample.inverse();
  const CounterRandom clicks(seed, kClicks);
  std::vector<std::string> names;
  std::vector<double> source_x, source_y, target_x, target_y;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const CounterRandom click = clicks.of(i);
    const PointUm scan = to_scan.apply(chosen[i]);
    names.push_back(fmt::format("P{}", i + 1));
    source_x.push_back(scan.x_um + error_px * geometry.grid.pitch_x_um * click.normal(0));
    source_y.push_back(scan.y_um + error_px * geometry.grid.pitch_y_um * click.normal(1));
    target_x.push_back(chosen[i].x_um + error_px * libs_grid.pitch_x_um * click.normal(2));
    target_y.push_back(chosen[i].y_um + error_px * libs_grid.pitch_y_um * click.normal(3));
  }
  Table table;
  table.title = "Matching points";
  table.add("name", std::move(names));
  table.add("source_x_um", std::move(source_x), "µm");
  table.add("source_y_um", std::move(source_y), "µm");
  table.add("target_x_um", std::move(target_x), "µm");
  table.add("target_y_um", std::move(target_y), "µm");
  return table;
}

}  // namespace lithoscope::demo
