// One spectrum alone is the same as out of its row, whatever the store.
#include <gtest/gtest.h>

#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/hull_quotient.h"
#include "core/preprocess/reflectance.h"
#include "core/preprocess/savitzky_golay.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spatial_gaussian.h"
#include "tests/core/preprocess/test_images.h"

namespace lithoscope {
namespace {

class ReadSpectrum : public testing::Test {
 protected:
  ReadSpectrum() {
    auto values = test::read_all(test::random_image(6, 7, 40, 5, 100, 10));
    values[40 * 9 + 3] = test::kNan;
    image = make_memory_image(test::grid_of(6, 7), test::axis_nm(40), values);
    image.good_channels.assign(40, 1);
    image.good_channels[11] = 0;
  }
  void expect_same(const SpectralImage& derived, bool single = true) {
    EXPECT_TRUE(test::same_bits(test::read_single_spectra(derived), test::read_all(derived)));
    EXPECT_EQ(derived.store->reads_single_spectra(), single);
  }
  SpectralImage image;
};

TEST_F(ReadSpectrum, OfMemoryAndParts) {
  expect_same(image);
  expect_same(good_channels_only(image));
  expect_same(select_channels(image, {0, 7, 39}));
  expect_same(crop_image(image, {1, 2, 3, 4}));
}

TEST_F(ReadSpectrum, OfComputations) {
  expect_same(remove_baseline(image, {}, BaselineOutput::kCorrected));
  expect_same(hull_quotient(image));
  expect_same(savitzky_golay(image, SavitzkyGolayParameters{}));
  expect_same(hull_quotient(savitzky_golay(image, SavitzkyGolayParameters{})));
  expect_same(smooth_image(image, 1.0), false);
}

TEST_F(ReadSpectrum, OfReflectanceWithDeadBandsAndColumns) {
  std::vector<float> white(7 * 40, 200), dark(7 * 40, 3);
  white[5] = 3;                                                // a dead band
  for (int band = 0; band < 40; ++band) white[80 + band] = 3;  // a dead column
  NoProgress progress;
  const auto reference = [](const std::vector<float>& values) {
    return make_memory_image(test::grid_of(1, 7), test::axis_nm(40), values);
  };
  expect_same(reflectance(image, reference(white), reference(dark), 10, progress));
}

TEST_F(ReadSpectrum, RefusesPlacesOutside) {
  for (const auto& [row, col] : {std::pair{-1, 0}, std::pair{6, 0}, std::pair{0, 7}}) {
    EXPECT_THROW(image.store->spectrum(row, col), std::out_of_range);
    EXPECT_THROW(hull_quotient(image).store->spectrum(row, col), std::out_of_range);
  }
  std::vector<float> wrong(39);
  EXPECT_THROW(image.store->read_spectrum(0, 0, nullptr, wrong), std::out_of_range);
}

}  // namespace
}  // namespace lithoscope
