// A short-wave infrared line camera: detector, optics and lamp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/demo/counter_random.h"

namespace lithoscope::demo {

class LineCamera {
 public:
  LineCamera(std::uint64_t seed, std::int64_t columns, std::vector<double> wavelengths_nm,
             int dead_columns);

  std::int64_t columns() const { return columns_; }
  const std::vector<double>& wavelengths_nm() const { return wavelengths_nm_; }
  bool is_dead(std::int64_t column) const { return dead_[static_cast<std::size_t>(column)] != 0; }

  // Wavelengths that a column really sees: the slit's image is bent (smile).
  void column_wavelengths_nm(std::int64_t column, std::span<double> wavelengths_nm) const;

  // Counts of one column for `light` (reflectance × illumination, a value a band), as whole numbers
  // in 0 to 65535. `noise` are the random numbers to use; `lamp` is the lamp's relative output.
  void expose(std::int64_t column, std::span<const float> light, double lamp,
              const CounterRandom& noise, std::uint64_t index, std::span<float> counts) const;

 private:
  std::int64_t columns_;
  std::vector<double> wavelengths_nm_;
  std::vector<float> full_counts_;   // of a perfect white, a value a band
  std::vector<float> offsets_;       // columns × bands
  std::vector<float> gains_;         // columns × bands
  std::vector<std::uint8_t> dead_;   // columns
  std::vector<std::uint8_t> stuck_;  // columns × bands: single elements
};

}  // namespace lithoscope::demo
