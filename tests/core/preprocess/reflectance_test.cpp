#include "core/preprocess/reflectance.h"

#include <gtest/gtest.h>

#include "core/operations/register_core.h"
#include "core/preprocess/select.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// Reflectance 0.1 + 0.01·(pixel + band) seen by a camera with its own gain per column and band.
struct Scene {
  std::int64_t rows = 4, cols = 3, bands = 10;

  float dark(std::int64_t col, std::int64_t band) const { return 100.0f + col + 2.0f * band; }
  float gain(std::int64_t col, std::int64_t band) const { return 1000.0f + 50 * col + 10 * band; }
  static float truth(std::int64_t pixel, std::int64_t band) {
    return 0.1f + 0.01f * static_cast<float>(pixel + band);
  }

  SpectralImage image() const {
    std::vector<float> values;
    for (std::int64_t pixel = 0; pixel < rows * cols; ++pixel) {
      for (std::int64_t band = 0; band < bands; ++band) {
        values.push_back(dark(pixel % cols, band) + gain(pixel % cols, band) * truth(pixel, band));
      }
    }
    return make_memory_image(test::grid_of(rows, cols),
                             test::axis_nm(static_cast<std::size_t>(bands)), values);
  }

  // Two rows that differ: only their mean is right.
  SpectralImage reference(bool white) const {
    std::vector<float> values;
    for (const float offset : {-7.0f, 7.0f}) {
      for (std::int64_t col = 0; col < cols; ++col) {
        for (std::int64_t band = 0; band < bands; ++band) {
          values.push_back(dark(col, band) + (white ? gain(col, band) : 0) + offset);
        }
      }
    }
    return make_memory_image(test::grid_of(2, cols), test::axis_nm(static_cast<std::size_t>(bands)),
                             values);
  }
};

SpectralImage with_value(const SpectralImage& image, std::size_t at, float value) {
  auto values = test::read_all(image);
  values[at] = value;
  SpectralImage changed = image;
  changed.store = make_memory_image(image.grid, image.axis, values).store;
  return changed;
}

class ReflectanceTest : public testing::Test {
 protected:
  Scene scene;
  SpectralImage image = scene.image();
  SpectralImage white = scene.reference(true), dark = scene.reference(false);
  NoProgress progress;
};

// Large results go past the caches; they must be the same, wherever they are put.
TEST_F(ReflectanceTest, GivesTheSameBitsInLargeAndSmallPieces) {
  for (const std::int64_t bands : {100, 101}) {  // rows of whole 16 bytes, and others
    const Scene large{.rows = 4300, .cols = 40, .bands = bands};
    ASSERT_GT(large.rows * large.cols * bands, std::int64_t{16} << 20);
    const SpectralImage result =
        reflectance(large.image(), large.reference(true), large.reference(false), 10, progress);
    const std::vector<float> whole = test::read_all(result);
    std::vector<float> row(static_cast<std::size_t>(large.cols * bands));
    for (std::int64_t r = 0; r < large.rows; r += 311) {
      result.store->read({r, 1, {}, nullptr}, row);
      const auto* begin = whole.data() + r * large.cols * bands;
      ASSERT_TRUE(std::equal(row.begin(), row.end(), begin)) << r;
    }
  }
}

TEST_F(ReflectanceTest, UndoesTheCamera) {
  const SpectralImage result = reflectance(image, white, dark, 10, progress);
  const auto found = test::read_all(result);
  for (std::int64_t pixel = 0; pixel < 12; ++pixel) {
    for (std::int64_t band = 0; band < 10; ++band) {
      EXPECT_NEAR(found[static_cast<std::size_t>(pixel * 10 + band)], Scene::truth(pixel, band),
                  1e-6);
    }
  }
  EXPECT_EQ(result.quantity, "reflectance");
  EXPECT_EQ(result.mask, nullptr);
}

