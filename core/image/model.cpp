#include "core/image/model.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

const Eigen::MatrixXd& Model::matrix(const std::string& name) const {
  const auto found = matrices.find(name);
  if (found == matrices.end()) {
    throw Error(translated("core", "The {} model lacks its part \"{}\"", kind, name),
                translated("core", "Train or export the model again"))
        .in_field(name);
  }
  return found->second;
}

void check_model_kind(const Model& model, const std::string& kind) {
  if (model.kind == kind) return;
  throw Error(
      translated("core", "A {} model was given where a {} model is needed", model.kind, kind),
      translated("core", "Connect the step that trains a {} model", kind));
}

}  // namespace lithoscope
