#include "plugins/pictures/png_file.h"

#include <png.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <csetjmp>
#include <cstring>
#include <stdexcept>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "plugins/pictures/c_file.h"
#include "plugins/pictures/picture_note.h"

namespace lithoscope::pictures {
namespace {

constexpr const char* kNoteKeyword = "Lithoscope";

// What libpng said last. A plain array: libpng leaves by longjmp, past all destructors.
struct Words {
  char text[256] = {};
};

void keep_words(Words* words, const char* message) {
  std::strncpy(words->text, message, sizeof(words->text) - 1);
}

[[noreturn]] void on_error(png_structp png, png_const_charp message) {
  keep_words(static_cast<Words*>(png_get_error_ptr(png)), message);
  png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) {}

// Runs `step`, which only calls libpng and holds nothing with a destructor; false where libpng gave
// up. The longjmp thus passes this frame and that of `step` alone.
template <typename Step>
bool guarded(png_structp png, const Step& step) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  step();
  return true;
}

Error bad_picture(const Words& words) {
  return Error(translated("pictures", "The picture cannot be read: {}", words.text),
               translated("pictures", "The file may be damaged or cut off: copy it anew"));
}

class PngReading {
 public:
  PngReading() {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &words_, on_error, on_warning);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_read_struct(&png_, nullptr, nullptr);
      throw Error(translated("pictures", "libpng cannot be started"),
                  translated("pictures", "Close other programs: memory is short"));
    }
  }
  ~PngReading() { png_destroy_read_struct(&png_, &info_, nullptr); }
  PngReading(const PngReading&) = delete;
  PngReading& operator=(const PngReading&) = delete;

  template <typename Step>
  void run(const Step& step) {
    if (!guarded(png_, step)) throw bad_picture(words_);
  }
  png_structp png() const { return png_; }
  png_infop info() const { return info_; }

 private:
  Words words_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

std::vector<std::string> channel_names(int channels) {
  switch (channels) {
    case 1:
      return {"Grey"};
    case 2:
      return {"Grey", "Alpha"};
    case 3:
      return {"Red", "Green", "Blue"};
    default:
      return {"Red", "Green", "Blue", "Alpha"};
  }
}

void read_palette(PngReading& reading, Picture& picture) {
  png_colorp colours = nullptr;
  png_bytep alpha = nullptr;
  int count = 0, alphas = 0;
  reading.run([&] {
    png_get_PLTE(reading.png(), reading.info(), &colours, &count);
    if (png_get_valid(reading.png(), reading.info(), PNG_INFO_tRNS) != 0) {
      png_get_tRNS(reading.png(), reading.info(), &alpha, &alphas, nullptr);
    }
  });
  for (int i = 0; i < count; ++i) {
    picture.palette.push_back({colours[i].red, colours[i].green, colours[i].blue});
  }
  if (alpha != nullptr) picture.palette_alpha.assign(alpha, alpha + alphas);
}

void read_texts(PngReading& reading, Picture& picture) {
  png_textp texts = nullptr;
  int count = 0;
  reading.run([&] { png_get_text(reading.png(), reading.info(), &texts, &count); });
  for (int i = 0; i < count; ++i) {
    if (texts[i].key == nullptr || texts[i].text == nullptr) continue;
    if (std::strcmp(texts[i].key, kNoteKeyword) == 0) picture.note = texts[i].text;
  }
}

// What the rows will hold once libpng has unpacked them.
struct Shape {
  std::int64_t rows = 0;
  std::int64_t cols = 0;
  int channels = 1;
  SampleType type = SampleType::kUint8;
  bool indexed = false;
};

// The shape that the header tells. libpng itself takes memory for rows as soon as it is told how to
// unpack them, so that the size is checked before. Deflate shrinks at most 1032 times: a tiny file
// cannot hold a huge picture, whatever it says.
Shape checked_shape(png_structp png, png_infop info, std::uintmax_t file_bytes) {
  Shape shape;
  shape.rows = png_get_image_height(png, info);
  shape.cols = png_get_image_width(png, info);
  const int depth = png_get_bit_depth(png, info), stored = png_get_channels(png, info);
  shape.type = depth == 16 ? SampleType::kUint16 : SampleType::kUint8;
  shape.indexed = png_get_color_type(png, info) == PNG_COLOR_TYPE_PALETTE;
  const bool made_alpha = !shape.indexed && png_get_valid(png, info, PNG_INFO_tRNS) != 0;
  shape.channels = stored + (made_alpha && stored % 2 == 1 ? 1 : 0);
  check_picture_size(shape.rows, shape.cols, shape.channels, shape.type);
  const double raw_bytes = static_cast<double>(shape.rows * shape.cols) * depth * stored / 8;
  if (raw_bytes > 1100.0 * static_cast<double>(file_bytes) + 65536) {
    throw Error(translated("pictures", "The file has {} bytes: too few for {} x {} points",
                           file_bytes, shape.cols, shape.rows),
                translated("pictures", "The file may be damaged or cut off: copy it anew"));
  }
  return shape;
}

