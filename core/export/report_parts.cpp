#include "core/export/report_parts.h"

#include <QByteArray>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/export/number_text.h"

namespace lithoscope {

std::vector<TextBlock> split_text(const std::string& text) {
  std::vector<TextBlock> blocks;
  bool open = false;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) {
      open = false;
      continue;
    }
    const bool item = line.rfind("- ", 0) == 0;
    if (!open || blocks.back().is_list != item) blocks.push_back({item, {}});
    open = true;
    blocks.back().lines.push_back(item ? line.substr(2) : line);
  }
  return blocks;
}

std::vector<ReportColumn> report_columns(const Table& table) {
  std::vector<ReportColumn> columns;
  std::size_t rows = 0;
  for (const TableColumn& column : table.columns) {
    ReportColumn& made = columns.emplace_back();
    made.head = column.name;
    std::replace(made.head.begin(), made.head.end(), '_', ' ');
    if (!column.unit.empty()) made.head += " (" + column.unit + ")";
    made.numbers = std::holds_alternative<std::vector<double>>(column.cells);
    made.cells = made.numbers ? column_text(std::get<std::vector<double>>(column.cells))
                              : std::get<std::vector<std::string>>(column.cells);
    rows = std::max(rows, made.cells.size());
  }
  for (ReportColumn& column : columns) column.cells.resize(rows);
  return columns;
}

std::string figure_bytes(const ReportFigure& figure) {
  if (!figure.bytes.empty()) return figure.bytes;
  if (figure.file.empty()) {
    throw Error(translated("core", "The figure \"{}\" has no picture", figure.caption),
                translated("core", "Give its file or its bytes"));
  }
  return read_text_file(figure.file, std::uintmax_t{256} << 20);
}

std::string data_uri(std::string_view bytes) {
  const bool jpeg = bytes.rfind("\xff\xd8\xff", 0) == 0;
  const bool svg = bytes.rfind("<svg", 0) == 0 || bytes.rfind("<?xml", 0) == 0;
  const std::string type = jpeg ? "image/jpeg" : svg ? "image/svg+xml" : "image/png";
  const auto raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
  return "data:" + type + ";base64," + raw.toBase64().toStdString();
}

}  // namespace lithoscope
