// Transforms in HDF5 groups.
#include <array>
#include <memory>

#include "core/base/text.h"
#include "core/image/thin_plate.h"
#include "core/io/artifact_group.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope::hdf5 {
namespace {

// Points as rows of x and y, as in every other array.
void write_points(const Node& group, const std::string& name, const Eigen::Matrix2Xd& points) {
  write_array<double>(group, name, {static_cast<hsize_t>(points.cols()), 2},
                      {points.data(), static_cast<std::size_t>(points.size())});
}

Eigen::Matrix2Xd read_points(const Node& group, const std::string& name, hsize_t count) {
  const auto values = read_array<double>(group, name, {count, 2});
  return Eigen::Map<const Eigen::Matrix2Xd>(values.data(), 2, static_cast<Eigen::Index>(count));
}

void write_spline(const Node& group, const ThinPlate& spline, bool backwards) {
  write_points(group, "knots", spline.knots());
  write_points(group, "weights", spline.weights());
  write_array<double>(group, "unit_um", {1}, std::array{spline.unit_um()});
  write_attribute(group, "backwards", static_cast<std::int64_t>(backwards ? 1 : 0));
}

Transform read_spline(const Node& group, const Transform& affine) {
  const auto sizes = dimensions(open_dataset(group, "knots"));
  if (sizes.size() != 2) {
    throw content_error(group, group.child("knots"),
                        translated("core", "A list of points is expected here"));
  }
  const Eigen::Matrix2Xd knots = read_points(group, "knots", sizes[0]);
  const Eigen::Matrix2Xd weights = read_points(group, "weights", sizes[0]);
  const double unit_um = read_array<double>(group, "unit_um", {1})[0];
  const std::int64_t backwards = integer_attribute(group, "backwards");
  if (backwards != 0 && backwards != 1) {
    throw content_error(group, group.child("@backwards"),
                        translated("core", "0 or 1 is expected, not {}", backwards));
  }
  try {
    const Transform spline = thin_plate_transform(
        std::make_shared<ThinPlate>(affine.linear, affine.shift, knots, weights, unit_um));
    return backwards == 1 ? spline.inverse() : spline;
  } catch (const Error& error) {
    throw content_error(group, group.child("knots"), error.problem());
  }
}

}  // namespace

void write_transform(const Node& group, const Transform& transform) {
  const bool is_spline = transform.kind == TransformKind::kThinPlate && transform.spline != nullptr;
  write_attribute(group, "transform", transform_word(transform.kind));
  const Eigen::Matrix2d linear = is_spline ? transform.spline->linear() : transform.linear;
  const Eigen::Vector2d shift = is_spline ? transform.spline->shift() : transform.shift;
  const std::array<double, 6> matrix = {linear(0, 0), linear(0, 1), shift(0),
                                        linear(1, 0), linear(1, 1), shift(1)};
  write_array<double>(group, "matrix", {2, 3}, matrix);
  if (transform.kind == TransformKind::kProjective) {
    write_array<double>(group, "centre", {2}, {transform.centre.data(), 2});
    write_array<double>(group, "perspective", {2}, {transform.perspective.data(), 2});
  }
  if (is_spline) write_spline(group, *transform.spline, transform.backwards);
}

Transform read_transform(const Node& group) {
  Transform transform;
  const std::string word = text_attribute(group, "transform");
  try {
    transform.kind = transform_kind(word);
  } catch (const Error& error) {
    throw content_error(group, group.child("@transform"), error.problem());
  }
  const auto matrix = read_array<double>(group, "matrix", {2, 3});
  transform.linear << matrix[0], matrix[1], matrix[3], matrix[4];
  transform.shift << matrix[2], matrix[5];
  if (transform.kind == TransformKind::kProjective) {
    const auto centre = read_array<double>(group, "centre", {2});
    const auto perspective = read_array<double>(group, "perspective", {2});
    transform.centre << centre[0], centre[1];
    transform.perspective << perspective[0], perspective[1];
  }
  if (transform.kind == TransformKind::kThinPlate) return read_spline(group, transform);
  if (!transform.is_finite()) {
    throw content_error(group, group.child("matrix"),
                        translated("core", "The transform holds numbers that are not finite"));
  }
  return transform;
}

}  // namespace lithoscope::hdf5
