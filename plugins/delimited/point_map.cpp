// Maps with one row a point.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "plugins/delimited/column_roles.h"
#include "plugins/delimited/point_grid.h"
#include "plugins/delimited/read_options.h"
#include "plugins/delimited/value_pool.h"

namespace lithoscope::delimited {
namespace {

struct Columns {
  PositionColumn x, y;
  std::vector<std::size_t> channels;
};

// Where a row stands in the text.
struct Place {
  std::size_t position = 0;
  std::size_t length = 0;
  long line = 0;
};

PositionColumn chosen_position(const TextFile& file, const Layout& layout,
                               const Parameters& options, const char* option, char axis,
                               std::size_t otherwise) {
  const std::string wanted = options.text(option);
  if (wanted.empty()) {
    if (const auto found = find_position(layout.names, axis)) return *found;
    return {otherwise, std::nullopt};
  }
  for (std::size_t i = 0; i < layout.names.size(); ++i) {
    if (layout.names[i] == wanted) return {i, micrometres_in(split_name(wanted).unit)};
  }
  const auto number = parse_number(wanted, {});
  if (number && *number >= 1 && *number <= static_cast<double>(layout.columns) &&
      *number == std::floor(*number)) {
    const auto column = static_cast<std::size_t>(*number) - 1;
    return {column, micrometres_in(split_name(column_name(layout, column)).unit)};
  }
  throw Error(translated("delimited", "There is no column \"{}\"", wanted),
              layout.names.empty()
                  ? translated("delimited", "Give its number, from 1 to {}", layout.columns)
                  : translated("delimited", "Choose one of: {}",
                               fmt::format("{}", fmt::join(layout.names, ", ")).substr(0, 300)))
      .in_file(file.path())
      .in_field(option);
}

Columns choose_columns(const TextFile& file, const Layout& layout, const Parameters& options) {
  Columns columns;
  columns.x = chosen_position(file, layout, options, "x_column", 'x', 0);
  columns.y = chosen_position(file, layout, options, "y_column", 'y', 1);
  for (std::size_t i = 0; i < layout.columns; ++i) {
    if (i != columns.x.column && i != columns.y.column) columns.channels.push_back(i);
  }
  if (columns.x.column == columns.y.column || columns.channels.empty()) {
    throw Error(translated("delimited",
                           "A map has columns for x, y and at least one channel; {} "
                           "columns are there",
                           layout.columns),
                translated("delimited",
                           "Choose x_column and y_column, or read the file as "
                           "something else"))
        .in_file(file.path())
        .in_field("x_column");
  }
  return columns;
}

struct Rows {
  std::vector<Place> places;
  std::vector<double> x, y;
};

// The first pass: where each row stands, and its position.
Rows find_rows(const TextFile& file, const Layout& layout, const Columns& columns,
               Progress& progress) {
  Rows rows;
  RecordReader reader = data_rows(file, layout);
  Record record;
  std::vector<std::string_view> fields;
  const auto size = static_cast<double>(file.text().size());
  while (next_row(reader, record)) {
    split_row(file, layout, record, fields);
    const double x = number_at(file, layout, record, fields, columns.x.column);
    const double y = number_at(file, layout, record, fields, columns.y.column);
    if (!std::isfinite(x) || !std::isfinite(y)) {
      throw error_at(file, record.line, translated("delimited", "The position is missing"),
                     translated("delimited", "Give x and y of every point, or remove the line"))
          .in_field(column_name(layout, std::isfinite(x) ? columns.y.column : columns.x.column));
    }
    rows.x.push_back(x);
    rows.y.push_back(y);
    rows.places.push_back({static_cast<std::size_t>(record.text.data() - file.text().data()),
                           record.text.size(), record.line});
    if (rows.places.size() % 256 == 0) {
      progress.report(static_cast<double>(reader.position()) / size,
                      translated("delimited", "finding the grid"));
      progress.check();
    }
  }
  if (rows.places.empty()) {
    throw Error(translated("delimited", "The file holds no rows of numbers"),
                translated("delimited", "Choose a file with data"))
        .in_file(file.path());
  }
  return rows;
}

Steps steps_of(const TextFile& file, const Layout& layout, const std::vector<double>& positions,
               const Rows& rows, std::size_t column) {
  Steps steps = find_steps(positions);
  if (steps.stray) {
    const double found = positions[*steps.stray];
    throw error_at(file, rows.places[*steps.stray].line,
                   translated("delimited",
                              "The position {} is on no regular grid (steps of about {:.6g} from "
                              "{:.6g})",
                              found, steps.pitch, steps.first),
                   translated("delimited",
                              "Give points at equal steps along x and y, or read the file as a "
                              "table"))
        .in_field(column_name(layout, column));
  }
  return steps;
}

double unit_um(const PositionColumn& position, const std::string& option) {
  if (option == "auto") return position.unit_um.value_or(1.0);
  return micrometres_in(option).value_or(1.0);  // pixels of 1
}

Grid make_grid(const Steps& x, const Steps& y, const Columns& columns, const Parameters& options) {
  const std::string unit = options.text("position_unit");
  const double x_um = unit_um(columns.x, unit), y_um = unit_um(columns.y, unit);
  Grid grid;
  grid.rows = y.count;
  grid.cols = x.count;
  // A single line has no pitch across: that along it is the best guess.
  grid.pitch_x_um = x.pitch > 0 ? x.pitch * x_um : (y.pitch > 0 ? y.pitch * y_um : 1);
  grid.pitch_y_um = y.pitch > 0 ? y.pitch * y_um : grid.pitch_x_um;
  grid.origin_x_um = x.first * x_um;
  grid.origin_y_um = y.first * y_um;
  const bool told = columns.x.unit_um && columns.y.unit_um;
  const auto is_one = [](double pitch) { return pitch == 0 || std::abs(pitch - 1) < 1e-9; };
  grid.pitch_known = unit == "auto" ? told || !(is_one(x.pitch) && is_one(y.pitch)) : unit != "px";
  return grid;
}

std::vector<std::string> channel_names(const Layout& layout, const Columns& columns) {
  std::vector<std::string> names;
  if (layout.names.empty()) return names;
  for (const std::size_t column : columns.channels) names.push_back(column_name(layout, column));
  return names;
}

SpectralAxis make_axis(const TextFile& file, const Layout& layout, const Columns& columns,
                       const std::string& unit) {
  const auto names = channel_names(layout, columns);
  if (names.empty()) return SpectralAxis::counted(columns.channels.size());
  try {
    return axis_from_names(names, unit);
  } catch (Error& e) {
    e.in_file(file.path()).in_line(layout.names_line);
    throw;
  }
}

// The second pass: the values of each row, put at the row's pixel, on all processors.
void fill(const TextFile& file, const Layout& layout, const Columns& columns, const Rows& rows,
          const std::vector<std::int64_t>& pixels, std::span<float> values, Progress& progress) {
  const auto count = static_cast<std::int64_t>(rows.places.size());
  const auto piece = std::max<std::int64_t>(1, 20000 / static_cast<std::int64_t>(layout.columns));
  // Of several errors the first in the file is told, whichever was met first.
  std::mutex mutex;
  std::optional<Error> problem;
  constexpr std::int64_t kParts = 50;
  for (std::int64_t part = 0; part < kParts && !problem; ++part) {
    const std::int64_t begin = count * part / kParts;
    const std::int64_t end = count * (part + 1) / kParts;
    progress.report(static_cast<double>(part) / kParts, translated("delimited", "reading"));
    parallel_pieces(end - begin, piece, &progress, [&](std::int64_t first, std::int64_t last) {
      std::vector<std::string_view> fields;
      try {
        for (std::int64_t i = begin + first; i < begin + last; ++i) {
          const Place& place = rows.places[static_cast<std::size_t>(i)];
          const Record record{file.text().substr(place.position, place.length), place.line};
          split_row(file, layout, record, fields);
          float* to =
              values.data() + static_cast<std::size_t>(pixels[static_cast<std::size_t>(i)]) *
                                  columns.channels.size();
          for (const std::size_t column : columns.channels) {
            *to++ = static_cast<float>(number_at(file, layout, record, fields, column));
          }
        }
      } catch (const Error& e) {
        const std::lock_guard guard(mutex);
        if (!problem || e.line() < problem->line()) problem = e;
      }
    });
  }
  if (problem) throw *problem;
}

}  // namespace

SpectralImage read_point_map(const TextFile& file, const Layout& layout, const Parameters& options,
                             Progress& progress) {
  const Columns columns = choose_columns(file, layout, options);
  SpectralImage image;
  image.axis = make_axis(file, layout, columns, options.text("unit"));
  SubProgress first(progress, 0, 0.3), second(progress, 0.3, 1);
  const Rows rows = find_rows(file, layout, columns, first);
  const Steps x = steps_of(file, layout, rows.x, rows, columns.x.column);
  const Steps y = steps_of(file, layout, rows.y, rows, columns.y.column);
  const auto points = static_cast<double>(rows.places.size());
  if (static_cast<double>(x.count) * static_cast<double>(y.count) > 20 * points + 1000) {
    throw Error(translated("delimited", "{} points would lie on a grid of {} x {}",
                           rows.places.size(), y.count, x.count),
                translated("delimited",
                           "Give the points of a regular map, or read the file as a "
                           "table"))
        .in_file(file.path());
  }
  image.grid = make_grid(x, y, columns, options);
  check_grid(image.grid);

  std::vector<std::int64_t> pixels(rows.places.size());
  std::vector<std::size_t> row_at(static_cast<std::size_t>(image.grid.size()), SIZE_MAX);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    pixels[i] = image.grid.index(y.index[i], x.index[i]);
    std::size_t& taken = row_at[static_cast<std::size_t>(pixels[i])];
    if (taken != SIZE_MAX) {
      throw error_at(file, rows.places[i].line,
                     translated("delimited", "The point at {}, {} was already given in line {}",
                                rows.x[i], rows.y[i], rows.places[taken].line),
                     translated("delimited", "Give every point once"));
    }
    taken = i;
  }
  auto pool = std::make_shared<ValuePool>(
      CubeShape{image.grid.rows, image.grid.cols, image.channels()}, progress);
  fill(file, layout, columns, rows, pixels, pool->values(), second);
  if (pixels.size() < row_at.size()) {
    auto mask = std::make_shared<std::vector<std::uint8_t>>(row_at.size(), std::uint8_t{0});
    for (const std::int64_t pixel : pixels) (*mask)[static_cast<std::size_t>(pixel)] = 1;
    image.mask = std::move(mask);
  }
  image.store = make_store(std::move(pool));
  image.quantity = "value";
  check_image(image);
  return image;
}

}  // namespace lithoscope::delimited
