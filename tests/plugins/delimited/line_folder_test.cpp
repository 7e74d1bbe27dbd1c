// Maps with one file a laser line.
#include <cmath>

#include "tests/plugins/delimited/text_helpers.h"

namespace lithoscope::test {
namespace {

void write_lines(const TemporaryFolder& folder) {
  write_text(folder / "line_10.csv", "Counts\nTime (s),Na23,K39\n0,100,0\n0.5,101,1\n1,102,2\n");
  write_text(folder / "line_2.csv", "Counts\nTime (s),Na23,K39\n0,20,0\n0.5,21,1\n");
  write_text(folder / "line_1.csv", "Counts\nTime (s),Na23,K39\n0,10,0\n0.5,11,\n1,12,2\n");
  write_text(folder / "notes.md", "not a line");
}

TEST(LineFolder, ReadsTheClinkerMap) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto folder = shared_data() / "laser_map_clinker" / "area1" / "raw";
  EXPECT_EQ(full_registry().reader_for(folder).id(), "delimited");
  EXPECT_EQ(full_registry().reader("delimited").files(folder).size(), 50u);
  const SpectralImage image = read_image(folder);
  EXPECT_EQ(image.grid.rows, 50);
  EXPECT_EQ(image.grid.cols, 700);
  EXPECT_FALSE(image.grid.pitch_known);
  EXPECT_EQ(image.axis.names(),
            (std::vector<std::string>{"Na23", "Mg24", "Al27", "K39", "Ti47", "V51", "Cr52", "Mn55",
                                      "Zn66", "Rb87", "Ba137"}));
  EXPECT_EQ(image.mask, nullptr);
  // Line 1, first point; line 2, first point; line 1, last point.
  EXPECT_FLOAT_EQ(value_at(image, 0, 0, 3), 311891.23171803f);
  EXPECT_FLOAT_EQ(value_at(image, 1, 0, 3), 312910.0635914f);
  EXPECT_FLOAT_EQ(value_at(image, 0, 699, 3), 325140.8607145f);

  const SpectralImage part = read_image(folder, {{"first_point", 141},
                                                 {"points", 519},
                                                 {"line_direction", "y"},
                                                 {"line_spacing_um", 30},
                                                 {"scan_speed_um_s", 100}});
  EXPECT_EQ(part.grid.rows, 519);
  EXPECT_EQ(part.grid.cols, 50);
  EXPECT_EQ(part.grid.pitch_x_um, 30);
  EXPECT_NEAR(part.grid.pitch_y_um, 7.45, 0.06);
  EXPECT_EQ(value_at(part, 0, 1, 5), value_at(image, 1, 140, 5));
  EXPECT_EQ(value_at(part, 518, 49, 3), value_at(image, 49, 658, 3));
}

TEST(LineFolder, CanBeGivenByOneOfItsFiles) {
  const TemporaryFolder folder;
  write_lines(folder);
  const SpectralImage image = read_image(folder / "line_2.csv", {{"as", "line_folder"}});
  EXPECT_EQ(image.grid.rows, 3);
  EXPECT_EQ(read_image(folder / "line_2.csv").grid.rows, 1);  // that line alone
  // The checksum covers all lines either way.
  EXPECT_EQ(full_registry().reader("delimited").files(folder / "line_2.csv").size(), 3u);
  EXPECT_EQ(full_registry().reader("delimited").files(folder.path()).size(), 3u);
}

TEST(LineFolder, SortsByNumberAndPadsShortLines) {
  const TemporaryFolder folder;
  write_lines(folder);
  const SpectralImage image =
      read_image(folder.path(), {{"line_spacing_um", 20}, {"scan_speed_um_s", 8}});
  EXPECT_EQ(image.grid.pitch_x_um, 4);
  EXPECT_EQ(image.grid.pitch_y_um, 20);
  EXPECT_EQ(value_at(image, 0, 0), 10);
  EXPECT_EQ(value_at(image, 1, 0), 20);
  EXPECT_EQ(value_at(image, 2, 2), 102);
  ASSERT_NE(image.mask, nullptr);
  EXPECT_EQ(*image.mask, (std::vector<std::uint8_t>{1, 1, 1, 1, 1, 0, 1, 1, 1}));
  EXPECT_TRUE(std::isnan(value_at(image, 1, 2)));
  EXPECT_TRUE(std::isnan(value_at(image, 0, 1, 1)));
}

TEST(LineFolder, CutsAndTurnsLines) {
  const TemporaryFolder folder;
  write_lines(folder);
  const SpectralImage cut = read_image(folder.path(), {{"first_point", 2}, {"points", 1}});
  EXPECT_EQ(cut.grid.cols, 1);
  EXPECT_EQ(value_at(cut, 2, 0), 101);
  const SpectralImage turned =
      read_image(folder.path(), {{"serpentine", true}, {"line_direction", "y"}});
  EXPECT_EQ(turned.grid.cols, 3);
  EXPECT_EQ(value_at(turned, 0, 1), 21);
  EXPECT_EQ(value_at(turned, 1, 1), 20);
  EXPECT_EQ(value_at(turned, 0, 2), 100);
}

TEST(LineFolder, SaysWhatIsWrongAndWhere) {
  const TemporaryFolder folder;
  write_lines(folder);
  EXPECT_EQ(read_error(folder.path(), {{"line_spacing_um", 20}}).field(), "step_um");
  EXPECT_EQ(read_error(folder.path(), {{"step_um", 20}}).field(), "line_spacing_um");
  EXPECT_EQ(read_error(folder.path(), {{"first_point", 9}}).field(), "first_point");
  EXPECT_EQ(read_error(folder.path(), {{"as", "table"}}).field(), "as");
  write_text(folder / "line_3.csv", "Counts\nTime (s),Na23,Ca44\n0,1,2\n1,1,2\n");
  Error error = read_error(folder.path());
  EXPECT_TRUE(contains(error.what(), "line_3.csv")) << error.what();
  EXPECT_TRUE(contains(error.what(), "Ca44"));
  write_text(folder / "line_3.csv", "Counts\nTime (s),Na23,K39\n0,1,2\n0,1,2\n");
  error = read_error(folder.path());
  EXPECT_TRUE(contains(error.what(), "does not rise"));
  EXPECT_EQ(error.line(), 4);
  write_text(folder / "line_3.csv", "Counts\nTime (s),Na23,K39\n0,1,2\n1,oops,2\n");
  error = read_error(folder.path());
  EXPECT_EQ(error.line(), 4);
  EXPECT_EQ(error.field(), "Na23");
  const TemporaryFolder empty;
  EXPECT_TRUE(contains(read_error(empty.path()).what(), "no text files"));
}

}  // namespace
}  // namespace lithoscope::test
