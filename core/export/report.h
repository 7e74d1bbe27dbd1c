// Reports that people read: HTML in one file, or Markdown with pictures beside it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/image/table.h"

namespace lithoscope {

// A picture with a caption. `file` is a path that can be opened; `bytes` those of a PNG, JPEG or
// SVG. HTML embeds either. Markdown refers to the file, by a path relative to the report where it
// can, and embeds the bytes only where there is no file.
struct ReportFigure {
  std::string caption;
  std::filesystem::path file;
  std::string bytes;
};

// `text` is plain: paragraphs are separated by an empty line; lines that start with "- " make a
// list.
struct ReportSection {
  std::string title;
  std::string text;
  std::vector<Table> tables;
  std::vector<ReportFigure> figures;
  std::vector<ReportFigure> charts;  // small ones, several beside each other
};

// Write one self-contained document by way of an AtomicFile. Numbers stand at the right, with the
// same number of decimals in a column; what is not finite is shown as a dash. All text is escaped.
// Throw Error where a picture cannot be read or the report cannot be written.
void write_html_report(const std::filesystem::path& path, const std::string& title,
                       const std::vector<ReportSection>& sections);
void write_markdown_report(const std::filesystem::path& path, const std::string& title,
                           const std::vector<ReportSection>& sections);

}  // namespace lithoscope
