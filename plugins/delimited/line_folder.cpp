// Maps with one file a laser line.
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "plugins/delimited/column_roles.h"
#include "plugins/delimited/read_options.h"
#include "plugins/delimited/value_pool.h"

namespace lithoscope::delimited {
namespace {

struct Line {
  std::vector<std::string> names;  // of the channels
  std::vector<float> values;       // points × channels
  std::int64_t points = 0;
  double time_step_s = 0;  // median; 0 where there is no time
};

double median_step(std::vector<double> times) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < times.size(); ++i) steps.push_back(times[i] - times[i - 1]);
  if (steps.empty()) return 0;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle;
}

Line read_line(const std::filesystem::path& path, long names_line, std::int64_t first_point,
               std::int64_t most_points) {
  const TextFile file(path);
  const Layout layout = find_layout(file.text(), names_line);
  Line line;
  const bool timed = !layout.names.empty() && is_time(layout.names.front());
  const std::size_t first_column = timed ? 1 : 0;
  if (!layout.numeric || layout.columns <= first_column) {
    throw Error(translated("delimited", "The file holds no columns of numbers"),
                translated("delimited", "Give a line of names and a line of numbers a point"))
        .in_file(path);
  }
  for (std::size_t c = first_column; c < layout.columns; ++c) {
    line.names.push_back(column_name(layout, c));
  }
  RecordReader rows = data_rows(file, layout);
  Record record;
  std::vector<std::string_view> fields;
  std::vector<double> times;
  for (std::int64_t point = 1; next_row(rows, record); ++point) {
    split_row(file, layout, record, fields);
    if (timed) {
      times.push_back(number_at(file, layout, record, fields, 0));
      const bool rises = times.size() < 2 || times.back() > times[times.size() - 2];
      if (!std::isfinite(times.back()) || !rises) {
        throw error_at(file, record.line,
                       translated("delimited", "The time does not rise from line to line"),
                       translated("delimited", "Give the points in the order of measurement"))
            .in_field(layout.names.front());
      }
    }
    const bool wanted =
        point >= first_point && (most_points == 0 || point < first_point + most_points);
    for (std::size_t c = first_column; c < layout.columns; ++c) {
      const double value = number_at(file, layout, record, fields, c);
      if (wanted) line.values.push_back(static_cast<float>(value));
    }
    if (wanted) ++line.points;
  }
  line.time_step_s = median_step(std::move(times));
  return line;
}

Grid make_grid(const std::filesystem::path& folder, std::int64_t lines, std::int64_t points,
               double time_step_s, const Parameters& options) {
  const double spacing = options.number("line_spacing_um");
  const double speed = options.number("scan_speed_um_s");
  double step = options.number("step_um");
  if (step == 0 && speed > 0) {
    if (!(time_step_s > 0)) {
      throw Error(translated("delimited", "The lines have no column of times"),
                  translated("delimited", "Give step_um instead of the scan speed"))
          .in_file(folder)
          .in_field("scan_speed_um_s");
    }
    step = speed * time_step_s;
  }
  if ((spacing > 0) != (step > 0)) {
    throw Error(
        translated("delimited", "Only one of line spacing and step along the line is given"),
        translated("delimited",
                   "Give both (line_spacing_um, and step_um or "
                   "scan_speed_um_s), or neither"))
        .in_file(folder)
        .in_field(spacing > 0 ? "step_um" : "line_spacing_um");
  }
  const bool along_x = options.text("line_direction") == "x";
  Grid grid;
  grid.rows = along_x ? lines : points;
  grid.cols = along_x ? points : lines;
  grid.pitch_known = spacing > 0;
  if (grid.pitch_known) {
    grid.pitch_x_um = along_x ? step : spacing;
    grid.pitch_y_um = along_x ? spacing : step;
  }
  return grid;
}

}  // namespace

SpectralImage read_line_folder(const std::vector<std::filesystem::path>& files,
                               const Parameters& options, Progress& progress) {
  const std::filesystem::path folder = files.front().parent_path();
  std::vector<Line> lines;
  std::int64_t points = 0;
  for (const auto& path : files) {
    progress.report(0.9 * static_cast<double>(lines.size()) / static_cast<double>(files.size()),
                    translated("delimited", "reading laser lines"));
    progress.check();
    lines.push_back(read_line(path, options.integer("names_line"), options.integer("first_point"),
                              options.integer("points")));
    if (lines.back().names != lines.front().names) {
      throw Error(translated("delimited", "The columns are {}, those of {} are {}",
                             fmt::format("{}", fmt::join(lines.back().names, ", ")),
                             files.front().filename().string(),
                             fmt::format("{}", fmt::join(lines.front().names, ", "))),
                  translated("delimited", "Keep only the lines of one map in the folder"))
          .in_file(path);
    }
    points = std::max(points, lines.back().points);
  }
  if (points == 0) {
    throw Error(translated("delimited", "No line has {} points", options.integer("first_point")),
                translated("delimited", "Give a smaller first point"))
        .in_file(folder)
        .in_field("first_point");
  }

  SpectralImage image;
  const auto line_count = static_cast<std::int64_t>(lines.size());
  image.grid = make_grid(folder, line_count, points, lines.front().time_step_s, options);
  const std::size_t channels = lines.front().names.size();
  image.axis = axis_from_names(lines.front().names, options.text("unit"));
  image.quantity = "counts";
  auto pool = std::make_shared<ValuePool>(
      CubeShape{image.grid.rows, image.grid.cols, static_cast<std::int64_t>(channels)}, progress);
  auto mask = std::make_shared<std::vector<std::uint8_t>>(
      static_cast<std::size_t>(image.grid.size()), std::uint8_t{0});
  const bool along_x = options.text("line_direction") == "x";
  for (std::int64_t l = 0; l < line_count; ++l) {
    const Line& line = lines[static_cast<std::size_t>(l)];
    const bool backwards = options.flag("serpentine") && l % 2 == 1;
    for (std::int64_t p = 0; p < line.points; ++p) {
      const std::int64_t place = backwards ? line.points - 1 - p : p;
      const auto pixel = static_cast<std::size_t>(along_x ? image.grid.index(l, place)
                                                          : image.grid.index(place, l));
      (*mask)[pixel] = 1;
      std::copy_n(line.values.begin() + p * static_cast<std::int64_t>(channels), channels,
                  pool->values().begin() + static_cast<std::ptrdiff_t>(pixel * channels));
    }
  }
  if (std::find(mask->begin(), mask->end(), 0) != mask->end()) image.mask = std::move(mask);
  if (lines.front().time_step_s > 0) {
    image.metadata["time step s"] = fmt::format("{:.6g}", lines.front().time_step_s);
  }
  image.metadata["laser lines"] = fmt::format("{}", line_count);
  image.store = make_store(std::move(pool));
  check_image(image);
  return image;
}

}  // namespace lithoscope::delimited
