// Several open samples as one to look at.
#pragma once

#include <vector>

#include "widgets/sample/sample.h"

namespace lithoscope {

// Whose planes and items are whose: those of a part follow those of the part before.
struct SamplePart {
  QString title;
  int first_plane = 0;
  int planes = 0;
};

struct JoinedSamples {
  SamplePtr sample;
  std::vector<SamplePart> parts;  // the first is the sample that steps are run in

  bool several() const { return parts.size() > 1; }
  bool is_of_first(int plane) const { return parts.empty() || plane < parts.front().planes; }
  // By a plane of it; 0 where there is none.
  std::size_t part_of(int plane) const;
};

// Planes, items and registrations of `first` keep their numbers and keys. Keys of the others get
// "2/", "3/" … before them, so that equal names stay apart; nothing connects planes of different
// samples.
JoinedSamples join_samples(const SamplePtr& first, const std::vector<SamplePtr>& others);

}  // namespace lithoscope
