#include "core/reference/spectral_library.h"

#include <cmath>

#include "core/base/atomic_file.h"
#include "core/reference/library_text.h"
#include "core/reference/rank_references.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

SpectralLibrary read(const std::filesystem::path& file) {
  NoProgress progress;
  return read_library(file, test::full_registry(), progress);
}

TEST(LibraryText, ColumnsWithNames) {
  const auto library =
      library_of_text("wavelength (nm),quartz,\"albite\"\n1000,0.5,0.25\n1010,0.6,nan\n", "a.csv");
  ASSERT_EQ(library.spectra.size(), 2u);
  EXPECT_EQ(library.spectra[0].name, "quartz");
  EXPECT_EQ(library.spectra[1].name, "albite");
  EXPECT_EQ(library.spectra[0].wavelengths_nm, (std::vector<double>{1000, 1010}));
  EXPECT_FLOAT_EQ(library.spectra[1].values[0], 0.25f);
  EXPECT_TRUE(std::isnan(library.spectra[1].values[1]));
}

TEST(LibraryText, MicrometresPercentAndFallingOrder) {
  const auto library = library_of_text(
      "Name: Prehnite\nX Units: Wavelength (micrometers)\nY Units: Reflectance (percent)\n"
      "2.5\t40\n2.4\t-1.23e34\n2.3\t20\n",
      "p.txt");
  ASSERT_EQ(library.spectra.size(), 1u);
  EXPECT_EQ(library.spectra[0].name, "Prehnite");
  EXPECT_NEAR(library.spectra[0].wavelengths_nm[0], 2300, 1e-9);
  EXPECT_FLOAT_EQ(library.spectra[0].values[0], 0.2f);
  EXPECT_TRUE(std::isnan(library.spectra[0].values[1]));
}

TEST(LibraryText, Rows) {
  const auto library = library_of_text("name,400,500,600\nA,1,2,3\nB,4,5,6\n", "r.csv");
  ASSERT_EQ(library.spectra.size(), 2u);
  EXPECT_EQ(library.spectra[1].name, "B");
  EXPECT_EQ(library.spectra[1].wavelengths_nm.back(), 600);
  EXPECT_EQ(library.spectra[1].values[2], 6);
}

TEST(LibraryText, SaysWhatIsWrongAndWhere) {
  const Error word =
      test::error_of([] { library_of_text("nm,a\n400,1\n500,two\n600,3\n", "bad.csv"); });
  EXPECT_EQ(word.line(), 3);
  EXPECT_TRUE(test::contains(word.what(), "two"));
  const Error uneven = test::error_of([] { library_of_text("name,400,500\nA,1\n", "bad.csv"); });
  EXPECT_EQ(uneven.line(), 2);
  test::error_of([] { library_of_text("", "empty.csv"); });
  test::error_of([] { library_of_text("only\nwords here\n", "words.csv"); });
  test::error_of([] { library_of_text("nm,a\n-400,1\n-300,2\n", "negative.csv"); });
}

TEST(SpectralLibrary, AUsgsTextFindsItsWavelengths) {
  const test::TemporaryFolder folder;
  write_text_file(folder / "splib07a_Quartz.txt",
                  " splib07a Record=7: Quartz GDS31\n 0.5\n 0.6\n -1.23e34\n");
  const Error error = test::error_of([&] { read(folder / "splib07a_Quartz.txt"); });
  EXPECT_TRUE(test::contains(error.remedy(), "Wavelengths"));
  write_text_file(folder / "s07_Wavelengths_other.txt", " title\n 1\n 2\n");
  write_text_file(folder / "s07_Wavelengths_microns.txt", " title\n 1.0\n 1.1\n 1.2\n");
  const auto library = read(folder / "splib07a_Quartz.txt");
  ASSERT_EQ(library.spectra.size(), 1u);
  EXPECT_EQ(library.spectra[0].name, "Quartz GDS31");
  EXPECT_NEAR(library.spectra[0].wavelengths_nm[1], 1100, 1e-9);
  EXPECT_TRUE(std::isnan(library.spectra[0].values[2]));
}

