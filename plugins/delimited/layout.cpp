#include "plugins/delimited/layout.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"

namespace lithoscope::delimited {
namespace {

constexpr std::size_t kSampleLines = 64;

struct SampleLine {
  Record record;
  std::size_t position = 0;
  bool comment = false;
};

std::vector<SampleLine> sample(std::string_view text) {
  std::vector<SampleLine> lines;
  RecordReader reader(text, '\0');
  SampleLine line;
  while (lines.size() < kSampleLines && reader.next(line.record)) {
    line.position = static_cast<std::size_t>(line.record.text.data() - text.data());
    line.comment = is_comment(line.record.text);
    lines.push_back(line);
  }
  return lines;
}

// How many of the sampled lines have the count of fields that most have.
std::size_t agreement(const std::vector<SampleLine>& lines, char delimiter) {
  std::map<std::size_t, std::size_t> counts;
  std::vector<std::string_view> fields;
  for (const SampleLine& line : lines) {
    if (line.comment) continue;
    split(line.record.text, {delimiter, false}, fields);
    // A delimiter at the end of some lines is no difference.
    const bool trailing = fields.size() > 1 && trimmed(fields.back()).empty();
    ++counts[fields.size() - (trailing ? 1 : 0)];
  }
  std::size_t best = 0;
  for (const auto& [count, lines_with_it] : counts) {
    if (count > 1) best = std::max(best, lines_with_it);
  }
  return best;
}

char find_delimiter(const std::vector<SampleLine>& lines) {
  // Blanks come last: they also stand inside of names and around other delimiters.
  char best = '\0';
  std::size_t most = 0;
  for (const char delimiter : {';', '\t', ',', ' '}) {
    const std::size_t agreeing = agreement(lines, delimiter);
    if (agreeing > most) {
      best = delimiter;
      most = agreeing;
    }
  }
  return best;
}

bool has_decimal_comma(const std::vector<SampleLine>& lines, char delimiter) {
  if (delimiter == ',') return false;
  std::size_t with_comma = 0, with_point = 0;
  std::vector<std::string_view> fields;
  for (const SampleLine& line : lines) {
    if (line.comment) continue;
    split(line.record.text, {delimiter, false}, fields);
    for (const std::string_view field : fields) {
      const bool comma = field.find(',') != std::string_view::npos;
      const bool point = field.find('.') != std::string_view::npos;
      if (comma && !point && parse_number(field, {delimiter, true})) ++with_comma;
      if (point && parse_number(field, {delimiter, false})) ++with_point;
    }
  }
  return with_comma > 0 && with_point == 0;
}

// Columns of the sampled data, without the empty one that a delimiter at the end of each line
// makes.
std::size_t count_columns(const std::vector<SampleLine>& lines, std::size_t first,
                          const Dialect& dialect) {
  std::map<std::size_t, std::size_t> counts;
  bool all_trailing = true;
  std::vector<std::string_view> fields;
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (lines[i].comment) continue;
    split(lines[i].record.text, dialect, fields);
    ++counts[fields.size()];
    all_trailing = all_trailing && fields.size() > 1 && trimmed(fields.back()).empty();
  }
  std::size_t columns = 0, most = 0;
  for (const auto& [count, lines_with_it] : counts) {
    if (lines_with_it > most) {
      columns = count;
      most = lines_with_it;
    }
  }
  return all_trailing && columns > 1 ? columns - 1 : columns;
}

// The lines above line `first` that have as many fields.
struct Above {
  std::size_t first = 0;
  std::size_t count = 0;
  bool with_numbers = false;
};

Above look_above(const std::vector<SampleLine>& lines, std::size_t first, const Dialect& dialect) {
  const auto size_of = [&](std::size_t i, std::vector<std::string_view>& fields) {
    split(lines[i].record.text, dialect, fields);
    if (fields.size() > 1 && trimmed(fields.back()).empty()) fields.pop_back();
    return fields.size();
  };
  Above above;
  std::vector<std::string_view> fields;
  const std::size_t columns = size_of(first, fields);
  for (std::size_t i = 0; i < first; ++i) {
    if (lines[i].comment || size_of(i, fields) != columns) continue;
    if (above.count++ == 0) above.first = i;
    above.with_numbers = above.with_numbers || count_fields(fields, dialect).numbers > 0;
  }
  return above;
}

std::vector<std::string> names_of(std::string_view line, const Dialect& dialect,
                                  std::size_t columns) {
  std::vector<std::string_view> fields;
  split(line, dialect, fields);
  if (fields.size() == columns + 1 && trimmed(fields.back()).empty()) fields.pop_back();
  if (fields.size() != columns) return {};
  std::vector<std::string> names;
  for (const std::string_view field : fields) names.push_back(field_text(field));
  return names;
}

}  // namespace

