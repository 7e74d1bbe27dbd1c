// Tables of numbers and texts.
#include "core/base/text.h"
#include "plugins/delimited/column_roles.h"
#include "plugins/delimited/file_list.h"
#include "plugins/delimited/read_options.h"

namespace lithoscope::delimited {
namespace {

// "rmse [µm]" is a name and a unit, as the writer of tables puts it; "X (mm)" and "x_um" are names.
TableColumn named_column(const std::string& text) {
  TableColumn column;
  column.name = text;
  const auto open = text.rfind(" [");
  if (open != std::string::npos && open > 0 && text.back() == ']') {
    column.name = text.substr(0, open);
    column.unit = text.substr(open + 2, text.size() - open - 3);
  }
  return column;
}

}  // namespace

Table read_table(const TextFile& file, const Layout& layout, Progress& progress) {
  std::vector<std::vector<double>> numbers(layout.columns);
  std::vector<std::vector<std::string>> texts(layout.columns);
  // Cells are numbers until one of their column is not; what was read by then is read again.
  std::vector<bool> is_text(layout.columns, false), has_number(layout.columns, false);
  std::vector<std::string_view> fields;
  Record record;
  std::size_t rows = 0;
  RecordReader first = data_rows(file, layout);
  while (next_row(first, record)) {
    if (++rows % 256 == 0) progress.check();
    split_row(file, layout, record, fields);
    for (std::size_t c = 0; c < layout.columns; ++c) {
      if (is_text[c]) continue;
      const auto number = parse_number(fields[c], layout.dialect);
      if (number) {
        numbers[c].push_back(*number);
        has_number[c] = has_number[c] || !trimmed(fields[c]).empty();
      } else {
        is_text[c] = true;
        numbers[c] = {};
      }
    }
  }
  RecordReader second = data_rows(file, layout);
  for (std::size_t row = 0; next_row(second, record); ++row) {
    if (row % 256 == 0) progress.check();
    split_row(file, layout, record, fields);
    for (std::size_t c = 0; c < layout.columns; ++c) {
      if (is_text[c] || !has_number[c]) texts[c].push_back(field_text(fields[c]));
    }
  }
  Table table;
  table.title = channel_stem(file.path());
  for (std::size_t c = 0; c < layout.columns; ++c) {
    TableColumn column = named_column(column_name(layout, c));
    if (is_text[c] || !has_number[c]) {
      column.cells = std::move(texts[c]);
    } else {
      column.cells = std::move(numbers[c]);
    }
    table.columns.push_back(std::move(column));
  }
  return table;
}

}  // namespace lithoscope::delimited
