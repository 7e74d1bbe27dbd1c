#include "core/demo/hsi_scan.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/demo/line_camera.h"

namespace lithoscope::demo {
namespace {

enum Stream : std::uint64_t {
  kNoise = 201,
  kWhiteNoise,
  kDarkNoise,
  kMoisture,
  kAlteration,
  kTexture,
  kLight,
  kGrainLook,
  kLamp
};

constexpr double kPanelReflectance = 0.985;  // sintered PTFE
constexpr std::int64_t kPixelsAPiece = 64;
constexpr int kPlacesAPixel = 16;

// What of the rock's look changes from place to place.
class SurfaceField {
 public:
  SurfaceField(std::uint64_t seed, double nuisance)
      : nuisance_(nuisance),
        moisture_(seed, kMoisture, 3500),
        alteration_(seed, kAlteration, 1200),
        texture_(seed, kTexture, 160),
        light_(seed, kLight, 9000, 2),
        grains_(seed, kGrainLook) {}

  Surface at(PointUm place, const SceneSample& sample) const {
    const CounterRandom grain = grains_.of(sample.grain);
    Surface surface;
    surface.brightness = std::exp(nuisance_ * (0.12 * grain.normal(0) + 0.10 * texture_.at(place)));
    surface.path_length = std::exp(
        nuisance_ * (0.22 * grain.normal(1) + 0.10 * texture_.at({-place.x_um, place.y_um})));
    surface.moisture = 0.06 * nuisance_ * std::exp(0.7 * moisture_.at(place));
    surface.alteration = std::exp(0.7 * (alteration_.at(place) + 0.5 * grain.normal(2)));
    return surface;
  }
  // Light that reaches an uneven slab, relative to the flat panel.
  double light(PointUm place) const { return 1 + 0.07 * nuisance_ * light_.at(place); }

 private:
  double nuisance_;
  NoiseField moisture_, alteration_, texture_, light_;
  CounterRandom grains_;
};

std::vector<double> band_centres_nm(const HsiScanOptions& options) {
  std::vector<double> centres;
  for (int b = 0; b < options.bands; ++b) {
    centres.push_back(options.first_nm +
                      (options.last_nm - options.first_nm) * b / (options.bands - 1));
  }
  return centres;
}

Footprint pixel_footprint(const HsiGeometry& geometry, const HsiScanOptions& options) {
  return {options.blur_px * geometry.grid.pitch_x_um * geometry.scan_to_sample.scale(),
          kPlacesAPixel};
}

PointUm place_of(const HsiGeometry& geometry, std::int64_t pixel) {
  return geometry.scan_to_sample.apply(
      geometry.grid.centre_um(static_cast<double>(pixel / geometry.grid.cols),
                              static_cast<double>(pixel % geometry.grid.cols)));
}

// Rows of camera lines; subclasses say what lies under the camera.
class CameraStore : public SpectralStore {
 public:
  CameraStore(std::shared_ptr<const LineCamera> camera, std::int64_t rows, CounterRandom noise)
      : camera_(std::move(camera)), rows_(rows), noise_(noise) {}

  CubeShape shape() const override {
    return {rows_, camera_->columns(), static_cast<std::int64_t>(camera_->wavelengths_nm().size())};
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    const auto wanted = static_cast<std::size_t>(wanted_channels(request));
    const std::size_t bands = camera_->wavelengths_nm().size();
    const std::int64_t first = request.first_row * camera_->columns();
    parallel_pieces(
        request.row_count * camera_->columns(), kPixelsAPiece, request.stop,
        [&](std::int64_t begin, std::int64_t end) {
          std::vector<float> light(bands), counts(bands);
          for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t pixel = first + i;
            const std::int64_t column = pixel % camera_->columns();
            const double lamp = camera_->is_dead(column) ? 0 : light_at(pixel, light);
            camera_->expose(column, light, lamp, noise_, static_cast<std::uint64_t>(pixel), counts);
            const auto target = out.subspan(static_cast<std::size_t>(i) * wanted, wanted);
            for (std::size_t c = 0; c < wanted; ++c) {
              target[c] =
                  counts[request.channels.empty() ? c
                                                  : static_cast<std::size_t>(request.channels[c])];
            }
          }
        });
  }

 protected:
  // Fills the reflected light of every band; returns the lamp's relative output.
  virtual double light_at(std::int64_t pixel, std::span<float> light) const = 0;

