#include "core/features/line_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/features/elements.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(Elements, AreThePeriodicTable) {
  ASSERT_EQ(chemical_elements().size(), 118u);
  std::set<std::string_view> symbols;
  for (std::size_t i = 0; i < 118; ++i) {
    EXPECT_EQ(chemical_elements()[i].atomic_number, static_cast<int>(i) + 1);
    symbols.insert(chemical_elements()[i].symbol);
  }
  EXPECT_EQ(symbols.size(), 118u);
  EXPECT_EQ(find_element("Rb")->atomic_number, 37);
  EXPECT_EQ(find_element("U")->name, "Uranium");
  EXPECT_EQ(find_element("LI"), nullptr);
  EXPECT_EQ(find_element(""), nullptr);
}

TEST(LineList, HoldsThePapersTable3) {
  const auto lines = parse_lines("lopes2024");
  ASSERT_EQ(lines.size(), 17u);
  EXPECT_EQ(std::count_if(lines.begin(), lines.end(), [](auto& l) { return l.element == "Li"; }),
            3);
  EXPECT_NE(std::find(lines.begin(), lines.end(), EmissionLine{"Li", 670.76}), lines.end());
  EXPECT_NE(std::find(lines.begin(), lines.end(), EmissionLine{"Si", 251.59}), lines.end());
  EXPECT_EQ(EmissionLine({"Li", 670.76}).name(), "Li 670.76");
  const auto presets = line_presets();
  EXPECT_NE(std::find(presets.begin(), presets.end(), "lopes2024"), presets.end());
}

TEST(LineList, EveryPresetIsAList) {
  for (const std::string& preset : line_presets()) EXPECT_FALSE(parse_lines(preset).empty());
}

TEST(LineList, TakesArraysAndUnits) {
  const auto lines = parse_lines(Json::parse(
      R"([{"element": "Na", "wavelength_nm": 588.995}, {"element": "Li", "wavelength_nm": "0.67076 µm"}])"));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_DOUBLE_EQ(lines[0].wavelength_nm, 588.995);
  EXPECT_NEAR(lines[1].wavelength_nm, 670.76, 1e-9);
  // 1239.84198 / 1.8484
  const auto energy =
      parse_lines(Json::parse(R"([{"element": "Li", "wavelength_nm": "1.8484 eV"}])"));
  EXPECT_NEAR(energy[0].wavelength_nm, 670.765, 1e-3);
}

TEST(LineList, SaysWhichEntryIsWrong) {
  const auto message = [](const char* json) {
    return std::string(test::error_of([&] { parse_lines(Json::parse(json)); }).what());
  };
  EXPECT_TRUE(test::contains(message(R"("lopes2042")"), "lopes2024"));
  EXPECT_TRUE(test::contains(message(R"([{"element": "Xx", "wavelength_nm": 1}])"), "Xx"));
  EXPECT_TRUE(test::contains(message(R"([{"element": "Li", "wavelength_nm": -1}])"), "-1"));
  EXPECT_TRUE(test::contains(message(R"([{"element": "Li", "wavelength_nm": "1 s"}])"), "nm"));
  EXPECT_TRUE(test::contains(message(R"([{"element": "Li", "nm": 1}])"), "wavelength_nm"));
  EXPECT_TRUE(test::contains(message(R"([{"element": 3, "wavelength_nm": 1}])"), "no list"));
  EXPECT_TRUE(test::contains(
      message(
          R"([{"element": "Li", "wavelength_nm": 1}, {"element": "Li", "wavelength_nm": 1.001}])"),
      "twice"));
  for (const char* wrong : {"[]", "3", "null", "{}", "[3]"}) {
    EXPECT_TRUE(test::contains(message(wrong), "no list")) << wrong;
  }
}

}  // namespace
}  // namespace lithoscope
