// The covariance of spectra, block after block.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/progress.h"

namespace lithoscope {

// Sums of spectra and of the products of their channels around `centre`, which should be near their
// mean. Differences to it and products are made in float, sums of 128 of them added up in double:
// entries keep about 1e-8 of the product of their channels' standard deviations. Each entry is
// summed by one thread in one order, so that the result hangs neither on the number of threads nor
// on how many spectra come at a time.
class CovarianceSum {
 public:
  explicit CovarianceSum(Eigen::RowVectorXf centre);  // one value a channel

  std::int64_t spectra() const { return spectra_; }

  // Adds `count` spectra in order; spectrum(i) is called from several threads. Leaves out those
  // that are not finite, and where spectrum(i) is null. Throws Cancelled.
  using GetSpectrum = std::function<const float*(std::int64_t i)>;
  void add(std::int64_t count, const GetSpectrum& spectrum, const Progress& stop);

  // Of all spectra so far, which must be two or more: their mean, and their covariance (divided by
  // their number less 1). Throws Cancelled.
  void finish(const Progress& stop, Eigen::VectorXd& mean, Eigen::MatrixXd& covariance);

 private:
  float* row_at(std::int64_t place);  // in the first panel
  void flush(const Progress& stop);

  Eigen::RowVectorXf centre_;
  std::int64_t channels_, panels_;
  std::int64_t spectra_ = 0, filled_ = 0;
  std::vector<float> collected_;  // blocks × panels × rows of a block × columns of a panel
  Eigen::VectorXd sum_;           // panels × columns of a panel
  std::vector<double> products_;  // pairs of panels: kPanelColumns × kPanelColumns each
};

}  // namespace lithoscope
