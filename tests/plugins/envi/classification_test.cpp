#include <gtest/gtest.h>

#include "core/palette/mineral_colours.h"
#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

using test::error_of;
using test::read_any;
using test::TemporaryFolder;
using test::write_bytes;

LabelMap sample_map(std::size_t classes) {
  Grid grid;
  grid.rows = 3;
  grid.cols = 4;
  grid.pitch_x_um = 100;
  grid.pitch_y_um = 62.5;
  grid.origin_x_um = -12.25;
  grid.pitch_known = true;
  std::vector<LabelClass> list;
  for (std::size_t i = 0; i < classes; ++i) {
    list.push_back({"Class name " + std::to_string(i + 1), cluster_colour(i)});
  }
  LabelMap map = make_label_map(grid, list);
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    map.labels[i] = static_cast<std::uint16_t>(i * 31 % (classes + 1));
  }
  map.labels[5] = static_cast<std::uint16_t>(classes);
  return map;
}

TEST(EnviClassification, RoundTrips) {
  for (const std::size_t classes :
       {std::size_t{1}, std::size_t{5}, std::size_t{255}, std::size_t{256}, std::size_t{4000}}) {
    for (const char* name : {"map.hdr", "map.img", "map.dat", "map"}) {
      const TemporaryFolder folder;
      const LabelMap map = sample_map(classes);
      test::write_with("envi-classification", map, folder / name);
      const auto read = read_any(folder / name).as<LabelMap>();
      ASSERT_NE(read, nullptr) << name;
      EXPECT_EQ(read->grid, map.grid);
      EXPECT_EQ(read->labels, map.labels);
      EXPECT_EQ(read->classes, map.classes);
      EXPECT_EQ(test::names_in(folder.path()).size(), 2u);
    }
  }
}

TEST(EnviClassification, KeepsTheListWholeWhateverTheNames) {
  LabelMap map = sample_map(2);
  map.classes[0].name = "Mica, {white}\nfine";
  map.classes[1].name = "Lépidolite";
  const TemporaryFolder folder;
  test::write_with("envi-classification", map, folder / "map.img");
  const auto read = read_any(folder / "map.img").as<LabelMap>();
  EXPECT_EQ(read->classes[0].name, "Mica; (white) fine");
  EXPECT_EQ(read->classes[1].name, "Lépidolite");
  EXPECT_EQ(read->labels, map.labels);
}

constexpr const char* kStart = "ENVI\nsamples=2\nlines=2\nbands=1\ndata type=1\n";

TEST(EnviClassification, ColoursClassesWithoutALookup) {
  const TemporaryFolder folder;
  write_bytes(folder / "c.img", std::string("\x00\x01\x02\x01", 4));
  write_bytes(folder / "c.hdr", std::string(kStart) +
                                    "file type = ENVI Classification\nclasses = 3\n"
                                    "class names = {Unclassified, Quartz, Something}\n");
  const auto map = read_any(folder / "c.hdr").as<LabelMap>();
  EXPECT_EQ(map->labels, (std::vector<std::uint16_t>{0, 1, 2, 1}));
  EXPECT_EQ(map->classes[0].colour, mineral_colour("Quartz"));
  EXPECT_EQ(map->classes[1].colour, cluster_colour(1));
}

TEST(EnviClassification, CountsClassesThatNobodyNamed) {
  const TemporaryFolder folder;
  write_bytes(folder / "c.img", std::string("\x00\x01\x07\x01", 4));
  write_bytes(folder / "c.hdr", std::string(kStart) + "file type = ENVI Classification\n");
  const auto map = read_any(folder / "c.hdr").as<LabelMap>();
  EXPECT_EQ(map->class_count(), 7u);
  EXPECT_EQ(map->classes[6].name, "Class 7");
}

struct BadClasses {
  const char* lines;
  const char* field;
};

class EnviBadClassification : public testing::TestWithParam<BadClasses> {};

TEST_P(EnviBadClassification, IsRefused) {
  const TemporaryFolder folder;
  write_bytes(folder / "c.img", std::string("\x00\x01\x02\x01", 4));
  write_bytes(folder / "c.hdr", std::string(kStart) + GetParam().lines);
  const Error e = error_of([&] { read_any(folder / "c.hdr", nullptr, "envi-classification"); });
  EXPECT_EQ(e.field(), GetParam().field) << e.what();
  EXPECT_FALSE(e.remedy().empty());
  EXPECT_FALSE(e.file().empty());
}

INSTANTIATE_TEST_SUITE_P(
    Cases, EnviBadClassification,
    testing::Values(
        BadClasses{"classes = 2\n", ""}, BadClasses{"classes = 0\n", "classes"},
        BadClasses{"classes = -1\n", "classes"}, BadClasses{"classes = 100000\n", "classes"},
        BadClasses{"classes = many\n", "classes"},
        BadClasses{"classes = 3\nclass names = {a, b}\n", "class names"},
        BadClasses{"classes = 3\nclass names = {a, b, c, d}\n", "class names"},
        BadClasses{"classes = 3\nclass lookup = {1, 2, 3}\n", "class lookup"},
        BadClasses{"classes = 3\nclass lookup = {0,0,0,300,0,0,0,0,0}\n", "class lookup"},
        BadClasses{"classes = 3\nclass lookup = {0,0,0,nan,0,0,0,0,0}\n", "class lookup"},
        BadClasses{"classes = 3\nbands = 2\nsamples = 1\ninterleave = bsq\n", "bands"}),
    [](const auto& test_case) { return "Case" + std::to_string(test_case.index); });

TEST(EnviClassification, RefusesFractionsAndNegativeClasses) {
  for (const float value : {0.5f, -1.0f, 70000.0f}) {
    const TemporaryFolder folder;
    write_bytes(folder / "c.img", test::bytes_of(1.0f, false) + test::bytes_of(value, false));
    write_bytes(folder / "c.hdr",
                "ENVI\nsamples=2\nlines=1\nbands=1\ndata type=4\nfile type=ENVI Classification\n");
    const Error e = error_of([&] { read_any(folder / "c.img"); });
    EXPECT_TRUE(test::contains(e.problem(), "column 1")) << e.what();
  }
}

}  // namespace
}  // namespace lithoscope
