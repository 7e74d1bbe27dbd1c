#include "core/labels/class_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/class_statistics.h"
#include "core/learn/centroid_model.h"
#include "core/learn/nearest_centroid.h"

namespace lithoscope {
namespace {

Error damaged(const std::string& field, const std::string& problem) {
  Error error(problem, translated("core", "Save the model again from the sample it was made on"));
  error.in_field(field);
  return error;
}

// Linear between the two nearest of the values, which it sorts.
double quantile(std::vector<double>& values, double part) {
  std::sort(values.begin(), values.end());
  const double at = part * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (at - static_cast<double>(below)) * (values[above] - values[below]);
}

// Rocchio's rule is that of nearest_centroid.
CentroidModel as_centroids(const ClassModel& model) {
  CentroidModel centroids;
  centroids.centroids = model.centroids;
  centroids.columns = model.columns;
  centroids.classes = model.classes;
  return centroids;
}

// The squared distance of each point to its own label's centroid.
double own_distance(const NearestCentroidResult& found, std::size_t point) {
  const auto row = static_cast<Eigen::Index>(point);
  const auto own = static_cast<Eigen::Index>(found.labels.labels[point] - 1);
  return std::sqrt(std::max(0.0, static_cast<double>(found.distances.values(row, own))));
}

void compose(const ScalerModel& scaler, ClassModel& model) {
  for (std::size_t s = 0; s < scaler.columns.size(); ++s) {
    const auto at = std::find_if(
        model.columns.begin(), model.columns.end(),
        [&](const FeatureColumn& column) { return column.name == scaler.columns[s].name; });
    if (at == model.columns.end()) continue;
    const auto c = at - model.columns.begin();
    // (((v - o) / d) - p) / q = (v - (o + p d)) / (d q); a column without spread is left undivided.
    const double divisor = scaler.divisor[s] == 0 ? 1 : scaler.divisor[s];
    model.offset(c) += scaler.offset[s] * model.divisor(c);
    model.divisor(c) *= divisor;
  }
}

FeatureMap scaled(const FeatureMap& features, const ClassModel& model, Progress& progress) {
  std::vector<Eigen::Index> from;
  std::vector<std::string> missing;
  for (const FeatureColumn& needed : model.columns) {
    const auto at =
        std::find_if(features.columns.begin(), features.columns.end(),
                     [&](const FeatureColumn& given) { return given.name == needed.name; });
    if (at == features.columns.end()) missing.push_back(needed.name);
    from.push_back(at - features.columns.begin());
  }
  if (!missing.empty()) {
    const std::size_t count = missing.size();
    missing.resize(std::min<std::size_t>(count, 5));
    throw Error(
        translated("core", "The features lack {} of the model's {} columns: {}{}", count,
                   model.columns.size(), fmt::format("{}", fmt::join(missing, ", ")),
                   count > missing.size() ? ", ..." : ""),
        translated("core", "Make features of the same lines and components, before their scaling"))
        .in_field("features");
  }
  FeatureMap result = make_feature_map(features.grid, model.columns);
  for (Eigen::Index i = 0; i < features.points(); ++i) {
    if (i % 65536 == 0) progress.check();
    if (features.valid[static_cast<std::size_t>(i)] == 0) continue;
    bool finite = true;
    for (std::size_t c = 0; c < from.size(); ++c) {
      const auto to = static_cast<Eigen::Index>(c);
      const double value = static_cast<double>(features.values(i, from[c]));
      finite = finite && std::isfinite(value);
      result.values(i, to) = static_cast<float>((value - model.offset(to)) / model.divisor(to));
    }
    result.valid[static_cast<std::size_t>(i)] = finite ? 1 : 0;
  }
  return result;
}

std::vector<std::string> texts(const Json& facts, const char* name, std::size_t count) {
  const auto found = facts.find(name);
  if (found == facts.end() || !found->is_array() || found->size() != count) {
    throw damaged(name, translated("core", "The model does not name its {} columns", count));
  }
  std::vector<std::string> list;
  for (const Json& item : *found) {
    if (!item.is_string()) throw damaged(name, translated("core", "{} is no text", item.dump()));
    list.push_back(item.get<std::string>());
  }
  return list;
}

Eigen::MatrixXd sized(const Model& model, const std::string& name, Eigen::Index rows,
                      Eigen::Index cols) {
  const Eigen::MatrixXd& matrix = model.matrix(name);
  if (matrix.rows() != rows || matrix.cols() != cols || !matrix.allFinite()) {
    throw damaged(name, translated("core", "The model's parts do not fit together"));
  }
  return matrix;
}

}  // namespace

Model ClassModel::to_model() const {
  Model model;
  model.kind = "classes";
  model.matrices["centroids"] = centroids;
  model.matrices["limits"] = limits;
  model.matrices["offset"] = offset;
  model.matrices["divisor"] = divisor;
  Eigen::MatrixXd counts(static_cast<Eigen::Index>(points.size()), 1);
  for (std::size_t k = 0; k < points.size(); ++k) {
    counts(static_cast<Eigen::Index>(k), 0) = static_cast<double>(points[k]);
  }
  model.matrices["points"] = counts;
  Json names = Json::array(), groups = Json::array(), list = Json::array();
  for (const FeatureColumn& column : columns) {
    names.push_back(column.name);
    groups.push_back(column.group);
  }
  for (const LabelClass& each : classes) {
    list.push_back({{"name", each.name}, {"colour", to_hex(each.colour)}});
  }
  model.facts["columns"] = std::move(names);
  model.facts["groups"] = std::move(groups);
  model.facts["classes"] = std::move(list);
  model.facts["outside_quantile"] = kInsideQuantile;
  model.facts["trained_on"] = trained_on;
  return model;
}

ClassModel ClassModel::from_model(const Model& model) {
  check_model_kind(model, "classes");
  ClassModel read;
  read.centroids = model.matrix("centroids");
  const Eigen::Index classes = read.centroids.rows(), columns = read.centroids.cols();
  if (read.centroids.size() == 0 || !read.centroids.allFinite() || classes > 65535) {
    throw damaged("centroids", translated("core", "The model's centroids are empty or not finite"));
  }
  read.limits = sized(model, "limits", classes, 1);
  read.offset = sized(model, "offset", 1, columns);
  read.divisor = sized(model, "divisor", 1, columns);
  const Eigen::MatrixXd counts = sized(model, "points", classes, 1);
  if ((read.limits.array() < 0).any() || (read.divisor.array() == 0).any() ||
      (counts.array() < 0).any() || (counts.array() > 1e15).any()) {
    throw damaged("limits", translated("core", "The model's parts do not fit together"));
  }
  for (Eigen::Index k = 0; k < classes; ++k) {
    read.points.push_back(static_cast<std::int64_t>(counts(k, 0)));
  }
  const auto names = texts(model.facts, "columns", static_cast<std::size_t>(columns));
  const auto groups = texts(model.facts, "groups", static_cast<std::size_t>(columns));
  for (std::size_t c = 0; c < names.size(); ++c) read.columns.push_back({names[c], groups[c], {}});
  const auto list = model.facts.find("classes");
  if (list == model.facts.end() || !list->is_array() ||
      list->size() != static_cast<std::size_t>(classes)) {
    throw damaged("classes", translated("core", "The model does not name its {} classes", classes));
  }
  for (const Json& item : *list) {
    if (!item.is_object() || !item.contains("name") || !item.at("name").is_string() ||
        !item.contains("colour") || !item.at("colour").is_string()) {
      throw damaged("classes", translated("core", "{} is no name with a colour", item.dump()));
    }
    read.classes.push_back({item.at("name").get<std::string>(),
                            colour_from_hex(item.at("colour").get<std::string>())});
  }
  const auto from = model.facts.find("trained_on");
  if (from != model.facts.end() && from->is_string()) read.trained_on = from->get<std::string>();
  return read;
}

ClassModel train_classes(const LabelMap& labels, const FeatureMap& features,
                         const std::vector<ScalerModel>& scalings, const std::string& trained_on,
                         Progress& progress) {
  progress.report(0, translated("core", "Learning the classes"));
  const ClassStatistics found = class_statistics(labels, features, progress);
  ClassModel model;
  model.columns = features.columns;
  for (FeatureColumn& column : model.columns) column.unit.clear();
  model.trained_on = trained_on;
  std::vector<Eigen::Index> kept;
  for (std::size_t k = 0; k < labels.classes.size(); ++k) {
    if (found.points[k] == 0) continue;
    kept.push_back(static_cast<Eigen::Index>(k));
    model.classes.push_back(labels.classes[k]);
    model.points.push_back(found.points[k]);
  }
  if (kept.empty()) {
    throw Error(translated("core", "No labelled point has features"),
                translated("core", "Use labels and features of the same map"));
  }
  model.centroids.resize(static_cast<Eigen::Index>(kept.size()), found.mean.cols());
  for (std::size_t k = 0; k < kept.size(); ++k) {
    model.centroids.row(static_cast<Eigen::Index>(k)) = found.mean.row(kept[k]);
  }
  model.offset = Eigen::RowVectorXd::Zero(found.mean.cols());
  model.divisor = Eigen::RowVectorXd::Ones(found.mean.cols());
  for (const ScalerModel& scaler : scalings) compose(scaler, model);

  const NearestCentroidResult nearest = nearest_centroid(features, as_centroids(model), progress);
  std::vector<std::vector<double>> distances(kept.size());
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (labels.labels[i] == 0 || nearest.labels.labels[i] == 0) continue;
    distances[nearest.labels.labels[i] - 1u].push_back(own_distance(nearest, i));
  }
  model.limits = Eigen::VectorXd::Constant(static_cast<Eigen::Index>(kept.size()), -1);
  std::vector<double> known;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    if (distances[k].empty()) continue;
    known.push_back(quantile(distances[k], kInsideQuantile));
    model.limits(static_cast<Eigen::Index>(k)) = known.back();
  }
  const double usual = known.empty() ? 0 : quantile(known, 0.5);
  for (double& limit : model.limits) limit = limit < 0 ? usual : limit;
  return model;
}

