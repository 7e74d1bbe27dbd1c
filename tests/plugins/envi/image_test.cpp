#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <type_traits>

#include "core/base/parallel.h"
#include "core/image/blocks.h"
#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

using test::all_values;
using test::bytes_of;
using test::read_image;
using test::TemporaryFolder;
using test::write_bytes;

constexpr std::int64_t kRows = 5, kCols = 7, kChannels = 19;

// A number of each type that its neighbours do not share, and the float it must become.
struct Sample {
  std::string bytes;
  float value;
};

template <typename T>
Sample real_sample(std::int64_t place, bool big_endian) {
  // Steps that use the whole width of integers, so that a wrong order of bytes shows.
  T value;
  if constexpr (std::is_floating_point_v<T>) {
    value = static_cast<T>(place) * static_cast<T>(1.25) - static_cast<T>(40.5);
  } else {
    constexpr auto step = static_cast<T>(std::numeric_limits<T>::max() / 701);
    value = static_cast<T>(static_cast<T>(place) * (step > 0 ? step : 1));
    if (std::is_signed_v<T> && place % 2 == 1) value = static_cast<T>(-value);
  }
  return {bytes_of(value, big_endian), static_cast<float>(value)};
}

template <typename T>
Sample complex_sample(std::int64_t place, bool big_endian) {
  const T real = static_cast<T>(3 * (place + 1)), imaginary = static_cast<T>(-4 * (place + 1));
  return {bytes_of(real, big_endian) + bytes_of(imaginary, big_endian),
          static_cast<float>(5 * (place + 1))};
}

Sample sample(int code, std::int64_t place, bool big_endian) {
  switch (code) {
    case 1:
      return real_sample<std::uint8_t>(place % 256, big_endian);
    case 2:
      return real_sample<std::int16_t>(place, big_endian);
    case 3:
      return real_sample<std::int32_t>(place, big_endian);
    case 4:
      return real_sample<float>(place, big_endian);
    case 5:
      return real_sample<double>(place, big_endian);
    case 6:
      return complex_sample<float>(place, big_endian);
    case 9:
      return complex_sample<double>(place, big_endian);
    case 12:
      return real_sample<std::uint16_t>(place, big_endian);
    case 13:
      return real_sample<std::uint32_t>(place, big_endian);
    case 14:
      return real_sample<std::int64_t>(place, big_endian);
    default:
      return real_sample<std::uint64_t>(place, big_endian);
  }
}

using Combination = std::tuple<int, const char*, bool, int>;

class EnviTypes : public testing::TestWithParam<Combination> {};

TEST_P(EnviTypes, AreReadWhateverTheirOrder) {
  const auto [code, interleave, big_endian, offset] = GetParam();
  const std::string order = interleave;
  std::vector<float> expected(static_cast<std::size_t>(kRows * kCols * kChannels));
  std::string data(static_cast<std::size_t>(offset), '\x7f');
  // The place of a number in the file is its number; what it is in the image follows.
  for (std::int64_t place = 0; place < kRows * kCols * kChannels; ++place) {
    std::int64_t row, col, channel;
    if (order == "bsq") {
      channel = place / (kRows * kCols);
      row = place / kCols % kRows;
      col = place % kCols;
    } else if (order == "bil") {
      row = place / (kChannels * kCols);
      channel = place / kCols % kChannels;
      col = place % kCols;
    } else {
      row = place / (kCols * kChannels);
      col = place / kChannels % kCols;
      channel = place % kChannels;
    }
    const Sample number = sample(code, place, big_endian);
    data += number.bytes;
    expected[static_cast<std::size_t>((row * kCols + col) * kChannels + channel)] = number.value;
  }
  const TemporaryFolder folder;
  write_bytes(folder / "cube.dat", data);
  write_bytes(folder / "cube.hdr",
              fmt::format("ENVI\nsamples = {}\nlines = {}\nbands = {}\nheader offset = {}\n"
                          "data type = {}\ninterleave = {}\nbyte order = {}\n",
                          kCols, kRows, kChannels, offset, code, order, big_endian ? 1 : 0));
  const auto image = read_image(folder / "cube.hdr");
  EXPECT_EQ(all_values(*image), expected);

  // Some channels of some rows are those of the whole.
  const std::vector<int> channels = {0, 3, 4, 17, 18};
  std::vector<float> part(static_cast<std::size_t>(2 * kCols) * channels.size());
  const CubeShape shape = image->store->shape();
  std::vector<float> single;
  for (std::int64_t pixel = 0; pixel < shape.pixels(); ++pixel) {
    const auto one = image->store->spectrum(pixel / shape.cols, pixel % shape.cols);
    single.insert(single.end(), one.begin(), one.end());
  }
  EXPECT_EQ(single, expected);
  image->store->read({.first_row = 2, .row_count = 2, .channels = channels}, part);
  std::size_t at = 0;
  for (std::int64_t pixel = 2 * kCols; pixel < 4 * kCols; ++pixel) {
    for (const int channel : channels) {
      EXPECT_EQ(part[at++], expected[static_cast<std::size_t>(pixel * kChannels + channel)]);
    }
  }
}

