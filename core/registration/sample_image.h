// A spectral image seen on another image's grid.
#pragma once

#include "core/base/progress.h"
#include "core/image/spectral_image.h"
#include "core/image/transform.h"
#include "core/registration/footprint.h"

namespace lithoscope {

// `image` on `target_grid` (paper, "Registration": each LIBS point takes the nearest HSI pixel
// under the inverse transform; the area average is ours). `transform` maps the image's plane to the
// target's plane (µm). Points whose centre lies outside the image are masked and read as NaN; with
// kNearest also those whose source pixel is masked. With kArea invalid source spectra are left out
// of the average; where none is left the point reads as NaN.
//
// Nothing is computed until the result is read; then the source rows under the wanted target rows
// are read in groups, each once a request. Memory of one read beside its result: one group of
// source rows (16 MiB, or one row where that is more), 16 bytes a wanted point, with kArea 8 bytes
// a wanted value. Where one target row runs across many source rows, as in maps turned by a
// quarter, reading from top to bottom computes up to 64 MiB of results ahead and keeps them, so
// that the source is not read again for every block.
//
// White and dark references do not come along: they belong to the source's columns. Throws Error
// where the two planes do not overlap, Cancelled.
SpectralImage sample_image(const SpectralImage& image, const Transform& transform,
                           const Grid& target_grid, SampleMethod method, const Progress& stop);

}  // namespace lithoscope
