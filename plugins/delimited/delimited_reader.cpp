#include "plugins/delimited/delimited_reader.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/base/text.h"
#include "plugins/delimited/column_roles.h"
#include "plugins/delimited/file_list.h"
#include "plugins/delimited/point_grid.h"
#include "plugins/delimited/read_options.h"

namespace lithoscope::delimited {
namespace {

bool is_text(std::string_view bytes) {
  if (bytes.empty() || bytes.find('\0') != std::string_view::npos) return false;
  const auto odd = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
  return odd == 0;
}

// The head ends in the midst of a line, which is then not judged.
std::string_view whole_lines(std::string_view head) {
  const auto end = head.rfind('\n');
  return end == std::string_view::npos || head.size() < 4096 ? head : head.substr(0, end);
}

// Names with a time first: the text of one laser line.
bool is_laser_line(const Layout& layout) {
  return layout.numeric && layout.names.size() > 1 && is_time(layout.names.front());
}

std::string head_of(const std::filesystem::path& file) {
  try {
    return head_as_text(read_head(file, 65536));
  } catch (const Error&) {
    return {};
  }
}

bool is_laser_line_file(const std::filesystem::path& file) {
  const std::string head = head_of(file);
  return is_text(head) && is_laser_line(find_layout(whole_lines(head)));
}

bool rises_or_falls(const std::vector<double>& values) {
  if (values.size() < 3) return false;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i] == values[i - 1] || (values[i] > values[i - 1]) != (values[1] > values[0])) {
      return false;
    }
  }
  return true;
}

// Whether the first two columns of a text without names are positions.
bool has_positions(const TextFile& file, const Layout& layout) {
  constexpr std::size_t kRows = 2000;
  std::vector<double> x, y;
  RecordReader rows = data_rows(file, layout);
  Record record;
  std::vector<std::string_view> fields;
  while (x.size() < kRows && next_row(rows, record)) {
    split(record.text, layout.dialect, fields);
    if (fields.size() < 3) return false;
    const auto first = parse_number(fields[0], layout.dialect);
    const auto second = parse_number(fields[1], layout.dialect);
    if (!first || !second || !std::isfinite(*first) || !std::isfinite(*second)) return false;
    x.push_back(*first);
    y.push_back(*second);
  }
  const Steps steps_x = find_steps(x), steps_y = find_steps(y);
  if (steps_x.stray || steps_y.stray) return false;
  // Most of the grid is there, or these are no positions.
  const double points = static_cast<double>(x.size());
  return points >= 4 &&
         static_cast<double>(steps_x.count) * static_cast<double>(steps_y.count) <= 1.5 * points;
}

