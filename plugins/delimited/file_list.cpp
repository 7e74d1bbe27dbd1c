#include "plugins/delimited/file_list.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace lithoscope::delimited {
namespace {

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::filesystem::path without_gz(const std::filesystem::path& file) {
  return lower(file.extension().string()) == ".gz" ? file.stem() : file.filename();
}

std::string text_extension(const std::filesystem::path& file) {
  return lower(without_gz(file).extension().string());
}

}  // namespace

bool comes_before(const std::string& a, const std::string& b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      const auto number = [](const std::string& text, std::size_t& place) {
        while (place < text.size() && text[place] == '0') ++place;
        const std::size_t begin = place;
        while (place < text.size() && is_digit(text[place])) ++place;
        return text.substr(begin, place - begin);
      };
      const std::string first = number(a, i), second = number(b, j);
      if (first.size() != second.size()) return first.size() < second.size();
      if (first != second) return first < second;
    } else {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i;
      ++j;
    }
  }
  if ((i == a.size()) != (j == b.size())) return i == a.size();
  return a < b;  // "1" and "01"
}

bool has_text_extension(const std::filesystem::path& file) {
  static const std::vector<std::string> known = {".csv", ".txt", ".dat", ".tsv",
                                                 ".asc", ".xl",  ".xy",  ".tab"};
  return std::find(known.begin(), known.end(), text_extension(file)) != known.end();
}

std::vector<std::filesystem::path> text_files(const std::filesystem::path& folder,
                                              const std::filesystem::path& like) {
  std::map<std::string, std::vector<std::filesystem::path>> by_extension;
  std::error_code code;
  for (const auto& entry : std::filesystem::directory_iterator(folder, code)) {
    const auto& path = entry.path();
    if (path.filename().string().front() == '.' || !entry.is_regular_file(code)) continue;
    if (has_text_extension(path) || !like.empty()) {
      by_extension[text_extension(path)].push_back(path);
    }
  }
  std::vector<std::filesystem::path> files;
  if (!like.empty()) {
    files = by_extension[text_extension(like)];
  } else {
    for (auto& [extension, list] : by_extension) {
      if (list.size() > files.size()) files = list;
    }
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return comes_before(a.filename().string(), b.filename().string());
  });
  return files;
}

std::string channel_stem(const std::filesystem::path& file) {
  return without_gz(file).stem().string();
}

}  // namespace lithoscope::delimited