  std::shared_ptr<const LineCamera> camera_;
  std::int64_t rows_;
  CounterRandom noise_;
};

class RockStore final : public CameraStore {
 public:
  RockStore(std::shared_ptr<const LineCamera> camera, std::shared_ptr<const Scene> scene,
            std::shared_ptr<const ReflectanceSignal> signal, std::uint64_t seed,
            const HsiGeometry& geometry, const HsiScanOptions& options)
      : CameraStore(std::move(camera), geometry.grid.rows, CounterRandom(seed, kNoise)),
        scene_(std::move(scene)),
        signal_(std::move(signal)),
        geometry_(geometry),
        footprint_(pixel_footprint(geometry, options)),
        surfaces_(seed, options.nuisance),
        lamp_(seed, kLamp, 80, 2) {}

  std::string description() const override { return "generated hyperspectral scan"; }

 private:
  double light_at(std::int64_t pixel, std::span<float> light) const override {
    const PointUm place = place_of(geometry_, pixel);
    const Mixture mixture = footprint_.mixture(*scene_, place);
    std::vector<double> wavelengths_nm(light.size());
    camera_->column_wavelengths_nm(pixel % camera_->columns(), wavelengths_nm);
    std::vector<float> part(light.size());
    std::fill(light.begin(), light.end(), 0.0f);
    for (std::size_t m = 0; m < kMineralCount; ++m) {
      if (mixture.share[m] == 0) continue;
      signal_->reflectance(static_cast<Mineral>(m), mixture.variation[m],
                           surfaces_.at(place, mixture.sample[m]), wavelengths_nm, part);
      const auto share = static_cast<float>(mixture.share[m]);
      for (std::size_t b = 0; b < light.size(); ++b) light[b] += share * part[b];
    }
    // The lamp flickers and drifts by some tenths of a per cent from line to line.
    const auto row = static_cast<double>(pixel / camera_->columns());
    return surfaces_.light(place) * (1 + 0.003 * lamp_.at({0, row}));
  }

  std::shared_ptr<const Scene> scene_;
  std::shared_ptr<const ReflectanceSignal> signal_;
  HsiGeometry geometry_;
  Footprint footprint_;
  SurfaceField surfaces_;
  NoiseField lamp_;
};

// The white panel, or the closed shutter.
class ReferenceStore final : public CameraStore {
 public:
  ReferenceStore(std::shared_ptr<const LineCamera> camera, std::int64_t lines, double reflectance,
                 CounterRandom noise)
      : CameraStore(std::move(camera), lines, noise), reflectance_(reflectance) {}
  std::string description() const override { return "generated reference"; }

 private:
  double light_at(std::int64_t, std::span<float> light) const override {
    std::fill(light.begin(), light.end(), static_cast<float>(reflectance_));
    return 1;
  }
  double reflectance_;
};

}  // namespace

SpectralImage make_hsi_scan(std::shared_ptr<const Scene> scene,
                            std::shared_ptr<const ReflectanceSignal> signal, std::uint64_t seed,
                            const HsiGeometry& geometry, const HsiScanOptions& options) {
  const auto camera = std::make_shared<const LineCamera>(
      seed, geometry.grid.cols, band_centres_nm(options), options.dead_columns);
  SpectralImage image;
  image.grid = geometry.grid;
  image.axis = SpectralAxis(camera->wavelengths_nm(), AxisUnit::kNanometre);
  image.quantity = "counts";
  image.metadata["technique"] = "SWIR hyperspectral scan (generated)";
  const auto reference = [&](double reflectance, Stream stream) {
    SpectralImage lines = image;
    lines.grid.rows = options.reference_lines;
    lines.store = std::make_shared<ReferenceStore>(camera, options.reference_lines, reflectance,
                                                   CounterRandom(seed, stream));
    return std::make_shared<const SpectralImage>(lines);
  };
  const auto white = reference(kPanelReflectance, kWhiteNoise);
  const auto dark = reference(0, kDarkNoise);
  image.store = std::make_shared<RockStore>(camera, std::move(scene), std::move(signal), seed,
                                            geometry, options);
  image.white_reference = white;
  image.dark_reference = dark;
  return image;
}

LabelMap hsi_truth(const Scene& scene, const HsiGeometry& geometry, const HsiScanOptions& options,
                   const Progress& progress) {
  const Footprint footprint = pixel_footprint(geometry, options);
  LabelMap truth = make_label_map(geometry.grid, mineral_classes());
  parallel_pieces(geometry.grid.size(), 64, &progress, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < end; ++i) {
      const Mineral mineral = footprint.mixture(scene, place_of(geometry, i)).majority();
      truth.labels[static_cast<std::size_t>(i)] =
          static_cast<std::uint16_t>(1 + static_cast<int>(mineral));
    }
  });
  return truth;
}

}  // namespace lithoscope::demo
