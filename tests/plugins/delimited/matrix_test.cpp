// Maps as matrices.
#include <cmath>

#include "tests/plugins/delimited/text_helpers.h"

namespace lithoscope::test {
namespace {

double sum_of(const SpectralImage& image, int channel) {
  const int channels[] = {channel};
  std::vector<float> values(static_cast<std::size_t>(image.grid.size()));
  image.store->read({0, image.grid.rows, channels, nullptr}, values);
  double sum = 0;
  for (const float value : values) sum += value;
  return sum;
}

TEST(Matrix, ReadsOneMap) {
  const TemporaryFolder folder;
  const auto file = write_text(folder / "Ca.txt", "1;2;3;\n4;5;6;\n");
  const SpectralImage image = read_image(file, {{"pitch_x_um", 5}});
  EXPECT_EQ(image.grid.rows, 2);
  EXPECT_EQ(image.grid.cols, 3);
  EXPECT_EQ(image.grid.pitch_y_um, 5);
  EXPECT_TRUE(image.grid.pitch_known);
  EXPECT_EQ(image.axis.names(), std::vector<std::string>{"Ca"});
  EXPECT_EQ(value_at(image, 1, 2), 6);
}

TEST(Matrix, KeepsEmptyCellsOfTheLastColumn) {
  const TemporaryFolder folder;
  const SpectralImage image =
      read_image(write_text(folder / "m.csv", "1,2,\n3,4,5\n6,7,8\n"), {{"as", "matrix"}});
  EXPECT_EQ(image.grid.cols, 3);
  EXPECT_TRUE(std::isnan(value_at(image, 0, 2)));
  EXPECT_EQ(value_at(image, 2, 2), 8);
}

TEST(Matrix, ReadsTheElectronMicroscopeMaps) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto folder = shared_data() / "bse_eds_map_edxia";
  const SpectralImage calcium = read_image(folder / "map_short_atom_Ca.txt");
  EXPECT_EQ(calcium.grid.rows, 150);
  EXPECT_EQ(calcium.grid.cols, 225);
  const SpectralImage all = read_image(folder);
  EXPECT_EQ(all.grid, calcium.grid);
  ASSERT_EQ(all.channels(), 6);
  EXPECT_EQ(all.axis.names()[0], "map_short_atom_BSE");
  EXPECT_EQ(all.axis.names()[1], "map_short_atom_Ca");
  EXPECT_EQ(sum_of(all, 1), sum_of(calcium, 0));
  // From numpy.
  EXPECT_NEAR(sum_of(all, 0), 4673971.0, 1e-3);
  EXPECT_NEAR(sum_of(all, 1), 678143.0, 1e-3);
}

TEST(Matrix, ReadsTheFluorescenceMaps) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto folder = shared_data() / "xrf_map_016A";
  EXPECT_EQ(full_registry().reader_for(folder / "Al.TXT.gz").id(), "delimited");
  const SpectralImage aluminium = read_image(folder / "Al.TXT.gz");
  EXPECT_EQ(aluminium.grid.rows, 518);
  EXPECT_EQ(aluminium.grid.cols, 932);
  EXPECT_EQ(aluminium.axis.names()[0], "Al");
  EXPECT_NEAR(sum_of(aluminium, 0), 10067047.0, 1);
  EXPECT_EQ(value_at(aluminium, 517, 931), 47.0);
}

TEST(Matrix, SaysWhatIsWrongAndWhere) {
  const TemporaryFolder folder;
  const auto error_in = [&](const std::string& text) {
    return read_error(write_text(folder / "m.txt", text), {{"as", "matrix"}});
  };
  Error error = error_in("1 2 3\n4 5 6\n7 8\n");
  EXPECT_EQ(error.line(), 3);
  error = error_in("1 2 3\n4 five 6\n7 8 9\n");
  EXPECT_EQ(error.line(), 2);
  EXPECT_TRUE(contains(error.what(), "\"five\""));
  EXPECT_TRUE(contains(error_in("quartz, feldspar\nmica, garnet\n").what(), "nothing but numbers"));

  const TemporaryFolder maps;
  write_text(maps / "a.txt", "1 2\n3 4\n");
  write_text(maps / "b.txt", "1 2\n3 4\n5 6\n");
  error = read_error(maps.path(), {{"as", "matrix"}});
  EXPECT_TRUE(contains(error.what(), "b.txt")) << error.what();
  EXPECT_TRUE(contains(error.what(), "3 rows"));
}

TEST(Matrix, RefusesDamagedGzip) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const TemporaryFolder folder;
  const auto file = shared_data() / "xrf_map_016A" / "Mg.TXT.gz";
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
  write_text(folder / "cut.txt.gz", bytes.substr(0, bytes.size() / 2));
  EXPECT_TRUE(contains(read_error(folder / "cut.txt.gz").what(), "damaged"));
}

}  // namespace
}  // namespace lithoscope::test
