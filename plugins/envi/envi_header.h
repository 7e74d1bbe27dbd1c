// The text header of an ENVI file: what it says, field by field.
//
// Format: NV5 Geospatial, "ENVI Header Files". Real files stray from it, so that comments, blank
// lines, unknown fields, key case, CRLF, a byte order mark and Latin-1 text are all taken.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace lithoscope::envi {

struct HeaderField {
  std::string value;    // without braces, trimmed, line ends kept, UTF-8
  long line = 0;        // 1-based, where the field starts
  bool braced = false;  // written as { ... }
};

// Errors that its functions throw name the file, the field and the line.
class Header {
 public:
  // `text` is a whole header; `file` is named in errors. Throws Error where it is no ENVI header or
  // a brace is left open.
  static Header parse(std::string_view text, const std::filesystem::path& file);
  static Header read(const std::filesystem::path& file);

  // Keys are lower case with single spaces: "data type".
  const HeaderField* find(const std::string& key) const;
  bool has(const std::string& key) const { return find(key) != nullptr; }
  const std::map<std::string, HeaderField>& fields() const { return fields_; }
  const std::filesystem::path& file() const { return file_; }

  // The value on one line; empty where there is none.
  std::string text(const std::string& key) const;
  // None where the field is absent. Throw Error where it is no such number or list of numbers.
  std::optional<double> number(const std::string& key) const;
  std::optional<long long> whole_number(const std::string& key) const;
  std::optional<std::vector<double>> numbers(const std::string& key) const;
  // The entries of a list of names, in which a name may hold commas if each stands on a line of its
  // own. Empty where the field is absent.
  std::vector<std::string> names(const std::string& key, std::size_t expected) const;

  // An Error at this field of this file.
  Error error(const std::string& key, std::string problem, std::string remedy) const;

 private:
  std::map<std::string, HeaderField> fields_;
  std::filesystem::path file_;
};

// True where a file that starts so is an ENVI header.
bool starts_as_header(std::string_view head);

std::string lower_case(std::string_view text);
std::string trimmed(std::string_view text);

}  // namespace lithoscope::envi
