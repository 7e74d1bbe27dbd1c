#include "plugins/pictures/tiff_read.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "plugins/pictures/tiff_handle.h"
#include "plugins/pictures/tiff_page.h"
#include "plugins/pictures/tiff_resolution.h"
#include "plugins/pictures/tiff_samples.h"

namespace lithoscope::pictures {
namespace {

// Puts numbers of one page into a picture of all pages' channels.
class PageReading {
 public:
  PageReading(const TiffHandle& tiff, const TiffPage& page, Picture& picture, int first_channel)
      : tiff_(tiff), page_(page), picture_(picture), first_channel_(first_channel) {}

  void read(Progress& progress) {
    if (page_.as_colours) {
      read_colours();
    } else if (TIFFIsTiled(tiff_.get()) != 0) {
      read_tiles(progress);
    } else {
      read_strips(progress);
    }
  }

 private:
  std::byte* place(std::int64_t row, std::int64_t col, int channel) {
    const std::int64_t sample =
        (row * picture_.cols + col) * picture_.channels + first_channel_ + channel;
    return picture_.samples.data() + sample * sample_bytes(picture_.type);
  }

  // Lines of numbers of a strip or tile: `packed` holds lines of `line_bytes`, of which `cols`
  // points are wanted.
  void put(std::span<const std::byte> packed, std::size_t line_bytes, std::int64_t first_row,
           std::int64_t rows, std::int64_t first_col, std::int64_t cols, int plane) {
    const std::int64_t bytes = sample_bytes(picture_.type);
    const int channels = page_.planes ? 1 : page_.channels;
    const std::size_t needed =
        (static_cast<std::size_t>(cols * channels) * static_cast<std::size_t>(page_.number.bits) +
         7) /
        8;
    if (line_bytes < needed || packed.size() < line_bytes * static_cast<std::size_t>(rows)) {
      throw tiff_.read_error();
    }
    std::vector<std::byte> line(static_cast<std::size_t>(cols * channels * bytes));
    for (std::int64_t row = 0; row < rows; ++row) {
      const std::byte* from = packed.data() + static_cast<std::size_t>(row) * line_bytes;
      if (page_.planes) {
        convert_line(from, cols, page_.number, place(first_row + row, first_col, plane),
                     picture_.channels * bytes);
        continue;
      }
      convert_line(from, cols * channels, page_.number, line.data(), bytes);
      for (std::int64_t col = 0; col < cols; ++col) {
        std::memcpy(place(first_row + row, first_col + col, 0),
                    line.data() + col * channels * bytes,
                    static_cast<std::size_t>(channels * bytes));
      }
    }
  }

  std::vector<std::byte> buffer(std::uint64_t bytes) const {
    // A strip or tile is never much larger than the page, unless the file lies.
    const auto page_bytes = static_cast<std::uint64_t>(picture_.samples.size()) * 8;
    if (bytes == 0 || bytes > page_bytes + (std::uint64_t{64} << 20)) throw tiff_.read_error();
    return std::vector<std::byte>(bytes);
  }

  void read_strips(Progress& progress) {
    std::uint32_t rows_a_strip = page_.rows;
    TIFFGetFieldDefaulted(tiff_.get(), TIFFTAG_ROWSPERSTRIP, &rows_a_strip);
    rows_a_strip = std::clamp<std::uint32_t>(rows_a_strip, 1, page_.rows);
    const auto line_bytes = static_cast<std::size_t>(TIFFScanlineSize64(tiff_.get()));
    std::vector<std::byte> packed = buffer(TIFFStripSize64(tiff_.get()));
    for (int plane = 0; plane < (page_.planes ? page_.channels : 1); ++plane) {
      for (std::uint32_t row = 0; row < page_.rows; row += rows_a_strip) {
        progress.check();
        const std::uint32_t strip =
            TIFFComputeStrip(tiff_.get(), row, static_cast<std::uint16_t>(plane));
        const std::uint32_t rows = std::min(rows_a_strip, page_.rows - row);
        const auto wanted = static_cast<tmsize_t>(line_bytes * rows);
        const tmsize_t found = static_cast<std::size_t>(wanted) <= packed.size()
                                   ? TIFFReadEncodedStrip(tiff_.get(), strip, packed.data(), wanted)
                                   : -1;
        if (found < wanted) throw tiff_.read_error();
        put(packed, line_bytes, row, rows, 0, page_.cols, plane);
      }
    }
  }

  void read_tiles(Progress& progress) {
    std::uint32_t width = 0, height = 0;
    TIFFGetField(tiff_.get(), TIFFTAG_TILEWIDTH, &width);
    TIFFGetField(tiff_.get(), TIFFTAG_TILELENGTH, &height);
    if (width == 0 || height == 0) throw tiff_.read_error();
    const auto line_bytes = static_cast<std::size_t>(TIFFTileRowSize64(tiff_.get()));
    std::vector<std::byte> packed = buffer(TIFFTileSize64(tiff_.get()));
    for (int plane = 0; plane < (page_.planes ? page_.channels : 1); ++plane) {
      for (std::uint64_t row = 0; row < page_.rows; row += height) {
        for (std::uint64_t col = 0; col < page_.cols; col += width) {
          progress.check();
          const std::uint32_t tile = TIFFComputeTile(tiff_.get(), static_cast<std::uint32_t>(col),
                                                     static_cast<std::uint32_t>(row), 0,
                                                     static_cast<std::uint16_t>(plane));
          const tmsize_t found = TIFFReadEncodedTile(tiff_.get(), tile, packed.data(),
                                                     static_cast<tmsize_t>(packed.size()));
          if (found < static_cast<tmsize_t>(packed.size())) throw tiff_.read_error();
          put(packed, line_bytes, static_cast<std::int64_t>(row),
              static_cast<std::int64_t>(std::min<std::uint64_t>(height, page_.rows - row)),
              static_cast<std::int64_t>(col),
              static_cast<std::int64_t>(std::min<std::uint64_t>(width, page_.cols - col)), plane);
        }
      }
    }
  }

