// Which wavelengths a student looks at.
#pragma once

#include <Eigen/Core>

#include "core/distillation/moments.h"
#include "core/distillation/pls.h"
#include "core/distillation/plsda.h"
#include "core/image/table.h"

namespace lithoscope {

// tᵀt of the scores of every component over the training points: 1 × components.
Eigen::RowVectorXd score_squares(const Moments& moments, const PlsFit& fit);

// Variable importance in projection, one number a channel (Wold, Johansson and Cocchi 1993, in 3D
// QSAR in Drug Design; written out by Chong and Jun 2005, 10.1016/j.chemolab.2004.12.011):
//   VIP_j = √( p Σ_a S_a w_ja² / Σ_a S_a ),  S_a = (q_aᵀ q_a)(t_aᵀ t_a)
// with p channels, the unit weights w_a of component a, and S_a the sum of squares of the class
// memberships that the component explains. The mean of VIP² is 1; channels above 1 matter more
// than most. `weights` channels × components, `y_loadings` classes × components.
Eigen::VectorXd vip_scores(const Eigen::MatrixXd& weights, const Eigen::MatrixXd& y_loadings,
                           const Eigen::RowVectorXd& score_squares);

// One row a channel: its position in the axis's unit (or its number), its VIP, and the regression
// vector of every class: how much the class's membership grows where the spectrum grows by 1
// there. Throws Error for a model that was stored without what VIP needs.
Table importance_table(const PlsDaModel& model);

}  // namespace lithoscope