// Tells libpng how to unpack rows; gives the passes that interlaced files take.
int set_unpacking(PngReading& reading, const Shape& shape) {
  png_structp const png = reading.png();
  png_infop const info = reading.info();
  int passes = 1, channels = 0;
  std::size_t row_bytes = 0;
  reading.run([&] {
    const int depth = png_get_bit_depth(png, info);
    if (shape.indexed) {
      png_set_packing(png);
    } else {
      if (depth < 8) png_set_expand_gray_1_2_4_to_8(png);
      if (png_get_valid(png, info, PNG_INFO_tRNS) != 0) png_set_tRNS_to_alpha(png);
      if (depth == 16 && std::endian::native == std::endian::little) png_set_swap(png);
    }
    passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    channels = png_get_channels(png, info);
    row_bytes = png_get_rowbytes(png, info);
  });
  const std::int64_t expected = shape.cols * shape.channels * sample_bytes(shape.type);
  if (channels != shape.channels || row_bytes != static_cast<std::size_t>(expected)) {
    throw std::logic_error("libpng hands out rows of another size");
  }
  return passes;
}

void read_rows(PngReading& reading, Picture& picture, int passes, Progress& progress) {
  const std::int64_t row_bytes = picture.cols * picture.channels * sample_bytes(picture.type);
  const std::int64_t step = std::max<std::int64_t>(1, 4000000 / row_bytes);
  auto* const samples = reinterpret_cast<png_bytep>(picture.samples.data());
  for (int pass = 0; pass < passes; ++pass) {
    for (std::int64_t first = 0; first < picture.rows; first += step) {
      progress.check();
      const std::int64_t last = std::min(first + step, picture.rows);
      reading.run([&] {
        for (std::int64_t row = first; row < last; ++row) {
          png_read_row(reading.png(), samples + row * row_bytes, nullptr);
        }
      });
    }
  }
}

}  // namespace

Picture read_png(const std::filesystem::path& file, Progress& progress) {
  progress.check();
  const std::uintmax_t size = file_size_bytes(file);
  const CFile stream(file, "rb", file);
  PngReading reading;
  png_structp const png = reading.png();
  png_infop const info = reading.info();
  reading.run([&] {
    png_init_io(png, stream.get());
    png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
    png_read_info(png, info);
  });

  const Shape shape = checked_shape(png, info, size);
  Picture picture;
  if (shape.indexed) {
    read_palette(reading, picture);
  } else {
    picture.names = channel_names(shape.channels);
    if (shape.channels % 2 == 0) picture.alpha = shape.channels - 1;
  }
  const int passes = set_unpacking(reading, shape);
  allocate(picture, shape.rows, shape.cols, shape.channels, shape.type);
  read_rows(reading, picture, passes, progress);
  reading.run([&] { png_read_end(png, info); });

  png_uint_32 per_unit_x = 0, per_unit_y = 0;
  int unit = PNG_RESOLUTION_UNKNOWN;
  if (png_get_pHYs(png, info, &per_unit_x, &per_unit_y, &unit) != 0 &&
      unit == PNG_RESOLUTION_METER) {
    set_resolution(picture, per_unit_x, per_unit_y);
  }
  read_texts(reading, picture);
  return picture;
}

namespace {

class PngWriting {
 public:
  PngWriting() {
    png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, &words_, on_error, on_warning);
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
    if (guarded(png_, step)) return;
    throw Error(translated("pictures", "The picture cannot be written: {}", words_.text),
                translated("pictures", "Choose a folder that you may write to and that has room"));
  }
  png_structp png() const { return png_; }
  png_infop info() const { return info_; }

 private:
  Words words_;
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
  std::string keyword = kNoteKeyword;
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