Layout find_layout(std::string_view text, long names_line) {
  const auto lines = sample(text);
  Layout layout;
  layout.dialect.delimiter = find_delimiter(lines);
  layout.dialect.decimal_comma = has_decimal_comma(lines, layout.dialect.delimiter);
  std::vector<std::string_view> fields;

  // The first line of nothing but numbers begins the data; without one (a table with texts) the
  // line after the first does.
  std::size_t first = lines.size();
  for (std::size_t i = 0; i < lines.size() && first == lines.size(); ++i) {
    if (lines[i].comment) continue;
    if (names_line > 0) {
      if (lines[i].record.line > names_line) first = i;
      continue;
    }
    split(lines[i].record.text, layout.dialect, fields);
    const FieldCount count = count_fields(fields, layout.dialect);
    if (count.texts == 0 && count.numbers > 0) first = i;
  }
  // Lines above it that look like the data: one holds the names (and the next may hold units), but
  // where there are numbers among several, they are data with texts.
  std::size_t names_index = lines.size();
  if (names_line == 0 && first < lines.size()) {
    const Above above = look_above(lines, first, layout.dialect);
    if (above.count > 0) names_index = above.first;
    if (above.count > 1 && above.with_numbers) first = lines.size();
  }
  layout.numeric = first < lines.size();
  if (!layout.numeric) {
    first = 0;
    while (first < lines.size() && lines[first].comment) ++first;
    first = std::min(first + 1, lines.size());
  }
  layout.columns = count_columns(lines, first < lines.size() ? first : 0, layout.dialect);
  if (names_line > 0 && first < lines.size()) {
    split(lines[first].record.text, layout.dialect, fields);
    layout.numeric = count_fields(fields, layout.dialect).texts == 0;
  }

  for (std::size_t i = first; i-- > 0;) {
    if (layout.names.empty() && !lines[i].comment &&
        (names_line == 0 ? names_index == lines.size() || i == names_index
                         : lines[i].record.line == names_line)) {
      layout.names = names_of(lines[i].record.text, layout.dialect, layout.columns);
      if (!layout.names.empty()) {
        layout.names_line = lines[i].record.line;
        continue;
      }
    }
    layout.titles.insert(layout.titles.begin(), std::string(trimmed(lines[i].record.text)));
  }
  // Names may also stand in the last comment above the data.
  if (layout.names.empty() && first > 0 && lines[first - 1].comment) {
    std::string_view line = trimmed(lines[first - 1].record.text);
    line.remove_prefix(std::min(line.find_first_not_of("#%!/ \t"), line.size()));
    layout.names = names_of(line, layout.dialect, layout.columns);
    if (!layout.names.empty()) {
      layout.names_line = lines[first - 1].record.line;
      layout.titles.pop_back();
    }
  }
  if (first < lines.size()) {
    layout.data_position = lines[first].position;
    layout.data_line = lines[first].record.line;
  } else {
    layout.data_position = text.size();
    layout.data_line = lines.empty() ? 1 : lines.back().record.line + 1;
  }
  return layout;
}

Error error_at(const TextFile& file, long line, const std::string& problem,
               const std::string& remedy) {
  Error error(problem, remedy);
  error.in_file(file.path()).in_line(line);
  return error;
}

void split_row(const TextFile& file, const Layout& layout, const Record& record,
               std::vector<std::string_view>& fields) {
  split(record.text, layout.dialect, fields);
  if (fields.size() == layout.columns + 1 && trimmed(fields.back()).empty()) fields.pop_back();
  if (fields.size() == layout.columns) return;
  throw error_at(file, record.line,
                 translated("delimited", "The line has {} fields, the others have {}",
                            fields.size(), layout.columns),
                 translated("delimited", "Give every line the same number of fields"));
}

std::string column_name(const Layout& layout, std::size_t column) {
  if (column < layout.names.size() && !layout.names[column].empty()) return layout.names[column];
  return translated("delimited", "column {}", column + 1);
}

double number_at(const TextFile& file, const Layout& layout, const Record& record,
                 const std::vector<std::string_view>& fields, std::size_t column) {
  const auto number = parse_number(fields[column], layout.dialect);
  if (number) return *number;
  throw error_at(
      file, record.line,
      translated("delimited", "\"{}\" is no number", field_text(fields[column]).substr(0, 40)),
      translated("delimited", "Write a number, or nothing where none was measured"))
      .in_field(column_name(layout, column));
}

RecordReader data_rows(const TextFile& file, const Layout& layout) {
  return {file.text().substr(layout.data_position), layout.dialect.delimiter, layout.data_line};
}

bool next_row(RecordReader& rows, Record& record) {
  while (rows.next(record)) {
    if (!is_comment(record.text)) return true;
  }
  return false;
}

}  // namespace lithoscope::delimited
