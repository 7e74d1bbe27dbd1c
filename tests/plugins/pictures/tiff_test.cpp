#include <gtest/gtest.h>
#include <tiffio.h>

#include <cmath>
#include <cstring>

#include "tests/plugins/pictures/pictures_test_support.h"

namespace lithoscope {
namespace {

using test::all_values;
using test::contains;
using test::error_of;
using test::read_image;
using test::TemporaryFolder;

struct TiffParts {
  std::uint32_t rows = 1, cols = 1;
  std::uint16_t channels = 1, bits = 8;
  std::uint16_t format = SAMPLEFORMAT_UINT;
  std::uint16_t photometric = PHOTOMETRIC_MINISBLACK;
  std::uint16_t planar = PLANARCONFIG_CONTIG;
  std::uint16_t compression = COMPRESSION_NONE;
  std::uint32_t tile = 0;  // side of the tiles; 0 = strips of 2 rows
};

// One page by libtiff's scanline and tile calls. `number(row, col, channel, to)` puts the number of
// `bits` / 8 bytes at `to`.
template <typename Number>
void add_page(TIFF* tiff, const TiffParts& parts, const Number& number) {
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, parts.cols);
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, parts.rows);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, parts.channels);
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, parts.bits);
  TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, parts.format);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, parts.photometric);
  TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, parts.planar);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, parts.compression);
  const bool planes = parts.planar == PLANARCONFIG_SEPARATE;
  const std::uint16_t bytes = parts.bits / 8;
  const std::uint16_t together = planes ? 1 : parts.channels;
  if (parts.tile > 0) {
    TIFFSetField(tiff, TIFFTAG_TILEWIDTH, parts.tile);
    TIFFSetField(tiff, TIFFTAG_TILELENGTH, parts.tile);
  } else {
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 2);
  }
  for (std::uint16_t plane = 0; plane < (planes ? parts.channels : 1); ++plane) {
    const auto put = [&](std::uint32_t row, std::uint32_t col, std::uint8_t* to) {
      for (std::uint16_t k = 0; k < together; ++k) {
        number(row, col, planes ? plane : k, to + k * bytes);
      }
    };
    if (parts.tile == 0) {
      std::vector<std::uint8_t> line(parts.cols * together * bytes);
      for (std::uint32_t row = 0; row < parts.rows; ++row) {
        for (std::uint32_t col = 0; col < parts.cols; ++col) {
          put(row, col, line.data() + col * together * bytes);
        }
        ASSERT_EQ(TIFFWriteScanline(tiff, line.data(), row, plane), 1);
      }
      continue;
    }
    for (std::uint32_t row = 0; row < parts.rows; row += parts.tile) {
      for (std::uint32_t col = 0; col < parts.cols; col += parts.tile) {
        std::vector<std::uint8_t> tile(parts.tile * parts.tile * together * bytes, 0xee);
        for (std::uint32_t y = row; y < std::min(row + parts.tile, parts.rows); ++y) {
          for (std::uint32_t x = col; x < std::min(col + parts.tile, parts.cols); ++x) {
            put(y, x, tile.data() + ((y - row) * parts.tile + x - col) * together * bytes);
          }
        }
        ASSERT_GE(TIFFWriteTile(tiff, tile.data(), col, row, 0, plane), 0);
      }
    }
  }
}

template <typename T>
void store(T value, std::uint8_t* to) {
  std::memcpy(to, &value, sizeof(T));
}

struct NumberCase {
  const char* name;
  std::uint16_t bits, format;
  void (*put)(int place, std::uint8_t* to);
  float (*expected)(int place);
};

