#include <fmt/format.h>

#include "core/base/atomic_file.h"
#include "core/export/report.h"
#include "core/export/report_parts.h"

namespace lithoscope {
namespace {

constexpr char kStyle[] = R"css(
:root { --ink: #1d1f23; --quiet: #5d636d; --rule: #d9dce1; --page: #ffffff; --raised: #f6f7f8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6ea; --quiet: #9aa1ac; --rule: #3a3e45; --page: #1b1d20; --raised: #24272b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55;
  font: 16px/1.55 "Inter", "Source Sans 3", "Noto Sans", "DejaVu Sans", system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
h1 { font-size: 1.75rem; font-weight: 600; line-height: 1.25; margin: 0 0 2rem; }
h2 { font-size: 1.25rem; font-weight: 600; margin: 3rem 0 .75rem; }
p, ul { max-width: 44rem; margin: .5rem 0 1rem; }
ul { padding-left: 1.25rem; }
.table { overflow-x: auto; margin: 1.25rem 0 1.75rem; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .5rem; }
th { font-weight: 600; text-align: left; vertical-align: bottom; border-bottom: 1px solid var(--quiet); }
th, td { padding: .3rem 1.5rem .3rem 0; }
th:last-child, td:last-child { padding-right: 0; }
td { border-bottom: 1px solid var(--rule); vertical-align: top; }
.number { text-align: right; white-space: nowrap; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
  gap: 1.5rem; align-items: start; margin: 1.25rem 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
  gap: 1rem; align-items: start; margin: 1.25rem 0; }
figure { margin: 0; }
figure img { display: block; width: 100%; height: auto; background: #ffffff;
  border: 1px solid var(--rule); }
figcaption { color: var(--quiet); font-size: .875rem; margin-top: .5rem; }
@media print {
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
}
)css";

std::string escaped(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string text_html(const std::string& text) {
  std::string out;
  for (const TextBlock& block : split_text(text)) {
    out += block.is_list ? "<ul>\n" : "<p>";
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      if (block.is_list) {
        out += fmt::format("<li>{}</li>\n", escaped(block.lines[i]));
      } else {
        if (i > 0) out += "\n";
        out += escaped(block.lines[i]);
      }
    }
    out += block.is_list ? "</ul>\n" : "</p>\n";
  }
  return out;
}

std::string table_html(const Table& table) {
  const std::vector<ReportColumn> columns = report_columns(table);
  if (columns.empty()) return {};
  std::string out = "<div class=\"table\"><table>\n";
  if (!table.title.empty()) out += fmt::format("<caption>{}</caption>\n", escaped(table.title));
  out += "<thead><tr>";
  for (const ReportColumn& column : columns) {
    out += column.numbers ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">";
    out += escaped(column.head) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t row = 0; row < columns.front().cells.size(); ++row) {
    out += "<tr>";
    for (const ReportColumn& column : columns) {
      out += column.numbers ? "<td class=\"number\">" : "<td>";
      out += escaped(column.cells[row]) + "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table></div>\n";
}

std::string figure_html(const ReportFigure& figure) {
  std::string out = fmt::format("<figure><img src=\"{}\" alt=\"{}\">",
                                data_uri(figure_bytes(figure)), escaped(figure.caption));
  if (!figure.caption.empty()) {
    out += fmt::format("<figcaption>{}</figcaption>", escaped(figure.caption));
  }
  return out + "</figure>\n";
}

}  // namespace

void write_html_report(const std::filesystem::path& path, const std::string& title,
                       const std::vector<ReportSection>& sections) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
      escaped(title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<main>\n<h1>" +
      escaped(title) + "</h1>\n";
  for (const ReportSection& section : sections) {
    html += "<section>\n";
    if (!section.title.empty()) html += fmt::format("<h2>{}</h2>\n", escaped(section.title));
    html += text_html(section.text);
    if (!section.figures.empty()) {
      html += "<div class=\"figures\">\n";
      for (const ReportFigure& figure : section.figures) html += figure_html(figure);
      html += "</div>\n";
    }
    if (!section.charts.empty()) {
      html += "<div class=\"charts\">\n";
      for (const ReportFigure& chart : section.charts) html += figure_html(chart);
      html += "</div>\n";
    }
    for (const Table& table : section.tables) html += table_html(table);
    html += "</section>\n";
  }
  html += "</main>\n</body>\n</html>\n";
  write_text_file(path, html);
}

}  // namespace lithoscope