// The results window of ImageJ: measurements of marks on a picture, not a map.
bool is_imagej_results(const std::vector<std::string>& names) {
  const auto has = [&names](const char* name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return names.size() > 2 && names.front().empty() &&
         (has("Area") || has("XM") || has("Mean") || has("Slice"));
}

std::string guess_kind(const TextFile& file, const Layout& layout) {
  if (!layout.numeric) return "table";
  if (is_laser_line(layout)) return "line_folder";
  if (layout.names.empty()) {
    if (layout.columns == 2) {
      std::vector<double> first;
      RecordReader rows = data_rows(file, layout);
      Record record;
      std::vector<std::string_view> fields;
      while (first.size() < 100 && next_row(rows, record)) {
        split(record.text, layout.dialect, fields);
        first.push_back(parse_number(fields[0], layout.dialect).value_or(NAN));
      }
      return rises_or_falls(first) ? "spectrum" : "matrix";
    }
    return layout.columns == 3 && has_positions(file, layout) ? "map" : "matrix";
  }
  if (is_imagej_results(layout.names)) return "table";
  if (layout.columns > 2 && find_position(layout.names, 'x') && find_position(layout.names, 'y')) {
    return "map";
  }
  if (layout.columns >= 2 && is_wavelength(layout.names.front())) return "spectrum";
  return "table";
}

class DelimitedReader final : public Reader {
 public:
  std::string id() const override { return "delimited"; }
  std::string title() const override { return translated("delimited", "Text of numbers"); }
  std::vector<std::string> extensions() const override {
    return {"csv", "txt", "dat", "tsv", "asc", "xl", "xy", "gz"};
  }
  std::vector<Parameter> options() const override { return reader_options(); }

  int confidence(const std::filesystem::path& path, const std::string& head) const override {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      const auto list = text_files(path);
      return list.size() > 1 && looks_like_numbers(head_of(list.front())) ? 45 : 0;
    }
    const std::string text = head_as_text(head);
    if (!is_text(text)) return 0;
    if (looks_like_numbers(text)) return has_text_extension(path) ? 50 : 25;
    return has_text_extension(path) ? 20 : 0;
  }

  std::vector<std::filesystem::path> files(const std::filesystem::path& path) const override {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return text_files(path);
    // One laser line stands for all of its folder where that is asked for.
    if (is_laser_line_file(path)) return text_files(path.parent_path(), path);
    return {path};
  }

  Artifact read(const std::filesystem::path& path, const Parameters& options,
                Progress& progress) const override {
    std::error_code ignored;
    const std::string as = options.text("as");
    if (std::filesystem::is_directory(path, ignored)) {
      return read_folder(path, text_files(path), options, progress);
    }
    if (as == "line_folder") {
      file_size_bytes(path);  // a missing file is told as such
      return read_line_folder(text_files(path.parent_path(), path), options, progress);
    }
    if (as == "matrix") return read_matrices({path}, options, progress);
    const TextFile file(path);
    const Layout layout = find_layout(file.text(), options.integer("names_line"));
    const std::string kind = as == "auto" ? guess_kind(file, layout) : as;
    if (kind == "map") return read_point_map(file, layout, options, progress);
    if (kind == "line_folder") return read_line_folder({path}, options, progress);
    if (kind == "matrix") return read_matrices({path}, options, progress);
    if (kind == "spectrum") return read_spectrum(file, layout, options, progress);
    return read_table(file, layout, progress);
  }

 private:
  static bool looks_like_numbers(const std::string& text) {
    if (!is_text(text)) return false;
    const std::string_view lines = whole_lines(text);
    // A first line that is longer than the head: numbers and names with delimiters.
    const Layout layout = find_layout(lines);
    return layout.dialect.delimiter != '\0' && layout.columns > 1 &&
           (layout.numeric || !layout.names.empty()) && lines.front() != '{' &&
           lines.front() != '<';
  }

  static SpectralImage read_folder(const std::filesystem::path& folder,
                                   const std::vector<std::filesystem::path>& list,
                                   const Parameters& options, Progress& progress) {
    if (list.empty()) {
      throw Error(translated("delimited", "The folder holds no text files"),
                  translated("delimited",
                             "Choose a folder with a file a laser line (csv, txt, xl, "
                             "...), or with a matrix a channel"))
          .in_file(folder);
    }
    const std::string as = options.text("as");
    if (as == "matrix") return read_matrices(list, options, progress);
    if (as == "line_folder") return read_line_folder(list, options, progress);
    if (as != "auto") {
      throw Error(translated("delimited", "A folder cannot be read as a {}", as),
                  translated("delimited", "Choose one file, or line_folder or matrix"))
          .in_file(folder)
          .in_field("as");
    }
    const TextFile first(list.front());
    const Layout layout = find_layout(first.text(), options.integer("names_line"));
    if (layout.numeric && layout.names.empty()) return read_matrices(list, options, progress);
    return read_line_folder(list, options, progress);
  }
};

}  // namespace

std::unique_ptr<Reader> make_reader() {
  return std::make_unique<DelimitedReader>();
}

}  // namespace lithoscope::delimited
