#include <gtest/gtest.h>
#include <png.h>

#include "tests/plugins/pictures/pictures_test_support.h"

namespace lithoscope {
namespace {

using test::error_of;
using test::make_png;
using test::PngParts;
using test::read_labels;
using test::TemporaryFolder;
using test::write_with;

LabelMap sample_map(std::size_t classes) {
  Grid grid;
  grid.rows = 4;
  grid.cols = 5;
  grid.pitch_x_um = 100;
  grid.pitch_y_um = 30;
  grid.origin_x_um = 7;
  grid.pitch_known = true;
  std::vector<LabelClass> list;
  for (std::size_t i = 0; i < classes; ++i) {
    // Two classes share a colour: their labels must stay apart all the same.
    list.push_back({"Class é " + std::to_string(i), {static_cast<std::uint8_t>(i / 2), 50, 200}});
  }
  LabelMap map = make_label_map(grid, list);
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    map.labels[i] = static_cast<std::uint16_t>((i * 7) % (classes + 1));
  }
  map.labels[3] = static_cast<std::uint16_t>(classes);
  return map;
}

TEST(LabelPictures, RoundTripAsPng) {
  for (const std::size_t classes : {std::size_t{1}, std::size_t{4}, std::size_t{255}}) {
    const TemporaryFolder folder;
    const LabelMap map = sample_map(classes);
    write_with("png", map, folder / "map.png");
    EXPECT_EQ(test::names_in(folder.path()), std::vector<std::string>{"map.png"});
    const auto read = read_labels(folder / "map.png");
    EXPECT_EQ(read->labels, map.labels);
    EXPECT_EQ(read->classes, map.classes);
    EXPECT_EQ(read->grid, map.grid);
  }
}

TEST(LabelPictures, RoundTripAsTiff) {
  for (const std::size_t classes :
       {std::size_t{1}, std::size_t{255}, std::size_t{256}, std::size_t{3000}}) {
    for (const char* compression : {"none", "deflate"}) {
      const TemporaryFolder folder;
      const LabelMap map = sample_map(classes);
      write_with("tiff", map, folder / "map.tif", {{"compression", compression}});
      const auto read = read_labels(folder / "map.tif");
      EXPECT_EQ(read->labels, map.labels);
      EXPECT_EQ(read->classes, map.classes);
      EXPECT_EQ(read->grid, map.grid);
    }
  }
}

TEST(LabelPictures, ShowTheClassColours) {
  const TemporaryFolder folder;
  LabelMap map = sample_map(2);
  map.classes[1].colour = {1, 2, 3};
  for (const char* name : {"map.png", "map.tif"}) {
    write_with(std::string(name) == "map.png" ? "png" : "tiff", map, folder / name);
    const auto values = test::all_values(*test::read_image(folder / name));
    EXPECT_EQ(map.labels[2], 2);
    EXPECT_EQ(values[6], 1) << name;
    EXPECT_EQ(values[8], 3) << name;
  }
  EXPECT_EQ((*test::read_image(folder / "map.png")->mask)[0], 0);  // unlabelled = transparent
}

TEST(LabelPictures, ScaleMakesMoreDotsOfTheSameSample) {
  const TemporaryFolder folder;
  const LabelMap map = sample_map(3);
  write_with("png", map, folder / "map.png", {{"scale", 3}});
  const auto read = read_labels(folder / "map.png");
  EXPECT_EQ(read->grid.rows, 12);
  EXPECT_EQ(read->grid.cols, 15);
  for (std::int64_t row = 0; row < 12; ++row) {
    for (std::int64_t col = 0; col < 15; ++col) {
      EXPECT_EQ(read->labels[static_cast<std::size_t>(read->grid.index(row, col))],
                map.labels[static_cast<std::size_t>(map.grid.index(row / 3, col / 3))]);
    }
  }
  // The middle dot of a point lies where the point is.
  EXPECT_NEAR(read->grid.centre_um(4, 7).x_um, map.grid.centre_um(1, 2).x_um, 1e-9);
  EXPECT_NEAR(read->grid.centre_um(4, 7).y_um, map.grid.centre_um(1, 2).y_um, 1e-9);
  for (const int scale : {0, 33}) {
    EXPECT_EQ(error_of([&] {
                write_with("png", map, folder / "x.png", {{"scale", scale}});
              }).field(),
              "scale");
  }
}

TEST(LabelPictures, ColoursAndGreysOfOtherPrograms) {
  PngParts parts{.cols = 4, .colour_type = PNG_COLOR_TYPE_GRAY};
  parts.rows = {{0, 255, 7, 255}};
  const TemporaryFolder folder;
  make_png(parts, folder / "grey.png");
  auto map = read_labels(folder / "grey.png");
  EXPECT_EQ(map->labels, (std::vector<std::uint16_t>{1, 3, 2, 3}));
  EXPECT_EQ(map->classes[1].name, "Value 7");

  parts.colour_type = PNG_COLOR_TYPE_RGB;
  parts.cols = 2;
  parts.rows = {{9, 8, 7, 1, 2, 3}};
  make_png(parts, folder / "rgb.png");
  map = read_labels(folder / "rgb.png");
  EXPECT_EQ(map->labels, (std::vector<std::uint16_t>{2, 1}));
  EXPECT_EQ(map->classes[0].colour, (Colour{1, 2, 3}));
}

TEST(LabelPictures, TooManyColours) {
  PngParts parts{.cols = 257, .depth = 16, .colour_type = PNG_COLOR_TYPE_GRAY};
  std::vector<std::uint8_t> row;
  for (int i = 0; i < 257; ++i) {
    row.push_back(static_cast<std::uint8_t>(i / 256));
    row.push_back(static_cast<std::uint8_t>(i % 256));
  }
  parts.rows = {row};
  const TemporaryFolder folder;
  make_png(parts, folder / "a.png");
  const Error e = error_of([&] { read_labels(folder / "a.png"); });
  EXPECT_TRUE(test::contains(e.problem(), "256")) << e.what();
  EXPECT_TRUE(test::contains(e.file(), "a.png"));
}

TEST(LabelPictures, TooManyClassesForAPng) {
  const TemporaryFolder folder;
  const Error e = error_of([&] { write_with("png", sample_map(256), folder / "a.png"); });
  EXPECT_TRUE(test::contains(e.remedy(), "TIFF")) << e.what();
  EXPECT_TRUE(test::names_in(folder.path()).empty());
}

}  // namespace
}  // namespace lithoscope
