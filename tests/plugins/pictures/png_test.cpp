#include <gtest/gtest.h>
#include <png.h>

#include <cmath>
#include <cstdio>

#include "tests/plugins/pictures/pictures_test_support.h"

namespace lithoscope {

void test::make_png(const PngParts& parts, const std::filesystem::path& file) {
  std::FILE* stream = std::fopen(file.c_str(), "wb");
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_init_io(png, stream);
  png_set_IHDR(png, info, static_cast<png_uint_32>(parts.cols),
               static_cast<png_uint_32>(parts.rows.size()), parts.depth, parts.colour_type,
               parts.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (!parts.palette.empty()) {
    std::vector<png_color> colours;
    for (std::size_t i = 0; i + 2 < parts.palette.size(); i += 3) {
      colours.push_back({parts.palette[i], parts.palette[i + 1], parts.palette[i + 2]});
    }
    png_set_PLTE(png, info, colours.data(), static_cast<int>(colours.size()));
  }
  if (!parts.alpha.empty()) {
    png_set_tRNS(png, info, parts.alpha.data(), static_cast<int>(parts.alpha.size()), nullptr);
  }
  if (parts.dots_a_metre > 0) {
    png_set_pHYs(png, info, parts.dots_a_metre, parts.dots_a_metre, PNG_RESOLUTION_METER);
  }
  png_write_info(png, info);
  std::vector<png_bytep> rows;
  for (const auto& row : parts.rows) rows.push_back(const_cast<png_bytep>(row.data()));
  png_write_image(png, rows.data());
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  std::fclose(stream);
}

namespace {

using test::all_values;
using test::make_png;
using test::PngParts;
using test::read_image;
using test::TemporaryFolder;

TEST(Png, Grey8AndInterlaced) {
  for (const bool interlaced : {false, true}) {
    PngParts parts{.cols = 3, .colour_type = PNG_COLOR_TYPE_GRAY, .interlaced = interlaced};
    parts.rows = {{0, 1, 255}, {7, 8, 9}};
    const TemporaryFolder folder;
    make_png(parts, folder / "a.png");
    const auto image = read_image(folder / "a.png");
    EXPECT_EQ(image->store->shape(), (CubeShape{2, 3, 1}));
    EXPECT_EQ(image->axis.names(), std::vector<std::string>{"Grey"});
    EXPECT_EQ(all_values(*image), (std::vector<float>{0, 1, 255, 7, 8, 9}));
    EXPECT_EQ(image->mask, nullptr);
    EXPECT_FALSE(image->grid.pitch_known);
  }
}

TEST(Png, Grey16) {
  PngParts parts{.cols = 2, .depth = 16, .colour_type = PNG_COLOR_TYPE_GRAY};
  parts.rows = {{0x01, 0x02, 0xff, 0xfe}};
  const TemporaryFolder folder;
  make_png(parts, folder / "a.png");
  EXPECT_EQ(all_values(*read_image(folder / "a.png")), (std::vector<float>{0x0102, 0xfffe}));
}

TEST(Png, FewBitsAreStretched) {
  PngParts parts{.cols = 4, .depth = 2, .colour_type = PNG_COLOR_TYPE_GRAY};
  parts.rows = {{0b00011011}};
  const TemporaryFolder folder;
  make_png(parts, folder / "a.png");
  EXPECT_EQ(all_values(*read_image(folder / "a.png")), (std::vector<float>{0, 85, 170, 255}));
  parts.depth = 1;
  parts.rows = {{0b10100000}};
  make_png(parts, folder / "b.png");
  EXPECT_EQ(all_values(*read_image(folder / "b.png")), (std::vector<float>{255, 0, 255, 0}));
}

TEST(Png, ColoursAndOneChannel) {
  PngParts parts{.cols = 2, .colour_type = PNG_COLOR_TYPE_RGB, .dots_a_metre = 10000};
  parts.rows = {{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}};
  const TemporaryFolder folder;
  make_png(parts, folder / "a.png");
  const auto image = read_image(folder / "a.png");
  EXPECT_EQ(image->axis.names(), (std::vector<std::string>{"Red", "Green", "Blue"}));
  EXPECT_EQ(all_values(*image), (std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
  EXPECT_TRUE(image->grid.pitch_known);
  EXPECT_DOUBLE_EQ(image->grid.pitch_x_um, 100);
  std::vector<float> green(2);
  const std::vector<int> wanted = {1};
  image->store->read({.first_row = 1, .row_count = 1, .channels = wanted}, green);
  EXPECT_EQ(green, (std::vector<float>{8, 11}));
}

// 72 dots an inch say nothing of a sample.
TEST(Png, ScreenResolutionIsNoPixelSize) {
  PngParts parts{.cols = 1, .colour_type = PNG_COLOR_TYPE_GRAY, .dots_a_metre = 2835};
  parts.rows = {{1}};
  const TemporaryFolder folder;
  make_png(parts, folder / "a.png");
  EXPECT_FALSE(read_image(folder / "a.png")->grid.pitch_known);
  const auto told = read_image(folder / "a.png", {{"pitch_x_um", 20}, {"pitch_y_um", 30}});
  EXPECT_TRUE(told->grid.pitch_known);
  EXPECT_EQ(told->grid.pitch_x_um, 20);
  EXPECT_EQ(told->grid.pitch_y_um, 30);
  EXPECT_DOUBLE_EQ(read_image(folder / "a.png", {{"pitch_x_um", "0.02 mm"}})->grid.pitch_y_um, 20);
}

TEST(Png, TransparentPointsAreNotValid) {
  PngParts parts{.cols = 2, .colour_type = PNG_COLOR_TYPE_RGB_ALPHA};
  parts.rows = {{1, 2, 3, 0, 4, 5, 6, 9}};
  const TemporaryFolder folder;
  make_png(parts, folder / "a.png");
  const auto image = read_image(folder / "a.png");
  EXPECT_EQ(image->channels(), 3);
  ASSERT_NE(image->mask, nullptr);
  EXPECT_EQ(*image->mask, (std::vector<std::uint8_t>{0, 1}));
  const auto values = all_values(*image);
  EXPECT_TRUE(std::isnan(values[0]) && std::isnan(values[2]));
  EXPECT_EQ(values[3], 4);
}

TEST(Png, PaletteBecomesColours) {
  PngParts parts{.cols = 3, .depth = 4, .colour_type = PNG_COLOR_TYPE_PALETTE};
  parts.palette = {10, 20, 30, 40, 50, 60, 70, 80, 90};
  parts.alpha = {255, 0};
  parts.rows = {{0x01, 0x20}};
  const TemporaryFolder folder;
  make_png(parts, folder / "a.png");
  const auto image = read_image(folder / "a.png");
  EXPECT_EQ(image->axis.names(), (std::vector<std::string>{"Red", "Green", "Blue"}));
  EXPECT_EQ(*image->mask, (std::vector<std::uint8_t>{1, 0, 1}));
  const auto values = all_values(*image);
  EXPECT_EQ(values[1], 20);
  EXPECT_EQ(values[8], 90);

  const auto labels = test::read_labels(folder / "a.png");
  EXPECT_EQ(labels->labels, (std::vector<std::uint16_t>{1, 0, 2}));
  ASSERT_EQ(labels->class_count(), 2u);
  EXPECT_EQ(labels->classes[1].colour, (Colour{70, 80, 90}));
  EXPECT_EQ(labels->classes[1].name, "#46505a");
}

}  // namespace
}  // namespace lithoscope