const NumberCase kNumbers[] = {
    {"Uint8", 8, SAMPLEFORMAT_UINT,
     [](int i, std::uint8_t* to) { store(static_cast<std::uint8_t>(i), to); },
     [](int i) { return static_cast<float>(i % 256); }},
    {"Uint16", 16, SAMPLEFORMAT_UINT,
     [](int i, std::uint8_t* to) { store(static_cast<std::uint16_t>(i * 301), to); },
     [](int i) { return static_cast<float>(i * 301 % 65536); }},
    {"Uint32", 32, SAMPLEFORMAT_UINT,
     [](int i, std::uint8_t* to) { store(3000000000u + static_cast<std::uint32_t>(i) * 1000, to); },
     [](int i) { return static_cast<float>(3000000000u + static_cast<std::uint32_t>(i) * 1000); }},
    {"Int8", 8, SAMPLEFORMAT_INT,
     [](int i, std::uint8_t* to) { store(static_cast<std::int8_t>(i % 100 - 50), to); },
     [](int i) { return static_cast<float>(i % 100 - 50); }},
    {"Int16", 16, SAMPLEFORMAT_INT,
     [](int i, std::uint8_t* to) { store(static_cast<std::int16_t>(i * 50 - 20000), to); },
     [](int i) { return static_cast<float>(i * 50 - 20000); }},
    {"Int32", 32, SAMPLEFORMAT_INT,
     [](int i, std::uint8_t* to) { store(static_cast<std::int32_t>(-1000000 * i), to); },
     [](int i) { return static_cast<float>(-1000000 * i); }},
    {"Float32", 32, SAMPLEFORMAT_IEEEFP,
     [](int i, std::uint8_t* to) { store(static_cast<float>(i) * 0.37f - 3, to); },
     [](int i) { return static_cast<float>(i) * 0.37f - 3; }},
    {"Float64", 64, SAMPLEFORMAT_IEEEFP, [](int i, std::uint8_t* to) { store(i * 0.37 - 3, to); },
     [](int i) { return static_cast<float>(i * 0.37 - 3); }},
};

// number, byte order, channels
using Combination = std::tuple<int, const char*, int>;
class TiffKinds : public testing::TestWithParam<Combination> {};

TEST_P(TiffKinds, AreReadWhateverTheirLayout) {
  const auto [which, mode, channels] = GetParam();
  const NumberCase& number = kNumbers[which];
  TiffParts parts{.rows = 21, .cols = 19};
  parts.channels = static_cast<std::uint16_t>(channels);
  parts.bits = number.bits;
  parts.format = number.format;
  const auto place = [&](std::uint32_t row, std::uint32_t col, int channel) {
    return static_cast<int>((row * parts.cols + col) % 200) + 3 * channel;
  };
  std::vector<float> expected;
  for (std::uint32_t row = 0; row < parts.rows; ++row) {
    for (std::uint32_t col = 0; col < parts.cols; ++col) {
      for (int channel = 0; channel < channels; ++channel) {
        expected.push_back(number.expected(place(row, col, channel)));
      }
    }
  }
  for (const std::uint16_t planar : {PLANARCONFIG_CONTIG, PLANARCONFIG_SEPARATE}) {
    for (const std::uint32_t tile : {0u, 16u}) {
      for (const std::uint16_t compression :
           {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE}) {
        parts.planar = planar;
        parts.tile = tile;
        parts.compression = compression;
        const TemporaryFolder folder;
        TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), mode);
        add_page(tiff, parts,
                 [&](std::uint32_t row, std::uint32_t col, int channel, std::uint8_t* to) {
                   number.put(place(row, col, channel), to);
                 });
        TIFFClose(tiff);
        const auto image = read_image(folder / "a.tif");
        ASSERT_EQ(image->store->shape(), (CubeShape{21, 19, channels}));
        EXPECT_EQ(image->axis.names()[0], channels == 1 ? "Grey" : "Band 1");
        EXPECT_TRUE(all_values(*image) == expected) << planar << " " << tile << " " << compression;
      }
    }
  }
}

std::string combination_name(const testing::TestParamInfo<Combination>& test_case) {
  const auto [which, mode, channels] = test_case.param;
  return fmt::format("{}_{}_{}", kNumbers[which].name, mode, channels);
}

INSTANTIATE_TEST_SUITE_P(All, TiffKinds,
                         testing::Combine(testing::Range(0, 8), testing::Values("wl", "wb", "wb8"),
                                          testing::Values(1, 5)),
                         combination_name);

