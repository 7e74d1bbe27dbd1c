#include "core/reference/library_text.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/parse_number.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kMostSpectra = 100'000;
constexpr std::size_t kMostValues = 64u << 20;

struct Line {
  long number = 0;
  std::vector<std::string_view> fields;
};

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '"'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string word(text);
  for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word;
}

// The mark that parts the fields of a line; a blank where there is no other.
char delimiter_of(std::string_view line) {
  for (const char mark : {'\t', ';', ','}) {
    if (line.find(mark) != std::string_view::npos) return mark;
  }
  return ' ';
}

std::vector<std::string_view> split(std::string_view line, char delimiter) {
  std::vector<std::string_view> fields;
  if (delimiter == ' ') {
    std::size_t at = 0;
    while ((at = line.find_first_not_of(" \r", at)) != std::string_view::npos) {
      const std::size_t end = std::min(line.find_first_of(" \r", at), line.size());
      fields.push_back(line.substr(at, end - at));
      at = end;
    }
    return fields;
  }
  std::size_t at = 0;
  while (true) {
    const std::size_t end = line.find(delimiter, at);
    fields.push_back(trimmed(line.substr(at, end - at)));
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  while (!fields.empty() && fields.back().empty()) fields.pop_back();
  return fields;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  long number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    ++number;
    if (!line.empty()) lines.push_back({number, split(line, delimiter_of(line))});
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::optional<double> number_of(std::string_view field) {
  return number_of_text(trimmed(field));
}

// A value, NaN where it says that nothing was measured; none where it is a word.
std::optional<float> value_of(std::string_view field) {
  const std::string_view text = trimmed(field);
  if (text.empty() || lower(text) == "nan") return kNan;
  const auto number = number_of_text(text);
  if (!number) return std::nullopt;
  return std::abs(*number) > kLargestReflectance ? kNan : static_cast<float>(*number);
}

bool all_numbers(const std::vector<std::string_view>& fields, std::size_t from) {
  return fields.size() > from &&
         std::all_of(fields.begin() + static_cast<std::ptrdiff_t>(from), fields.end(),
                     [](std::string_view field) { return value_of(field).has_value(); }) &&
         number_of(fields[from]).has_value();
}

Error wrong_text(const std::filesystem::path& file, const std::string& problem) {
  return Error(problem,
               translated("core",
                          "Give a column of wavelengths and a column of values a spectrum, or a "
                          "line of wavelengths and a line of values a spectrum"))
      .in_file(file);
}

// nm per unit of the wavelengths.
double nm_factor(const std::string& words, const std::vector<double>& wavelengths) {
  for (const char* word : {"micromet", "micron", "(um)", "(µm)", "_um"}) {
    if (words.find(word) != std::string::npos) return 1e3;
  }
  for (const char* word : {"nanomet", "(nm)", "_nm"}) {
    if (words.find(word) != std::string::npos) return 1;
  }
  return *std::max_element(wavelengths.begin(), wavelengths.end()) < 100 ? 1e3 : 1;
}

// Sorts by wavelength; of channels with the same wavelength (two detectors) the first stays.
void put_in_order(ReferenceSpectrum& spectrum) {
  std::vector<std::size_t> order(spectrum.wavelengths_nm.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return spectrum.wavelengths_nm[a] < spectrum.wavelengths_nm[b];
  });
  ReferenceSpectrum sorted{spectrum.name, {}, {}};
  for (const std::size_t i : order) {
    if (!sorted.wavelengths_nm.empty() &&
        spectrum.wavelengths_nm[i] <= sorted.wavelengths_nm.back()) {
      continue;
    }
    sorted.wavelengths_nm.push_back(spectrum.wavelengths_nm[i]);
    sorted.values.push_back(spectrum.values[i]);
  }
  spectrum = std::move(sorted);
}

void check_wavelengths(const std::vector<double>& wavelengths, const std::filesystem::path& file) {
  for (const double value : wavelengths) {
    if (std::isfinite(value) && value > 0) continue;
    throw wrong_text(file, translated("core", "{} is no wavelength", value));
  }
}

void check_count(std::size_t spectra, std::size_t channels, const std::filesystem::path& file) {
  if (spectra <= kMostSpectra && spectra * channels <= kMostValues) return;
  throw Error(
      translated("core", "The library has {} spectra of {} values", spectra, channels),
      translated("core", "At most {} spectra and {} values are read", kMostSpectra, kMostValues))
      .in_file(file);
}

SpectralLibrary columns_library(const std::vector<Line>& lines, std::size_t first,
                                const std::filesystem::path& file) {
  const std::size_t columns = lines[first].fields.size();
  std::string words;
  for (std::size_t i = 0; i < first; ++i) {
    for (const std::string_view field : lines[i].fields) words += lower(field) + ' ';
  }
  std::vector<double> wavelengths;
  std::vector<std::vector<float>> values(columns - 1);
  check_count(columns - 1, lines.size() - first, file);
  for (std::size_t i = first; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const auto wavelength = line.fields.empty() ? std::nullopt : number_of(line.fields[0]);
    if (!wavelength || line.fields.size() != columns) {
      throw wrong_text(file,
                       translated("core", "The line has {} numbers, the first line of data has {}",
                                  wavelength ? line.fields.size() : 0, columns))
          .in_line(line.number);
    }
    wavelengths.push_back(*wavelength);
    for (std::size_t c = 1; c < columns; ++c) {
      const auto value = value_of(line.fields[c]);
      if (!value) {
        throw wrong_text(file,
                         translated("core", "\"{}\" is no number", std::string(line.fields[c])))
            .in_line(line.number);
      }
      values[c - 1].push_back(*value);
    }
  }
  check_wavelengths(wavelengths, file);
  const double factor = nm_factor(words, wavelengths);
  for (double& wavelength : wavelengths) wavelength *= factor;
  const bool percent =
      words.find("percent") != std::string::npos || words.find("reflect. %") != std::string::npos;
  const bool named = first > 0 && lines[first - 1].fields.size() == columns;
  // ASTER files name the sample in their first line.
  std::string title = file.stem().string();
  if (columns == 2 && lines[0].fields.size() > 0 &&
      lower(lines[0].fields[0]).rfind("name:", 0) == 0) {
    title.clear();
    for (std::size_t i = 0; i < lines[0].fields.size(); ++i) {
      const std::string_view word =
          i == 0 ? trimmed(lines[0].fields[0].substr(5)) : lines[0].fields[i];
      if (word.empty()) continue;
      if (!title.empty()) title += ' ';
      title += word;
    }
  }
  SpectralLibrary library{file.filename().string(), {}};
  for (std::size_t c = 0; c + 1 < columns; ++c) {
    ReferenceSpectrum spectrum;
    spectrum.name = columns == 2 ? title
                    : named      ? std::string(lines[first - 1].fields[c + 1])
                                 : translated("core", "column {}", c + 2);
    spectrum.wavelengths_nm = wavelengths;
    spectrum.values = std::move(values[c]);
    if (percent) {
      for (float& value : spectrum.values) value /= 100;
    }
    put_in_order(spectrum);
    library.spectra.push_back(std::move(spectrum));
  }
  return library;
}

SpectralLibrary rows_library(const std::vector<Line>& lines, const std::filesystem::path& file) {
  std::vector<double> wavelengths;
  for (std::size_t i = 1; i < lines[0].fields.size(); ++i) {
    wavelengths.push_back(number_of(lines[0].fields[i]).value_or(NAN));
  }
  check_wavelengths(wavelengths, file);
  check_count(lines.size() - 1, wavelengths.size(), file);
  const double factor = nm_factor(lower(lines[0].fields[0]), wavelengths);
  for (double& wavelength : wavelengths) wavelength *= factor;
  SpectralLibrary library{file.filename().string(), {}};
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.fields.size() != wavelengths.size() + 1) {
      throw wrong_text(
          file, translated("core", "The spectrum has {} values for {} wavelengths",
                           line.fields.empty() ? 0 : line.fields.size() - 1, wavelengths.size()))
          .in_line(line.number);
    }
    ReferenceSpectrum spectrum{std::string(line.fields[0]), wavelengths, {}};
    for (std::size_t c = 1; c < line.fields.size(); ++c) {
      const auto value = value_of(line.fields[c]);
      if (!value) {
        throw wrong_text(file,
                         translated("core", "\"{}\" is no number", std::string(line.fields[c])))
            .in_line(line.number);
      }
      spectrum.values.push_back(*value);
    }
    put_in_order(spectrum);
    library.spectra.push_back(std::move(spectrum));
  }
  return library;
}

