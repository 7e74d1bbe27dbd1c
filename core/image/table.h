// Rows and named columns: matching points, confusion matrices, scree and elbow curves.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lithoscope {

struct TableColumn {
  std::string name;
  std::string unit;  // empty where it has none
  std::variant<std::vector<double>, std::vector<std::string>> cells;

  std::size_t size() const;
};

struct Table {
  std::string title;
  std::vector<TableColumn> columns;

  std::size_t rows() const { return columns.empty() ? 0 : columns.front().size(); }
  const TableColumn* find(std::string_view name) const;  // null where there is none
  // Throw Error naming the column where it is missing or of the other type.
  const std::vector<double>& numbers(std::string_view name) const;
  const std::vector<std::string>& texts(std::string_view name) const;

  void add(std::string name, std::vector<double> cells, std::string unit = {});
  void add(std::string name, std::vector<std::string> cells);
};

}  // namespace lithoscope
