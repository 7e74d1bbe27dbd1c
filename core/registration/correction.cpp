#include "core/registration/correction.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

[[noreturn]] void refuse(const char* entry) {
  throw Error(translated("core", "The entry is no change of a registration"),
              translated("core",
                         "Write {\"kind\": \"affine\", \"linear\": [[a, b], [c, d]], \"shift_um\": "
                         "[x, y]}, or null for none"))
      .in_field(entry);
}

Eigen::Vector2d pair_from(const Json& json, const char* entry) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number()) {
    refuse(entry);
  }
  return {json[0].get<double>(), json[1].get<double>()};
}

}  // namespace

Json correction_to_json(const Transform& correction) {
  const Eigen::Matrix2d& linear = correction.linear;
  Json json;
  json["kind"] = transform_word(correction.kind);
  json["linear"] = {{linear(0, 0), linear(0, 1)}, {linear(1, 0), linear(1, 1)}};
  json["shift_um"] = {correction.shift.x(), correction.shift.y()};
  return json;
}

std::optional<Transform> correction_from_json(const Json& json) {
  if (json.is_null()) return std::nullopt;
  if (!json.is_object()) refuse("correction");
  for (const auto& [key, value] : json.items()) {
    if (key != "kind" && key != "linear" && key != "shift_um") refuse("correction");
  }
  const auto kind = json.find("kind"), linear = json.find("linear"), shift = json.find("shift_um");
  if (kind == json.end() || !kind->is_string()) refuse("correction.kind");
  if (linear == json.end() || !linear->is_array() || linear->size() != 2) {
    refuse("correction.linear");
  }
  if (shift == json.end()) refuse("correction.shift_um");
  Transform correction;
  correction.kind = transform_kind(kind->get<std::string>());
  if (!correction.is_affine()) refuse("correction.kind");
  correction.linear.row(0) = pair_from((*linear)[0], "correction.linear");
  correction.linear.row(1) = pair_from((*linear)[1], "correction.linear");
  correction.shift = pair_from(*shift, "correction.shift_um");
  if (!correction.is_finite()) refuse("correction");
  correction.inverse();  // throws where it squeezes the plane
  return correction;
}

}  // namespace lithoscope
