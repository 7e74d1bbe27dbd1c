// Writing TIFF by way of libtiff.
#pragma once

#include <filesystem>

#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"

namespace lithoscope::pictures {

struct TiffOptions {
  bool planes = true;    // each channel by itself, as most programs show them best
  bool deflate = false;  // compressed without loss
};

// float32, one channel a column or a spectral channel (65535 at most); points without a value are
// NaN. Rows are streamed: no more than some 16 MiB are held. Files beyond 4 GB become BigTIFF.
// Throws Error, Cancelled; the file is then as it was.
void write_tiff(const SpectralImage& image, const TiffOptions& options,
                const std::filesystem::path& file, Progress& progress);
void write_tiff(const FeatureMap& map, const TiffOptions& options,
                const std::filesystem::path& file, Progress& progress);
// uint8 with a palette for up to 255 classes, else uint16; 0 = unlabelled.
void write_tiff(const LabelMap& map, const TiffOptions& options, const std::filesystem::path& file,
                Progress& progress);

}  // namespace lithoscope::pictures
