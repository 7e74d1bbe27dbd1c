// Centroids with the names of their columns and classes: what k-means starts from and what it
// finds.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/model.h"

namespace lithoscope {

// Models of kind "centroids" (given, not learnt) and "kmeans" (learnt).
//
// As a Model: matrix "centroids" (classes × columns); facts "columns" and "groups" (lists of text),
// "classes" (list of {"name", "colour"}), and of a "kmeans" "inertia" and "iterations".
struct CentroidModel {
  std::string kind = "kmeans";
  Eigen::MatrixXd centroids;           // classes × columns
  std::vector<FeatureColumn> columns;  // name and group; units are not kept
  std::vector<LabelClass> classes;
  double inertia = 0;
  int iterations = 0;

  Model to_model() const;
  // Throws Error where `model` is of another kind than `needed_kind` ("kmeans" or "centroids"), or
  // its parts are missing, of the wrong size or not finite.
  static CentroidModel from_model(const Model& model, const std::string& needed_kind);
};

// Throws Error where `columns` are not those of the model, by name and order: says which column is
// missing or where the order differs.
void check_columns(const CentroidModel& model, const std::vector<FeatureColumn>& columns);

}  // namespace lithoscope
