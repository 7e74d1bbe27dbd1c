// The LIBS map of a scene: a laser pulse at every point of a grid, seen by a real detector.
#pragma once

#include <memory>

#include "core/demo/libs_signal.h"
#include "core/demo/scene.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"

namespace lithoscope::demo {

struct LibsScanOptions {
  double crater_um = 90;        // full width at half maximum of what a pulse frees
  double energy_noise = 0.07;   // relative, from pulse to pulse
  double misfire_part = 0.012;  // pulses of a third to two thirds of the energy
  double read_noise_counts = 9;
  double counts_per_electron = 0.8;
  // Tells detectors that look at the same plasmas apart: the noise of each is its own.
  std::uint64_t detector = 0;
};

// What the crater of every point covered: 33 places of the scene a crater.
class CraterField {
 public:
  CraterField(std::shared_ptr<const Scene> scene, std::uint64_t seed, const Grid& grid,
              const LibsScanOptions& options);
  Crater at(std::int64_t pixel) const;
  const Grid& grid() const { return grid_; }

 private:
  std::shared_ptr<const Scene> scene_;
  CounterRandom random_;
  Grid grid_;
  Footprint crater_, surroundings_;
};

// A map whose spectra are made when they are read; nothing of the cube is held. `quantity` is
// counts after subtraction of a dark spectrum, in whole numbers, so that negative values occur.
SpectralImage make_libs_scan(std::shared_ptr<const Scene> scene,
                             std::shared_ptr<const LibsSignal> signal, std::uint64_t seed,
                             const Grid& grid, const LibsScanOptions& options);

// The mineral that covers most of each crater.
LabelMap libs_truth(std::shared_ptr<const Scene> scene, std::uint64_t seed, const Grid& grid,
                    const LibsScanOptions& options, const Progress& progress);

}  // namespace lithoscope::demo
