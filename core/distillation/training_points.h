// Which points a student learns from, and how much each of them counts.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/distillation/teacher.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

enum class ClassBalance {
  kNone,           // every point counts as much as another
  kWeights,        // every class counts as much as another: its points are weighted
  kEqualSampling,  // as many points of each class, drawn at random
};

struct TrainingPoints {
  // By point: 0 = not learnt from. With kWeights n / (classes · points of the class), so that the
  // weights sum to n, the number of points; else 1.
  std::vector<float> weight;
  std::int64_t points = 0;          // learnt from
  std::int64_t border_points = 0;   // left out because another class is near
  std::int64_t sampled_points = 0;  // left out by equal sampling
};

// Of the points that `teacher` teaches and `image` does not mask, those with another class at most
// `border_px` pixels away along rows and columns are left out (0 = none): near a border the laser
// may have hit both minerals, and the registration may be half a pixel off, so that what is taught
// there is often wrong. Balancing looks at the points that are left; spectra that prove invalid
// when they are read are not known yet. `seed` decides what kEqualSampling draws. Throws Error
// where no point of a class is left, Cancelled.
TrainingPoints choose_training_points(const SpectralImage& image, const Teacher& teacher,
                                      int border_px, ClassBalance balance, std::uint64_t seed,
                                      const Progress& progress);

}  // namespace lithoscope
