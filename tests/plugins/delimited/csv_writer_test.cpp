// CSV files: what is written is what is read.
#include <sys/resource.h>

#include <csignal>

#include "core/base/file_bytes.h"
#include "core/base/random.h"
#include "tests/plugins/delimited/text_helpers.h"

namespace lithoscope::test {
namespace {

void write_csv(const Artifact& artifact, const std::filesystem::path& file) {
  const Writer& writer = full_registry().writer("csv");
  NoProgress progress;
  writer.write(artifact, file, Parameters(writer.options(), {}), progress);
}

TEST(CsvWriter, WritesTablesAsTheStandardSays) {
  const TemporaryFolder folder;
  Table table;
  table.add("mineral", std::vector<std::string>{"albite, \"clean\"", "mica", "two\nlines"});
  table.add("x", std::vector<double>{0.1, -3, std::numeric_limits<double>::quiet_NaN()}, "µm");
  write_csv(table, folder / "t.csv");
  EXPECT_EQ(read_text_file(folder / "t.csv"),
            "mineral,x [µm]\r\n\"albite, \"\"clean\"\"\",0.1\r\nmica,-3\r\n\"two\nlines\",nan\r\n");
  const Table back = read_as<Table>(folder / "t.csv");
  EXPECT_EQ(back.texts("mineral"), table.texts("mineral"));
  EXPECT_EQ(back.columns[1].unit, "µm");
  EXPECT_EQ(back.numbers("x")[0], 0.1);
  EXPECT_TRUE(std::isnan(back.numbers("x")[2]));
}

TEST(CsvWriter, KeepsRandomTables) {
  const TemporaryFolder folder;
  const char* const words[] = {"quartz", "a b", "x,y", "\"", " lead", "µ", "line\nbreak", "\"\""};
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    const std::size_t rows = 1 + random.index(40);
    Table table;
    std::vector<std::string> texts(rows);
    for (auto& text : texts) text = std::string(words[random.index(8)]) + "-";
    table.add("first name", texts);
    for (std::uint64_t c = 0; c < 1 + random.index(5); ++c) {
      std::vector<double> numbers(rows);
      for (double& number : numbers) number = random.normal() * std::pow(10, random.normal() * 20);
      table.add(fmt::format("column, {}", c), numbers, random.index(2) == 0 ? "nm" : "");
    }
    write_csv(table, folder / "t.csv");
    const Table back = read_as<Table>(folder / "t.csv", {{"as", "table"}});
    ASSERT_EQ(back.columns.size(), table.columns.size());
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      EXPECT_EQ(back.columns[c].name, table.columns[c].name);
      EXPECT_EQ(back.columns[c].unit, table.columns[c].unit);
      EXPECT_EQ(back.columns[c].cells, table.columns[c].cells);
    }
  }
}

TEST(CsvWriter, KeepsFeatureMaps) {
  const TemporaryFolder folder;
  Grid grid;
  grid.rows = 4;
  grid.cols = 5;
  grid.pitch_x_um = 12.5;
  grid.pitch_y_um = 30;
  grid.origin_x_um = 7;
  grid.origin_y_um = -2;
  grid.pitch_known = true;
  FeatureMap map = make_feature_map(grid, {{"Li 670.76", "Li", "counts"}, {"PC 1", "HSI", ""}});
  Random random(1);
  for (std::int64_t i = 0; i < 20; ++i) {
    if (i == 7 || i == 12) continue;
    map.valid[static_cast<std::size_t>(i)] = 1;
    map.values(i, 0) = static_cast<float>(random.normal());
    map.values(i, 1) = static_cast<float>(random.normal());
  }
  write_csv(map, folder / "map.csv");
  const SpectralImage image = read_image(folder / "map.csv");
  EXPECT_EQ(image.grid, grid);
  EXPECT_EQ(image.axis.names(), (std::vector<std::string>{"Li 670.76 [counts]", "PC 1"}));
  ASSERT_NE(image.mask, nullptr);
  EXPECT_EQ(*image.mask, map.valid);
  for (std::int64_t i = 0; i < 20; ++i) {
    if (map.valid[static_cast<std::size_t>(i)] == 0) continue;
    EXPECT_EQ(value_at(image, i / 5, i % 5, 0), map.values(i, 0));
    EXPECT_EQ(value_at(image, i / 5, i % 5, 1), map.values(i, 1));
  }
}

TEST(CsvWriter, KeepsImagesOfEveryUnit) {
  const TemporaryFolder folder;
  Random random(2);
  for (const AxisUnit unit : {AxisUnit::kNanometre, AxisUnit::kMicrometre,
                              AxisUnit::kKiloElectronVolt, AxisUnit::kInverseCentimetre}) {
    Grid grid;
    grid.rows = 3;
    grid.cols = 4;
    grid.pitch_x_um = 50;
    grid.pitch_y_um = 20;
    grid.pitch_known = true;
    std::vector<float> values(12 * 7);
    for (float& value : values) value = static_cast<float>(random.normal());
    const SpectralImage image =
        make_memory_image(grid, SpectralAxis({0.1, 0.25, 1.5, 2, 3, 1000.125, 2e4}, unit), values);
    write_csv(image, folder / "cube.csv");
    const SpectralImage back = read_image(folder / "cube.csv");
    EXPECT_EQ(back.grid, grid);
    EXPECT_EQ(back.axis, image.axis);
    std::vector<float> read(values.size());
    back.store->read({.first_row = 0, .row_count = 3}, read);
    EXPECT_EQ(read, values);
  }
}

TEST(CsvWriter, LeavesTheOldFileWhereTheDiskIsFull) {
  const TemporaryFolder folder;
  write_text(folder / "t.csv", "old");
  Table table;
  table.add("n", std::vector<double>(100000, 1.25));
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small = {10000, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const Error error = error_of([&] { write_csv(table, folder / "t.csv"); });
  setrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, handler);
  EXPECT_TRUE(contains(error.what(), "t.csv")) << error.what();
  EXPECT_EQ(read_text_file(folder / "t.csv"), "old");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(CsvWriter, RefusesWhatIsNoTable) {
  const TemporaryFolder folder;
  EXPECT_TRUE(contains(error_of([&] { write_csv(Transform{}, folder / "t.csv"); }).what(), "CSV"));
}

}  // namespace
}  // namespace lithoscope::test