std::string combination_name(const testing::TestParamInfo<Combination>& test_case) {
  const auto [code, order, big_endian, offset] = test_case.param;
  return fmt::format("Type{}_{}_{}_{}", code, order, big_endian ? "big" : "little", offset);
}

INSTANTIATE_TEST_SUITE_P(All, EnviTypes,
                         testing::Combine(testing::Values(1, 2, 3, 4, 5, 6, 9, 12, 13, 14, 15),
                                          testing::Values("bsq", "bil", "bip"), testing::Bool(),
                                          testing::Values(0, 137)),
                         combination_name);

// Larger than the pieces that the store reads at once, in each direction.
class EnviLarge : public testing::TestWithParam<std::tuple<const char*, int>> {};

TEST_P(EnviLarge, IsTheSameInOnePieceAndInMany) {
  const std::string order = std::get<0>(GetParam());
  const bool wide = std::get<1>(GetParam()) != 0;
  const std::int64_t rows = wide ? 2 : 90, cols = wide ? 20000 : 101, channels = wide ? 37 : 150;
  std::vector<std::uint16_t> numbers(static_cast<std::size_t>(rows * cols * channels));
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    numbers[i] = static_cast<std::uint16_t>(i * 40503u >> 3);
  }
  const TemporaryFolder folder;
  write_bytes(folder / "large.raw",
              std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size() * 2));
  write_bytes(folder / "large.hdr", fmt::format("ENVI\nsamples={}\nlines={}\nbands={}\n"
                                                "data type=12\ninterleave={}\n",
                                                cols, rows, channels, order));
  const auto image = read_image(folder / "large.raw");
  const auto value = [&](std::int64_t row, std::int64_t col, std::int64_t channel) {
    const std::int64_t place = order == "bsq"   ? (channel * rows + row) * cols + col
                               : order == "bil" ? (row * channels + channel) * cols + col
                                                : (row * cols + col) * channels + channel;
    return static_cast<float>(numbers[static_cast<std::size_t>(place)]);
  };
  const std::vector<float> whole = all_values(*image);
  std::size_t wrong = 0, at = 0;
  for (std::int64_t row = 0; row < rows; ++row) {
    for (std::int64_t col = 0; col < cols; ++col) {
      for (std::int64_t channel = 0; channel < channels; ++channel) {
        wrong += whole[at++] != value(row, col, channel) ? 1 : 0;
      }
    }
  }
  EXPECT_EQ(wrong, 0u);

  std::vector<int> odd;
  for (int channel = 1; channel < channels; channel += 2) odd.push_back(channel);
  NoProgress progress;
  wrong = 0;
  for_each_block(*image, odd, progress, "", [&](const Block& block) {
    for (std::int64_t pixel = 0; pixel < block.pixels; ++pixel) {
      const std::int64_t place = block.first_pixel + pixel;
      for (std::size_t k = 0; k < odd.size(); ++k) {
        wrong += block.spectrum(pixel)[k] != value(place / cols, place % cols, odd[k]) ? 1 : 0;
      }
    }
  });
  EXPECT_EQ(wrong, 0u);
}

INSTANTIATE_TEST_SUITE_P(All, EnviLarge,
                         testing::Combine(testing::Values("bsq", "bil", "bip"),
                                          testing::Values(0, 1)));

