// How values become colours.
#pragma once

#include <vector>

#include "widgets/map/quantiles.h"

namespace lithoscope {

enum class Stretch {
  kLinear,
  kSquareRoot,  // brings out what is dark
  kLogarithm,   // over three decades
  kEqualised,   // every colour covers as much of the map
};

// Where a value lies between the first colour (0) and the last one (1). Never falls.
class StretchCurve {
 public:
  // `low` < `high` are the values of the ends; `quantiles` are those of the layer.
  StretchCurve(Stretch stretch, double low, double high, const Quantiles& quantiles);

  double operator()(double value) const;
  // The value at a place from 0 to 1.
  double value_at(double place) const;

 private:
  double bent(double part) const;

  Stretch stretch_;
  double low_, high_;
  std::vector<double> steps_;  // kEqualised: values at equal shares of the map
};

}  // namespace lithoscope
