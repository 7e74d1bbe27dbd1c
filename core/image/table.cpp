#include "core/image/table.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

std::size_t TableColumn::size() const {
  return std::visit([](const auto& list) { return list.size(); }, cells);
}

const TableColumn* Table::find(std::string_view name) const {
  for (const TableColumn& column : columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

const std::vector<double>& Table::numbers(std::string_view name) const {
  const TableColumn* column = find(name);
  if (column == nullptr || !std::holds_alternative<std::vector<double>>(column->cells)) {
    throw Error(translated("core", "The table has no column of numbers \"{}\"", std::string(name)),
                translated("core", "Add the column, or rename the one that holds it"))
        .in_field(std::string(name));
  }
  return std::get<std::vector<double>>(column->cells);
}

const std::vector<std::string>& Table::texts(std::string_view name) const {
  const TableColumn* column = find(name);
  if (column == nullptr || !std::holds_alternative<std::vector<std::string>>(column->cells)) {
    throw Error(translated("core", "The table has no column of words \"{}\"", std::string(name)),
                translated("core", "Add the column, or rename the one that holds it"))
        .in_field(std::string(name));
  }
  return std::get<std::vector<std::string>>(column->cells);
}

void Table::add(std::string name, std::vector<double> cells, std::string unit) {
  columns.push_back({std::move(name), std::move(unit), std::move(cells)});
}

void Table::add(std::string name, std::vector<std::string> cells) {
  columns.push_back({std::move(name), {}, std::move(cells)});
}

}  // namespace lithoscope
