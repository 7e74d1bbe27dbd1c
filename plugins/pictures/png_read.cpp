#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "plugins/pictures/c_file.h"
#include "plugins/pictures/png_file.h"
#include "plugins/pictures/png_guard.h"

namespace lithoscope::pictures {
namespace {

Error bad_picture(const PngWords& words) {
  return Error(translated("pictures", "The picture cannot be read: {}", words.text),
               translated("pictures", "The file may be damaged or cut off: copy it anew"));
}

class PngReading {
 public:
  PngReading() {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &words_, on_png_error, on_png_warning);
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
    if (!png_guarded(png_, step)) throw bad_picture(words_);
  }
  png_structp png() const { return png_; }
  png_infop info() const { return info_; }

 private:
  PngWords words_;
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
    if (std::strcmp(texts[i].key, kPngNoteKeyword) == 0) picture.note = texts[i].text;
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

}  // namespace lithoscope::pictures
