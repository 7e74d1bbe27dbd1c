// How a text of numbers is laid out: delimiter, titles, names of the columns, first line of data.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "plugins/delimited/fields.h"
#include "plugins/delimited/text_file.h"

namespace lithoscope::delimited {

struct Layout {
  Dialect dialect;
  std::vector<std::string> titles;  // lines above the names
  std::vector<std::string> names;   // one a column; empty where the file has none
  long names_line = 0;              // 0 where the file has none
  std::size_t columns = 0;
  std::size_t data_position = 0;  // byte of the first line of data
  long data_line = 1;
  bool numeric = false;  // the first line of data holds no texts
};

// Looks at the first lines. `names_line` = where a person says that the names are; 0 = found.
Layout find_layout(std::string_view text, long names_line = 0);

// The fields of a line of data, checked to be as many as there are columns; a delimiter at the end
// of the line is no further field. Throws Error with file and line.
void split_row(const TextFile& file, const Layout& layout, const Record& record,
               std::vector<std::string_view>& fields);

// The number in field `column` of a line. Throws Error with file, line and column where it is text.
double number_at(const TextFile& file, const Layout& layout, const Record& record,
                 const std::vector<std::string_view>& fields, std::size_t column);

// A column's name, or "column 3" where the file has none.
std::string column_name(const Layout& layout, std::size_t column);

// Goes through the lines of data, without comments.
RecordReader data_rows(const TextFile& file, const Layout& layout);
bool next_row(RecordReader& rows, Record& record);

Error error_at(const TextFile& file, long line, const std::string& problem,
               const std::string& remedy);

}  // namespace lithoscope::delimited
