#include "core/distillation/importance.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

Eigen::RowVectorXd score_squares(const Moments& moments, const PlsFit& fit) {
  const Eigen::RowVectorXd mean = moments.x_sum / moments.points;
  Eigen::RowVectorXd squares(fit.components());
  for (Eigen::Index a = 0; a < fit.components(); ++a) {
    const Eigen::VectorXd r = fit.rotations.col(a).cwiseQuotient(fit.x_scale.transpose());
    const double shift = mean.dot(r);
    squares(a) = r.dot(moments.xx * r) - moments.points * shift * shift;
  }
  return squares;
}

Eigen::VectorXd vip_scores(const Eigen::MatrixXd& weights, const Eigen::MatrixXd& y_loadings,
                           const Eigen::RowVectorXd& score_squares) {
  const Eigen::VectorXd explained =
      y_loadings.colwise().squaredNorm().cwiseProduct(score_squares).transpose();
  const auto channels = static_cast<double>(weights.rows());
  return (channels * (weights.cwiseAbs2() * explained) / explained.sum()).cwiseSqrt();
}

Table importance_table(const PlsDaModel& model) {
  if (model.weights.cols() != model.y_loadings.cols() ||
      model.score_squares.size() != model.y_loadings.cols() || model.score_squares.size() == 0) {
    throw Error(translated("core", "The model was stored without its weights"),
                translated("core", "Train it again"));
  }
  const Eigen::VectorXd vip = vip_scores(model.weights, model.y_loadings, model.score_squares);
  Table table;
  table.title = translated("core", "Importance of the channels");
  const bool counted = model.axis.unit() == AxisUnit::kIndex;
  table.add(counted                      ? "channel"
            : model.axis.is_wavelength() ? "wavelength"
                                         : "position",
            model.axis.values(), std::string(unit_symbol(model.axis.unit())));
  table.add("vip", std::vector<double>(vip.begin(), vip.end()));
  for (std::size_t k = 0; k < model.classes.size(); ++k) {
    const Eigen::VectorXd column = model.coefficients.col(static_cast<Eigen::Index>(k));
    table.add(model.classes[k].name, std::vector<double>(column.begin(), column.end()));
  }
  return table;
}

}  // namespace lithoscope
