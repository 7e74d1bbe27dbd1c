// Tables, feature maps, label maps and spectra as CSV (RFC 4180, UTF-8).
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/image/blocks.h"
#include "core/operations/simple_parameters.h"
#include "plugins/delimited/delimited_reader.h"

namespace lithoscope::delimited {
namespace {

// A file that grows by texts; errors of the disk are told when they happen.
class TextOutput {
 public:
  explicit TextOutput(const std::filesystem::path& target) : atomic_(target) {
    file_ = std::fopen(atomic_.temporary().c_str(), "wb");
    if (file_ == nullptr) fail();
  }
  ~TextOutput() {
    if (file_ != nullptr) std::fclose(file_);
  }
  TextOutput(const TextOutput&) = delete;
  TextOutput& operator=(const TextOutput&) = delete;

  void write(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail();
  }

  void commit() {
    if (std::fflush(file_) != 0) fail();
    if (std::fclose(std::exchange(file_, nullptr)) != 0) fail();
    atomic_.commit();
  }

 private:
  [[noreturn]] void fail() const {
    throw Error(translated("delimited", "The file cannot be written: {}", std::strerror(errno)),
                translated("delimited", "Choose a folder that you may write to and that has room"))
        .in_file(atomic_.target());
  }

  AtomicFile atomic_;
  std::FILE* file_ = nullptr;
};

std::string quoted(const std::string& text) {
  // Blanks at the ends would be trimmed when it is read.
  const bool plain = text.find_first_of(",\"\r\n") == std::string::npos &&
                     (text.empty() || (text.front() != ' ' && text.back() != ' '));
  if (plain) return text;
  std::string safe = "\"";
  for (const char c : text) {
    if (c == '"') safe += '"';
    safe += c;
  }
  return safe + '"';
}

// The shortest text that gives the same number.
template <typename T>
std::string number(T value) {
  if (std::isnan(value)) return "nan";
  return fmt::format("{}", value);
}

std::string heading(const std::string& name, const std::string& unit) {
  return quoted(unit.empty() ? name : name + " [" + unit + "]");
}

void write_table(const Table& table, TextOutput& out, Progress& progress) {
  std::string line;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (c > 0) line += ',';
    line += heading(table.columns[c].name, table.columns[c].unit);
  }
  out.write(line + "\r\n");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (row % 1024 == 0) progress.check();
    line.clear();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (c > 0) line += ',';
      const auto& cells = table.columns[c].cells;
      if (const auto* numbers = std::get_if<std::vector<double>>(&cells)) {
        line += number(numbers->at(row));
      } else {
        line += quoted(std::get<std::vector<std::string>>(cells).at(row));
      }
    }
    out.write(line + "\r\n");
  }
}

std::string point(const Grid& grid, std::int64_t pixel) {
  const PointUm centre = grid.centre_um(static_cast<double>(pixel / grid.cols),
                                        static_cast<double>(pixel % grid.cols));
  return fmt::format("{},{}", number(centre.x_um), number(centre.y_um));
}

// "row,col," of a pixel, counted from 0, where they are wanted.
std::string place(const Grid& grid, std::int64_t pixel, bool wanted) {
  return wanted ? fmt::format("{},{},", pixel / grid.cols, pixel % grid.cols) : std::string();
}

void tell_progress(std::int64_t pixel, std::int64_t pixels, Progress& progress) {
  if (pixel % 1024 != 0) return;
  progress.report(static_cast<double>(pixel) / static_cast<double>(pixels),
                  translated("delimited", "writing"));
  progress.check();
}

// One row a labelled point: x, y, number of the class (from 1) and its name.
void write_label_map(const LabelMap& map, bool pixels, TextOutput& out, Progress& progress) {
  check_label_map(map);
  std::vector<std::string> names;
  for (const LabelClass& entry : map.classes) names.push_back(quoted(entry.name));
  out.write(std::string(pixels ? "row,col," : "") + "x_um,y_um,class,name\r\n");
  for (std::int64_t i = 0; i < map.grid.size(); ++i) {
    tell_progress(i, map.grid.size(), progress);
    const std::uint16_t label = map.labels[static_cast<std::size_t>(i)];
    if (label == 0) continue;
    out.write(fmt::format("{}{},{},{}\r\n", place(map.grid, i, pixels), point(map.grid, i), label,
                          names[label - 1U]));
  }
}

