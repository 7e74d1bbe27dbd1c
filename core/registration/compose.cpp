#include "core/registration/compose.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/image/thin_plate.h"

namespace lithoscope {

Transform followed_by(const Transform& first, const Transform& second) {
  if (!second.is_affine() || first.backwards) {
    throw Error(translated("core", "These two transforms cannot be joined to one"),
                translated("core", "Use a similarity or an affine map after the other"));
  }
  const Eigen::Matrix2d linear = second.linear * first.linear;
  const Eigen::Vector2d shift = second.linear * first.shift + second.shift;
  if (first.kind == TransformKind::kThinPlate && first.spline != nullptr) {
    const ThinPlate& spline = *first.spline;
    return thin_plate_transform(std::make_shared<ThinPlate>(
        linear, shift, spline.knots(), second.linear * spline.weights(), spline.unit_um()));
  }
  // The tangent of a projective map moves along; its horizon in the source stays.
  Transform joined = first;
  joined.linear = linear;
  joined.shift = shift;
  if (first.kind == TransformKind::kSimilarity) joined.kind = second.kind;
  return joined;
}

}  // namespace lithoscope
