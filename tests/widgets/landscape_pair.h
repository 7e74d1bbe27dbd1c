// Two views of one random landscape as files: maps that have something to compare.
#pragma once

#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>

#include "core/base/random.h"
#include "core/image/spectral_image.h"
#include "core/io/artifact_file.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/core/registration/scalar_maps.h"

namespace lithoscope::test {

struct LandscapePair {
  std::filesystem::path source, target;  // files
  Grid source_grid, target_grid;
  Transform truth;
};

// What the source sees of a height; what the target does to its values before they are written.
struct LandscapeOptions {
  std::uint64_t seed = 1;
  double finer = 1;  // pixels a side, times so many
  bool pitch_known = true;
  std::function<double(double)> source_sees = [](double height) { return height; };
  std::function<void(ScalarMap&)> change_target = [](ScalarMap&) {};
};

inline SpectralImage image_of(const ScalarMap& map) {
  return make_memory_image(map.grid, SpectralAxis::counted(1), map.values);
}

inline LandscapePair write_landscape_pair(const std::filesystem::path& folder,
                                          const LandscapeOptions& options = {}) {
  LandscapePair pair;
  const auto times = [&](int pixels) { return std::llround(pixels * options.finer); };
  pair.source_grid = {.rows = times(150),
                      .cols = times(170),
                      .pitch_x_um = 25 / options.finer,
                      .pitch_y_um = 25 / options.finer,
                      .pitch_known = options.pitch_known};
  pair.target_grid = {.rows = times(80),
                      .cols = times(90),
                      .pitch_x_um = 40 / options.finer,
                      .pitch_y_um = 45 / options.finer,
                      .pitch_known = options.pitch_known};
  pair.truth = similarity(0.95, 4, 100, -60);
  const Landscape landscape(options.seed);
  Random random(options.seed + 50);
  const auto noise = [&random] { return 0.02 * random.normal(); };
  const ScalarMap source = seen(landscape, pair.source_grid, pair.truth, [&](double height) {
    return options.source_sees(height) + noise();
  });
  ScalarMap target = seen(landscape, pair.target_grid, Transform(),
                          [&](double height) { return height + noise(); });
  options.change_target(target);
  NoProgress progress;
  pair.source = folder / "camera.h5";
  pair.target = folder / "laser.h5";
  save_artifact(image_of(source), pair.source, progress);
  save_artifact(image_of(target), pair.target, progress);
  return pair;
}

}  // namespace lithoscope::test
