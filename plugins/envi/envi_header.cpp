#include "plugins/envi/envi_header.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/file_bytes.h"
#include "core/base/text.h"

namespace lithoscope::envi {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlank = " \t\r\n\v\f";

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const int more = byte < 0x80                    ? 0
                     : byte >= 0xC2 && byte <= 0xDF ? 1
                     : byte >= 0xE0 && byte <= 0xEF ? 2
                     : byte >= 0xF0 && byte <= 0xF4 ? 3
                                                    : -1;
    if (more < 0 || text.size() - i <= static_cast<std::size_t>(more)) return false;
    for (int k = 1; k <= more; ++k) {
      if ((static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]) & 0xC0) != 0x80) {
        return false;
      }
    }
    // Overlong forms, surrogates and what lies beyond Unicode.
    const auto next = more > 0 ? static_cast<unsigned char>(text[i + 1]) : 0;
    if ((byte == 0xE0 && next < 0xA0) || (byte == 0xED && next > 0x9F) ||
        (byte == 0xF0 && next < 0x90) || (byte == 0xF4 && next > 0x8F)) {
      return false;
    }
    i += static_cast<std::size_t>(more);
  }
  return true;
}

// What is not UTF-8 was written by an older program in Latin-1 ("\xB5m" for µm).
std::string as_utf8(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else {
      out += static_cast<char>(0xC0 | (byte >> 6));
      out += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return out;
}

// "Header_Offset  " and "header  offset" are both "header offset".
std::string normal_key(std::string_view text) {
  std::string key;
  bool gap = false;
  for (const char c : trimmed(text)) {
    if (c == ' ' || c == '\t' || c == '_') {
      gap = true;
      continue;
    }
    if (gap && !key.empty()) key += ' ';
    gap = false;
    key += c;
  }
  return lower_case(key);
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

bool is_comment(std::string_view line) {
  const auto first = line.find_first_not_of(kBlank);
  return first != std::string_view::npos && line[first] == ';';
}

// A value in braces that starts with `rest` (behind the opening brace) on line `at`; moves `at` to
// the line of the closing brace. Braces within braces are counted; where they do not match up, the
// first closing brace ends the value. None where there is no closing brace at all.
std::optional<std::string> braced_value(const std::vector<std::string_view>& lines,
                                        std::string_view rest, std::size_t& at) {
  std::string matched, first;
  std::size_t first_line = 0;
  bool first_found = false;
  int depth = 1;
  for (std::size_t i = at; i < lines.size(); ++i) {
    const std::string_view line = i == at ? rest : lines[i];
    if (i > at) {
      if (is_comment(line)) continue;
      matched += '\n';
    }
    for (const char c : line) {
      if (c == '{') ++depth;
      if (c == '}') {
        if (!first_found) {
          first = matched;
          first_line = i;
          first_found = true;
        }
        if (--depth == 0) {
          at = i;
          return matched;
        }
      }
      matched += c;
    }
  }
  if (!first_found) return std::nullopt;
  at = first_line;
  return first;
}

std::optional<double> parse_number(std::string_view text) {
  std::string word = trimmed(text);
  if (!word.empty() && word.front() == '+') word.erase(0, 1);
  double value = 0;
  const auto result = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || result.ec != std::errc() || result.ptr != word.data() + word.size()) {
    return std::nullopt;
  }
  return value;
}

std::vector<std::string> split(std::string_view text, std::string_view separators,
                               bool keep_empty) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (start <= text.size()) {
    auto end = text.find_first_of(separators, start);
    if (end == std::string_view::npos) end = text.size();
    std::string part = trimmed(text.substr(start, end - start));
    if (keep_empty || !part.empty()) parts.push_back(std::move(part));
    start = end + 1;
  }
  return parts;
}

// One entry a line, each but the last ending in a comma.
std::vector<std::string> split_by_lines(std::string_view text) {
  std::vector<std::string> parts;
  std::string current;
  for (const std::string_view line : split_lines(text)) {
    const std::string word = trimmed(line);
    if (word.empty()) continue;
    if (!current.empty()) current += ' ';
    current += word;
    if (current.back() == ',') {
      current.pop_back();
      parts.push_back(trimmed(current));
      current.clear();
    }
  }
  if (!current.empty()) parts.push_back(current);
  return parts;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlank) - first + 1));
}