AppliedClasses apply_classes(const FeatureMap& features, const ClassModel& model,
                             bool leave_outside, Progress& progress) {
  check_feature_map(features);
  const FeatureMap ready = scaled(features, model, progress);
  NearestCentroidResult nearest = nearest_centroid(ready, as_centroids(model), progress);
  AppliedClasses applied;
  applied.margin = std::move(nearest.margin);
  applied.distance =
      make_feature_map(features.grid, {{translated("core", "Distance over its limit"), {}, {}}});
  applied.points.assign(model.classes.size(), 0);
  applied.outside = applied.points;
  applied.labels = nearest.labels;
  for (std::size_t i = 0; i < nearest.labels.labels.size(); ++i) {
    if (i % 65536 == 0) progress.check();
    const std::uint16_t label = nearest.labels.labels[i];
    if (label == 0) continue;
    const double distance = own_distance(nearest, i), limit = model.limits(label - 1);
    // A class whose training points were all alike has a limit of 0.
    const double ratio = limit > 0      ? distance / limit
                         : distance > 0 ? std::numeric_limits<float>::max()
                                        : 0.0;
    applied.distance.values(static_cast<Eigen::Index>(i), 0) = static_cast<float>(ratio);
    applied.distance.valid[i] = 1;
    ++applied.points[label - 1u];
    ++applied.all;
    if (ratio <= 1) continue;
    ++applied.outside[label - 1u];
    ++applied.all_outside;
    if (leave_outside) applied.labels.labels[i] = 0;
  }
  return applied;
}

