// The hyperspectral scan of a scene: a line camera that moves over the rock, with its references.
#pragma once

#include <memory>

#include "core/demo/reflectance_signal.h"
#include "core/demo/scene.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"
#include "core/image/transform.h"

namespace lithoscope::demo {

struct HsiScanOptions {
  int bands = 256;
  double first_nm = 1000;
  double last_nm = 2500;
  double blur_px = 1.3;  // full width at half maximum of the point spread function
  int reference_lines = 50;
  int dead_columns = 1;  // of the detector
  // Strength of what varies over the rock and the scan, 1 = as in a careful laboratory scan of a
  // sawn slab that was not dried in an oven.
  double nuisance = 1;
};

// Where the camera's pixels lie in the scene, and what they are like.
struct HsiGeometry {
  Grid grid;                 // of the scan; its own µm
  Transform scan_to_sample;  // from the scan's µm to the scene's
};

// Raw counts (whole numbers, 0 to 65535) with white and dark references; made when they are read.
//
// What a scan has besides mineral bands: brightness that changes with roughness and orientation of
// grains, depths that change with the path of light in them, moisture that dries from place to
// place, light that falls off over an uneven slab (the white panel is flat: it does not take that
// away), the detector's pattern of offset and gain (it does take that away), a spectral line that
// bends by a fraction of a band over the slit, blur, photon and read noise, light and sensitivity
// that fade beyond 2400 nm, and detector elements, even whole columns, that are dead.
SpectralImage make_hsi_scan(std::shared_ptr<const Scene> scene,
                            std::shared_ptr<const ReflectanceSignal> signal, std::uint64_t seed,
                            const HsiGeometry& geometry, const HsiScanOptions& options);

// The mineral that covers most of each camera pixel.
LabelMap hsi_truth(const Scene& scene, const HsiGeometry& geometry, const HsiScanOptions& options,
                   const Progress& progress);

}  // namespace lithoscope::demo
