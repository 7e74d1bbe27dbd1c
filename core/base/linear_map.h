// A few weighted sums of every spectrum: scores, memberships.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

namespace lithoscope {

// y = offset + x · matrix for rows x of float, in double, channel after channel: the result for a
// row hangs neither on those beside it nor on the processor.
class LinearMap {
 public:
  // `matrix` is channels × outputs, `offset` has one value an output.
  LinearMap(const Eigen::MatrixXd& matrix, const Eigen::RowVectorXd& offset);

  std::int64_t channels() const { return channels_; }
  std::int64_t outputs() const { return outputs_; }

  // `rows` is count × channels, `results` count × outputs, both row-major. A row that holds a value
  // that is not finite gives results that are not.
  void apply(const float* rows, std::int64_t count, double* results) const;

 private:
  std::int64_t channels_, outputs_;
  std::vector<double> grouped_;  // groups of four outputs × channels × 4
  std::vector<double> offset_;   // padded to whole groups
};

}  // namespace lithoscope
