#include "core/learn/centroid_model.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

Error damaged(const std::string& field, const std::string& problem) {
  Error error(problem, translated("core", "Train the model anew"));
  error.in_field(field);
  return error;
}

std::vector<std::string> texts(const Json& facts, const std::string& name, std::size_t count) {
  if (!facts.contains(name) || !facts.at(name).is_array() || facts.at(name).size() != count) {
    throw damaged(name, translated("core", "The model does not name its {} columns", count));
  }
  std::vector<std::string> list;
  for (const Json& item : facts.at(name)) {
    if (!item.is_string()) throw damaged(name, translated("core", "{} is no text", item.dump()));
    list.push_back(item.get<std::string>());
  }
  return list;
}

std::vector<LabelClass> classes_of(const Json& facts, std::size_t count) {
  if (!facts.contains("classes") || !facts.at("classes").is_array() ||
      facts.at("classes").size() != count) {
    throw damaged("classes", translated("core", "The model does not name its {} classes", count));
  }
  std::vector<LabelClass> classes;
  for (const Json& item : facts.at("classes")) {
    const bool good = item.is_object() && item.contains("name") && item.at("name").is_string() &&
                      item.contains("colour") && item.at("colour").is_string();
    if (!good) {
      throw damaged("classes", translated("core", "{} is no name with a colour", item.dump()));
    }
    classes.push_back({item.at("name").get<std::string>(),
                       colour_from_hex(item.at("colour").get<std::string>())});
  }
  return classes;
}

}  // namespace

Model CentroidModel::to_model() const {
  Model model;
  model.kind = kind;
  model.matrices["centroids"] = centroids;
  Json names = Json::array(), groups = Json::array(), class_list = Json::array();
  for (const FeatureColumn& column : columns) {
    names.push_back(column.name);
    groups.push_back(column.group);
  }
  for (const LabelClass& label : classes) {
    class_list.push_back({{"name", label.name}, {"colour", to_hex(label.colour)}});
  }
  model.facts["columns"] = std::move(names);
  model.facts["groups"] = std::move(groups);
  model.facts["classes"] = std::move(class_list);
  if (kind == "kmeans") {
    model.facts["inertia"] = inertia;
    model.facts["iterations"] = iterations;
  }
  return model;
}

CentroidModel CentroidModel::from_model(const Model& model, const std::string& needed_kind) {
  check_model_kind(model, needed_kind);
  CentroidModel centroids;
  centroids.kind = model.kind;
  centroids.centroids = model.matrix("centroids");
  if (centroids.centroids.size() == 0 || !centroids.centroids.allFinite()) {
    throw damaged("centroids", translated("core", "The model's centroids are empty or not finite"));
  }
  const auto columns = static_cast<std::size_t>(centroids.centroids.cols());
  const auto names = texts(model.facts, "columns", columns);
  const auto groups = texts(model.facts, "groups", columns);
  for (std::size_t i = 0; i < columns; ++i) {
    centroids.columns.push_back({names[i], groups[i], {}});
  }
  centroids.classes = classes_of(model.facts, static_cast<std::size_t>(centroids.centroids.rows()));
  const auto number = [&model](const char* name) {
    const auto found = model.facts.find(name);
    return found != model.facts.end() && found->is_number() ? found->get<double>() : 0.0;
  };
  centroids.inertia = number("inertia");
  centroids.iterations = static_cast<int>(std::clamp(number("iterations"), 0.0, 1e9));
  return centroids;
}

void check_columns(const CentroidModel& model, const std::vector<FeatureColumn>& columns) {
  const auto same_name = [](const FeatureColumn& a, const FeatureColumn& b) {
    return a.name == b.name;
  };
  const std::string remedy =
      translated("core", "Make the features in the same way as those that the centroids belong to");
  for (const FeatureColumn& needed : model.columns) {
    const bool there = std::any_of(columns.begin(), columns.end(), [&](const FeatureColumn& given) {
      return same_name(given, needed);
    });
    if (!there) {
      throw Error(translated("core", "The features have no column \"{}\"", needed.name), remedy)
          .in_field("features");
    }
  }
  if (columns.size() != model.columns.size()) {
    throw Error(translated("core", "The features have {} columns, the centroids {}", columns.size(),
                           model.columns.size()),
                remedy)
        .in_field("features");
  }
  const auto [given, needed] =
      std::mismatch(columns.begin(), columns.end(), model.columns.begin(), same_name);
  if (given != columns.end()) {
    throw Error(translated("core",
                           "The features' columns stand in another order: \"{}\" where "
                           "\"{}\" is needed",
                           given->name, needed->name),
                remedy)
        .in_field("features");
  }
}

}  // namespace lithoscope
