// Whether a model fits an image's channels.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/image/spectral_axis.h"

namespace lithoscope {

// The channels that a model was trained on, as it remembers them.
struct TrainedAxis {
  std::vector<double> values;  // in nm where the channels have wavelengths, else their numbers
  bool in_nm = false;

  static TrainedAxis of(const SpectralAxis& axis);
  Json to_json() const;
  // Throws Error where the JSON holds no axis.
  static TrainedAxis from_json(const Json& json);
};

// Throws Error, telling both axes in words, unless `axis` has the same number of channels at the
// same wavelengths, within a tenth of the mean channel distance.
void check_axis_matches(const SpectralAxis& axis, const TrainedAxis& trained);

}  // namespace lithoscope
