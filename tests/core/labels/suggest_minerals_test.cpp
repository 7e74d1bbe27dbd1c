#include "core/labels/suggest_minerals.h"

#include "core/palette/mineral_colours.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// The contrasts of the paper's elements in five clusters.
ElementContrast contrast(std::vector<std::vector<double>> rows) {
  ElementContrast made;
  made.elements = {"Al", "K", "Li", "Na", "Si", "Rb"};
  made.contrast.resize(static_cast<Eigen::Index>(rows.size()), 6);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (int c = 0; c < 6; ++c)
      made.contrast(static_cast<Eigen::Index>(r), c) = rows[r][static_cast<std::size_t>(c)];
  }
  made.weight = Eigen::VectorXd::Constant(6, 0.8);
  made.points.assign(rows.size(), 100);
  return made;
}

std::string best(const ElementContrast& found, std::size_t index,
                 const std::vector<std::string>& expected = {}) {
  return suggest_minerals(&found, index, nullptr, expected, 5).front().name;
}

TEST(SuggestMinerals, ByTheElementsOfThePaper) {
  const ElementContrast found = contrast({{0.9, 1, 1, 0.1, 0.8, 1},    // lepidolite
                                          {0.9, 0.1, 0, 1, 0.9, 0},    // albite
                                          {0.1, 0, 0, 0.1, 1, 0},      // quartz
                                          {1, 0.9, 0.1, 0, 0.8, 0.2},  // mica
                                          {0, 0, 0, 0, 0, 0}});        // background
  EXPECT_EQ(best(found, 0), "Lepidolite");
  EXPECT_EQ(best(found, 1), "Albite");
  EXPECT_EQ(best(found, 2), "Quartz");
  EXPECT_EQ(best(found, 3, {"Mica"}), "Mica");
  EXPECT_EQ(best(found, 4), kBackgroundName);
}

TEST(SuggestMinerals, TellsWhy) {
  const ElementContrast found = contrast({{0.9, 1, 0.95, 0.1, 0.5, 0.8}});
  const auto list = suggest_minerals(&found, 0, nullptr, {}, 3);
  EXPECT_EQ(list[0].name, "Lepidolite");
  EXPECT_EQ(list[0].formula, "KLi2AlSi4O10F(OH)");
  EXPECT_EQ(list[0].reason, "K, Li, Al high; Si medium; Rb as companion; Na absent");
  EXPECT_GT(list[0].score, list[1].score);
  EXPECT_LE(list[0].score, 1);
}

TEST(SuggestMinerals, WhatElementsDoNotTellApartIsSaid) {
  const ElementContrast found = contrast({{1, 1, 0, 0, 1, 0}});
  const auto list = suggest_minerals(&found, 0, nullptr, {"Orthoclase"}, 4);
  EXPECT_EQ(list[0].name, "Orthoclase");  // expected ones first among equals
  EXPECT_NE(std::find(list[0].alike.begin(), list[0].alike.end(), "Muscovite"),
            list[0].alike.end());
  EXPECT_TRUE(test::contains(list[0].reason, "do not tell it from"));
}

TEST(SuggestMinerals, WhatWasNotLookedForIsNotFound) {
  // Biotite and zinnwaldite want Mg and Fe, which no line shows; gold shows nothing at all.
  const ElementContrast found = contrast({{1, 1, 1, 0, 1, 1}, {0, 0, 0, 0, 0, 0}});
  for (const std::size_t index : {std::size_t{0}, std::size_t{1}}) {
    for (const MineralSuggestion& each : suggest_minerals(&found, index, nullptr, {}, 500)) {
      EXPECT_NE(each.name, "Gold");
      if (each.name == "Zinnwaldite") {
        EXPECT_TRUE(test::contains(each.reason, "Fe not looked for"));
        EXPECT_LT(each.score, 0.9);
      }
    }
  }
}

TEST(SuggestMinerals, TheLibraryTellsApartWhatElementsDoNot) {
  const ElementContrast found = contrast({{1, 1, 0, 0, 1, 0}});
  const LibraryMatches matches{{"quartz_GDS74", "MUSCOVITE GDS108", "orthoclase hs13"},
                               {{1, 0.05}, {2, 0.2}, {0, 0.3}}};
  const auto list = suggest_minerals(&found, 0, &matches, {"Orthoclase"}, 3);
  EXPECT_EQ(list[0].name, "Muscovite");
  EXPECT_TRUE(test::contains(list[0].reason, "2.9° from MUSCOVITE GDS108"));
}

TEST(SuggestMinerals, TheLibraryAloneSpeaksWhereThereAreNoElements) {
  const LibraryMatches matches{{"albite", "Albitefels"}, {{1, 0.01}, {0, 0.1}}};
  const auto list = suggest_minerals(nullptr, 0, &matches, {}, 3);
  ASSERT_EQ(list.size(), 1u) << "a word within another word is no name";
  EXPECT_EQ(list[0].name, "Albite");
  EXPECT_NEAR(list[0].score, 1 - 0.1 / kUnlikeAngle, 1e-12);
  EXPECT_TRUE(suggest_minerals(nullptr, 0, nullptr, {}, 3).empty());
}

TEST(SuggestMinerals, AClassWithoutPointsHasNone) {
  ElementContrast found = contrast({{1, 1, 0, 0, 1, 0}});
  found.points[0] = 0;
  EXPECT_TRUE(suggest_minerals(&found, 0, nullptr, {}, 3).empty());
}

}  // namespace
}  // namespace lithoscope
