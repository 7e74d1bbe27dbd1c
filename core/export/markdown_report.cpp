#include <fmt/format.h>

#include <cctype>
#include <string_view>

#include "core/base/atomic_file.h"
#include "core/export/report.h"
#include "core/export/report_parts.h"

namespace lithoscope {
namespace {

// Signs that would mean something to Markdown inside of a line.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// As `escaped`, and signs that mean something at the start of a line.
std::string escaped_line(const std::string& text) {
  std::string out = escaped(text);
  const std::size_t first = out.find_first_not_of(" \t");
  if (first != std::string::npos &&
      std::string_view("#+-=~").find(out[first]) != std::string_view::npos) {
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(first), '\\');
  }
  return out;
}

std::string link_target(const std::filesystem::path& report, const std::filesystem::path& picture) {
  const std::filesystem::path folder = std::filesystem::absolute(report).parent_path();
  const std::filesystem::path relative =
      std::filesystem::absolute(picture).lexically_normal().lexically_relative(
          folder.lexically_normal());
  std::string out;
  for (const char c : (relative.empty() ? picture : relative).generic_string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x7f || std::isalnum(byte) != 0 ||
                       std::string_view("/._-~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

std::string picture_markdown(const std::filesystem::path& report, const ReportFigure& figure) {
  const std::string target =
      figure.file.empty() ? data_uri(figure_bytes(figure)) : link_target(report, figure.file);
  return fmt::format("![{}]({})", escaped(figure.caption), target);
}

std::string text_markdown(const std::string& text) {
  std::string out;
  for (const TextBlock& block : split_text(text)) {
    for (const std::string& line : block.lines) {
      out += block.is_list ? fmt::format("- {}\n", escaped(line)) : escaped_line(line) + "\n";
    }
    out += "\n";
  }
  return out;
}

std::string table_markdown(const Table& table) {
  const std::vector<ReportColumn> columns = report_columns(table);
  if (columns.empty()) return {};
  std::string out;
  if (!table.title.empty()) out += fmt::format("**{}**\n\n", escaped(table.title));
  std::string heads = "|", rules = "|";
  for (const ReportColumn& column : columns) {
    heads += fmt::format(" {} |", escaped(column.head));
    rules += column.numbers ? " ---: |" : " :--- |";
  }
  out += heads + "\n" + rules + "\n";
  for (std::size_t row = 0; row < columns.front().cells.size(); ++row) {
    out += "|";
    for (const ReportColumn& column : columns)
      out += fmt::format(" {} |", escaped(column.cells[row]));
    out += "\n";
  }
  return out + "\n";
}

}  // namespace

void write_markdown_report(const std::filesystem::path& path, const std::string& title,
                           const std::vector<ReportSection>& sections) {
  std::string markdown = fmt::format("# {}\n\n", escaped(title));
  for (const ReportSection& section : sections) {
    if (!section.title.empty()) markdown += fmt::format("## {}\n\n", escaped(section.title));
    markdown += text_markdown(section.text);
    for (const ReportFigure& figure : section.figures) {
      markdown += picture_markdown(path, figure) + "\n\n";
    }
    // In one paragraph: beside each other.
    for (const ReportFigure& chart : section.charts) {
      markdown += picture_markdown(path, chart) + "\n";
    }
    if (!section.charts.empty()) markdown += "\n";
    for (const Table& table : section.tables) markdown += table_markdown(table);
  }
  while (markdown.size() > 1 && markdown[markdown.size() - 2] == '\n') markdown.pop_back();
  write_text_file(path, markdown);
}

}  // namespace lithoscope