TEST(Tiff, FewBitsInStripsOfAllCompressions) {
  // 10 points of 1, 2, 4 and 12 bits: lines end within a byte.
  const struct {
    std::uint16_t bits;
    std::uint16_t photometric;
    std::vector<std::uint8_t> packed;
    std::vector<float> expected;
  } cases[] = {
      {1, PHOTOMETRIC_MINISBLACK, {0b10110000, 0b01000000}, {255, 0, 255, 255, 0, 0, 0, 0, 0, 255}},
      {1,
       PHOTOMETRIC_MINISWHITE,
       {0b10110000, 0b01000000},
       {0, 255, 0, 0, 255, 255, 255, 255, 255, 0}},
      {2,
       PHOTOMETRIC_MINISBLACK,
       {0b00011011, 0, 0b11000000},
       {0, 85, 170, 255, 0, 0, 0, 0, 255, 0}},
      {4, PHOTOMETRIC_MINISBLACK, {0x01, 0x2f, 0, 0, 0x10}, {0, 17, 34, 255, 0, 0, 0, 0, 17, 0}},
      {12,
       PHOTOMETRIC_MINISBLACK,
       {0x12, 0x3a, 0xbc, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xf0},
       {0x123, 0xabc, 0, 0, 0, 0, 0, 0, 0x00f, 0xff0}},
  };
  for (const auto& test_case : cases) {
    const TemporaryFolder folder;
    TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 10);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 3);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, test_case.bits);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, test_case.photometric);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 3);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION,
                 test_case.bits == 1 ? COMPRESSION_CCITTFAX4 : COMPRESSION_PACKBITS);
    auto line = test_case.packed;
    for (std::uint32_t row = 0; row < 3; ++row) TIFFWriteScanline(tiff, line.data(), row, 0);
    TIFFClose(tiff);
    auto values = all_values(*read_image(folder / "a.tif"));
    ASSERT_EQ(values.size(), 30u);
    values.erase(values.begin(), values.begin() + 20);
    EXPECT_EQ(values, test_case.expected) << test_case.bits;
  }
}

TEST(Tiff, PaletteColoursAndLabels) {
  const TemporaryFolder folder;
  TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "w");
  std::vector<std::uint16_t> red(256, 0), green(256, 0), blue(256, 0);
  red[5] = 0xffff;
  green[9] = 0x8080;
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
  TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
  add_page(tiff, {.rows = 1, .cols = 3, .photometric = PHOTOMETRIC_PALETTE},
           [](std::uint32_t, std::uint32_t col, int, std::uint8_t* to) { *to = col == 1 ? 9 : 5; });
  TIFFClose(tiff);
  EXPECT_EQ(all_values(*read_image(folder / "a.tif")),
            (std::vector<float>{255, 0, 0, 0, 128, 0, 255, 0, 0}));
  const auto map = test::read_labels(folder / "a.tif");
  EXPECT_EQ(map->labels, (std::vector<std::uint16_t>{1, 2, 1}));
  EXPECT_EQ(map->classes[0].colour, (Colour{255, 0, 0}));
}

TEST(Tiff, AlphaIsAMask) {
  const TemporaryFolder folder;
  TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "w");
  const std::uint16_t kinds[] = {EXTRASAMPLE_UNASSALPHA};
  TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, kinds);
  add_page(tiff, {.rows = 1, .cols = 2, .channels = 4, .photometric = PHOTOMETRIC_RGB},
           [](std::uint32_t, std::uint32_t col, int channel, std::uint8_t* to) {
             *to = static_cast<std::uint8_t>(channel == 3 ? 255 * col : 10 + channel);
           });
  TIFFClose(tiff);
  const auto image = read_image(folder / "a.tif");
  EXPECT_EQ(image->axis.names(), (std::vector<std::string>{"Red", "Green", "Blue"}));
  EXPECT_EQ(*image->mask, (std::vector<std::uint8_t>{0, 1}));
  EXPECT_TRUE(std::isnan(all_values(*image)[0]));
  EXPECT_EQ(all_values(*image)[5], 12);
}

TEST(Tiff, PagesBecomeChannels) {
  const TemporaryFolder folder;
  TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "wb");
  for (int page = 0; page < 4; ++page) {
    add_page(tiff, {.rows = 2, .cols = 3, .bits = 16},
             [page](std::uint32_t row, std::uint32_t col, int, std::uint8_t* to) {
               store(static_cast<std::uint16_t>(1000 * page + 10 * row + col), to);
             });
    TIFFWriteDirectory(tiff);
  }
  TIFFClose(tiff);
  const auto image = read_image(folder / "a.tif");
  ASSERT_EQ(image->store->shape(), (CubeShape{2, 3, 4}));
  EXPECT_EQ(image->axis.names()[3], "Band 4");
  EXPECT_EQ(image->store->spectrum(1, 2), (std::vector<float>{12, 1012, 2012, 3012}));
}

