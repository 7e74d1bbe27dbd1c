#include <algorithm>
#include <cmath>

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "plugins/pictures/c_file.h"
#include "plugins/pictures/picture_note.h"
#include "plugins/pictures/png_file.h"
#include "plugins/pictures/png_guard.h"

namespace lithoscope::pictures {
namespace {

class PngWriting {
 public:
  PngWriting() {
    png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, &words_, on_png_error, on_png_warning);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_write_struct(&png_, nullptr);
      throw Error(translated("pictures", "libpng cannot be started"),
                  translated("pictures", "Close other programs: memory is short"));
    }
  }
  ~PngWriting() { png_destroy_write_struct(&png_, &info_); }
  PngWriting(const PngWriting&) = delete;
  PngWriting& operator=(const PngWriting&) = delete;

  template <typename Step>
  void run(const Step& step) {
    if (png_guarded(png_, step)) return;
    throw Error(translated("pictures", "The picture cannot be written: {}", words_.text),
                translated("pictures", "Choose a folder that you may write to and that has room"));
  }
  png_structp png() const { return png_; }
  png_infop info() const { return info_; }

 private:
  PngWords words_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

// The grid of the dots of a picture: `scale` of them a point, the first at the point's corner.
Grid dot_grid(Grid grid, int scale) {
  grid.rows *= scale;
  grid.cols *= scale;
  grid.origin_x_um += grid.pitch_x_um * (0.5 / scale - 0.5);
  grid.origin_y_um += grid.pitch_y_um * (0.5 / scale - 0.5);
  grid.pitch_x_um /= scale;
  grid.pitch_y_um /= scale;
  return grid;
}

void put_rows(PngWriting& writing, const LabelMap& map, int scale, Progress& progress,
              const std::string& stage) {
  const std::int64_t cols = map.grid.cols;
  std::vector<png_byte> line(static_cast<std::size_t>(cols * scale));
  const png_bytep data = line.data();
  for (std::int64_t row = 0; row < map.grid.rows; ++row) {
    progress.check();
    for (std::int64_t col = 0; col < cols; ++col) {
      const auto place =
          static_cast<png_byte>(map.labels[static_cast<std::size_t>(map.grid.index(row, col))]);
      std::fill_n(line.begin() + col * scale, scale, place);
    }
    writing.run([&] {
      for (int i = 0; i < scale; ++i) png_write_row(writing.png(), data);
    });
    if (row % 64 == 0) {
      progress.report(static_cast<double>(row) / static_cast<double>(map.grid.rows), stage);
    }
  }
}

}  // namespace

void write_png(const LabelMap& map, int scale, const std::filesystem::path& file,
               Progress& progress) {
  check_label_map(map);
  if (map.class_count() > 255) {
    throw Error(
        translated("pictures", "A PNG with a palette holds 255 classes, not {}", map.class_count()),
        translated("pictures", "Write a TIFF or an ENVI classification"));
  }
  const Grid dots = dot_grid(map.grid, scale);
  if (dots.rows > 0x7fffffff || dots.cols > 0x7fffffff) {
    throw Error(
        translated("pictures", "A PNG of {} x {} points is too large", dots.cols, dots.rows),
        translated("pictures", "Choose a smaller scale"));
  }
  std::vector<png_color> colours = {{0, 0, 0}};
  for (const LabelClass& entry : map.classes) {
    colours.push_back({entry.colour.red, entry.colour.green, entry.colour.blue});
  }
  std::string note = label_note(map, dots);
  std::string keyword = kPngNoteKeyword;
  png_text text = {};
  text.compression = PNG_TEXT_COMPRESSION_NONE;
  text.key = keyword.data();
  text.text = note.data();

  AtomicFile atomic(file);
  CFile stream(atomic.temporary(), "wb", file);
  PngWriting writing;
  png_structp const png = writing.png();
  png_infop const info = writing.info();
  const auto per_metre = [](double pitch_um) {
    return static_cast<png_uint_32>(std::clamp(std::round(1e6 / pitch_um), 1.0, 4e9));
  };
  const png_byte unlabelled = 0;
  const png_colorp palette = colours.data();
  const int palette_size = static_cast<int>(colours.size());
  writing.run([&] {
    png_init_io(png, stream.get());
    png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
    png_set_IHDR(png, info, static_cast<png_uint_32>(dots.cols),
                 static_cast<png_uint_32>(dots.rows), 8, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_PLTE(png, info, palette, palette_size);
    png_set_tRNS(png, info, &unlabelled, 1, nullptr);
    if (dots.pitch_known) {
      png_set_pHYs(png, info, per_metre(dots.pitch_x_um), per_metre(dots.pitch_y_um),
                   PNG_RESOLUTION_METER);
    }
    png_set_text(png, info, &text, 1);
    png_write_info(png, info);
  });
  put_rows(writing, map, scale, progress,
           translated("pictures", "writing {}", file.filename().string()));
  writing.run([&] { png_write_end(png, info); });
  stream.close();
  atomic.commit();
}

}  // namespace lithoscope::pictures
