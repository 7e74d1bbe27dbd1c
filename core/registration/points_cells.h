// Lines and cells of a small text table, each with its place for errors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lithoscope {

struct CellLine {
  long number = 0;  // 1-based line of the file
  std::vector<std::string> cells;
};

// All lines that are neither empty nor begin with `#`. Cells stand between `delimiter`s, without
// surrounding blanks; they may be in double quotes, a doubled quote within them is one. Throws
// Error (line) where a quote is not closed.
std::vector<CellLine> cell_lines(std::string_view text, char delimiter);

// The delimiter of the first line that cell_lines would return: `;` or a tab where it has one and
// no comma, else a comma.
char delimiter_of(std::string_view text);

// A cell as it has to stand in a comma-separated line.
std::string quoted_cell(std::string_view text);

// The finite number of a cell, with the digits that a long double keeps. Throws Error naming line
// and column.
long double cell_number(const CellLine& line, std::size_t cell, const std::string& column);

// 0 or 1, also "true" and "false" in any case. Throws Error naming line and column.
bool cell_flag(const CellLine& line, std::size_t cell, const std::string& column);

// Throws Error (line) where the line has fewer cells.
void need_cells(const CellLine& line, std::size_t count);

// Whether all of the text is a number, finite or not.
bool is_number(std::string_view text);

}  // namespace lithoscope
