#include "plugins/envi/envi_store.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <vector>

#include "core/base/parallel.h"
#include "core/base/text.h"

namespace lithoscope::envi {
namespace {

// Numbers that are read and converted in one go: 512 KiB of float32, which stays in the cache.
constexpr std::int64_t kPieceValues = std::int64_t{1} << 17;
// Channels that are put into pixels together: 16 floats are one line of the cache, so that threads
// that fill neighbouring groups of channels do not write to the same line.
constexpr std::int64_t kChannelGroup = 16;

}  // namespace

// Some pixels that follow each other, some channels, of a file in which each channel's pixels
// follow each other.
struct EnviStore::Part {
  std::int64_t first_pixel = 0;   // of the cube
  std::int64_t pixels = 0;        // all in one row where the file is BIL
  std::int64_t first_out = 0;     // pixel of the block
  std::span<const int> channels;  // of the cube
  std::int64_t first_wanted = 0;  // place of channels[0] in a pixel of the block
  std::int64_t wanted = 0;        // channels of a pixel of the block
};

EnviStore::EnviStore(const std::filesystem::path& data, const Layout& layout,
                     const ValueRules& rules)
    : file_(data), layout_(layout), rules_(rules) {}

void EnviStore::read(const BlockRequest& request, std::span<float> out) const {
  check_request(request, out.size());
  if (layout_.interleave == Interleave::kBip) {
    read_pixels(request, out);
  } else {
    read_planes(request, out);
  }
}

void EnviStore::read_spectrum(std::int64_t row, std::int64_t col, const Progress*,
                              std::span<float> out) const {
  check_place(row, col, out.size());
  const std::int64_t channels = layout_.shape.channels;
  const std::int64_t pixel = row * layout_.shape.cols + col;
  const std::uint64_t bytes = value_bytes(layout_.type);
  if (layout_.interleave == Interleave::kBip) {
    std::vector<std::byte> raw(out.size() * bytes);
    file_.read(layout_.offset + static_cast<std::uint64_t>(pixel * channels) * bytes, raw);
    convert_values(raw, layout_.type, layout_.big_endian, rules_, out);
    return;
  }
  std::vector<int> all(out.size());
  std::iota(all.begin(), all.end(), 0);
  Part part;
  part.first_pixel = pixel;
  part.pixels = 1;
  part.channels = all;
  part.wanted = channels;
  read_plane_part(part, out);
}

void EnviStore::read_pixels(const BlockRequest& request, std::span<float> out) const {
  const std::int64_t channels = layout_.shape.channels;
  const std::int64_t wanted = wanted_channels(request);
  const std::uint64_t bytes = value_bytes(layout_.type);
  const std::int64_t first = request.first_row * layout_.shape.cols;
  const std::int64_t count = request.row_count * layout_.shape.cols;
  // All channels of a file that holds just what is asked for need no scratch.
  const bool straight = request.channels.empty() && layout_.type == DataType::kFloat32 &&
                        rules_.plain() &&
                        layout_.big_endian == (std::endian::native == std::endian::big);
  const auto offset_of = [&](std::int64_t pixel) {
    return layout_.offset + static_cast<std::uint64_t>(pixel * channels) * bytes;
  };
  const std::int64_t piece = std::max<std::int64_t>(1, kPieceValues / channels);
  parallel_pieces(count, piece, request.stop, [&](std::int64_t begin, std::int64_t end) {
    const auto values = static_cast<std::size_t>((end - begin) * channels);
    const auto target = out.subspan(static_cast<std::size_t>(begin * wanted),
                                    static_cast<std::size_t>((end - begin) * wanted));
    if (straight) return file_.read(offset_of(first + begin), std::as_writable_bytes(target));
    std::vector<std::byte> raw(values * bytes);
    file_.read(offset_of(first + begin), raw);
    if (request.channels.empty()) {
      return convert_values(raw, layout_.type, layout_.big_endian, rules_, target);
    }
    std::vector<float> pixels(values);
    convert_values(raw, layout_.type, layout_.big_endian, rules_, pixels);
    float* next = target.data();
    for (std::int64_t pixel = 0; pixel < end - begin; ++pixel) {
      const float* spectrum = pixels.data() + pixel * channels;
      for (const int channel : request.channels) *next++ = spectrum[channel];
    }
  });
}

void EnviStore::read_planes(const BlockRequest& request, std::span<float> out) const {
  std::vector<int> all;
  if (request.channels.empty()) {
    all.resize(static_cast<std::size_t>(layout_.shape.channels));
    std::iota(all.begin(), all.end(), 0);
  }
  const std::span<const int> channels =
      request.channels.empty() ? std::span<const int>(all) : request.channels;
  const auto wanted = static_cast<std::int64_t>(channels.size());
  const std::int64_t cols = layout_.shape.cols;
  const std::int64_t first = request.first_row * cols;
  const std::int64_t count = request.row_count * cols;

  // BIL: within a row, as many whole groups of channels as fit a piece, or parts of a long row.
  // BSQ: a group of channels, as many pixels as fit, whatever the rows.
  const bool by_row = layout_.interleave == Interleave::kBil;
  const std::int64_t run = by_row ? cols : count;
  const std::int64_t pixels = std::min(run, kPieceValues / kChannelGroup);
  const std::int64_t group =
      by_row ? std::max<std::int64_t>(1, kPieceValues / pixels / kChannelGroup) * kChannelGroup
             : kChannelGroup;
  const std::int64_t runs = by_row ? request.row_count : (count > 0 ? 1 : 0);
  const std::int64_t parts_in_run = pixels > 0 ? (run + pixels - 1) / pixels : 0;
  const std::int64_t groups = (wanted + group - 1) / group;
  parallel_pieces(
      runs * parts_in_run * groups, 1, request.stop, [&](std::int64_t index, std::int64_t) {
        const std::int64_t first_channel = index % groups * group;
        const std::int64_t part_of_run = index / groups % parts_in_run;
        Part part;
        part.first_out = index / groups / parts_in_run * run + part_of_run * pixels;
        part.first_pixel = first + part.first_out;
        part.pixels = std::min(pixels, run - part_of_run * pixels);
        part.first_wanted = first_channel;
        part.wanted = wanted;
        part.channels =
            channels.subspan(static_cast<std::size_t>(first_channel),
                             static_cast<std::size_t>(std::min(group, wanted - first_channel)));
        read_plane_part(part, out);
      });
}

void EnviStore::read_plane_part(const Part& part, std::span<float> out) const {
  const std::uint64_t bytes = value_bytes(layout_.type);
  const auto planes = static_cast<std::int64_t>(part.channels.size());
  const auto offset_of = [&](std::int64_t channel) {
    const CubeShape& cube = layout_.shape;
    const std::int64_t row = part.first_pixel / cube.cols;
    const std::int64_t value =
        layout_.interleave == Interleave::kBsq
            ? channel * cube.pixels() + part.first_pixel
            : (row * cube.channels + channel) * cube.cols + part.first_pixel % cube.cols;
    return layout_.offset + static_cast<std::uint64_t>(value) * bytes;
  };

  std::vector<std::byte> raw(static_cast<std::size_t>(planes * part.pixels) * bytes);
  const std::size_t plane_bytes = static_cast<std::size_t>(part.pixels) * bytes;
  // Whole lines of neighbouring channels follow each other in a BIL file: one read for all of them.
  const bool joined = layout_.interleave == Interleave::kBil && part.pixels == layout_.shape.cols;
  for (std::int64_t plane = 0; plane < planes;) {
    std::int64_t next = plane + 1;
    while (joined && next < planes &&
           part.channels[static_cast<std::size_t>(next)] ==
               part.channels[static_cast<std::size_t>(next - 1)] + 1) {
      ++next;
    }
    file_.read(offset_of(part.channels[static_cast<std::size_t>(plane)]),
               std::span(raw).subspan(static_cast<std::size_t>(plane) * plane_bytes,
                                      static_cast<std::size_t>(next - plane) * plane_bytes));
    plane = next;
  }

  std::vector<float> values(static_cast<std::size_t>(planes * part.pixels));
  convert_values(raw, layout_.type, layout_.big_endian, rules_, values);
  for (std::int64_t group = 0; group < planes; group += kChannelGroup) {
    const std::int64_t end = std::min(group + kChannelGroup, planes);
    for (std::int64_t pixel = 0; pixel < part.pixels; ++pixel) {
      float* target = out.data() + (part.first_out + pixel) * part.wanted + part.first_wanted;
      for (std::int64_t plane = group; plane < end; ++plane) {
        target[plane] = values[static_cast<std::size_t>(plane * part.pixels + pixel)];
      }
    }
  }
}

std::string EnviStore::description() const {
  const char* order = layout_.interleave == Interleave::kBsq   ? "bsq"
                      : layout_.interleave == Interleave::kBil ? "bil"
                                                               : "bip";
  return translated("envi", "ENVI file, {}, read on demand", order);
}

std::int64_t EnviStore::preferred_rows() const {
  // The channels of a BSQ file lie far apart: a few more rows of each are nearly free.
  if (layout_.interleave != Interleave::kBsq) return 1;
  return std::clamp<std::int64_t>(4096 / layout_.shape.cols, 1, layout_.shape.rows);
}

}  // namespace lithoscope::envi
