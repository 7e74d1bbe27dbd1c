// A text file of numbers as lines, whatever its size.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/file_bytes.h"

namespace lithoscope::delimited {

// Mapped into memory; a gzip file is unpacked (into memory: refuses more than 2 GiB). Throws Error:
// missing, empty, damaged, in an encoding of two bytes a letter.
class TextFile {
 public:
  explicit TextFile(const std::filesystem::path& file);

  std::string_view text() const { return text_; }  // without a byte order mark
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::unique_ptr<MappedFile> mapped_;
  std::string unpacked_;
  std::string_view text_;
};

// The start of a text, unpacked where it is gzip; empty where it cannot be unpacked. `head` holds
// the first bytes of a file.
std::string head_as_text(const std::string& head);

// One line, or several that a quoted field joins.
struct Record {
  std::string_view text;  // without the line break
  long line = 0;          // 1-based, of its beginning
};

// Goes through a text line by line. Quotes are minded only where a field starts with one.
class RecordReader {
 public:
  RecordReader(std::string_view text, char delimiter, long first_line = 1)
      : text_(text), delimiter_(delimiter), line_(first_line) {}

  // The next line that is not blank; false at the end.
  bool next(Record& record);
  // Where the next call starts, in bytes from the beginning of the text.
  std::size_t position() const { return position_; }
  long line() const { return line_; }

 private:
  std::size_t line_end(std::size_t from) const;
  bool ends_inside_quotes(std::string_view line) const;

  std::string_view text_;
  char delimiter_;
  long line_;
  std::size_t position_ = 0;
};

// True for lines that start with #, %, ! or //.
bool is_comment(std::string_view line);
std::string_view trimmed(std::string_view text);

}  // namespace lithoscope::delimited
