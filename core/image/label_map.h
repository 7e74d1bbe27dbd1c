// Which class each point belongs to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/image/grid.h"
#include "core/palette/colour.h"

namespace lithoscope {

struct LabelClass {
  std::string name;  // "Lepidolite", "Cluster 3"
  Colour colour;
  bool operator==(const LabelClass&) const = default;
};

struct LabelMap {
  Grid grid;
  // One label a point: 0 = unlabelled, otherwise 1 + index into `classes`.
  std::vector<std::uint16_t> labels;
  std::vector<LabelClass> classes;

  std::size_t class_count() const { return classes.size(); }
  std::vector<std::int64_t> counts() const;  // points of each class, without the unlabelled
};

LabelMap make_label_map(const Grid& grid, std::vector<LabelClass> classes);  // all unlabelled

// Throws Error where sizes disagree or a label names no class.
void check_label_map(const LabelMap& map);

}  // namespace lithoscope
