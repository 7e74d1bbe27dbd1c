#include "core/demo/demo_sample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/demo/hsi_spectra.h"
#include "core/demo/libs_spectra.h"
#include "core/demo/matching_points.h"

namespace lithoscope {
namespace {

// Where the stage stood when the laser began: a map's first point is rarely at zero.
constexpr double kStageXUm = 3000;
constexpr double kStageYUm = 2000;
// The camera's line and the scan are this much longer than what they have to cover.
constexpr double kScanMargin = 1.08;

void check_option(const char* name, double value, double lower, double upper) {
  if (value >= lower && value <= upper) return;
  throw Error(translated("core", "The value is {}", value),
              translated("core", "Use a value from {} to {}", lower, upper))
      .in_field(name);
}

void check_options(const DemoOptions& options) {
  check_option("rows", options.rows, 8, 100000);
  check_option("cols", options.cols, 8, 100000);
  check_option("libs_channels", options.libs_channels, 256, 100000);
  check_option("pitch_um", options.pitch_um, 1, 10000);
  check_option("grain_um", options.grain_um, 2 * options.pitch_um, 1e6);
  check_option("hsi_cols", options.hsi_cols, 8, 100000);
  check_option("hsi_bands", options.hsi_bands, 32, 10000);
  check_option("hsi_pitch_um", options.hsi_pitch_um, 0, 10000);
  check_option("rotation_degrees", options.rotation_degrees, -180, 180);
  check_option("scale", options.scale, 0.1, 10);
  check_option("points", options.points, 2, 1000);
  check_option("click_error_px", options.click_error_px, 0, 100);
  check_option("nuisance", options.nuisance, 0, 5);
}

Grid make_libs_grid(const DemoOptions& options) {
  Grid grid;
  grid.rows = options.rows;
  grid.cols = options.cols;
  grid.pitch_x_um = grid.pitch_y_um = options.pitch_um;
  grid.origin_x_um = kStageXUm;
  grid.origin_y_um = kStageYUm;
  grid.pitch_known = true;
  return grid;
}

// A scan whose frame, turned by the rotation, covers the LIBS map with a margin.
demo::HsiGeometry make_hsi_geometry(const DemoOptions& options, const demo::Extent& extent) {
  const double angle = options.rotation_degrees * std::numbers::pi / 180;
  demo::HsiGeometry geometry;
  Transform& transform = geometry.scan_to_sample;
  transform.linear << std::cos(angle), -std::sin(angle), std::sin(angle), std::cos(angle);
  transform.linear *= options.scale;
  const Eigen::Matrix2d to_scan = transform.linear.inverse();
  const Eigen::Vector2d half(extent.width_um / 2, extent.height_um / 2);
  const Eigen::Vector2d needed = 2 * kScanMargin * (to_scan.cwiseAbs() * half);

  Grid& grid = geometry.grid;
  grid.cols = options.hsi_cols;
  const double pitch = options.hsi_pitch_um > 0
                           ? options.hsi_pitch_um
                           : std::ceil(10 * needed.x() / options.hsi_cols) / 10;
  grid.pitch_x_um = grid.pitch_y_um = pitch;
  grid.rows = static_cast<std::int64_t>(std::ceil(needed.y() / pitch));
  grid.pitch_known = true;
  check_grid(grid);

  const Eigen::Vector2d middle(extent.left_um + extent.width_um / 2,
                               extent.top_um + extent.height_um / 2);
  const PointUm scan_middle = grid.centre_um(static_cast<double>(grid.rows - 1) / 2,
                                             static_cast<double>(grid.cols - 1) / 2);
  transform.shift = middle - transform.linear * Eigen::Vector2d(scan_middle.x_um, scan_middle.y_um);
  return geometry;
}

}  // namespace

DemoSample make_demo_sample(const DemoOptions& options, const DemoSignals& signals,
                            Progress& progress) {
  check_options(options);
  progress.report(0, translated("core", "laying out the rock"));
  const Grid libs_grid = make_libs_grid(options);
  const demo::Extent extent{libs_grid.origin_x_um - options.pitch_um / 2,
                            libs_grid.origin_y_um - options.pitch_um / 2,
                            options.cols * options.pitch_um, options.rows * options.pitch_um};
  const demo::HsiGeometry geometry = make_hsi_geometry(options, extent);
  demo::LibsScanOptions libs_options;
  libs_options.crater_um = 0.9 * options.pitch_um;
  demo::HsiScanOptions hsi_options;
  hsi_options.bands = options.hsi_bands;
  hsi_options.nuisance = options.nuisance;

  DemoSample sample;
  sample.scene = std::make_shared<const demo::Scene>(options.seed, extent, options.grain_um);
  sample.libs = demo::make_libs_scan(
      sample.scene,
      signals.libs != nullptr ? signals.libs
                              : std::make_shared<const demo::PlasmaSignal>(options.libs_channels),
      options.seed, libs_grid, libs_options);
  sample.hsi = demo::make_hsi_scan(sample.scene,
                                   signals.reflectance != nullptr
                                       ? signals.reflectance
                                       : std::make_shared<const demo::BandSignal>(),
                                   options.seed, geometry, hsi_options);
  sample.scan_to_sample = geometry.scan_to_sample;
  sample.truth = demo::libs_truth(sample.scene, options.seed, libs_grid, libs_options, progress);
  progress.report(0.4, translated("core", "laying out the rock"));
  sample.hsi_truth = demo::hsi_truth(*sample.scene, geometry, hsi_options, progress);
  progress.report(0.9, translated("core", "laying out the rock"));
  sample.points =
      demo::make_matching_points(*sample.scene, options.seed, libs_grid, geometry, options.grain_um,
                                 options.points, options.click_error_px);
  progress.report(1, translated("core", "laying out the rock"));
  return sample;
}

}  // namespace lithoscope
