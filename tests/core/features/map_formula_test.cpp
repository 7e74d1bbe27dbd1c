#include "core/features/map_formula.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using Kind = MapFormula::Kind;

std::optional<double> read_plainly(std::string_view text) {
  if (text.ends_with(" nm")) text.remove_suffix(3);
  return number_of_text(text);
}

std::string tell_plainly(double position) {
  return fmt::format("{:.6g} nm", position);
}

TEST(MapFormula, IsReadAsPeopleTypeIt) {
  const auto parse = [](std::string_view text) { return parse_map_formula(text, read_plainly); };
  EXPECT_EQ(parse(" 670.8 nm"), (MapFormula{.kind = Kind::kChannel, .at = 670.8}));
  EXPECT_EQ(parse("line 670.8 ± 0.3"),
            (MapFormula{.kind = Kind::kLine, .at = 670.8, .half_width = 0.3}));
  EXPECT_EQ(parse("Line 670.8"), (MapFormula{.kind = Kind::kLine, .at = 670.8}));
  EXPECT_EQ(parse("1650/2200 nm +- 5"),
            (MapFormula{.kind = Kind::kRatio, .at = 1650, .other = 2200, .half_width = 5}));
  EXPECT_EQ(parse("depth 2120, 2200 nm,2245"),
            (MapFormula{.kind = Kind::kDepth, .at = 2200, .other = 2120, .right = 2245}));
  EXPECT_EQ(parse("PC 2"), (MapFormula{.kind = Kind::kComponent, .component = 2}));
  EXPECT_EQ(parse("pc12").component, 12);
}

TEST(MapFormula, SurvivesItsText) {
  for (const char* text : {"670.8 nm", "line 670.8 nm ± 0.3", "1650 nm / 2200 nm ± 5",
                           "depth 2120 nm, 2200 nm, 2245 nm", "PC 3"}) {
    EXPECT_EQ(map_formula_text(parse_map_formula(text, read_plainly), tell_plainly), text);
  }
}

TEST(MapFormula, SaysWhatItDoesNotUnderstand) {
  for (const char* text : {"", "iron", "PC 0", "PC 1.5", "PC", "depth 2200", "depth 1, 2",
                           "1 / 2 / 3", "670 ± 0.3", "line 670 ± -1", "/ 3", "line"}) {
    EXPECT_THROW(parse_map_formula(text, read_plainly), Error) << text;
  }
}

// Two pixels of eleven channels, 1000 to 1050 nm.
SpectralImage image_of(const std::vector<float>& first, const std::vector<float>& second) {
  std::vector<float> values = first;
  values.insert(values.end(), second.begin(), second.end());
  return make_memory_image(test::grid_of(1, 2), test::axis_nm(first.size()), values);
}

std::vector<float> values_of(const SpectralImage& image, const MapFormula& formula) {
  NoProgress progress;
  return map_values(image, {formula}, progress)[0];
}

TEST(MapFormula, CountsAsByHand) {
  //                           1000 1005 1010 1015 1020 1025 1030 1035 1040 1045 1050
  const SpectralImage image =
      image_of({10, 11, 12, 13, 14, 35, 16, 17, 18, 19, 20}, {8, 8, 8, 8, 6, 4, 6, 8, 8, 8, 8});
  EXPECT_EQ(values_of(image, {.at = 1026}), (std::vector<float>{35, 4}));
  // A peak of 20 over a background that rises by 1 a channel: nothing but the peak is left.
  const auto line = values_of(image, {.kind = Kind::kLine, .at = 1025, .half_width = 2});
  EXPECT_FLOAT_EQ(line[0], 20);
  EXPECT_FLOAT_EQ(line[1], -2);
  // Mean of 14, 35 and 16 less the background 15.
  EXPECT_FLOAT_EQ(values_of(image, {.kind = Kind::kLine, .at = 1025})[0], 65.0f / 3 - 15);
  EXPECT_FLOAT_EQ(values_of(image, {.kind = Kind::kRatio, .at = 1050, .other = 1000})[0], 2);
  EXPECT_FLOAT_EQ(
      values_of(image, {.kind = Kind::kRatio, .at = 1025, .other = 1045, .half_width = 5})[1],
      16.0f / 24);
  const MapFormula depth{.kind = Kind::kDepth, .at = 1025, .other = 1015, .right = 1035};
  EXPECT_FLOAT_EQ(values_of(image, depth)[1], 0.5);
  EXPECT_FLOAT_EQ(values_of(image, depth)[0], 1 - 35.0f / 15);
  EXPECT_EQ(formula_channels(image, depth), (std::vector<int>{3, 5, 7}));
}