TEST(EnviImage, MarksIgnoredValuesAndScalesReflectance) {
  const TemporaryFolder folder;
  std::string data;
  for (const std::int16_t value :
       {std::int16_t{5000}, std::int16_t{-9999}, std::int16_t{0}, std::int16_t{2500}}) {
    data += bytes_of(value, true);
  }
  write_bytes(folder / "r.bip", data);
  write_bytes(folder / "r.hdr",
              "ENVI\nsamples=2\nlines=1\nbands=2\ndata type=2\nbyte order=1\n"
              "data ignore value = -9999\nreflectance scale factor = 10000.0\n");
  const auto image = read_image(folder / "r.bip");
  const auto values = all_values(*image);
  EXPECT_EQ(values[0], 0.5f);
  EXPECT_TRUE(std::isnan(values[1]));
  EXPECT_EQ(values[2], 0.0f);
  EXPECT_EQ(values[3], 0.25f);
  EXPECT_EQ(image->quantity, "reflectance");
}

TEST(EnviImage, IgnoresTheFloatNearestToAHeadersDecimalNumber) {
  const TemporaryFolder folder;
  write_bytes(folder / "f.img", bytes_of(-1.23e34f, false) + bytes_of(2.0f, false));
  write_bytes(folder / "f.hdr",
              "ENVI\nsamples=2\nlines=1\nbands=1\ndata type=4\ndata ignore value=-1.23e+34\n");
  const auto values = all_values(*read_image(folder / "f.img"));
  EXPECT_TRUE(std::isnan(values[0]));
  EXPECT_EQ(values[1], 2.0f);
}

TEST(EnviImage, FindsItsPartnerWhateverTheCase) {
  const struct {
    const char* header;
    const char* data;
  } pairs[] = {{"a.hdr", "a"},         {"a.hdr", "a.img"},    {"a.HDR", "a.IMG"},
               {"a.raw.hdr", "a.raw"}, {"A.hdr", "a.DAT"},    {"a.bsq.hdr", "a.bsq"},
               {"a.b.hdr", "a.b.bil"}, {"a.xyz.hdr", "a.xyz"}};
  for (const auto& pair : pairs) {
    const TemporaryFolder folder;
    write_bytes(folder / pair.header, "ENVI\nsamples=1\nlines=1\nbands=1\ndata type=1\n");
    write_bytes(folder / pair.data, "\x2a");
    for (const char* name : {pair.header, pair.data}) {
      const auto path = folder / name;
      EXPECT_EQ(test::full_registry().reader_for(path).id(), "envi") << path;
      EXPECT_EQ(all_values(*read_image(path)), std::vector<float>{42}) << path;
      EXPECT_EQ(test::full_registry().reader("envi").files(path),
                (std::vector<std::filesystem::path>{folder / pair.data, folder / pair.header}));
    }
  }
}

TEST(EnviImage, LeavesOtherFilesAlone) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.hdr", "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n");
  write_bytes(folder / "a.img", "\x01");
  write_bytes(folder / "b.hdr", "ENVI\nsamples=1\nlines=1\nbands=1\ndata type=1\n");
  write_bytes(folder / "b.txt", "text beside a header");
  const Reader& reader = test::full_registry().reader("envi");
  EXPECT_EQ(reader.confidence(folder / "a.hdr", "#?RADIANCE\n"), 0);
  EXPECT_EQ(reader.confidence(folder / "a.img", "\x01"), 0);
  EXPECT_EQ(reader.confidence(folder / "b.txt", "text"), 0);
  EXPECT_EQ(reader.confidence(folder / "missing.hdr", ""), 0);
  EXPECT_EQ(reader.confidence(folder.path(), ""), 0);
}

