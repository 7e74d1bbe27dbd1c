// The mean spectrum of each class, and how far its spectra differ.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

struct ClassSpectrum {
  // One value a channel; NaN where no pixel has one.
  std::vector<double> mean;
  std::vector<double> deviation;  // sample standard deviation (n - 1); NaN below two values
  std::int64_t pixels = 0;        // with a value in at least one channel
};

// Of every class of `labels`, which lie on the image's grid (same rows and columns). Reads the
// image once, block by block, in order; sums are taken in double about a running mean (Chan et al.
// 1983, 10.1080/00031305.1983.10483115), the same bits on every machine. Masked pixels and NaN are
// left out. Throws Error where the grids differ, or of the file; Cancelled.
std::vector<ClassSpectrum> class_spectra(const LabelMap& labels, const SpectralImage& image,
                                         Progress& progress);

// The labels on the pixels of another plane: each pixel takes the label of the point under its
// centre. `to_labels` leads from that plane to the labels' (µm), is called from several threads,
// and gives NaN where there is no way. Pixels outside are unlabelled.
LabelMap labels_under(const LabelMap& labels, const std::function<PointUm(PointUm)>& to_labels,
                      const Grid& grid, const Progress& progress);

}  // namespace lithoscope
