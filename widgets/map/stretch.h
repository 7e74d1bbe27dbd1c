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

// Exponents of the place between the first and the last colour: 1 leaves a stretch as it is, less
// shows more of what is dark.
constexpr double kLeastGamma = 0.1;
constexpr double kMostGamma = 10;

// Where a value lies between the first colour (0) and the last one (1). Never falls.
class StretchCurve {
 public:
  // `low` < `high` are the values of the ends; `quantiles` are those of the layer.
  StretchCurve(Stretch stretch, double low, double high, const Quantiles& quantiles,
               double gamma = 1);

  double operator()(double value) const;
  // The value at a place from 0 to 1.
  double value_at(double place) const;
  // The gamma by which `value` would get the middle colour, within its limits.
  double gamma_for_middle(double value) const;

 private:
  double even_place(double value) const;  // of gamma 1
  double bent(double part) const;

  Stretch stretch_;
  double low_, high_, gamma_;
  std::vector<double> steps_;  // kEqualised: values at equal shares of the map
};

}  // namespace lithoscope