TEST(Tiff, PagesOfAnotherSizeAreLeftOut) {
  const TemporaryFolder folder;
  TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "w");
  for (const std::uint32_t cols : {3u, 2u}) {
    add_page(tiff, {.rows = 2, .cols = cols},
             [](std::uint32_t, std::uint32_t, int, std::uint8_t* to) { *to = 4; });
    TIFFWriteDirectory(tiff);
  }
  TIFFClose(tiff);
  const auto image = read_image(folder / "a.tif");
  EXPECT_EQ(image->store->shape(), (CubeShape{2, 3, 1}));
  EXPECT_EQ(image->metadata.at("pages left out"), "1");
}

TEST(Tiff, PixelSize) {
  const struct {
    const char* description;
    std::uint16_t unit;
    float x, y;
    bool known;
    double x_um, y_um;
  } cases[] = {
      {"", RESUNIT_CENTIMETER, 100, 200, true, 100, 50},
      {"", RESUNIT_INCH, 254, 254, true, 100, 100},
      {"", RESUNIT_INCH, 72, 72, false, 1, 1},
      {"", RESUNIT_INCH, 1, 1, false, 1, 1},
      {"", RESUNIT_NONE, 5, 5, false, 1, 1},
      {"ImageJ=1.53f\nunit=micron\n", RESUNIT_NONE, 0.5, 0.25, true, 2, 4},
      {"ImageJ=1.53f\nunit=\\u00B5m\nmin=0\n", RESUNIT_NONE, 4, 4, true, 0.25, 0.25},
      {"ImageJ=1.53f\nunit=mm\n", RESUNIT_NONE, 10, 10, true, 100, 100},
      {"ImageJ=1.53f\nunit=pixel\n", RESUNIT_INCH, 10, 10, false, 1, 1},
  };
  for (const auto& test_case : cases) {
    const TemporaryFolder folder;
    TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "w");
    if (*test_case.description != '\0') {
      TIFFSetField(tiff, TIFFTAG_IMAGEDESCRIPTION, test_case.description);
    }
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, test_case.unit);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, test_case.x);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, test_case.y);
    add_page(tiff, {}, [](std::uint32_t, std::uint32_t, int, std::uint8_t* to) { *to = 1; });
    TIFFClose(tiff);
    const auto image = read_image(folder / "a.tif");
    EXPECT_EQ(image->grid.pitch_known, test_case.known) << test_case.description;
    EXPECT_NEAR(image->grid.pitch_x_um, test_case.x_um, 1e-6 * test_case.x_um);
    EXPECT_NEAR(image->grid.pitch_y_um, test_case.y_um, 1e-6 * test_case.y_um);
  }
}

TEST(Tiff, JpegInTiff) {
  const TemporaryFolder folder;
  TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "w");
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 32);
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 32);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_YCBCR);
  TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_JPEG);
  TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
  TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 16);
  std::vector<std::uint8_t> line;
  for (int col = 0; col < 32; ++col) line.insert(line.end(), {200, 100, 50});
  for (std::uint32_t row = 0; row < 32; ++row) {
    ASSERT_EQ(TIFFWriteScanline(tiff, line.data(), row, 0), 1);
  }
  TIFFClose(tiff);
  const auto values = all_values(*read_image(folder / "a.tif"));
  ASSERT_EQ(values.size(), 32u * 32 * 3);
  for (std::size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(values[i], line[i % 3], 4);
}

TEST(Tiff, RefusesNumbersItCannotHold) {
  const struct {
    std::uint16_t bits, format;
  } cases[] = {
      {16, SAMPLEFORMAT_IEEEFP}, {64, SAMPLEFORMAT_COMPLEXIEEEFP}, {24, SAMPLEFORMAT_UINT}};
  for (const auto& test_case : cases) {
    const TemporaryFolder folder;
    TIFF* tiff = TIFFOpen((folder / "a.tif").c_str(), "w");
    add_page(tiff, {.bits = test_case.bits, .format = test_case.format},
             [](std::uint32_t, std::uint32_t, int, std::uint8_t*) {});
    TIFFClose(tiff);
    const Error e = error_of([&] { read_image(folder / "a.tif"); });
    EXPECT_TRUE(contains(e.file(), "a.tif")) << e.what();
    EXPECT_FALSE(e.remedy().empty()) << e.what();
  }
}

}  // namespace
}  // namespace lithoscope
