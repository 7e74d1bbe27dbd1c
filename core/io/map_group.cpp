// Feature maps and label maps in HDF5 groups.
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/io/artifact_group.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope::hdf5 {
namespace {

std::vector<hsize_t> map_size(const Grid& grid) {
  return {static_cast<hsize_t>(grid.rows), static_cast<hsize_t>(grid.cols)};
}

// One object a column or class, each with texts.
std::vector<std::map<std::string, std::string>> read_rows(const Node& group, const char* name,
                                                          std::initializer_list<const char*> keys) {
  const Json json = read_json(group, name);
  std::vector<std::map<std::string, std::string>> rows;
  const auto damaged = [&] {
    return content_error(group, group.child(name),
                         translated("core", "The list is not as it should be"));
  };
  if (!json.is_array()) throw damaged();
  for (const Json& entry : json) {
    if (!entry.is_object()) throw damaged();
    auto& row = rows.emplace_back();
    for (const char* key : keys) {
      const auto found = entry.find(key);
      if (found == entry.end() || !found->is_string()) throw damaged();
      row[key] = found->get<std::string>();
    }
  }
  return rows;
}

}  // namespace

void write_feature_map(const Node& group, const FeatureMap& map, const Progress& stop) {
  check_feature_map(map);
  write_grid(group, map.grid);
  Json columns = Json::array();
  for (const FeatureColumn& column : map.columns) {
    columns.push_back({{"name", column.name}, {"group", column.group}, {"unit", column.unit}});
  }
  write_json(group, "columns", columns);
  auto size = map_size(map.grid);
  write_array<std::uint8_t>(group, "valid", size, map.valid, &stop);
  size.push_back(map.columns.size());
  write_array<float>(group, "values", size,
                     {map.values.data(), static_cast<std::size_t>(map.values.size())}, &stop);
}

FeatureMap read_feature_map(const Node& group, const Progress& stop) {
  FeatureMap map;
  map.grid = read_grid(group);
  for (auto& row : read_rows(group, "columns", {"name", "group", "unit"})) {
    map.columns.push_back({row["name"], row["group"], row["unit"]});
  }
  auto size = map_size(map.grid);
  map.valid = read_array<std::uint8_t>(group, "valid", size, &stop);
  size.push_back(map.columns.size());
  const auto values = read_array<float>(group, "values", size, &stop);
  const auto columns = static_cast<Eigen::Index>(map.columns.size());
  map.values = Eigen::Map<const FloatMatrix>(values.data(), map.grid.size(), columns);
  return map;
}

void write_label_map(const Node& group, const LabelMap& map, const Progress& stop) {
  check_label_map(map);
  write_grid(group, map.grid);
  Json classes = Json::array();
  for (const LabelClass& entry : map.classes) {
    classes.push_back({{"name", entry.name}, {"colour", to_hex(entry.colour)}});
  }
  write_json(group, "classes", classes);
  write_array<std::uint16_t>(group, "labels", map_size(map.grid), map.labels, &stop);
}

LabelMap read_label_map(const Node& group, const Progress& stop) {
  LabelMap map;
  map.grid = read_grid(group);
  try {
    for (auto& row : read_rows(group, "classes", {"name", "colour"})) {
      map.classes.push_back({row["name"], colour_from_hex(row["colour"])});
    }
    map.labels = read_array<std::uint16_t>(group, "labels", map_size(map.grid), &stop);
    check_label_map(map);
  } catch (Error& e) {
    e.in_file(group.file).in_field(group.child("classes"));
    throw;
  }
  return map;
}

}  // namespace lithoscope::hdf5