TEST(MapFormula, DoesNotDependOnTheOrderOfTheChannels) {
  const std::vector<float> rising = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
  const std::vector<float> falling(rising.rbegin(), rising.rend());
  std::vector<double> down;
  for (int i = 10; i >= 0; --i) down.push_back(1000 + 5 * i);
  const SpectralImage up = make_memory_image(test::grid_of(1, 1), test::axis_nm(11), rising);
  const SpectralImage other =
      make_memory_image(test::grid_of(1, 1), SpectralAxis(down, AxisUnit::kNanometre), falling);
  for (const MapFormula& formula :
       {MapFormula{.kind = Kind::kLine, .at = 1023, .half_width = 6},
        MapFormula{.kind = Kind::kRatio, .at = 1010, .other = 1040, .half_width = 5},
        MapFormula{.kind = Kind::kDepth, .at = 1025, .other = 1010, .right = 1045}}) {
    EXPECT_FLOAT_EQ(values_of(up, formula)[0], values_of(other, formula)[0]);
  }
}

TEST(MapFormula, LeavesHolesWhereNothingCanBeSaid) {
  SpectralImage image = image_of({1, 2, 3, 4, 5}, {1, 0, 3, NAN, 5});
  const MapFormula ratio{.kind = Kind::kRatio, .at = 1000, .other = 1005};
  EXPECT_FLOAT_EQ(values_of(image, ratio)[0], 0.5);
  EXPECT_TRUE(std::isnan(values_of(image, ratio)[1]));  // over 0
  EXPECT_TRUE(std::isnan(values_of(image, {.at = 1015})[1]));
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(std::vector<std::uint8_t>{0, 1});
  EXPECT_TRUE(std::isnan(values_of(image, {.at = 1000})[0]));
}

TEST(MapFormula, RefusesPositionsOutsideTheImage) {
  const SpectralImage image = image_of({1, 2, 3, 4, 5}, {1, 2, 3, 4, 5});
  for (const MapFormula& formula :
       {MapFormula{.at = 990}, MapFormula{.kind = Kind::kRatio, .at = 1000, .other = 1200},
        MapFormula{.kind = Kind::kDepth, .at = 1000, .other = 1010, .right = 1020},
        MapFormula{.kind = Kind::kLine, .at = 1100}}) {
    EXPECT_THROW(values_of(image, formula), Error);
  }
  EXPECT_THROW(values_of(image, {.kind = Kind::kComponent, .component = 9}), Error);
}

TEST(MapFormula, ComponentsAreThoseOfThePrincipalComponents) {
  std::vector<float> values;
  for (int i = 0; i < 60; ++i) {
    for (int c = 0; c < 5; ++c) {
      values.push_back(static_cast<float>((i % 7) * (c + 1) + 0.1 * ((i * 5 + c * 3) % 11)));
    }
  }
  const SpectralImage image = make_memory_image(test::grid_of(6, 10), test::axis_nm(5), values);
  NoProgress progress;
  const auto both = map_values(
      image, {{.kind = Kind::kComponent, .component = 2}, {.kind = Kind::kComponent}}, progress);
  double first = 0, second = 0, mixed = 0;
  for (std::size_t i = 0; i < 60; ++i) {
    first += both[1][i] * both[1][i];
    second += both[0][i] * both[0][i];
    mixed += both[0][i] * both[1][i];
  }
  EXPECT_GT(first, 50 * second);
  EXPECT_NEAR(mixed, 0, 1e-4 * first);
}

}  // namespace
}  // namespace lithoscope
