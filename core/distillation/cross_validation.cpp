#include "core/distillation/cross_validation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/distillation/pls.h"

namespace lithoscope {
namespace {

// Σ |y - (b + x C)|² over the points of `fold`, expanded into its moments.
double squared_error(const Moments& fold, const Eigen::MatrixXd& coefficients,
                     const Eigen::RowVectorXd& intercept) {
  const Eigen::RowVectorXd b = intercept + fold.origin * coefficients;  // about the origin
  const double predicted_by_true = b.dot(fold.y_sum) + coefficients.cwiseProduct(fold.xy).sum();
  const double predicted_squared = fold.points * b.squaredNorm() +
                                   2 * b.dot(fold.x_sum * coefficients) +
                                   coefficients.cwiseProduct(fold.xx * coefficients).sum();
  return std::max(0.0, fold.y_square_sum.sum() - 2 * predicted_by_true + predicted_squared);
}

// Mean and standard error over the curves of folds (fold, components - 1), as long as `components`.
ErrorCurve mean_curve(const std::vector<std::vector<double>>& errors, Eigen::Index components) {
  ErrorCurve result;
  const auto number = static_cast<double>(errors.size());
  for (std::size_t a = 0; a < static_cast<std::size_t>(components); ++a) {
    double mean = 0, squares = 0;
    for (const auto& curve : errors) mean += curve[a] / number;
    for (const auto& curve : errors) squares += (curve[a] - mean) * (curve[a] - mean);
    result.error.push_back(mean);
    result.standard_error.push_back(errors.size() > 1 ? std::sqrt(squares / (number - 1) / number)
                                                      : std::numeric_limits<double>::quiet_NaN());
  }
  return result;
}

}  // namespace

ErrorCurve cross_validate(const std::vector<Moments>& folds, Eigen::Index max_components,
                          bool scale, Progress& progress, const WatchCurve& watch) {
  std::vector<const Moments*> used;
  for (const Moments& fold : folds) {
    if (fold.points > 0) used.push_back(&fold);
  }
  if (used.size() < 2) {
    throw Error(translated("core",
                           "All labelled points lie in {} of the {} folds; cross-validation "
                           "needs points in at least 2",
                           used.size(), folds.size()),
                translated("core",
                           "Make the blocks smaller (block_px), or give the number of "
                           "components (selection fixed)"));
  }
  Moments all = *used.front();
  for (std::size_t f = 1; f < used.size(); ++f) all += *used[f];

  std::vector<std::vector<double>> errors;  // fold, components - 1
  Eigen::Index shortest = max_components;
  for (std::size_t f = 0; f < used.size(); ++f) {
    progress.report(static_cast<double>(f) / static_cast<double>(used.size()),
                    translated("core", "Cross-validating"));
    Moments others = all;
    others -= *used[f];
    const PlsFit fit = fit_pls(others, max_components, scale, progress);
    shortest = std::min(shortest, fit.components());
    std::vector<double>& curve = errors.emplace_back();
    for (Eigen::Index count = 1; count <= fit.components(); ++count) {
      progress.check();
      const Eigen::MatrixXd coefficients = fit.coefficients(count);
      const double sum = squared_error(*used[f], coefficients, fit.intercept(coefficients));
      const double values = used[f]->points * static_cast<double>(coefficients.cols());
      curve.push_back(std::sqrt(sum / values));
    }
    if (watch) watch(mean_curve(errors, shortest));
  }
  return mean_curve(errors, shortest);
}

int choose_components(const ErrorCurve& curve) {
  const auto least = std::min_element(curve.error.begin(), curve.error.end());
  if (least == curve.error.end()) return 0;
  const double spread = curve.standard_error[static_cast<std::size_t>(least - curve.error.begin())];
  // After one fold alone nothing is known of the spread.
  const double limit = *least + (std::isfinite(spread) ? spread : 0);
  const auto first = std::find_if(curve.error.begin(), curve.error.end(),
                                  [limit](double error) { return error <= limit; });
  return static_cast<int>(first - curve.error.begin()) + 1;
}

}  // namespace lithoscope
