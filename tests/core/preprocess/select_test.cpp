#include "core/preprocess/select.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/features/select_features.h"
#include "core/preprocess/crop_parameters.h"
#include "core/regions/pixels_in_outline.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(SelectRange, KeepsChannelsWithinInclusiveLimits) {
  const SpectralImage image = test::random_image(2, 3, 10, 1);  // 1000 … 1045 nm
  const SpectralImage part = select_range(image, 1005, 1020, true);
  EXPECT_EQ(part.axis.values(), (std::vector<double>{1005, 1010, 1015, 1020}));
  EXPECT_TRUE(test::same_bits(test::read_all(part),
                              test::pick_channels(test::read_all(image), 10, {1, 2, 3, 4})));
  EXPECT_EQ(select_range(image, 0, 1010, true).channels(), 3);
  EXPECT_EQ(select_range(image, 1040, 0, true).channels(), 2);
  EXPECT_EQ(select_range(image, 0, 0, true).store, image.store);
}

TEST(SelectRange, WorksInOtherUnitsAndFallingAxes) {
  SpectralImage image = make_memory_image(
      test::grid_of(1, 1), SpectralAxis({2.5, 2.0, 1.5, 1.0}, AxisUnit::kMicrometre), {1, 2, 3, 4});
  EXPECT_EQ(test::read_all(select_range(image, 1400, 2100, true)), (std::vector<float>{2, 3}));
}

TEST(SelectRange, DropsBadBandsWhereAsked) {
  SpectralImage image = test::random_image(1, 1, 10, 1);
  image.good_channels.assign(10, 1);
  image.good_channels[2] = 0;
  EXPECT_EQ(select_range(image, 1005, 1020, true).channels(), 3);
  EXPECT_EQ(select_range(image, 1005, 1020, false).channels(), 4);
  EXPECT_EQ(good_channels_only(image).channels(), 9);
  image.good_channels.assign(10, 0);
  EXPECT_TRUE(test::contains(test::error_of([&] { good_channels_only(image); }).what(), "10"));
}

TEST(SelectRange, SaysWhatTheImageCovers) {
  const SpectralImage image = test::random_image(1, 1, 10, 1);
  const Error nothing = test::error_of([&] { select_range(image, 2000, 2100, true); });
  EXPECT_TRUE(test::contains(nothing.what(), "1000 to 1045")) << nothing.what();
  EXPECT_EQ(test::error_of([&] { select_range(image, 1040, 1010, true); }).field(), "lower_nm");
  const auto counted = make_memory_image(test::grid_of(1, 1), SpectralAxis::counted(2), {1, 2});
  EXPECT_TRUE(test::contains(test::error_of([&] { select_range(counted, 1, 2, true); }).what(),
                             "no wavelengths"));
}

TEST(CropImage, KeepsPixelsMaskReferencesAndPlace) {
  SpectralImage image = test::random_image(6, 5, 3, 1);
  image.grid.pitch_x_um = 50;
  image.grid.pitch_y_um = 80;
  image.grid.origin_x_um = 1000;
  std::vector<std::uint8_t> mask(30, 1);
  mask[2 * 5 + 3] = 0;
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(mask);
  image.white_reference = std::make_shared<SpectralImage>(test::random_image(2, 5, 3, 2));
  const auto whole = test::read_all(image);

  const SpectralImage part = crop_image(image, {1, 3, 2, 2});
  check_image(part);
  EXPECT_EQ(part.grid.rows, 3);
  EXPECT_EQ(part.grid.cols, 2);
  EXPECT_DOUBLE_EQ(part.grid.origin_x_um, 1100);
  EXPECT_DOUBLE_EQ(part.grid.origin_y_um, 80);
  const auto found = test::read_all(part);
  for (std::int64_t row = 0; row < 3; ++row) {
    for (std::int64_t col = 0; col < 2; ++col) {
      EXPECT_EQ(part.is_valid(part.grid.index(row, col)), !(row == 1 && col == 1));
      for (std::int64_t channel = 0; channel < 3; ++channel) {
        EXPECT_EQ(found[static_cast<std::size_t>((row * 2 + col) * 3 + channel)],
                  whole[static_cast<std::size_t>(((row + 1) * 5 + col + 2) * 3 + channel)]);
      }
    }
  }
  EXPECT_EQ(part.white_reference->grid.cols, 2);
  EXPECT_EQ(part.white_reference->grid.rows, 2);
  // Full width and some channels.
  EXPECT_TRUE(test::same_bits(test::read_rows(crop_image(image, {2, 0, 0, 0}), 0, 4, {1}),
                              test::pick_channels({whole.begin() + 30, whole.end()}, 3, {1})));
}

