// The sample that ships with the program: two measurements of one generated rock, with the truth.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/demo/hsi_scan.h"
#include "core/demo/libs_scan.h"
#include "core/image/table.h"
#include "core/operations/registry.h"

namespace lithoscope {

struct DemoOptions {
  int rows = 120;  // of the LIBS map
  int cols = 160;
  int libs_channels = 2048;
  double pitch_um = 100;  // of the LIBS map
  double grain_um = 1200;
  int hsi_cols = 384;  // pixels a line of the camera
  int hsi_bands = 256;
  double hsi_pitch_um = 0;        // 0 = such that the camera's line just covers the LIBS map
  double rotation_degrees = 3.4;  // of the scan against the LIBS map
  double scale = 1.02;            // true size of the scan's nominal micrometre
  int points = 12;
  double click_error_px = 0.7;
  double nuisance = 1;  // of the scan; see HsiScanOptions
  std::uint64_t seed = 1;
};

// All parts of the sample. The images are made when they are read; nothing of their cubes is held.
struct DemoSample {
  std::shared_ptr<const demo::Scene> scene;
  SpectralImage libs;
  SpectralImage hsi;         // raw counts, with white and dark references
  LabelMap truth;            // on the LIBS grid: what covers most of each crater
  LabelMap hsi_truth;        // on the scan's grid
  Transform scan_to_sample;  // from the scan's µm to the LIBS map's µm
  Table points;
};

// Where the spectra come from; a null part is the demo's own.
struct DemoSignals {
  std::shared_ptr<const demo::LibsSignal> libs;
  std::shared_ptr<const demo::ReflectanceSignal> reflectance;
};

// The same options give the same sample to the bit, whatever the number of threads. Throws Error
// (an option out of limits, naming it), Cancelled.
DemoSample make_demo_sample(const DemoOptions& options, const DemoSignals& signals,
                            Progress& progress);

// Writes into `folder` (made where it is missing): libs.h5, hsi.hdr and hsi.raw with WHITEREF_hsi
// and DARKREF_hsi beside them, truth.h5, hsi_truth.h5, points.csv, transform.json, recipe.json and
// README.txt. Each file appears whole or not at all. Images are written block by block: a map of
// 313,600 points with 4,062 channels takes 5 GB on the disk and some 100 MB of memory. Returns the
// recipe's path. Throws Error, Cancelled.
std::filesystem::path write_demo_sample(const std::filesystem::path& folder,
                                        const DemoOptions& options, const Registry& registry,
                                        Progress& progress);

}  // namespace lithoscope
