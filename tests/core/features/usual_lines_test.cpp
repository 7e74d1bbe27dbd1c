#include "core/features/usual_lines.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lithoscope {
namespace {

const LineRange kWhole{200, 900};

std::vector<std::string> names(const std::vector<EmissionLine>& lines) {
  std::vector<std::string> all;
  for (const EmissionLine& line : lines) all.push_back(line.name());
  return all;
}

TEST(UsualLines, AreThoseOfTheListWhereItHasSome) {
  EXPECT_EQ(names(usual_lines("Li", kWhole)),
            (std::vector<std::string>{"Li 610.22", "Li 670.76", "Li 812.56"}));
  EXPECT_EQ(names(usual_lines("Li", {650, 700})), (std::vector<std::string>{"Li 670.76"}));
}

TEST(UsualLines, AreTheThreeStrongestElsewhere) {
  const auto calcium = usual_lines("Ca", kWhole);
  ASSERT_EQ(calcium.size(), 3u);
  EXPECT_NE(std::find_if(calcium.begin(), calcium.end(),
                         [](auto& line) { return std::abs(line.wavelength_nm - 393.37) < 0.02; }),
            calcium.end());
  EXPECT_TRUE(std::is_sorted(calcium.begin(), calcium.end(),
                             [](auto& a, auto& b) { return a.wavelength_nm < b.wavelength_nm; }));
}

TEST(UsualLines, OutsideTheRangeThereAreNone) {
  EXPECT_TRUE(usual_lines("Li", {1000, 2500}).empty());
  EXPECT_TRUE(elements_with_lines({2000, 2500}).empty());
  const auto all = elements_with_lines(kWhole);
  EXPECT_NE(std::find(all.begin(), all.end(), "Rb"), all.end());
}

TEST(UsualLines, TheAirTellsOfNoMineral) {
  for (const char* silent : {"O", "H", "F", "Ar"}) EXPECT_FALSE(tells_of_minerals(silent));
  for (const char* telling : {"K", "Li", "Al", "Si", "C", "S"}) {
    EXPECT_TRUE(tells_of_minerals(telling));
  }
}

TEST(UsualLines, TheOrderDoesNotDependOnTheClicks) {
  const std::vector<EmissionLine> preset = parse_lines("lopes2024");
  std::vector<EmissionLine> lines(preset.rbegin(), preset.rend());
  put_in_order(lines);
  EXPECT_EQ(lines, preset);
  EXPECT_EQ(lines_to_json(lines), "lopes2024");
  lines.push_back({"Mg", 285.21});
  lines.push_back({"Be", 313.04});
  put_in_order(lines);
  EXPECT_EQ(lines[17].element, "Be");
  EXPECT_EQ(parse_lines(lines_to_json(lines)), lines);
}

TEST(UsualLines, ALineMayHaveAWindowOfItsOwn) {
  const auto lines = parse_lines(Json::parse(
      R"([{"element": "Li", "wavelength_nm": 670.76, "half_window_nm": "0.5 nm"},
          {"element": "Na", "wavelength_nm": 588.95}])"));
  EXPECT_EQ(lines[0].half_window_nm, 0.5);
  EXPECT_FALSE(lines[1].half_window_nm);
  EXPECT_EQ(parse_lines(lines_to_json(lines)), lines);
}

}  // namespace
}  // namespace lithoscope