  void read_colours() {
    std::vector<std::uint32_t> raster(static_cast<std::size_t>(picture_.pixels()));
    if (TIFFReadRGBAImageOriented(tiff_.get(), page_.cols, page_.rows, raster.data(),
                                  ORIENTATION_TOPLEFT, 1) == 0) {
      throw tiff_.read_error();
    }
    for (std::int64_t pixel = 0; pixel < picture_.pixels(); ++pixel) {
      const std::uint32_t colour = raster[static_cast<std::size_t>(pixel)];
      std::byte* to = place(pixel / picture_.cols, pixel % picture_.cols, 0);
      to[0] = static_cast<std::byte>(TIFFGetR(colour));
      to[1] = static_cast<std::byte>(TIFFGetG(colour));
      to[2] = static_cast<std::byte>(TIFFGetB(colour));
    }
  }

  const TiffHandle& tiff_;
  const TiffPage& page_;
  Picture& picture_;
  int first_channel_;
};

void read_palette(const TiffHandle& tiff, const TiffPage& page, Picture& picture) {
  std::uint16_t *red = nullptr, *green = nullptr, *blue = nullptr;
  const bool usable = page.channels == 1 && page.number.bits <= 16 &&
                      page.number.format == TiffFormat::kUnsigned &&
                      TIFFGetField(tiff.get(), TIFFTAG_COLORMAP, &red, &green, &blue) != 0;
  if (!usable) {
    throw Error(translated("pictures", "The picture needs a palette, but has none that fits"),
                translated("pictures", "Save it anew with the program that made it"));
  }
  const std::size_t count = std::size_t{1} << page.number.bits;
  // Some programs fill the table with 8 instead of 16 bits.
  bool narrow = true;
  for (std::size_t i = 0; i < count; ++i) {
    narrow = narrow && red[i] < 256 && green[i] < 256 && blue[i] < 256;
  }
  const auto level = [narrow](std::uint16_t v) {
    return static_cast<std::uint8_t>(narrow ? v : v / 257);
  };
  for (std::size_t i = 0; i < count; ++i) {
    picture.palette.push_back({level(red[i]), level(green[i]), level(blue[i])});
  }
}

}  // namespace

Picture read_tiff(const std::filesystem::path& file, Progress& progress) {
  progress.check();
  const auto size = static_cast<double>(file_size_bytes(file));
  // "m": read instead of mapped, so that a file that is cut short gives an error.
  const TiffHandle tiff(file, "rm", file);
  int left_out = 0;
  const auto pages = read_pages(tiff, left_out);
  tiff.check();
  const TiffPage& first = pages.front().second;
  const auto page_count = static_cast<int>(pages.size());
  const std::int64_t channels = std::int64_t{first.channels} * page_count;
  const SampleType type = sample_type(first.number);
  check_picture_size(first.rows, first.cols, channels, type);

  const double shrinking = most_shrinking(first.compression);
  const double stored = static_cast<double>(first.rows) * first.cols *
                        static_cast<double>(channels) * first.number.bits / 8;
  if (stored > shrinking * size) {
    throw Error(translated("pictures",
                           "The file has {} bytes: too few for {} x {} points with {} "
                           "channels",
                           file_size_bytes(file), first.cols, first.rows, channels),
                translated("pictures", "The file may be damaged or cut off: copy it anew"));
  }

  Picture picture;
  allocate(picture, first.rows, first.cols, channels, type);
  picture.names = channel_names(first, page_count);
  if (page_count == 1) picture.alpha = first.alpha;
  if (left_out > 0) picture.metadata["pages left out"] = fmt::format("{}", left_out);
  for (int i = 0; i < page_count; ++i) {
    const auto& [directory, page] = pages[static_cast<std::size_t>(i)];
    if (TIFFCurrentDirectory(tiff.get()) != directory &&
        TIFFSetDirectory(tiff.get(), directory) == 0) {
      throw tiff.read_error();
    }
    const TiffPage again = read_page(tiff);  // also sets what libtiff must know to decode
    if (i == 0) {
      read_resolution(tiff, picture);
      if (page_count == 1 && page.photometric == PHOTOMETRIC_PALETTE) {
        read_palette(tiff, page, picture);
      }
    }
    PageReading(tiff, again, picture, i * first.channels).read(progress);
    progress.report(static_cast<double>(i + 1) / page_count,
                    translated("pictures", "reading {}", file.filename().string()));
  }
  return picture;
}

}  // namespace lithoscope::pictures
