// Sums of products of columns over any number of rows: covariances, moments.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/progress.h"

namespace lithoscope {

// The Gram matrix Σ rᵀr of rows r, in double. Rows are collected in blocks of fixed size; each
// entry of the matrix is summed by one thread, row after row and block after block, so that the
// result hangs neither on the number of threads nor on how many rows come at a time.
class GramSum {
 public:
  explicit GramSum(std::int64_t columns);

  std::int64_t columns() const { return columns_; }
  std::int64_t rows() const { return rows_; }

  // Writes row i of those being added (`columns` values); called from several threads.
  using FillRow = std::function<void(std::int64_t i, double* row)>;
  // Adds `count` rows in order. Throws Cancelled.
  void add(std::int64_t count, const FillRow& fill, const Progress& stop);

  // The sum over all rows so far, both triangles. Throws Cancelled.
  const Eigen::MatrixXd& matrix(const Progress& stop);

 private:
  void put(std::int64_t place, const double* row);
  void flush(const Progress& stop);

  std::int64_t columns_, panels_;
  std::int64_t rows_ = 0, filled_ = 0;
  // Collected rows, by panels of eight columns: blocks × panels × rows of a block × 8.
  std::vector<double> collected_;
  Eigen::MatrixXd matrix_;  // the lower triangle while rows are added
};

}  // namespace lithoscope
