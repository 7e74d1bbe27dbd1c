// Spectra and tables of text.
#include <cmath>

#include "tests/plugins/delimited/text_helpers.h"

namespace lithoscope::test {
namespace {

TEST(SpectrumText, ReadsTheLibraryOfMinerals) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto file = shared_data() / "libs_minerals_aalto" / "lepidolite31_spectrum.csv";
  EXPECT_EQ(full_registry().reader_for(file).id(), "delimited");
  const SpectralImage image = read_image(file);
  EXPECT_EQ(image.grid.size(), 1);
  EXPECT_EQ(image.axis.unit(), AxisUnit::kNanometre);
  EXPECT_DOUBLE_EQ(image.axis.values()[0], 195.45022583007812);
  EXPECT_GT(image.channels(), 7000);
  const auto spectrum = image.store->spectrum(0, 0);
  EXPECT_FLOAT_EQ(spectrum[0], 68.08500338838982f);
  // Lithium stands out.
  const std::size_t lithium = image.axis.nearest(670.8), beside = image.axis.nearest(675.0);
  EXPECT_GT(*std::max_element(spectrum.begin() + static_cast<std::ptrdiff_t>(lithium) - 3,
                              spectrum.begin() + static_cast<std::ptrdiff_t>(lithium) + 4),
            10 * std::abs(spectrum[beside]));
  int read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(file.parent_path())) {
    EXPECT_EQ(read_image(entry.path()).grid.size(), 1);
    ++read;
  }
  EXPECT_EQ(read, 27);
}

TEST(SpectrumText, TakesSeveralSpectraUnitsAndFallingAxes) {
  const TemporaryFolder folder;
  const SpectralImage image = read_image(write_text(
      folder / "s.csv", "Wavenumber (cm-1),quartz,albite\n1200,1,4\n1100,2,\n1000,3,6\n"));
  EXPECT_EQ(image.grid.cols, 2);
  EXPECT_EQ(image.axis, SpectralAxis({1200, 1100, 1000}, AxisUnit::kInverseCentimetre));
  EXPECT_EQ(value_at(image, 0, 1, 2), 6);
  EXPECT_TRUE(std::isnan(value_at(image, 0, 1, 1)));
  EXPECT_EQ(image.metadata.at("spectra names"), "quartz\nalbite");
  const auto plain = write_text(folder / "p.txt", "1.0\t5\n1.1\t6\n1.2\t7\n");
  EXPECT_EQ(read_image(plain).axis.unit(), AxisUnit::kNanometre);
  EXPECT_EQ(read_image(plain, {{"unit", "um"}}).axis.unit(), AxisUnit::kMicrometre);
  EXPECT_EQ(read_error(plain, {{"unit", "furlong"}}).field(), "unit");
}

TEST(SpectrumText, RefusesAnAxisOutOfOrder) {
  const TemporaryFolder folder;
  const Error error =
      read_error(write_text(folder / "s.csv", "wavelength,intensity\n200,1\n201,2\n200.5,3\n"));
  EXPECT_EQ(error.line(), 4);
  EXPECT_EQ(error.field(), "wavelength");
  EXPECT_TRUE(contains(error.what(), "200.5"));
  EXPECT_EQ(read_error(write_text(folder / "s.csv", "wavelength,i\n200,1\nnan,2\n")).line(), 3);
}

TEST(TableText, ReadsMatchingPoints) {
  const TemporaryFolder folder;
  const Table table =
      read_as<Table>(write_text(folder / "points.csv",
                                "name,source_x_um,source_y_um,target_x_um,target_y_um,enabled\n"
                                "\"corner, left\",0,1.5,2,3,1\nvein,4,5,6,7,0\n"));
  EXPECT_EQ(table.texts("name"), (std::vector<std::string>{"corner, left", "vein"}));
  EXPECT_EQ(table.numbers("source_y_um"), (std::vector<double>{1.5, 5}));
  EXPECT_EQ(table.numbers("enabled"), (std::vector<double>{1, 0}));
}

TEST(TableText, ReadsTheLandmarksOfImageJ) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const Table table =
      read_as<Table>(shared_data() / "laser_map_clinker" / "alignment" / "imageV51.csv");
  EXPECT_EQ(table.numbers("X"), (std::vector<double>{-0.25, 342.83334, 1, 118.5, 343}));
  EXPECT_EQ(table.numbers("Y"), (std::vector<double>{-0.25, -0.33333, 498.5, 516.5, 517.83337}));
  EXPECT_TRUE(std::isnan(table.numbers("Solidity")[0]));
}

TEST(TableText, ReadsLinesAndCompositions) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const Table lines = read_as<Table>(shared_data() / "nist_lines" / "nist_asd_lines.csv");
  EXPECT_EQ(lines.rows(), 20300u);
  EXPECT_EQ(lines.texts("element").front(), "H");
  EXPECT_EQ(lines.numbers("wavelength_nm")[0], 365.5123);
  const Table shots = read_as<Table>(
      shared_data() / "libs_lab_shots_with_composition" / "example_data.csv", {{"names_line", 2}});
  EXPECT_EQ(shots.rows(), 3u);
  EXPECT_NE(shots.find("SiO2"), nullptr);
}

TEST(TableText, RefusesRaggedRows) {
  const TemporaryFolder folder;
  const Error error =
      read_error(write_text(folder / "t.csv", "name,a\nquartz,1\nmica,2,3\nalbite,4\n"));
  EXPECT_EQ(error.line(), 3);
  EXPECT_TRUE(contains(error.what(), "t.csv"));
}

TEST(Confidence, LeavesOtherFilesAlone) {
  const TemporaryFolder folder;
  const Reader& reader = full_registry().reader("delimited");
  const auto sure = [&](const std::string& name, const std::string& text) {
    return reader.confidence(write_text(folder / name, text), text);
  };
  EXPECT_EQ(sure("a.png", std::string("\x89PNG\r\n\x1a\n\0\0", 10)), 0);
  EXPECT_EQ(sure("a.json", "{\"a\": [1, 2],\n \"b\": [3, 4]}\n"), 0);
  EXPECT_GT(sure("a.csv", "x,y,a\n0,0,1\n"), sure("a.unknown", "x,y,a\n0,0,1\n"));
  EXPECT_EQ(reader.confidence(folder.path(), ""), 0);  // one text is no map of lines
  write_text(folder / "b.csv", "x,y,a\n0,0,1\n");
  EXPECT_EQ(reader.confidence(folder.path(), ""), 45);
  const TemporaryFolder empty;
  EXPECT_EQ(reader.confidence(empty.path(), ""), 0);
}

}  // namespace
}  // namespace lithoscope::test
