#include "core/features/scaling.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/vector_clones.h"

namespace lithoscope {
namespace {

Error damaged() {
  return Error(translated("core",
                          "The scaler model is damaged: its columns, offsets and divisors "
                          "do not match"),
               translated("core", "Train or export the model again"));
}

// Points of the pieces that are summed by one thread each; their sums are added in order. Cut by
// the number of points alone.
constexpr std::int64_t kPiecePoints = 2048;

// Sums and bounds of the columns over some points.
struct ColumnSums {
  std::vector<double> sum, least, most;
  std::int64_t points = 0;

  explicit ColumnSums(std::size_t columns)
      : sum(columns, 0.0),
        least(columns, std::numeric_limits<double>::infinity()),
        most(columns, -std::numeric_limits<double>::infinity()) {}
};

LITHOSCOPE_VECTOR_CLONES
void add_point(std::int64_t columns, const float* __restrict values, double* __restrict sum,
               double* __restrict least, double* __restrict most) {
  for (std::int64_t c = 0; c < columns; ++c) {
    const auto value = static_cast<double>(values[c]);
    sum[c] += value;
    least[c] = value < least[c] ? value : least[c];
    most[c] = value > most[c] ? value : most[c];
  }
}

LITHOSCOPE_VECTOR_CLONES
void add_squares(std::int64_t columns, const float* __restrict values,
                 const double* __restrict centre, double* __restrict sum) {
  for (std::int64_t c = 0; c < columns; ++c) {
    const double difference = static_cast<double>(values[c]) - centre[c];
    sum[c] += difference * difference;
  }
}

LITHOSCOPE_VECTOR_CLONES
void scale_point(std::int64_t columns, const float* __restrict values,
                 const double* __restrict offset, const double* __restrict factor,
                 float* __restrict scaled) {
  for (std::int64_t c = 0; c < columns; ++c) {
    scaled[c] = static_cast<float>((static_cast<double>(values[c]) - offset[c]) * factor[c]);
  }
}

// Calls visit(values of a valid point, piece's sums) for all points, pieces in parallel; then adds
// up the pieces.
template <typename Visit>
ColumnSums sum_points(const FeatureMap& map, const Progress& stop, const Visit& visit) {
  const auto columns = static_cast<std::size_t>(map.values.cols());
  const std::int64_t pieces = (map.points() + kPiecePoints - 1) / kPiecePoints;
  std::vector<ColumnSums> parts(static_cast<std::size_t>(pieces), ColumnSums(columns));
  parallel_pieces(map.points(), kPiecePoints, &stop, [&](std::int64_t first, std::int64_t last) {
    ColumnSums& part = parts[static_cast<std::size_t>(first / kPiecePoints)];
    for (std::int64_t point = first; point < last; ++point) {
      if (map.valid[static_cast<std::size_t>(point)] == 0) continue;
      visit(map.values.row(point).data(), part);
      ++part.points;
    }
  });
  ColumnSums total(columns);
  for (const ColumnSums& part : parts) {
    total.points += part.points;
    for (std::size_t c = 0; c < columns; ++c) {
      total.sum[c] += part.sum[c];
      total.least[c] = std::min(total.least[c], part.least[c]);
      total.most[c] = std::max(total.most[c], part.most[c]);
    }
  }
  return total;
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
  const std::int64_t columns = map.values.cols();
  const ColumnSums sums = sum_points(map, progress, [&](const float* values, ColumnSums& part) {
    add_point(columns, values, part.sum.data(), part.least.data(), part.most.data());
  });
  if (sums.points == 0) {
    throw Error(translated("core",
                           "None of the {} points is valid: there is nothing to learn a "
                           "scaling from",
                           map.points()),
                translated("core", "Check the features, or crop to where both maps have values"));
  }
  const auto count = static_cast<double>(sums.points);
  ScalerModel scaler{method, map.columns, {}, {}};
  scaler.offset.assign(static_cast<std::size_t>(columns), 0.0);
  for (std::size_t c = 0; c < scaler.offset.size(); ++c) {
    scaler.divisor.push_back(std::max(std::abs(sums.least[c]), std::abs(sums.most[c])));
    if (method == ScalingMethod::kMaxAbs) continue;
    // A constant column has no spread to divide by; its mean must then be exact, not rounded.
    scaler.offset[c] = sums.least[c] == sums.most[c] ? sums.least[c] : sums.sum[c] / count;
  }
  if (method == ScalingMethod::kStandard) {
    const ColumnSums squares = sum_points(map, progress, [&](const float* values, auto& part) {
      add_squares(columns, values, scaler.offset.data(), part.sum.data());
    });
    for (std::size_t c = 0; c < scaler.divisor.size(); ++c) {
      scaler.divisor[c] = std::sqrt(squares.sum[c] / count);
    }
  }
  for (double& divisor : scaler.divisor) {
    if (!(divisor > 0)) divisor = 1;
  }
  return scaler;
}

FeatureMap apply_scaling(const FeatureMap& map, const ScalerModel& scaler, Progress& progress) {
  check_feature_map(map);
  check_columns(map.columns, scaler.columns);
  FeatureMap result{map.grid, map.columns, FloatMatrix(map.values.rows(), map.values.cols()),
                    map.valid};
  const Eigen::Index columns = map.values.cols();
  Eigen::ArrayXd offset(columns), factor(columns);
  for (Eigen::Index column = 0; column < columns; ++column) {
    FeatureColumn& scaled = result.columns[static_cast<std::size_t>(column)];
    const auto learnt =
        std::find_if(scaler.columns.begin(), scaler.columns.end(),
                     [&scaled](const auto& other) { return other.name == scaled.name; });
    const auto at = static_cast<std::size_t>(learnt - scaler.columns.begin());
    offset(column) = scaler.offset[at];
    factor(column) = 1 / scaler.divisor[at];
    scaled.unit.clear();
  }
  parallel_pieces(map.points(), kPiecePoints, &progress,
                  [&](std::int64_t first, std::int64_t last) {
                    for (std::int64_t point = first; point < last; ++point) {
                      scale_point(columns, map.values.row(point).data(), offset.data(),
                                  factor.data(), result.values.row(point).data());
                    }
                  });
  return result;
}

}  // namespace lithoscope