TEST(EnviImage, ReadsLibrariesAsOneColumn) {
  const TemporaryFolder folder;
  std::string data;
  for (const double value : {0.1, 0.2, -1.23e34, 0.4, 0.5, 0.6}) data += bytes_of(value, false);
  write_bytes(folder / "lib.sli", data);
  write_bytes(folder / "lib.hdr",
              "ENVI\nsamples=3\nlines=2\nbands=1\ndata type=5\nfile type = ENVI Spectral Library\n"
              "wavelength units = Micrometers\nwavelength = {1.0, 2.0, 1.5}\n"
              "spectra names = {Quartz, Albite}\n");
  const auto image = read_image(folder / "lib.sli");
  EXPECT_EQ(image->store->shape(), (CubeShape{2, 1, 3}));
  EXPECT_EQ(image->axis.values(), (std::vector<double>{1, 1.5, 2}));
  EXPECT_EQ(image->metadata.at("spectra names"), "Quartz\nAlbite");
  const auto values = all_values(*image);
  EXPECT_EQ(values[0], 0.1f);
  EXPECT_TRUE(std::isnan(values[1]));
  EXPECT_EQ(values[2], 0.2f);
  EXPECT_EQ((std::vector<float>(values.begin() + 3, values.end())),
            (std::vector<float>{0.4f, 0.6f, 0.5f}));
  // One channel of a sorted image is that channel.
  std::vector<float> last(2);
  const std::vector<int> wanted = {2};
  image->store->read({.first_row = 0, .row_count = 2, .channels = wanted}, last);
  EXPECT_EQ(last, (std::vector<float>{0.2f, 0.5f}));
}

// A file that another program cuts short while it is open: an Error, not the end of the program.
TEST(EnviImage, SurvivesAFileCutShortWhileOpen) {
  for (const char* order : {"bsq", "bil", "bip"}) {
    const TemporaryFolder folder;
    write_bytes(folder / "cut.img", std::string(64 * 64 * 8 * 4, '\0'));
    write_bytes(folder / "cut.hdr",
                std::string("ENVI\nsamples=64\nlines=64\nbands=8\ndata type=4\ninterleave=") +
                    order + "\n");
    const auto image = read_image(folder / "cut.img");
    std::filesystem::resize_file(folder / "cut.img", 5000);
    const Error e = test::error_of([&] { all_values(*image); });
    EXPECT_TRUE(test::contains(e.file(), "cut.img"));
    EXPECT_FALSE(e.remedy().empty());
  }
}

// Replacing a file by renaming, as every careful program does, does not disturb an open image.
TEST(EnviImage, KeepsReadingAFileThatWasReplaced) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", std::string(4, '\x05'));
  write_bytes(folder / "a.hdr", "ENVI\nsamples=2\nlines=2\nbands=1\ndata type=1\n");
  const auto image = read_image(folder / "a.img");
  write_bytes(folder / "b", "xx");
  std::filesystem::rename(folder / "b", folder / "a.img");
  EXPECT_EQ(all_values(*image), std::vector<float>(4, 5.0f));
}

TEST(EnviImage, TakesThePixelSizeThatTheUserGives) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", "x");
  const std::string start = "ENVI\nsamples=1\nlines=1\nbands=1\ndata type=1\n";
  write_bytes(folder / "a.hdr", start);
  const auto grid = [&](const Json& options) {
    return read_image(folder / "a.hdr", options)->grid;
  };
  EXPECT_FALSE(grid(nullptr).pitch_known);
  EXPECT_EQ(grid({{"pitch_x_um", 40}}).pitch_y_um, 40);
  EXPECT_EQ(grid({{"pitch_x_um", 40}, {"pitch_y_um", 60}}).pitch_y_um, 60);
  EXPECT_TRUE(grid({{"pitch_y_um", 60}}).pitch_known);
  write_bytes(folder / "a.hdr", start + "pixel size = {1e-4, 2e-4}\n");
  EXPECT_EQ(grid({{"pitch_x_um", 40}}).pitch_x_um, 40);
  EXPECT_EQ(grid({{"pitch_x_um", 40}}).pitch_y_um, 200);
}

TEST(EnviImage, StopsWhenAsked) {
  struct Stopped final : Progress {
    void report(double, std::string_view) override {}
    bool stop_requested() const override { return true; }
  } stopped;
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", std::string(64, '\0'));
  write_bytes(folder / "a.hdr", "ENVI\nsamples=8\nlines=8\nbands=1\ndata type=1\n");
  const auto image = read_image(folder / "a.img");
  std::vector<float> out(64);
  EXPECT_THROW(image->store->read({.first_row = 0, .row_count = 8, .stop = &stopped}, out),
               Cancelled);
}

}  // namespace
}  // namespace lithoscope
