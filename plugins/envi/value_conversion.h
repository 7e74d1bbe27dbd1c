// From the bytes of a file to float.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "plugins/envi/envi_layout.h"

namespace lithoscope::envi {

// What the numbers of a file mean.
struct ValueRules {
  std::optional<double> ignore;  // this value is no measurement: NaN
  double divisor = 1;            // "reflectance scale factor"
  // Values below -1e30 are no measurement: the USGS libraries mark unusable bands so.
  bool huge_negative_is_missing = false;

  // True where a float of the file is handed out as it stands.
  bool plain() const { return !ignore && divisor == 1 && !huge_negative_is_missing; }
};

// Converts `out.size()` numbers of `type`; `raw` holds exactly their bytes. Complex numbers become
// their magnitude. Doubles and integers beyond float's 24 bits are rounded to the nearest float.
void convert_values(std::span<const std::byte> raw, DataType type, bool big_endian,
                    const ValueRules& rules, std::span<float> out);

}  // namespace lithoscope::envi
