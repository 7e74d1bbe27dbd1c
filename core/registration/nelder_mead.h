// The lowest point of a function of a few numbers, without derivatives.
#pragma once

#include <Eigen/Core>
#include <functional>

namespace lithoscope {

struct Minimum {
  Eigen::VectorXd place;
  double value = 0;
  int evaluations = 0;
};

// Nelder and Mead 1965, 10.1093/comjnl/7.4.308, begun with a simplex of `start` and a step of
// `step` along each axis; ends where the simplex is smaller than `tolerance` along every axis, or
// after `max_evaluations`. Finds a minimum near the start. Infinite values are places to keep away
// from. What `function` throws passes through.
Minimum minimise(const std::function<double(const Eigen::VectorXd&)>& function,
                 const Eigen::VectorXd& start, double step, double tolerance, int max_evaluations);

}  // namespace lithoscope
