// Maps of the same plasmas by two instruments, for spectral transfer.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

struct TransferSampleOptions {
  int rows = 64;  // of the training map; validation and test maps have three quarters of them
  int cols = 64;
  int primary_channels = 4062;
  int secondary_channels = 3872;
  double pitch_um = 100;
  double grain_um = 1200;
  std::uint64_t seed = 1;
};

struct InstrumentPair {
  SpectralImage primary, secondary;
};

// The primary instrument sees 245 to 407 nm, the secondary one 260 to 370 nm, with wider lines,
// another sensitivity and more noise. Rocks differ from map to map; the test map was measured on
// another day, with less light and a continuum that is higher and bent otherwise, by another amount
// in each instrument.
struct TransferSample {
  InstrumentPair train, validation, test;
};

// The same options give the same sample to the bit; the images are made when they are read. Throws
// Error (an option out of limits).
TransferSample make_transfer_sample(const TransferSampleOptions& options);

// Writes {train,validation,test}_{primary,secondary}.h5, recipe.json and README.txt into `folder`
// (made where it is missing). Returns the recipe's path. Throws Error, Cancelled.
std::filesystem::path write_transfer_sample(const std::filesystem::path& folder,
                                            const TransferSampleOptions& options,
                                            Progress& progress);

}  // namespace lithoscope