TEST(SpectralLibrary, AnEnviLibraryIsReadThroughItsHeader) {
  const test::TemporaryFolder folder;
  std::string data;
  for (const float value : {0.1f, 0.2f, 0.3f, 0.4f, -1.23e34f, 0.6f}) {
    data.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  write_text_file(folder / "lib.sli", data);
  const std::string header =
      "ENVI\nsamples = 3\nlines = 2\nbands = 1\nheader offset = 0\nfile type = ENVI Spectral "
      "Library\ndata type = 4\ninterleave = bsq\nbyte order = 0\nwavelength units = Micrometers\n"
      "spectra names = {Quartz, Albite}\nwavelength = {2.0, 2.1, 2.2}\n";
  write_text_file(folder / "lib.hdr", header);
  for (const char* name : {"lib.hdr", "lib.sli"}) {
    const auto library = read(folder / name);
    ASSERT_EQ(library.spectra.size(), 2u);
    EXPECT_EQ(library.spectra[1].name, "Albite");
    EXPECT_NEAR(library.spectra[1].wavelengths_nm[2], 2200, 1e-6);
    EXPECT_TRUE(std::isnan(library.spectra[1].values[1]));
    EXPECT_FLOAT_EQ(library.spectra[1].values[2], 0.6f);
  }
  write_text_file(folder / "lib.sli", data.substr(0, 10));
  const Error error = test::error_of([&] { read(folder / "lib.hdr"); });
  EXPECT_FALSE(error.file().empty());
}

TEST(SpectralLibrary, MissingFilesAndFolders) {
  const test::TemporaryFolder folder;
  test::error_of([&] { read(folder / "none.sli"); });
  test::error_of([&] { read(folder.path()); });
}

TEST(SpectralLibrary, TheUsgsLibraryKnowsItsOwn) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto library =
      read(test::shared_data() / "ref_usgs_splib06_aviris95" / "s06av95a_envi.hdr");
  EXPECT_EQ(library.spectra.size(), 1365u);
  std::vector<double> nm;
  for (int i = 0; i < 288; ++i) nm.push_back(1000 + 1500.0 * i / 287);
  NoProgress progress;
  const SpectralAxis axis(nm, AxisUnit::kNanometre);
  const auto prepared = prepare_library(library, axis, progress);
  std::size_t albite = 0;
  while (prepared.names[albite].find("Albite HS324.3B Plagioclase") == std::string::npos) ++albite;
  std::vector<float> spectrum = prepared.spectra[albite];
  for (float& value : spectrum) value *= 3;
  const auto ranked = rank_references(prepared, spectrum, false);
  ASSERT_FALSE(ranked.empty());
  EXPECT_EQ(ranked[0].reference, albite);
  EXPECT_NEAR(ranked[0].angle, 0, 1e-6);
}

TEST(SpectralLibrary, TheTextsOfTheField) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto folder = test::shared_data() / "ref_text_formats";
  const auto aster =
      read(folder / "jpl.nicolet.mineral.silicate.phyllosilicate.coarse.ps21a.spectrum.txt");
  ASSERT_EQ(aster.spectra.size(), 1u);
  EXPECT_TRUE(test::contains(aster.spectra[0].name, "Prehnite")) << aster.spectra[0].name;
  EXPECT_NEAR(aster.spectra[0].wavelengths_nm.front(), 2000.32, 0.01);
  EXPECT_LT(aster.spectra[0].values.front(), 1);
  const auto brick = read(folder / "splib07a_Brick_GDS355_Paving_Dk_Gry_ASDFRa_AREF.txt");
  EXPECT_TRUE(test::contains(brick.spectra.at(0).name, "Brick GDS355"));
  EXPECT_NEAR(brick.spectra[0].wavelengths_nm.front(), 350, 0.01);
  EXPECT_EQ(read(folder / "hylite_library.csv").spectra.size(), 57u);
  const auto sed = read(folder / "1456045_00115.sed");
  EXPECT_GE(sed.spectra.size(), 1u);
  EXPECT_NEAR(sed.spectra[0].wavelengths_nm.front(), 344.6, 0.01);
}

}  // namespace
}  // namespace lithoscope
