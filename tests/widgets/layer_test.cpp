#include "widgets/map/layer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/widgets/fake_sample.h"

namespace lithoscope {
namespace {

Colour pixel(const std::vector<std::uint8_t>& pixels, std::size_t at) {
  return {pixels[4 * at], pixels[4 * at + 1], pixels[4 * at + 2]};
}

TEST(Quantiles, AreThoseOfTheFiniteValues) {
  const float values[] = {5, NAN, 1, 3, INFINITY, 2, 4};
  const Quantiles quantiles(values);
  EXPECT_DOUBLE_EQ(quantiles.at(0), 1);
  EXPECT_DOUBLE_EQ(quantiles.at(50), 3);
  EXPECT_DOUBLE_EQ(quantiles.at(100), 5);
  EXPECT_DOUBLE_EQ(quantiles.at(87.5), 4.5);
}

TEST(Quantiles, KeepTheEndsOfVeryManyValues) {
  std::vector<float> values(Quantiles::kMost * 3 + 7, 0.5f);
  values[1] = -7;
  values[4] = 9;
  const Quantiles quantiles(values);
  EXPECT_DOUBLE_EQ(quantiles.at(0), -7);
  EXPECT_DOUBLE_EQ(quantiles.at(100), 9);
  EXPECT_DOUBLE_EQ(quantiles.at(50), 0.5);
}

TEST(Quantiles, OfNothingAreNone) {
  const float values[] = {NAN, NAN};
  EXPECT_TRUE(Quantiles(values).empty());
  EXPECT_TRUE(Quantiles().empty());
}

TEST(MapLayer, EndsOfTheStretchGetTheEndsOfTheColours) {
  const Grid grid{1, 5, 1, 1, 0, 0, true};
  const auto layer = make_value_layer("a", "counts", grid, {0, 25, 50, 100, NAN});
  LayerStyle style;
  style.colour_map = ColourMap::kGrey;
  style.low_percent = 0;
  style.high_percent = 100;
  const auto pixels = layer_pixels(*layer, style);
  const auto& table = colour_table(ColourMap::kGrey);
  EXPECT_EQ(pixel(pixels, 0), table[0]);
  EXPECT_EQ(pixel(pixels, 1), table[64]);
  EXPECT_EQ(pixel(pixels, 2), table[128]);
  EXPECT_EQ(pixel(pixels, 3), table[255]);
  EXPECT_EQ(pixels[4 * 3 + 3], 255);
  EXPECT_EQ(pixels[4 * 4 + 3], 0) << "no data is see-through";
}

TEST(StretchCurve, RunsFromTheFirstColourToTheLastAndBack) {
  std::vector<float> values;
  for (int i = 0; i < 1000; ++i) values.push_back(static_cast<float>(i % 10 == 0 ? i : i % 7));
  const Quantiles quantiles(values);
  for (const Stretch stretch :
       {Stretch::kLinear, Stretch::kSquareRoot, Stretch::kLogarithm, Stretch::kEqualised}) {
    const StretchCurve curve(stretch, 2, 900, quantiles);
    EXPECT_DOUBLE_EQ(curve(2), 0);
    EXPECT_DOUBLE_EQ(curve(900), 1);
    EXPECT_DOUBLE_EQ(curve(-5), 0);
    EXPECT_DOUBLE_EQ(curve(1e9), 1);
    double last = 0;
    for (double value = 2; value <= 900; value += 0.5) {
      EXPECT_GE(curve(value), last);
      last = curve(value);
    }
    for (const double value : {2.5, 40.0, 333.0, 870.0}) {
      EXPECT_NEAR(curve.value_at(curve(value)), value, 2e-2 * value) << static_cast<int>(stretch);
    }
  }
  EXPECT_DOUBLE_EQ(StretchCurve(Stretch::kSquareRoot, 0, 100, quantiles)(25), 0.5);
}

TEST(StretchCurve, GammaMovesTheMiddleAndNotTheEnds) {
  std::vector<float> values;
  for (int i = 0; i < 1000; ++i) values.push_back(static_cast<float>(i % 10 == 0 ? i : i % 7));
  const Quantiles quantiles(values);
  for (const Stretch stretch :
       {Stretch::kLinear, Stretch::kSquareRoot, Stretch::kLogarithm, Stretch::kEqualised}) {
    SCOPED_TRACE(static_cast<int>(stretch));
    for (const double middle : {40.0, 300.0, 800.0}) {
      const double gamma = StretchCurve(stretch, 2, 900, quantiles).gamma_for_middle(middle);
      if (gamma == kLeastGamma || gamma == kMostGamma) continue;
      const StretchCurve curve(stretch, 2, 900, quantiles, gamma);
      EXPECT_NEAR(curve(middle), 0.5, 1e-9);
      EXPECT_NEAR(curve.value_at(0.5), middle, 1e-2 * middle);
      EXPECT_EQ(curve(2), 0);
      EXPECT_EQ(curve(900), 1);
      // It is asked of a curve that has one already, too.
      EXPECT_NEAR(curve.gamma_for_middle(middle), gamma, 1e-9);
    }
  }
  const StretchCurve linear(Stretch::kLinear, 0, 100, quantiles);
  EXPECT_DOUBLE_EQ(linear.gamma_for_middle(50), 1);
  EXPECT_DOUBLE_EQ(linear.gamma_for_middle(25), 0.5);
  EXPECT_EQ(linear.gamma_for_middle(-3), kLeastGamma);
  EXPECT_EQ(linear.gamma_for_middle(100), kMostGamma);
}

TEST(StretchCurve, EqualisedColoursCoverEqualParts) {
  std::vector<float> values;
  for (int i = 1; i <= 20000; ++i) values.push_back(1e6f / static_cast<float>(i));
  const Quantiles quantiles(values);
  const StretchCurve curve(Stretch::kEqualised, quantiles.at(0), quantiles.at(100), quantiles);
  int below = 0;
  for (const float value : values) below += curve(value) < 0.25 ? 1 : 0;
  EXPECT_NEAR(below, 5000, 100);
}

TEST(MapLayer, ACompositeMixesThreeBandsAndHasHoles) {
  const Grid grid{1, 3, 1, 1, 0, 0, true};
  const auto layer = make_composite_layer(
      "a", "counts", grid, {{"r", {0, 10, 5}, {}}, {"g", {7, 0, NAN}, {}}, {"b", {1, 2, 3}, {}}});
  LayerStyle style;
  style.low_percent = 0;
  style.high_percent = 100;
  const auto pixels = layer_pixels(*layer, style);
  EXPECT_EQ(pixel(pixels, 0), (Colour{0, 255, 0}));
  EXPECT_EQ(pixel(pixels, 1), (Colour{255, 0, 128}));
  EXPECT_EQ(pixels[4 * 2 + 3], 0);
}

TEST(MapLayer, AFlatMapIsDrawn) {
  const Grid grid{1, 2, 1, 1, 0, 0, true};
  const auto pixels = layer_pixels(*make_value_layer("a", "", grid, {7, 7}), {});
  EXPECT_NEAR(pixel(pixels, 0).green, colour_table(ColourMap::kViridis)[128].green, 1);
  EXPECT_EQ(pixels[3], 255);
}

TEST(MapLayer, AMapWithoutAnyValueIsSeeThrough) {
  const Grid grid{1, 2, 1, 1, 0, 0, true};
  const auto pixels = layer_pixels(*make_value_layer("a", "", grid, {NAN, NAN}), {});
  EXPECT_EQ(pixels, std::vector<std::uint8_t>(8, 0));
}

TEST(MapLayer, LabelsHaveTheirOwnColours) {
  const Grid grid{2, 2, 1, 1, 0, 0, true};
  const auto layer =
      make_label_layer("minerals", std::make_shared<const LabelMap>(test::halves(grid)));
  LayerStyle style;
  auto pixels = layer_pixels(*layer, style);
  EXPECT_EQ(pixel(pixels, 0), (Colour{200, 30, 30}));
  EXPECT_EQ(pixel(pixels, 1), (Colour{30, 60, 200}));
  EXPECT_EQ(pixels[4 * 2 + 3], 0) << "unlabelled";
  style.emphasised = 1;
  pixels = layer_pixels(*layer, style);
  EXPECT_LT(pixels[3], 128) << "another class than the emphasised one";
  EXPECT_EQ(pixels[4 + 3], 255);
}

}  // namespace
}  // namespace lithoscope
