// What was learnt, in a form that can be stored and carried to another sample.
#pragma once

#include <Eigen/Core>
#include <map>
#include <string>

#include "core/base/json.h"

namespace lithoscope {

// A trained model as named matrices and facts. Each method has its own typed struct (PcaModel,
// KMeansModel, PlsDaModel, ScalerModel) with to_model() and from_model(); this is what travels
// between steps and files.
struct Model {
  std::string kind;  // "scaler", "pca", "kmeans", "plsda", "libs-features", ...
  std::map<std::string, Eigen::MatrixXd> matrices;
  Json facts = Json::object();  // names, axes, units, versions: whatever is not a matrix

  // Throws Error naming the matrix where it is missing.
  const Eigen::MatrixXd& matrix(const std::string& name) const;
};

// Throws Error where `model` is of another kind: says which was given and which is needed.
void check_model_kind(const Model& model, const std::string& kind);

}  // namespace lithoscope