Table outside_table(const AppliedClasses& applied) {
  std::vector<std::string> names, meanings;
  std::vector<double> points, outside, percents;
  const auto add = [&](const std::string& name, std::int64_t of, std::int64_t beyond) {
    const double part = of > 0 ? static_cast<double>(beyond) / static_cast<double>(of) : 0;
    names.push_back(name);
    points.push_back(static_cast<double>(of));
    outside.push_back(static_cast<double>(beyond));
    percents.push_back(100 * part);
    meanings.push_back(
        of == 0 ? translated("core", "no point")
        : part > kManyOutside
            ? translated("core",
                         "many points lie far outside of what the model has seen: do not trust "
                         "these labels before you have looked at them")
            : translated("core", "as in the training"));
  };
  for (std::size_t k = 0; k < applied.points.size(); ++k) {
    add(applied.labels.classes[k].name, applied.points[k], applied.outside[k]);
  }
  add(translated("core", "all"), applied.all, applied.all_outside);
  Table table;
  table.title = translated("core", "Points outside of the training distribution");
  table.add("class", std::move(names));
  table.add("points", std::move(points));
  table.add("outside", std::move(outside));
  table.add("share", std::move(percents), "%");
  table.add("meaning", std::move(meanings));
  return table;
}

}  // namespace lithoscope