TEST_F(ReflectanceTest, FillsFewDeadBandsFromTheSpectrumItself) {
  // Column 1: band 4 dead (white = dark), and band 0, which has a neighbour on one side only.
  for (const std::size_t row : {0u, 1u}) {
    for (const std::size_t band : {0u, 4u}) {
      const std::size_t at = row * 30 + 10 + band;
      white = with_value(white, at, test::read_all(dark)[at]);
    }
  }
  image = with_value(image, 1 * 10 + 4, test::kNan);  // what a dead mark holds does not count
  const SpectralImage result = reflectance(image, white, dark, 20, progress);
  const auto found = test::read_all(result);
  EXPECT_NEAR(found[1 * 10 + 4], (Scene::truth(1, 3) + Scene::truth(1, 5)) / 2, 1e-6);
  EXPECT_NEAR(found[1 * 10 + 0], Scene::truth(1, 1), 1e-6);
  EXPECT_NEAR(found[0 * 10 + 4], Scene::truth(0, 4), 1e-6);
  // Read alone, a filled band is the same.
  const std::vector<int> wanted = {4};
  EXPECT_TRUE(test::same_bits(test::read_rows(result, 0, 4, wanted),
                              test::pick_channels(found, 10, wanted)));
}

TEST_F(ReflectanceTest, MakesColumnsWithManyDeadBandsInvalid) {
  for (const std::size_t row : {0u, 1u}) {
    for (const std::size_t band : {3u, 4u}) {
      white = with_value(white, row * 30 + 20 + band, 0);
    }
  }
  const SpectralImage result = reflectance(image, white, dark, 10, progress);
  const auto found = test::read_all(result);
  ASSERT_NE(result.mask, nullptr);
  for (std::int64_t pixel = 0; pixel < 12; ++pixel) {
    EXPECT_EQ(result.is_valid(pixel), pixel % 3 != 2);
    EXPECT_EQ(std::isnan(found[static_cast<std::size_t>(pixel * 10 + 7)]), pixel % 3 == 2);
  }
}

TEST_F(ReflectanceTest, LetsBadBandsBe) {
  image.good_channels.assign(10, 1);
  image.good_channels[4] = 0;
  for (const std::size_t row : {0u, 1u}) white = with_value(white, row * 30 + 4, 0);
  const auto found = test::read_all(
      reflectance(with_value(image, 5 * 10 + 4, test::kNan), white, dark, 0, progress));
  EXPECT_NEAR(found[0], Scene::truth(0, 0), 1e-6);       // no limit exceeded by a bad band
  EXPECT_NEAR(found[5 * 10], Scene::truth(5, 0), 1e-6);  // nor a spectrum made invalid
}

TEST_F(ReflectanceTest, MarksInvalidSpectra) {
  const auto found = test::read_all(
      reflectance(with_value(image, 5 * 10 + 4, test::kNan), white, dark, 10, progress));
  for (std::size_t band = 0; band < 10; ++band) {
    EXPECT_TRUE(std::isnan(found[50 + band]));
    EXPECT_FALSE(std::isnan(found[40 + band]));
  }
}

TEST_F(ReflectanceTest, NamesBothSizesWhereReferencesDoNotFit) {
  const Error error = test::error_of([&] {
    reflectance(crop_image(image, {0, 0, 0, 2}), white, dark, 10, progress);
  });
  EXPECT_TRUE(test::contains(error.what(), "3 columns")) << error.what();
  EXPECT_TRUE(test::contains(error.what(), "2 columns")) << error.what();
  EXPECT_EQ(error.field(), "white");
}

TEST_F(ReflectanceTest, SaysSoWhereReferencesAreExchanged) {
  const Error error = test::error_of([&] { reflectance(image, dark, white, 10, progress); });
  EXPECT_TRUE(test::contains(error.what(), "exchanged")) << error.what();
}

TEST_F(ReflectanceTest, OperationTakesAttachedOrGivenReferencesAndAsksForThem) {
  Registry registry;
  register_preprocess(registry);
  const Operation& operation = registry.operation("hsi.reflectance");
  const Parameters parameters(operation.parameters, nullptr);
  Inputs inputs;
  inputs.set("image", image);
  const Error error = test::error_of([&] { operation.run(inputs, parameters, progress); });
  EXPECT_TRUE(test::contains(error.what(), "no white reference")) << error.what();
  EXPECT_FALSE(error.remedy().empty());

  SpectralImage with_references = image;
  with_references.white_reference = std::make_shared<SpectralImage>(white);
  with_references.dark_reference = std::make_shared<SpectralImage>(dark);
  inputs.set("image", with_references);
  const auto attached = operation.run(inputs, parameters, progress);
  Inputs given;
  given.set("image", image);
  given.set("white", white);
  given.set("dark", dark);
  const auto connected = operation.run(given, parameters, progress);
  EXPECT_TRUE(test::same_bits(test::read_all(*attached.at("image").as<SpectralImage>()),
                              test::read_all(*connected.at("image").as<SpectralImage>())));
}

}  // namespace
}  // namespace lithoscope
