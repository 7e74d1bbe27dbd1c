#include "core/registration/points_cells.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string lowered(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return low;
}

// Calls visit(number, line) for each line with content, until it returns false.
template <typename Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  long number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string_view content = trimmed(line);
    if (content.empty() || content.front() == '#') continue;
    if (!visit(number, line)) return;
  }
}

std::vector<std::string> split(std::string_view line, char delimiter, long number) {
  std::vector<std::string> cells;
  while (true) {
    const std::string_view ahead = trimmed(line);
    std::string cell;
    if (!ahead.empty() && ahead.front() == '"' && delimiter != '"') {
      line.remove_prefix(line.find('"') + 1);
      bool closed = false;
      while (!line.empty() && !closed) {
        if (line.front() != '"') {
          cell += line.front();
        } else if (line.size() > 1 && line[1] == '"') {
          cell += '"';
          line.remove_prefix(1);
        } else {
          closed = true;
        }
        line.remove_prefix(1);
      }
      if (!closed) {
        throw Error(translated("core", "A quotation mark is not closed"),
                    translated("core", "Close it before the end of the line"))
            .in_line(number);
      }
      cells.push_back(cell);
      line.remove_prefix(std::min(line.find(delimiter), line.size()));
    } else {
      const std::size_t end = std::min(line.find(delimiter), line.size());
      cells.emplace_back(trimmed(line.substr(0, end)));
      line.remove_prefix(end);
    }
    if (line.empty()) return cells;
    line.remove_prefix(1);
  }
}

std::optional<long double> parsed(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  long double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::vector<CellLine> cell_lines(std::string_view text, char delimiter) {
  std::vector<CellLine> lines;
  for_each_line(text, [&](long number, std::string_view line) {
    lines.push_back({number, split(line, delimiter, number)});
    return true;
  });
  return lines;
}

char delimiter_of(std::string_view text) {
  char delimiter = ',';
  for_each_line(text, [&](long, std::string_view line) {
    if (line.find(',') == std::string_view::npos) {
      if (line.find('\t') != std::string_view::npos) delimiter = '\t';
      if (line.find(';') != std::string_view::npos) delimiter = ';';
    }
    return false;
  });
  return delimiter;
}

std::string quoted_cell(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c == '\n' || c == '\r' ? ' ' : c;  // a cell stays on its line
  }
  return quoted + '"';
}

long double cell_number(const CellLine& line, std::size_t cell, const std::string& column) {
  need_cells(line, cell + 1);
  const auto value = parsed(line.cells[cell]);
  if (!value) {
    throw Error(translated("core", "\"{}\" is not a number", line.cells[cell]),
                translated("core", "Write a number with a decimal point"))
        .in_line(line.number)
        .in_field(column);
  }
  if (!std::isfinite(*value)) {
    throw Error(translated("core", "\"{}\" is no place: the point is not set in both views",
                           line.cells[cell]),
                translated("core", "Set the point in both views, or delete it from the file"))
        .in_line(line.number)
        .in_field(column);
  }
  return *value;
}

bool cell_flag(const CellLine& line, std::size_t cell, const std::string& column) {
  need_cells(line, cell + 1);
  const std::string text = lowered(line.cells[cell]);
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  if (const auto value = parsed(text); value && (*value == 0 || *value == 1)) return *value == 1;
  throw Error(translated("core", "\"{}\" stands where 0 or 1 is needed", line.cells[cell]),
              translated("core", "Write 1 for points to use and 0 for points to leave out"))
      .in_line(line.number)
      .in_field(column);
}

void need_cells(const CellLine& line, std::size_t count) {
  if (line.cells.size() >= count) return;
  throw Error(
      translated("core", "The line has {} cells; at least {} are needed", line.cells.size(), count),
      translated("core", "Complete the line, or delete it"))
      .in_line(line.number);
}

bool is_number(std::string_view text) {
  return parsed(text).has_value();
}

}  // namespace lithoscope
