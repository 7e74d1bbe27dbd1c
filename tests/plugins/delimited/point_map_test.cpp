// Maps with one row a point.
#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "tests/plugins/delimited/text_helpers.h"

namespace lithoscope::test {
namespace {

TEST(PointMap, MakesAGridOfSeparatePitches) {
  const TemporaryFolder folder;
  const auto file = write_text(folder / "map.csv",
                               "X (mm),Y (mm),670.8,766.5\n"
                               "0,0,1,2\n0.1,0,3,4\n0.2,0,5,6\n"
                               "0.2,0.05,11,12\n0.1,0.05,9,10\n0,0.05,7,8\n");
  EXPECT_EQ(full_registry().reader_for(file).id(), "delimited");
  const SpectralImage image = read_image(file);
  EXPECT_EQ(image.grid.rows, 2);
  EXPECT_EQ(image.grid.cols, 3);
  EXPECT_NEAR(image.grid.pitch_x_um, 100, 1e-9);
  EXPECT_NEAR(image.grid.pitch_y_um, 50, 1e-9);
  EXPECT_TRUE(image.grid.pitch_known);
  EXPECT_EQ(image.axis, SpectralAxis({670.8, 766.5}, AxisUnit::kNanometre));
  EXPECT_EQ(image.mask, nullptr);
  EXPECT_EQ(value_at(image, 0, 2, 1), 6);
  EXPECT_EQ(value_at(image, 1, 0, 0), 7);
  EXPECT_EQ(value_at(image, 1, 2, 1), 12);
}

TEST(PointMap, UnderstandsSemicolonsAndDecimalCommas) {
  const TemporaryFolder folder;
  const SpectralImage image = read_image(write_text(
      folder / "map.csv", "# Labor\ny_um;x_um;Li;Na\n0;0;1,5;2\n0;2,5;-3;\n4;0;5;6\n4;2,5;7;8\n"));
  EXPECT_EQ(image.grid.pitch_x_um, 2.5);
  EXPECT_EQ(image.grid.pitch_y_um, 4);
  EXPECT_EQ(image.axis.names(), (std::vector<std::string>{"Li", "Na"}));
  EXPECT_EQ(value_at(image, 0, 0), 1.5f);
  EXPECT_TRUE(std::isnan(value_at(image, 0, 1, 1)));
}

TEST(PointMap, MasksMissingPoints) {
  const TemporaryFolder folder;
  const SpectralImage image =
      read_image(write_text(folder / "map.txt", "x y a\n10 5 1\n30 5 2\n10 6 3\n20 6 4\n"));
  EXPECT_EQ(image.grid.cols, 3);
  EXPECT_EQ(image.grid.origin_x_um, 10);
  EXPECT_EQ(image.grid.origin_y_um, 5);
  ASSERT_NE(image.mask, nullptr);
  EXPECT_EQ(*image.mask, (std::vector<std::uint8_t>{1, 0, 1, 1, 1, 0}));
  EXPECT_TRUE(std::isnan(value_at(image, 0, 1)));
  EXPECT_EQ(value_at(image, 0, 2), 2);
}

TEST(PointMap, TakesRowsInAnyOrder) {
  const TemporaryFolder folder;
  Random random(1);
  std::vector<std::string> rows;
  for (int r = 0; r < 40; ++r) {
    for (int c = 0; c < 30; ++c) {
      rows.push_back(
          fmt::format("{:.3f}\t{:.3f}\t{}\t{}\n", 7.5 + c * 12.5, -3.0 + r * 20.0, r * 30 + c, -r));
    }
  }
  for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[random.index(i)]);
  std::string text = "x_um\ty_um\tfirst\tsecond\n";
  for (const auto& row : rows) text += row;
  const SpectralImage image = read_image(write_text(folder / "map.dat", text));
  ASSERT_EQ(image.grid.rows, 40);
  ASSERT_EQ(image.grid.cols, 30);
  EXPECT_NEAR(image.grid.pitch_x_um, 12.5, 1e-9);
  for (int r = 0; r < 40; ++r) {
    for (int c = 0; c < 30; ++c) EXPECT_EQ(value_at(image, r, c), r * 30 + c);
  }
}

TEST(PointMap, LetsColumnsAndUnitsBeChosen) {
  const TemporaryFolder folder;
  const auto file = write_text(folder / "map.csv", "stage,line,V51\n0,0,1\n1,0,2\n0,1,3\n1,1,4\n");
  const SpectralImage image =
      read_image(file, {{"as", "map"}, {"x_column", "line"}, {"y_column", "1"}});
  EXPECT_EQ(value_at(image, 1, 0), 2);
  EXPECT_FALSE(image.grid.pitch_known);
  EXPECT_TRUE(read_image(file, {{"as", "map"}, {"position_unit", "um"}}).grid.pitch_known);
  EXPECT_EQ(read_image(file, {{"as", "map"}, {"position_unit", "mm"}}).grid.pitch_x_um, 1000);
  const Error error = read_error(file, {{"as", "map"}, {"x_column", "X"}});
  EXPECT_EQ(error.field(), "x_column");
  EXPECT_TRUE(contains(error.what(), "stage, line, V51"));
  EXPECT_EQ(read_error(file, {{"as", "map"}, {"x_column", "1"}, {"y_column", "1"}}).field(),
            "x_column");
}

TEST(PointMap, GuessesPositionsWithoutNames) {
  const TemporaryFolder folder;
  const SpectralImage image =
      read_image(write_text(folder / "xyz.txt", "0 0 1\n2 0 2\n0 3 3\n2 3 4\n"));
  EXPECT_EQ(image.grid.rows, 2);
  EXPECT_EQ(image.grid.pitch_y_um, 3);
  EXPECT_EQ(value_at(image, 1, 1), 4);
}

TEST(PointMap, SaysWhatIsWrongAndWhere) {
  const TemporaryFolder folder;
  const auto message = [&](const std::string& text) {
    const Error error = read_error(write_text(folder / "bad.csv", text), {{"as", "map"}});
    EXPECT_TRUE(contains(error.what(), "bad.csv")) << error.what();
    EXPECT_FALSE(error.remedy().empty()) << error.what();
    return error;
  };
  const std::string start = "x,y,Li\n0,0,1\n1,0,2\n2,0,3\n3,0,4\n";
  Error error = message(start + "4,0\n");
  EXPECT_EQ(error.line(), 6);
  EXPECT_TRUE(contains(error.what(), "2 fields, the others have 3")) << error.what();
  error = message(start + "4,0,high\n");
  EXPECT_EQ(error.line(), 6);
  EXPECT_EQ(error.field(), "Li");
  EXPECT_TRUE(contains(error.what(), "\"high\" is no number"));
  error = message(start + "1,0,9\n");
  EXPECT_EQ(error.line(), 6);
  EXPECT_TRUE(contains(error.what(), "already given in line 3")) << error.what();
  error = message(start + "4.5,0,9\n5.5,0,1\n6.6,0,1\n");
  EXPECT_TRUE(contains(error.what(), "no regular grid")) << error.what();
  EXPECT_GT(error.line(), 1);
  error = message(start + ",0,9\n");
  EXPECT_EQ(error.line(), 6);
  EXPECT_EQ(error.field(), "x");
  EXPECT_TRUE(contains(message("").what(), "empty"));
  EXPECT_TRUE(contains(message(" \n\n").what(), "empty"));
  EXPECT_TRUE(contains(message("x,y\n0,1\n1,1\n").what(), "at least one channel"));
  error = message("x,y,3,1,2\n0,0,1,1,1\n1,0,1,1,1\n");
  EXPECT_TRUE(contains(error.what(), "out of order")) << error.what();
  EXPECT_EQ(error.line(), 1);
  EXPECT_TRUE(contains(message(std::string("\xff\xfe") + "x").what(), "UTF-16"));
}

TEST(PointMap, TellsTheFirstOfSeveralErrors) {
  const TemporaryFolder folder;
  std::string text = "x,y,a\n";
  for (int i = 0; i < 30000; ++i) {
    text += fmt::format("{},{},{}\n", i % 200, i / 200, i % 5000 == 4321 ? "bad" : "1");
  }
  const auto file = write_text(folder / "map.csv", text);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(read_error(file).line(), 4323);
}

// Whatever the bytes: an Error or an artifact, never a crash.
TEST(PointMap, SurvivesDamage) {
  const TemporaryFolder folder;
  Random random(5);
  std::string text = "x,y,\"a\",b\n";
  for (int i = 0; i < 60; ++i) text += fmt::format("{},{},{},\"{}\"\n", i % 10, i / 10, i, -i);
  for (int round = 0; round < 400; ++round) {
    std::string damaged = text.substr(0, 1 + random.index(text.size()));
    for (std::uint64_t flips = random.index(6); flips > 0; --flips) {
      damaged[random.index(damaged.size())] = "0,;\"\n\t x9e-\0\xff"[random.index(13)];
    }
    const auto file = write_text(folder / "damaged.csv", damaged);
    for (const char* as : {"auto", "map", "matrix", "spectrum", "table"}) {
      try {
        read_delimited(file, {{"as", as}});
      } catch (const Error& e) {
        EXPECT_TRUE(contains(e.what(), "damaged.csv")) << e.what();
      }
    }
    full_registry().reader("delimited").confidence(file, damaged);
  }
}

}  // namespace
}  // namespace lithoscope::test
