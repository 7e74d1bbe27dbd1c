#include "plugins/pictures/tiff_write.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "plugins/pictures/picture_note.h"
#include "plugins/pictures/tiff_handle.h"

namespace lithoscope::pictures {
namespace {

constexpr std::int64_t kBlockValues = std::int64_t{4} << 20;
constexpr std::int64_t kStripValues = std::int64_t{1} << 16;

// What is written, whatever it comes from.
struct Source {
  Grid grid;
  std::int64_t channels = 1;
  int bits = 32;
  std::string note;
  std::vector<Colour> palette;  // of a label map
  // Fills rows as pixels × channels numbers of `bits`.
  std::function<void(std::int64_t first_row, std::int64_t rows, std::span<std::byte> out)> read;
};

void check_size(const Source& source) {
  constexpr std::int64_t side = 2147483647;
  if (source.grid.rows > side || source.grid.cols > side || source.channels > 65535 ||
      source.channels < 1) {
    throw Error(translated("pictures", "A TIFF cannot hold {} x {} points with {} channels",
                           source.grid.cols, source.grid.rows, source.channels),
                translated("pictures",
                           "A TIFF holds up to 65535 channels: choose fewer, or write "
                           "ENVI or HDF5"));
  }
}

void set_tags(const TiffHandle& tiff, const Source& source, const TiffOptions& options,
              std::int64_t rows_a_strip) {
  TIFF* const out = tiff.get();
  const bool labels = source.bits != 32;
  TIFFSetField(out, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(source.grid.cols));
  TIFFSetField(out, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(source.grid.rows));
  TIFFSetField(out, TIFFTAG_BITSPERSAMPLE, source.bits);
  TIFFSetField(out, TIFFTAG_SAMPLEFORMAT, labels ? SAMPLEFORMAT_UINT : SAMPLEFORMAT_IEEEFP);
  TIFFSetField(out, TIFFTAG_SAMPLESPERPIXEL, static_cast<int>(source.channels));
  TIFFSetField(out, TIFFTAG_PHOTOMETRIC,
               source.palette.empty() ? PHOTOMETRIC_MINISBLACK : PHOTOMETRIC_PALETTE);
  TIFFSetField(out, TIFFTAG_PLANARCONFIG,
               options.planes ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
  TIFFSetField(out, TIFFTAG_COMPRESSION,
               options.deflate ? COMPRESSION_ADOBE_DEFLATE : COMPRESSION_NONE);
  TIFFSetField(out, TIFFTAG_ROWSPERSTRIP, static_cast<std::uint32_t>(rows_a_strip));
  TIFFSetField(out, TIFFTAG_SOFTWARE, "Lithoscope");
  TIFFSetField(out, TIFFTAG_IMAGEDESCRIPTION, source.note.c_str());
  if (source.channels > 1) {
    const std::vector<std::uint16_t> kinds(static_cast<std::size_t>(source.channels - 1),
                                           EXTRASAMPLE_UNSPECIFIED);
    TIFFSetField(out, TIFFTAG_EXTRASAMPLES, static_cast<int>(kinds.size()), kinds.data());
  }
  if (source.grid.pitch_known) {
    TIFFSetField(out, TIFFTAG_RESOLUTIONUNIT, RESUNIT_CENTIMETER);
    TIFFSetField(out, TIFFTAG_XRESOLUTION, 1e4 / source.grid.pitch_x_um);
    TIFFSetField(out, TIFFTAG_YRESOLUTION, 1e4 / source.grid.pitch_y_um);
  }
  if (!source.palette.empty()) {
    std::vector<std::uint16_t> red(256), green(256), blue(256);
    for (std::size_t i = 0; i < source.palette.size(); ++i) {
      red[i] = static_cast<std::uint16_t>(source.palette[i].red * 257);
      green[i] = static_cast<std::uint16_t>(source.palette[i].green * 257);
      blue[i] = static_cast<std::uint16_t>(source.palette[i].blue * 257);
    }
    TIFFSetField(out, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
  }
}

// Some rows, as strips of one plane or of all channels. `rows` are whole strips, or the last ones.
void put_rows(const TiffHandle& tiff, const Source& source, const TiffOptions& options,
              std::int64_t rows_a_strip, std::int64_t first_row, std::int64_t rows,
              std::span<std::byte> values, Progress& progress) {
  const std::int64_t bytes = source.bits / 8;
  const std::int64_t cols = source.grid.cols;
  const std::int64_t planes = options.planes ? source.channels : 1;
  const std::int64_t pixel_bytes = source.channels * bytes;
  std::vector<std::byte> plane_values;
  for (std::int64_t plane = 0; plane < planes; ++plane) {
    if (plane % 16 == 0) progress.check();
    for (std::int64_t row = 0; row < rows; row += rows_a_strip) {
      const std::int64_t pixels = std::min(rows_a_strip, rows - row) * cols;
      std::byte* data = values.data() + row * cols * pixel_bytes;
      std::int64_t data_bytes = pixels * pixel_bytes;
      if (planes > 1) {
        data_bytes = pixels * bytes;
        plane_values.resize(static_cast<std::size_t>(data_bytes));
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
          std::copy_n(data + pixel * pixel_bytes + plane * bytes, bytes,
                      plane_values.data() + pixel * bytes);
        }
        data = plane_values.data();
      }
      const std::uint32_t strip =
          TIFFComputeStrip(tiff.get(), static_cast<std::uint32_t>(first_row + row),
                           static_cast<std::uint16_t>(plane));
      if (TIFFWriteEncodedStrip(tiff.get(), strip, data, data_bytes) < 0) throw tiff.write_error();
    }
  }
}

void write(const Source& source, TiffOptions options, const std::filesystem::path& file,
           Progress& progress) {
  check_size(source);
  if (source.channels == 1) options.planes = false;
  const std::int64_t strip_channels = options.planes ? 1 : source.channels;
  const std::int64_t cols = source.grid.cols;
  // A block is whole strips, so that each strip is written once.
  std::int64_t rows_a_strip =
      std::clamp<std::int64_t>(kStripValues / (cols * strip_channels), 1, source.grid.rows);
  const std::int64_t most_rows = std::max<std::int64_t>(1, kBlockValues / (cols * source.channels));
  rows_a_strip = std::min(rows_a_strip, most_rows);
  std::int64_t block_rows = most_rows - most_rows % rows_a_strip;
  const std::int64_t bytes = source.bits / 8;
  const double total =
      static_cast<double>(source.grid.size() * source.channels) * static_cast<double>(bytes);

  AtomicFile atomic(file);
  {
    // Tables of strips and headers stay far below the margin.
    const TiffHandle tiff(atomic.temporary(), total > 3.9e9 ? "w8" : "w", file);
    set_tags(tiff, source, options, rows_a_strip);
    const std::string stage = translated("pictures", "writing {}", file.filename().string());
    std::vector<std::byte> values;
    for (std::int64_t row = 0; row < source.grid.rows; row += block_rows) {
      progress.report(static_cast<double>(row) / static_cast<double>(source.grid.rows), stage);
      progress.check();
      const std::int64_t rows = std::min(block_rows, source.grid.rows - row);
      values.resize(static_cast<std::size_t>(rows * cols * source.channels * bytes));
      source.read(row, rows, values);
      put_rows(tiff, source, options, rows_a_strip, row, rows, values, progress);
    }
    // Writes what is buffered and the directory; closing would not say whether it worked.
    if (TIFFFlush(tiff.get()) == 0) throw tiff.write_error();
  }
  progress.check();
  atomic.commit();
  progress.report(1, translated("pictures", "writing {}", file.filename().string()));
}

std::span<float> as_floats(std::span<std::byte> bytes) {
  return {reinterpret_cast<float*>(bytes.data()), bytes.size() / sizeof(float)};
}

}  // namespace

void write_tiff(const SpectralImage& image, const TiffOptions& options,
                const std::filesystem::path& file, Progress& progress) {
  check_image(image);
  Source source;
  source.grid = image.grid;
  source.channels = image.channels();
  source.note = image_note(image.grid, image.axis, image.quantity);
  source.read = [&](std::int64_t first_row, std::int64_t rows, std::span<std::byte> out) {
    const std::span<float> values = as_floats(out);
    image.store->read({.first_row = first_row, .row_count = rows, .stop = &progress}, values);
    for (std::int64_t pixel = 0; pixel < rows * image.grid.cols; ++pixel) {
      if (image.is_valid(first_row * image.grid.cols + pixel)) continue;
      std::fill_n(values.begin() + pixel * image.channels(), image.channels(),
                  std::numeric_limits<float>::quiet_NaN());
    }
  };
  write(source, options, file, progress);
}

void write_tiff(const FeatureMap& map, const TiffOptions& options,
                const std::filesystem::path& file, Progress& progress) {
  check_feature_map(map);
  Source source;
  source.grid = map.grid;
  source.channels = map.values.cols();
  std::vector<std::string> names;
  for (const FeatureColumn& column : map.columns) names.push_back(column.name);
  source.note = image_note(
      map.grid, SpectralAxis::counted(names.size(), names),
      map.columns.empty() || map.columns.front().unit.empty() ? "value" : map.columns.front().unit);
  source.read = [&](std::int64_t first_row, std::int64_t rows, std::span<std::byte> out) {
    const std::int64_t columns = map.values.cols();
    const std::int64_t first = first_row * map.grid.cols;
    const std::span<float> values = as_floats(out);
    std::copy_n(map.values.data() + first * columns, rows * map.grid.cols * columns,
                values.begin());
    for (std::int64_t point = 0; point < rows * map.grid.cols; ++point) {
      if (map.valid[static_cast<std::size_t>(first + point)] != 0) continue;
      std::fill_n(values.begin() + point * columns, columns,
                  std::numeric_limits<float>::quiet_NaN());
    }
  };
  write(source, options, file, progress);
}

void write_tiff(const LabelMap& map, const TiffOptions& options, const std::filesystem::path& file,
                Progress& progress) {
  check_label_map(map);
  Source source;
  source.grid = map.grid;
  source.bits = map.class_count() <= 255 ? 8 : 16;
  source.note = label_note(map, map.grid);
  if (source.bits == 8) {
    source.palette.push_back({0, 0, 0});
    for (const LabelClass& entry : map.classes) source.palette.push_back(entry.colour);
  }
  source.read = [&](std::int64_t first_row, std::int64_t rows, std::span<std::byte> out) {
    const auto first = map.labels.begin() + first_row * map.grid.cols;
    const std::int64_t count = rows * map.grid.cols;
    if (source.bits == 8) {
      std::transform(first, first + count, out.begin(),
                     [](std::uint16_t label) { return static_cast<std::byte>(label); });
    } else {
      std::copy_n(first, count, reinterpret_cast<std::uint16_t*>(out.data()));
    }
  };
  write(source, options, file, progress);
}

}  // namespace lithoscope::pictures
