// How well two label maps agree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/label_map.h"
#include "core/labels/match.h"

namespace lithoscope {

struct ClassAgreement {
  std::string name;
  double precision = 0;      // of the points given this class, how many bear it in the reference
  double recall = 0;         // of the points that bear it in the reference, how many were given it
  double f1 = 0;             // harmonic mean of the two; 0 where nothing was right
  std::int64_t support = 0;  // points of the class in the reference
};

struct Agreement {
  std::int64_t points = 0;  // labelled in both maps; nothing else counts
  double accuracy = 0;
  // Cohen 1960, 10.1177/001316446002000104. 1 where both maps hold one and the same class only.
  double kappa = 0;
  // Hubert and Arabie 1985, 10.1007/BF01908075; does not depend on which class is matched to which.
  double adjusted_rand = 0;
  double mean_f1 = 0;  // over the classes that the reference holds, each counted once
  std::vector<ClassAgreement> per_class;
  CountMatrix confusion;  // reference classes (rows) × given classes (columns), same order
};

// `labels` must use the reference's classes as its first ones, as apply_match makes it: equal
// labels mean equal classes. Throws Error as common_points does.
Agreement measure_agreement(const LabelMap& labels, const LabelMap& reference,
                            const Progress& progress);

}  // namespace lithoscope