// One row a valid point: x, y, columns.
void write_feature_map(const FeatureMap& map, bool pixels, TextOutput& out, Progress& progress) {
  check_feature_map(map);
  std::string line = pixels ? "row,col,x_um,y_um" : "x_um,y_um";
  for (const FeatureColumn& column : map.columns) {
    line += ',';
    line += heading(column.name, column.unit);
  }
  out.write(line + "\r\n");
  for (std::int64_t i = 0; i < map.points(); ++i) {
    tell_progress(i, map.points(), progress);
    if (map.valid[static_cast<std::size_t>(i)] == 0) continue;
    line = place(map.grid, i, pixels) + point(map.grid, i);
    for (Eigen::Index c = 0; c < map.values.cols(); ++c) {
      line += ',';
      line += number(map.values(i, c));
    }
    out.write(line + "\r\n");
  }
}

// One row a valid pixel: x, y, channels.
void write_image(const SpectralImage& image, TextOutput& out, Progress& progress) {
  check_image(image);
  std::string line = "x_um,y_um";
  for (std::size_t c = 0; c < image.axis.size(); ++c) {
    const bool counted = image.axis.unit() == AxisUnit::kIndex;
    line += ',';
    line += counted ? quoted(image.axis.channel_label(c))
                    : fmt::format("{} {}", image.axis.values()[c], unit_symbol(image.axis.unit()));
  }
  out.write(line + "\r\n");
  for_each_block(image, {}, progress, translated("delimited", "writing"), [&](const Block& block) {
    for (std::int64_t i = 0; i < block.pixels; ++i) {
      if (i % 64 == 0) progress.check();
      const std::int64_t pixel = block.first_pixel + i;
      if (!image.is_valid(pixel)) continue;
      line = point(image.grid, pixel);
      for (const float value : block.spectrum(i)) {
        line += ',';
        line += number(value);
      }
      out.write(line + "\r\n");
    }
  });
}

class CsvWriter final : public Writer {
 public:
  std::string id() const override { return "csv"; }
  std::string title() const override {
    return translated("delimited", "Comma-separated text (CSV)");
  }
  std::vector<std::string> extensions() const override { return {"csv"}; }
  bool accepts(ArtifactKind kind) const override {
    return kind == ArtifactKind::kTable || kind == ArtifactKind::kFeatureMap ||
           kind == ArtifactKind::kLabelMap || kind == ArtifactKind::kImage;
  }

  std::vector<Parameter> options() const override {
    return {flag_parameter("pixels", translated("delimited", "Row and column"),
                           translated("delimited",
                                      "Of a map: the row and the column of each point too, counted "
                                      "from 0"))};
  }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters& options,
             Progress& progress) const override {
    progress.check();
    if (!accepts(artifact.kind())) {
      throw Error(
          translated("delimited", "A {} cannot be written as CSV", kind_name(artifact.kind())),
          translated("delimited", "Choose another format"))
          .in_file(path);
    }
    TextOutput out(path);
    if (const auto table = artifact.as<Table>()) write_table(*table, out, progress);
    const bool pixels = options.flag("pixels");
    if (const auto map = artifact.as<FeatureMap>()) write_feature_map(*map, pixels, out, progress);
    if (const auto map = artifact.as<LabelMap>()) write_label_map(*map, pixels, out, progress);
    if (const auto image = artifact.as<SpectralImage>()) write_image(*image, out, progress);
    progress.check();
    out.commit();
  }
};

}  // namespace

std::unique_ptr<Writer> make_csv_writer() {
  return std::make_unique<CsvWriter>();
}

}  // namespace lithoscope::delimited