TEST(CropImage, AnOutlineMasksWhatLiesOutside) {
  SpectralImage image = test::random_image(6, 5, 3, 1);
  auto mask = std::make_shared<std::vector<std::uint8_t>>(30, std::uint8_t{1});
  (*mask)[static_cast<std::size_t>(image.grid.index(3, 2))] = 0;
  image.mask = mask;
  // A triangle: its left lower half counts.
  const Grid& grid = image.grid;
  CropWindow window{1, 4, 1, 4};
  window.outline = {grid.centre_um(0.6, 0.6), grid.centre_um(4.4, 0.6), grid.centre_um(4.4, 4.4)};
  const SpectralImage part = crop_image(image, window);
  check_image(part);
  const auto runs = pixels_in_outline(grid, window.outline);
  EXPECT_GT(pixel_count(runs), 4);
  EXPECT_LT(pixel_count(runs), 16);
  for (std::int64_t row = 1; row < 5; ++row) {
    for (std::int64_t col = 1; col < 5; ++col) {
      const bool inside = std::any_of(runs.begin(), runs.end(), [&](const PixelRun& run) {
        return run.row == row && run.first_col <= col && col < run.end_col;
      });
      EXPECT_EQ(part.is_valid(part.grid.index(row - 1, col - 1)), inside && !(row == 3 && col == 2))
          << row << ", " << col;
    }
  }
  // Features likewise.
  FeatureMap features = make_feature_map(grid, {{"a", "", ""}});
  std::fill(features.valid.begin(), features.valid.end(), std::uint8_t{1});
  const FeatureMap cropped = crop_features(features, window);
  EXPECT_EQ(std::count(cropped.valid.begin(), cropped.valid.end(), std::uint8_t{1}),
            pixel_count(runs));
  window.outline = {grid.centre_um(0, 0), grid.centre_um(0, 0.4), grid.centre_um(0.4, 0)};
  EXPECT_EQ(test::error_of([&] { crop_image(image, window); }).field(), "outline_um");
}

TEST(CropImage, AnOutlineIsAListOfCorners) {
  EXPECT_TRUE(parse_outline(Json::array()).empty());
  const Json corners = {{0, 0}, {0, 2.5}, {3, 1}};
  EXPECT_EQ(outline_to_json(parse_outline(corners)), corners);
  for (const Json& wrong : {Json("round"), Json{{0, 0}, {1, 1}}, Json{{0, 0}, {1, 1}, {2}},
                            Json{{0, 0}, {1, 1}, {2, "b"}}}) {
    EXPECT_NE(test::error_of([&] { parse_outline(wrong); }).remedy(), "") << wrong.dump();
  }
}

TEST(CropImage, RefusesWhatLeavesTheMap) {
  const SpectralImage image = test::random_image(6, 5, 3, 1);
  const Error rows = test::error_of([&] { crop_image(image, {4, 3, 0, 0}); });
  EXPECT_TRUE(test::contains(rows.what(), "4 to 6")) << rows.what();
  EXPECT_TRUE(test::contains(rows.what(), "has 6")) << rows.what();
  EXPECT_EQ(rows.field(), "rows");
  EXPECT_EQ(test::error_of([&] { crop_image(image, {0, 0, 5, 0}); }).field(), "cols");
  EXPECT_EQ(test::error_of([&] {
              crop_image(image, {0, std::int64_t{1} << 62, 0, 0});
            }).field(),
            "rows");
}

}  // namespace
}  // namespace lithoscope
