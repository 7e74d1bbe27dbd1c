// What stands between the delimiters of a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lithoscope::delimited {

struct Dialect {
  char delimiter = ',';  // ' ' = any run of blanks; '\0' = one field a line
  bool decimal_comma = false;
};

// The fields of a line as they stand, quotes included, into `fields`.
void split(std::string_view line, const Dialect& dialect, std::vector<std::string_view>& fields);

// The number in a field; NaN where it is empty or says that nothing was measured ("nan", "NA",
// "-"). None where it is a text.
std::optional<double> parse_number(std::string_view field, const Dialect& dialect);

// The text of a field, without quotes and surrounding blanks.
std::string field_text(std::string_view field);

// How many of the fields are numbers, empty (or "nan"), and texts.
struct FieldCount {
  std::size_t numbers = 0;
  std::size_t missing = 0;
  std::size_t texts = 0;
};
FieldCount count_fields(const std::vector<std::string_view>& fields, const Dialect& dialect);

}  // namespace lithoscope::delimited
