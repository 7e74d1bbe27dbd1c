#include "plugins/delimited/fields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "plugins/delimited/text_file.h"

namespace lithoscope::delimited {
namespace {

bool is_missing(std::string_view field) {
  if (field.size() > 4) return false;
  std::string word(field);
  for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word.empty() || word == "nan" || word == "-nan" || word == "na" || word == "n/a" ||
         word == "null" || word == "none" || word == "-" || word == "--";
}

// The end of a quoted field that starts at `begin`: the place behind the closing quote.
std::size_t quoted_end(std::string_view line, std::size_t begin) {
  for (std::size_t i = begin + 1; i < line.size(); ++i) {
    if (line[i] != '"') continue;
    if (i + 1 < line.size() && line[i + 1] == '"') {
      ++i;
    } else {
      return i + 1;
    }
  }
  return begin;
}

}  // namespace

void split(std::string_view line, const Dialect& dialect, std::vector<std::string_view>& fields) {
  fields.clear();
  if (dialect.delimiter == '\0') {
    fields.push_back(line);
    return;
  }
  const bool blanks = dialect.delimiter == ' ';
  const bool quotes = std::memchr(line.data(), '"', line.size()) != nullptr;
  std::size_t begin = 0;
  while (true) {
    if (blanks) {
      begin = line.find_first_not_of(" \t", begin);
      if (begin == std::string_view::npos) return;
    }
    std::size_t search = begin;
    if (quotes) {
      const std::size_t first = line.find_first_not_of(' ', begin);
      if (first != std::string_view::npos && line[first] == '"') search = quoted_end(line, first);
    }
    std::size_t end = std::string_view::npos;
    if (blanks) {
      end = line.find_first_of(" \t", search);
    } else if (search < line.size()) {
      const void* found =
          std::memchr(line.data() + search, dialect.delimiter, line.size() - search);
      if (found != nullptr) {
        end = static_cast<std::size_t>(static_cast<const char*>(found) - line.data());
      }
    }
    fields.push_back(line.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

std::optional<double> parse_number(std::string_view field, const Dialect& dialect) {
  field = trimmed(field);
  if (field.size() > 1 && field.front() == '"' && field.back() == '"') {
    field = trimmed(field.substr(1, field.size() - 2));
  }
  if (field.size() > 1 && field.front() == '+') field.remove_prefix(1);
  std::array<char, 64> copy;
  if (dialect.decimal_comma && field.size() <= copy.size()) {
    const auto comma = field.find(',');
    if (comma != std::string_view::npos) {
      std::copy(field.begin(), field.end(), copy.begin());
      copy[comma] = '.';
      field = {copy.data(), field.size()};
    }
  }
  double value = 0;
  const char* const end = field.data() + field.size();
  const auto [stopped, code] = std::from_chars(field.data(), end, value);
  if (code == std::errc() && stopped == end && !field.empty()) return value;
  if (code == std::errc::result_out_of_range && stopped == end) {
    // Beyond what a double holds: as good as none above, zero below.
    return field.find("e-") != std::string_view::npos || field.find("E-") != std::string_view::npos
               ? 0.0
               : std::numeric_limits<double>::infinity();
  }
  if (is_missing(field)) return std::numeric_limits<double>::quiet_NaN();
  return std::nullopt;
}

std::string field_text(std::string_view field) {
  const std::string_view plain = trimmed(field);
  if (plain.size() < 2 || plain.front() != '"' || plain.back() != '"') return std::string(plain);
  std::string text;
  for (std::size_t i = 1; i + 1 < plain.size(); ++i) {
    text += plain[i];
    if (plain[i] == '"' && plain[i + 1] == '"' && i + 2 < plain.size()) ++i;
  }
  return text;
}

FieldCount count_fields(const std::vector<std::string_view>& fields, const Dialect& dialect) {
  FieldCount count;
  for (const std::string_view field : fields) {
    const auto number = parse_number(field, dialect);
    if (!number) {
      ++count.texts;
    } else if (std::isnan(*number)) {
      ++count.missing;
    } else {
      ++count.numbers;
    }
  }
  return count;
}

}  // namespace lithoscope::delimited
