#include "plugins/delimited/text_file.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope::delimited {
namespace {

constexpr std::size_t kMaxUnpacked = std::size_t{2} << 30;

bool is_gzip(std::string_view bytes) {
  return bytes.size() > 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
}

// Unpacks at most `limit` bytes. False where the data are damaged or cut short.
bool unpack(std::string_view packed, std::size_t limit, std::string& out) {
  z_stream stream{};
  if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) return false;
  std::string part(std::size_t{1} << 18, '\0');
  std::size_t position = 0;
  int state = Z_OK;
  while (state == Z_OK && out.size() < limit) {
    if (stream.avail_in == 0) {
      const std::size_t count = std::min<std::size_t>(packed.size() - position, 1u << 30);
      if (count == 0) break;
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data() + position));
      stream.avail_in = static_cast<uInt>(count);
      position += count;
    }
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(part.data(), part.size() - stream.avail_out);
    // Several gzip files may follow each other in one.
    const bool more = stream.avail_in > 0 || position < packed.size();
    if (state == Z_STREAM_END && more) state = inflateReset(&stream);
  }
  inflateEnd(&stream);
  return state == Z_STREAM_END;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_comment(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  const std::string_view rest = line.substr(first);
  return rest[0] == '#' || rest[0] == '%' || rest[0] == '!' || rest.substr(0, 2) == "//";
}

std::string head_as_text(const std::string& head) {
  if (!is_gzip(head)) return head;
  std::string text;
  unpack(head, 16384, text);  // the head ends in the midst: what was unpacked is what is wanted
  return text;
}

TextFile::TextFile(const std::filesystem::path& file)
    : path_(file), mapped_(std::make_unique<MappedFile>(file)) {
  const auto bytes = mapped_->bytes();
  text_ = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  if (is_gzip(text_)) {
    if (!unpack(text_, kMaxUnpacked, unpacked_)) {
      throw Error(translated("delimited",
                             "The compressed file is damaged, or unpacks to more than {} bytes",
                             kMaxUnpacked),
                  translated("delimited", "Copy it again, or unpack it before it is opened"))
          .in_file(file);
    }
    mapped_.reset();
    text_ = unpacked_;
  }
  const bool two_bytes = text_.substr(0, 2) == "\xff\xfe" || text_.substr(0, 2) == "\xfe\xff";
  if (two_bytes) {
    throw Error(translated("delimited", "The text is UTF-16"),
                translated("delimited", "Save it as UTF-8 or plain text"))
        .in_file(file);
  }
  if (text_.substr(0, 3) == "\xef\xbb\xbf") text_.remove_prefix(3);
  if (trimmed(text_.substr(0, 4096)).empty() && trimmed(text_).empty()) {
    throw Error(translated("delimited", "The file is empty"),
                translated("delimited", "Choose a file with numbers"))
        .in_file(file);
  }
}

std::size_t RecordReader::line_end(std::size_t from) const {
  const void* found = std::memchr(text_.data() + from, '\n', text_.size() - from);
  return found == nullptr
             ? text_.size()
             : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
}

bool RecordReader::ends_inside_quotes(std::string_view line) const {
  if (line.find('"') == std::string_view::npos) return false;
  bool inside = false, field_start = true;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (inside) {
      if (c != '"') continue;
      if (i + 1 < line.size() && line[i + 1] == '"') {
        ++i;
      } else {
        inside = false;
      }
    } else if (c == '"' && field_start) {
      inside = true;
      field_start = false;
    } else {
      field_start = c == delimiter_ || (field_start && c == ' ');
    }
  }
  return inside;
}

bool RecordReader::next(Record& record) {
  while (position_ < text_.size()) {
    const std::size_t begin = position_;
    std::size_t end = line_end(begin);
    record.line = line_++;
    // A quote that is never closed is taken as a letter, or it would swallow the file.
    std::size_t joined = end;
    long lines = 0;
    while (ends_inside_quotes(text_.substr(begin, joined - begin)) && joined < text_.size() &&
           lines < 1000) {
      joined = line_end(joined + 1);
      ++lines;
    }
    if (lines > 0 && !ends_inside_quotes(text_.substr(begin, joined - begin))) {
      end = joined;
      line_ += lines;
    }
    position_ = end < text_.size() ? end + 1 : end;
    record.text = text_.substr(begin, end - begin);
    if (!record.text.empty() && record.text.back() == '\r') record.text.remove_suffix(1);
    if (!trimmed(record.text).empty()) return true;
  }
  return false;
}

}  // namespace lithoscope::delimited
