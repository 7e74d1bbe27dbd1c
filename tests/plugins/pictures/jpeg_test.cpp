#include <gtest/gtest.h>

#include <csetjmp>
#include <cstdio>

#include "tests/plugins/pictures/pictures_test_support.h"
// libjpeg's header needs FILE before it.
#include <jpeglib.h>

namespace lithoscope {
namespace {

using test::all_values;
using test::read_image;
using test::TemporaryFolder;

// A JPEG of one colour, which the format holds without loss (but for a level or two).
void make_jpeg(const std::filesystem::path& file, int cols, int rows,
               const std::vector<JSAMPLE>& colour, int dots_a_centimetre) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  std::FILE* stream = std::fopen(file.c_str(), "wb");
  jpeg_stdio_dest(&info, stream);
  info.image_width = static_cast<JDIMENSION>(cols);
  info.image_height = static_cast<JDIMENSION>(rows);
  info.input_components = static_cast<int>(colour.size());
  info.in_color_space = colour.size() == 1   ? JCS_GRAYSCALE
                        : colour.size() == 3 ? JCS_RGB
                                             : JCS_CMYK;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 100, TRUE);
  if (dots_a_centimetre > 0) {
    info.density_unit = 2;
    info.X_density = info.Y_density = static_cast<UINT16>(dots_a_centimetre);
  }
  jpeg_start_compress(&info, TRUE);
  std::vector<JSAMPLE> line;
  for (int col = 0; col < cols; ++col) line.insert(line.end(), colour.begin(), colour.end());
  JSAMPROW row = line.data();
  for (int i = 0; i < rows; ++i) jpeg_write_scanlines(&info, &row, 1);
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::fclose(stream);
}

TEST(Jpeg, GreyColourAndPrint) {
  const TemporaryFolder folder;
  for (const std::vector<JSAMPLE>& colour :
       {std::vector<JSAMPLE>{77}, {200, 100, 50}, {10, 20, 30, 40}}) {
    make_jpeg(folder / "a.jpg", 33, 17, colour, 0);
    const auto image = read_image(folder / "a.jpg");
    EXPECT_EQ(image->store->shape(), (CubeShape{17, 33, static_cast<std::int64_t>(colour.size())}));
    EXPECT_FALSE(image->grid.pitch_known);
    const auto values = all_values(*image);
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_NEAR(values[i], colour[i % colour.size()], 2) << i;
    }
    const char* first = colour.size() == 1 ? "Grey" : colour.size() == 3 ? "Red" : "Band 1";
    EXPECT_EQ(image->axis.names()[0], first);
  }
}

TEST(Jpeg, Resolution) {
  const TemporaryFolder folder;
  make_jpeg(folder / "a.jpg", 8, 8, {1, 2, 3}, 200);
  const auto image = read_image(folder / "a.jpg");
  EXPECT_TRUE(image->grid.pitch_known);
  EXPECT_DOUBLE_EQ(image->grid.pitch_y_um, 50);
}

// libjpeg fills a file that is cut off with grey and only warns: here that is an Error.
TEST(Jpeg, CutOff) {
  const TemporaryFolder folder;
  make_jpeg(folder / "a.jpg", 300, 300, {200, 100, 50}, 0);
  const std::string whole = read_head(folder / "a.jpg", 1 << 20);
  for (const std::size_t size :
       {std::size_t{4}, std::size_t{100}, whole.size() / 2, whole.size() - 2}) {
    test::write_bytes(folder / "cut.jpg", whole.substr(0, size));
    const Error e = test::error_of([&] { read_image(folder / "cut.jpg"); });
    EXPECT_TRUE(test::contains(e.file(), "cut.jpg")) << e.what();
    EXPECT_FALSE(e.remedy().empty());
  }
}

}  // namespace
}  // namespace lithoscope
