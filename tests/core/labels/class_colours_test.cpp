#include "core/labels/class_colours.h"

#include <gtest/gtest.h>

#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

ColouredClass cluster(int number) {
  return {cluster_colour(static_cast<std::size_t>(number - 1)), false, std::nullopt, number};
}

ColouredClass mineral(const char* name, int number) {
  return {{}, false, mineral_colour(name), number};
}

TEST(ClassColours, KeepWhatIsToldApartAlready) {
  const auto colours = told_apart({cluster(1), cluster(2), cluster(3)});
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(colours[i], cluster_colour(i));
}

TEST(ClassColours, DoNotDependOnTheOrderOfClasses) {
  const auto there = told_apart({cluster(4), mineral("Quartz", 2), mineral("Quartz", 7)});
  const auto back = told_apart({mineral("Quartz", 7), mineral("Quartz", 2), cluster(4)});
  EXPECT_EQ(there[0], back[2]);
  EXPECT_EQ(there[1], back[1]);
  EXPECT_EQ(there[2], back[0]);
}

TEST(ClassColours, ShadesOfOneMineralDiffer) {
  std::vector<ColouredClass> classes;
  for (int i = 1; i <= 4; ++i) classes.push_back(mineral("Quartz", i));
  const auto colours = told_apart(classes);
  EXPECT_EQ(colours[0], *mineral_colour("Quartz"));
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(look_alike(colours[i], colours[k])) << i << k;
  }
}

TEST(ClassColours, ManyClustersBesideManyMineralsAreToldApart) {
  std::vector<ColouredClass> classes;
  for (const char* name : {"Quartz", "Albite", "Lepidolite", "Mica", "Orthoclase"}) {
    classes.push_back(mineral(name, static_cast<int>(classes.size() + 1)));
  }
  for (int i = 1; i <= 9; ++i) classes.push_back(cluster(i));
  const auto colours = told_apart(classes);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(colours[i], *classes[i].mineral);
  for (std::size_t i = 5; i < colours.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(look_alike(colours[i], colours[k])) << i << k;
  }
}

TEST(ClassColours, AChosenColourStaysEvenBesideItsLike) {
  ColouredClass chosen{*mineral_colour("Quartz"), true, std::nullopt, 5};
  const auto colours = told_apart({cluster(4), chosen});
  EXPECT_EQ(colours[1], chosen.colour);
  EXPECT_FALSE(look_alike(colours[0], colours[1]));
}

}  // namespace
}  // namespace lithoscope
