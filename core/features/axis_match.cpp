#include "core/features/axis_match.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

std::string channel_count(const TrainedAxis& axis) {
  if (axis.values.empty() || !axis.in_nm) {
    return translated("core", "{} channels without wavelengths", axis.values.size());
  }
  const auto [least, most] = std::minmax_element(axis.values.begin(), axis.values.end());
  return translated("core", "{} wavelengths from {:.6g} to {:.6g} nm", axis.values.size(), *least,
                    *most);
}

bool matches(const TrainedAxis& a, const TrainedAxis& b) {
  if (a.values.size() != b.values.size() || a.in_nm != b.in_nm) return false;
  if (a.values.size() < 2) return true;
  const double tolerance =
      0.1 * std::abs(b.values.back() - b.values.front()) / static_cast<double>(b.values.size() - 1);
  return std::equal(a.values.begin(), a.values.end(), b.values.begin(),
                    [tolerance](double x, double y) { return std::abs(x - y) <= tolerance; });
}

}  // namespace

TrainedAxis TrainedAxis::of(const SpectralAxis& axis) {
  const bool in_nm = axis.unit() != AxisUnit::kIndex;
  return {in_nm ? axis.wavelengths_nm() : axis.values(), in_nm};
}

Json TrainedAxis::to_json() const {
  return {{"unit", in_nm ? "nm" : "index"}, {"values", values}};
}

TrainedAxis TrainedAxis::from_json(const Json& json) {
  try {
    return {json.at("values").get<std::vector<double>>(),
            json.at("unit").get<std::string>() == "nm"};
  } catch (const Json::exception&) {
    throw Error(translated("core", "The model does not tell which channels it was trained on"),
                translated("core", "Train or export the model again"))
        .in_field("axis");
  }
}

void check_axis_matches(const SpectralAxis& axis, const TrainedAxis& trained) {
  const TrainedAxis found = TrainedAxis::of(axis);
  if (matches(found, trained)) return;
  throw Error(translated("core", "This image has {}; the model was trained on {}",
                         channel_count(found), channel_count(trained)),
              translated("core",
                         "Bring the image to the same channels with the same steps as the "
                         "training image, or train on this image"));
}

}  // namespace lithoscope