// The numbers of a file of one column below a title; empty where it is something else.
std::vector<double> one_column(const std::vector<Line>& lines) {
  std::vector<double> values;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto value = lines[i].fields.size() == 1 ? number_of(lines[i].fields[0]) : std::nullopt;
    if (!value) return {};
    values.push_back(*value);
  }
  return values;
}

SpectralLibrary usgs_library(const std::vector<Line>& lines, const std::vector<double>& values,
                             const std::filesystem::path& file) {
  std::error_code fault;
  std::filesystem::directory_iterator entries(
      file.has_parent_path() ? file.parent_path() : std::filesystem::path("."), fault);
  for (; !fault && entries != std::filesystem::directory_iterator(); entries.increment(fault)) {
    const std::string name = lower(entries->path().filename().string());
    if (name.find("wavelengths") == std::string::npos || entries->path() == file) continue;
    std::vector<double> wavelengths;
    try {
      const std::string text = read_text_file(entries->path());
      wavelengths = one_column(lines_of(text));
    } catch (const Error&) {
      continue;
    }
    if (wavelengths.size() != values.size()) continue;
    check_wavelengths(wavelengths, entries->path());
    const double factor = nm_factor(name, wavelengths);
    // "splib07a Record=18377: Brick GDS355 ...": the name follows the colon.
    std::string title;
    for (const std::string_view word : lines[0].fields) title += std::string(word) + ' ';
    const std::size_t colon = title.find(':');
    ReferenceSpectrum spectrum;
    spectrum.name = std::string(trimmed(colon == std::string::npos
                                            ? std::string_view(title)
                                            : std::string_view(title).substr(colon + 1)));
    for (std::size_t i = 0; i < values.size(); ++i) {
      spectrum.wavelengths_nm.push_back(wavelengths[i] * factor);
      spectrum.values.push_back(
          std::abs(values[i]) > kLargestReflectance ? kNan : static_cast<float>(values[i]));
    }
    put_in_order(spectrum);
    return {file.filename().string(), {std::move(spectrum)}};
  }
  throw Error(translated("core", "The {} values have no wavelengths", values.size()),
              translated("core",
                         "Put the file of wavelengths that belongs to the spectrum (its name "
                         "holds \"Wavelengths\", it has as many values) into the same folder"))
      .in_file(file);
}

}  // namespace

SpectralLibrary library_of_text(std::string_view text, const std::filesystem::path& file) {
  const std::vector<Line> lines = lines_of(text);
  if (lines.size() < 2) {
    throw wrong_text(file, translated("core", "The file holds no spectrum"));
  }
  // Rows: a word, then as many wavelengths as the next line has values.
  const bool rows = lines[0].fields.size() > 2 && !number_of(lines[0].fields[0]) &&
                    all_numbers(lines[0].fields, 1);
  if (rows) return rows_library(lines, file);
  const auto values = one_column(lines);
  if (!values.empty() && !all_numbers(lines[0].fields, 0)) return usgs_library(lines, values, file);
  std::size_t first = 0;
  while (first < lines.size() &&
         !(lines[first].fields.size() >= 2 && all_numbers(lines[first].fields, 0) &&
           (first + 1 == lines.size() ||
            lines[first + 1].fields.size() == lines[first].fields.size()))) {
    ++first;
  }
  if (first == lines.size()) {
    throw wrong_text(file, translated("core", "The file holds no columns of numbers"));
  }
  return columns_library(lines, first, file);
}

}  // namespace lithoscope
