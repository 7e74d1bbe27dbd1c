// What the two kinds of reports share. Not for use outside of core/export.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/export/report.h"

namespace lithoscope {

// A paragraph, or the items of a list.
struct TextBlock {
  bool is_list = false;
  std::vector<std::string> lines;
};

std::vector<TextBlock> split_text(const std::string& text);

// The cells of a column as text, and whether they are numbers.
struct ReportColumn {
  std::string head;  // name with spaces, unit in brackets
  bool numbers = false;
  std::vector<std::string> cells;
};

// Shorter columns are filled up with empty cells, so that every row is complete.
std::vector<ReportColumn> report_columns(const Table& table);

// The bytes of the figure's picture. Throws Error where there is none.
std::string figure_bytes(const ReportFigure& figure);

// "data:image/png;base64,..." of a PNG, JPEG or SVG; told apart by content.
std::string data_uri(std::string_view bytes);

}  // namespace lithoscope