bool starts_as_header(std::string_view head) {
  if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
  const auto first = head.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return false;
  const std::string_view word = head.substr(first);
  return lower_case(word.substr(0, 4)) == "envi" &&
         (word.size() == 4 || kBlank.find(word[4]) != std::string_view::npos);
}

Header Header::parse(std::string_view text, const std::filesystem::path& file) {
  if (!starts_as_header(text)) {
    throw Error(translated("envi", "The file does not start with the word ENVI"),
                translated("envi", "Choose the header (.hdr) that belongs to the image"))
        .in_file(file)
        .in_line(1);
  }
  Header header;
  header.file_ = file;
  const std::string clean = as_utf8(text);
  const auto lines = split_lines(clean);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const auto equals = line.find('=');
    if (equals == std::string_view::npos || is_comment(line)) continue;
    const std::string key = normal_key(line.substr(0, equals));
    if (key.empty()) continue;
    HeaderField field;
    field.line = static_cast<long>(i) + 1;
    std::string_view rest = line.substr(equals + 1);
    const auto start = rest.find_first_not_of(kBlank);
    field.braced = start != std::string_view::npos && rest[start] == '{';
    if (field.braced) {
      const auto value = braced_value(lines, rest.substr(start + 1), i);
      if (!value) {
        throw Error(translated("envi", "The brace that opens here is never closed"),
                    translated("envi", "Add the closing brace; the header may be cut off"))
            .in_file(file)
            .in_field(key)
            .in_line(field.line);
      }
      field.value = trimmed(*value);
    } else {
      field.value = trimmed(rest);
    }
    header.fields_[key] = std::move(field);
  }
  return header;
}

Header Header::read(const std::filesystem::path& file) {
  return parse(read_text_file(file), file);
}

const HeaderField* Header::find(const std::string& key) const {
  const auto found = fields_.find(key);
  return found == fields_.end() ? nullptr : &found->second;
}

std::string Header::text(const std::string& key) const {
  const HeaderField* field = find(key);
  std::string out;
  if (field == nullptr) return out;
  for (const char c : field->value) {
    const bool blank = kBlank.find(c) != std::string_view::npos;
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  return out;
}

std::optional<double> Header::number(const std::string& key) const {
  const HeaderField* field = find(key);
  if (field == nullptr) return std::nullopt;
  const std::string word = field->value.substr(0, field->value.find(';'));
  const auto value = parse_number(word);
  if (!value) {
    throw error(key, translated("envi", "\"{}\" is no number", text(key)),
                translated("envi", "Write a number"));
  }
  return value;
}

std::optional<long long> Header::whole_number(const std::string& key) const {
  const auto value = number(key);
  if (!value) return std::nullopt;
  constexpr double limit = 9007199254740992.0;  // 2^53: beyond it a double skips whole numbers
  if (!std::isfinite(*value) || *value != std::floor(*value) || std::abs(*value) > limit) {
    throw error(key, translated("envi", "\"{}\" is no whole number", text(key)),
                translated("envi", "Write a whole number"));
  }
  return static_cast<long long>(*value);
}

std::optional<std::vector<double>> Header::numbers(const std::string& key) const {
  const HeaderField* field = find(key);
  if (field == nullptr) return std::nullopt;
  std::vector<double> values;
  for (const std::string& word : split(field->value, ", \t\r\n;", false)) {
    const auto value = parse_number(word);
    if (!value) {
      throw error(
          key,
          translated("envi", "Entry {} of the list, \"{}\", is no number", values.size() + 1, word),
          translated("envi", "Write numbers with commas between them"));
    }
    values.push_back(*value);
  }
  return values;
}

std::vector<std::string> Header::names(const std::string& key, std::size_t expected) const {
  const HeaderField* field = find(key);
  if (field == nullptr || field->value.empty()) return {};
  auto by_comma = split(field->value, ",", true);
  for (std::string& name : by_comma) {
    // A name that was wrapped within is one line again.
    std::replace(name.begin(), name.end(), '\n', ' ');
  }
  if (by_comma.size() == expected + 1 && by_comma.back().empty()) by_comma.pop_back();
  if (by_comma.size() == expected) return by_comma;
  auto by_line = split_by_lines(field->value);
  return by_line.size() == expected ? by_line : by_comma;
}

Error Header::error(const std::string& key, std::string problem, std::string remedy) const {
  Error error(std::move(problem), std::move(remedy));
  error.in_file(file_).in_field(key);
  if (const HeaderField* field = find(key)) error.in_line(field->line);
  return error;
}

}  // namespace lithoscope::envi
