#include "core/features/scaling.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

Error damaged() {
  return Error(translated("core",
                          "The scaler model is damaged: its columns, offsets and divisors "
                          "do not match"),
               translated("core", "Train or export the model again"));
}

constexpr std::int64_t kPointsBetweenChecks = 8192;

// Calls visit(values) for every valid point in order, `values` a column of doubles.
template <typename Visit>
void for_valid_points(const FeatureMap& map, const Progress& stop, const Visit& visit) {
  for (std::int64_t point = 0; point < map.points(); ++point) {
    if (point % kPointsBetweenChecks == 0) stop.check();
    if (map.valid[static_cast<std::size_t>(point)] == 0) continue;
    visit(map.values.row(point).cast<double>().transpose().array());
  }
}

// Names of `columns` that `others` lacks.
std::vector<std::string> missing_names(const std::vector<FeatureColumn>& columns,
                                       const std::vector<FeatureColumn>& others) {
  std::vector<std::string> names;
  for (const FeatureColumn& column : columns) {
    const bool known = std::any_of(others.begin(), others.end(),
                                   [&](const auto& other) { return other.name == column.name; });
    if (!known) names.push_back(column.name);
  }
  return names;
}

void check_columns(const std::vector<FeatureColumn>& found,
                   const std::vector<FeatureColumn>& learnt) {
  const auto unknown = missing_names(found, learnt), lacking = missing_names(learnt, found);
  if (unknown.empty() && lacking.empty() && found.size() == learnt.size()) return;
  std::string problem = translated("core",
                                   "The scaling was learnt on {} columns; the features have "
                                   "{}",
                                   learnt.size(), found.size());
  if (!unknown.empty()) {
    problem += translated("core", "; not learnt: {}", fmt::format("{}", fmt::join(unknown, ", ")));
  }
  if (!lacking.empty()) {
    problem += translated("core", "; lacking: {}", fmt::format("{}", fmt::join(lacking, ", ")));
  }
  throw Error(problem, translated("core",
                                  "Make the features with the same lines or components as "
                                  "those that the scaling was learnt on"))
      .in_field("model");
}

}  // namespace

Model ScalerModel::to_model() const {
  Model model;
  model.kind = "scaler";
  const auto row = [](const std::vector<double>& values) -> Eigen::MatrixXd {
    return Eigen::Map<const Eigen::RowVectorXd>(values.data(),
                                                static_cast<Eigen::Index>(values.size()));
  };
  model.matrices["offset"] = row(offset);
  model.matrices["divisor"] = row(divisor);
  model.facts["method"] = method == ScalingMethod::kMaxAbs ? "max_abs" : "standard";
  model.facts["columns"] = Json::array();
  for (const FeatureColumn& column : columns) {
    model.facts["columns"].push_back(
        {{"name", column.name}, {"group", column.group}, {"unit", column.unit}});
  }
  return model;
}

ScalerModel ScalerModel::from_model(const Model& model) {
  check_model_kind(model, "scaler");
  ScalerModel scaler;
  const Eigen::MatrixXd &offset = model.matrix("offset"), &divisor = model.matrix("divisor");
  scaler.offset.assign(offset.data(), offset.data() + offset.size());
  scaler.divisor.assign(divisor.data(), divisor.data() + divisor.size());
  try {
    scaler.method = model.facts.at("method").get<std::string>() == "max_abs"
                        ? ScalingMethod::kMaxAbs
                        : ScalingMethod::kStandard;
    for (const Json& column : model.facts.at("columns")) {
      scaler.columns.push_back({column.at("name").get<std::string>(),
                                column.value("group", std::string()),
                                column.value("unit", std::string())});
    }
  } catch (const Json::exception&) {
    throw damaged();
  }
  const bool usable = std::all_of(scaler.divisor.begin(), scaler.divisor.end(),
                                  [](double value) { return std::isfinite(value) && value > 0; });
  if (scaler.offset.size() != scaler.columns.size() ||
      scaler.divisor.size() != scaler.columns.size() || !usable) {
    throw damaged();
  }
  return scaler;
}

ScalerModel fit_scaling(const FeatureMap& map, ScalingMethod method, Progress& progress) {
  check_feature_map(map);
  using Columns = Eigen::ArrayXd;
  const Eigen::Index columns = map.values.cols();
  Columns sum = Columns::Zero(columns);
  Columns least = Columns::Constant(columns, std::numeric_limits<double>::infinity());
  Columns most = -least;
  double count = 0;
  for_valid_points(map, progress, [&](const auto& values) {
    sum += values;
    least = least.min(values);
    most = most.max(values);
    ++count;
  });
  if (count == 0) {
    throw Error(translated("core",
                           "None of the {} points is valid: there is nothing to learn a "
                           "scaling from",
                           map.points()),
                translated("core", "Check the features, or crop to where both maps have values"));
  }
  Columns offset = Columns::Zero(columns), divisor = least.abs().max(most.abs());
  if (method == ScalingMethod::kStandard) {
    // A constant column has no spread to divide by; its mean must then be exact, not rounded.
    offset = (least == most).select(least, sum / count);
    Columns squares = Columns::Zero(columns);
    for_valid_points(map, progress,
                     [&](const auto& values) { squares += (values - offset).square(); });
    divisor = (squares / count).sqrt();
  }
  divisor = (divisor > 0).select(divisor, 1.0);
  return {method, map.columns, {offset.begin(), offset.end()}, {divisor.begin(), divisor.end()}};
}

FeatureMap apply_scaling(const FeatureMap& map, const ScalerModel& scaler, Progress& progress) {
  check_feature_map(map);
  check_columns(map.columns, scaler.columns);
  FeatureMap result = map;
  const Eigen::Index columns = map.values.cols();
  Eigen::ArrayXd offset(columns), divisor(columns);
  for (Eigen::Index column = 0; column < columns; ++column) {
    FeatureColumn& scaled = result.columns[static_cast<std::size_t>(column)];
    const auto learnt =
        std::find_if(scaler.columns.begin(), scaler.columns.end(),
                     [&scaled](const auto& other) { return other.name == scaled.name; });
    const auto at = static_cast<std::size_t>(learnt - scaler.columns.begin());
    offset(column) = scaler.offset[at];
    divisor(column) = scaler.divisor[at];
    scaled.unit.clear();
  }
  std::int64_t point = -1;
  for (auto values : result.values.rowwise()) {
    if (++point % kPointsBetweenChecks == 0) progress.check();
    values = ((values.cast<double>().transpose().array() - offset) / divisor)
                 .matrix()
                 .transpose()
                 .cast<float>();
  }
  return result;
}

}  // namespace lithoscope
