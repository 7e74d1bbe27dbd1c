// Maps as matrices: one number a point of the grid, one file a channel.
#include <cmath>

#include "core/base/text.h"
#include "plugins/delimited/file_list.h"
#include "plugins/delimited/read_options.h"
#include "plugins/delimited/value_pool.h"

namespace lithoscope::delimited {
namespace {

struct Matrix {
  TextFile file;
  Layout layout;
  std::int64_t rows = 0;

  Matrix(const std::filesystem::path& path, long names_line, Progress& progress)
      : file(path), layout(find_layout(file.text(), names_line)) {
    if (!layout.numeric) {
      throw Error(translated("delimited", "The file holds no line of nothing but numbers"),
                  translated("delimited", "Give a matrix of numbers, or read it as a table"))
          .in_file(path);
    }
    RecordReader reader = data_rows(file, layout);
    Record record;
    while (next_row(reader, record)) {
      if (++rows % 1024 == 0) progress.check();
    }
  }
};

}  // namespace

SpectralImage read_matrices(const std::vector<std::filesystem::path>& files,
                            const Parameters& options, Progress& progress) {
  SpectralImage image;
  std::vector<std::string> names;
  std::shared_ptr<ValuePool> pool;
  for (std::size_t channel = 0; channel < files.size(); ++channel) {
    progress.report(static_cast<double>(channel) / static_cast<double>(files.size()),
                    translated("delimited", "reading"));
    progress.check();
    const Matrix matrix(files[channel], options.integer("names_line"), progress);
    const auto cols = static_cast<std::int64_t>(matrix.layout.columns);
    if (pool == nullptr) {
      image.grid.rows = matrix.rows;
      image.grid.cols = cols;
      pool = std::make_shared<ValuePool>(
          CubeShape{matrix.rows, cols, static_cast<std::int64_t>(files.size())}, progress);
    }
    if (matrix.rows != image.grid.rows || cols != image.grid.cols) {
      throw Error(translated("delimited", "The map has {} rows and {} columns, {} has {} and {}",
                             matrix.rows, cols, files.front().filename().string(), image.grid.rows,
                             image.grid.cols),
                  translated("delimited", "Keep only maps of one size in the folder"))
          .in_file(files[channel]);
    }
    names.push_back(channel_stem(files[channel]));
    RecordReader reader = data_rows(matrix.file, matrix.layout);
    Record record;
    std::vector<std::string_view> fields;
    float* to = pool->values().data() + channel;
    for (std::int64_t row = 0; next_row(reader, record); ++row) {
      if (row % 16 == 0) progress.check();
      split_row(matrix.file, matrix.layout, record, fields);
      for (std::size_t c = 0; c < fields.size(); ++c) {
        *to = static_cast<float>(number_at(matrix.file, matrix.layout, record, fields, c));
        to += files.size();
      }
    }
  }
  const double x = options.number("pitch_x_um"), y = options.number("pitch_y_um");
  if (x > 0 || y > 0) {
    image.grid.pitch_x_um = x > 0 ? x : y;
    image.grid.pitch_y_um = y > 0 ? y : x;
    image.grid.pitch_known = true;
  }
  image.axis = SpectralAxis::counted(files.size(), names);
  image.quantity = "value";
  image.store = make_store(std::move(pool));
  check_image(image);
  return image;
}

}  // namespace lithoscope::delimited
