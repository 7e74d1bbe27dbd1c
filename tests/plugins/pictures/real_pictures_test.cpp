// Real pictures, with numbers that were read from them independently (Pillow).
#include <gtest/gtest.h>

#include <cmath>

#include "tests/plugins/pictures/pictures_test_support.h"

namespace lithoscope {
namespace {

struct RealPicture {
  const char* file;
  std::int64_t rows, cols, channels;
  std::vector<float> middle;  // row rows / 2, column cols / 2
  std::vector<double> sums;   // of each channel, points without opacity left out
  double tolerance;           // of the sums, relative; decoders of JPEG may differ by a level
};

void PrintTo(const RealPicture& picture, std::ostream* stream) {
  *stream << picture.file;
}

class RealPictures : public testing::TestWithParam<RealPicture> {};

TEST_P(RealPictures, HaveTheNumbersThatPillowReads) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const RealPicture& known = GetParam();
  const auto image = test::read_image(test::shared_data() / known.file);
  ASSERT_EQ(image->store->shape(), (CubeShape{known.rows, known.cols, known.channels}));
  const auto values = test::all_values(*image);
  std::vector<double> sums(static_cast<std::size_t>(known.channels), 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isnan(values[i])) sums[i % sums.size()] += values[i];
  }
  const auto middle =
      static_cast<std::size_t>((known.rows / 2 * known.cols + known.cols / 2) * known.channels);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    EXPECT_NEAR(sums[i], known.sums[i], known.tolerance * known.sums[i]);
    EXPECT_NEAR(values[middle + i], known.middle[i], known.tolerance > 0 ? 2 : 0);
  }
  EXPECT_FALSE(image->grid.pitch_known && image->grid.pitch_x_um > 1000);
}

INSTANTIATE_TEST_SUITE_P(
    Shared, RealPictures,
    testing::Values(
        RealPicture{"rgb_vs_mineralmap_76/img_minmap_76.tif",
                    255,
                    246,
                    3,
                    {238, 121, 66},
                    {14191894, 9310371, 7305463},
                    0},
        RealPicture{"rgb_vs_mineralmap_76/76RGB.png",
                    434,
                    436,
                    3,
                    {127, 132, 119},
                    {25365736, 25059432, 22907356},
                    0},
        RealPicture{"laser_map_clinker/alignment/imageV51.tif", 519, 344, 1, {55}, {13585285}, 0},
        RealPicture{"laser_map_clinker/alignment/Klinker_LA-mapAB2_005.tif",
                    3072,
                    4608,
                    3,
                    {0, 0, 0},
                    {7591747, 7591747, 7591747},
                    0},
        RealPicture{
            "laser_map_clinker/area1/masks/alignedbelite.png", 519, 344, 1, {0}, {2980180}, 0},
        RealPicture{"xrf_map_016A/Phase_Map.jpg",
                    1072,
                    2022,
                    3,
                    {218, 175, 159},
                    {384636625, 292391945, 326053753},
                    1e-3}),
    [](const auto& test_case) { return "Picture" + std::to_string(test_case.index); });

// The authors' mineral map has 10 colours: each is a class.
TEST(RealPictureLabels, MineralMap) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto map =
      test::read_labels(test::shared_data() / "rgb_vs_mineralmap_76" / "img_minmap_76.tif");
  EXPECT_EQ(map->class_count(), 10u);
  EXPECT_EQ(map->grid.size(), 255 * 246);
  EXPECT_EQ(map->classes.back().name, "#ffffff");
}

}  // namespace
}  // namespace lithoscope
