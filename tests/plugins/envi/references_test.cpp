#include <gtest/gtest.h>

#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

using test::all_values;
using test::error_of;
using test::read_image;
using test::TemporaryFolder;
using test::write_bytes;

void write_pair(const std::filesystem::path& base, int samples, int lines, int bands, char fill,
                const std::string& more = {}) {
  write_bytes(base.string() + ".raw",
              std::string(static_cast<std::size_t>(samples * lines * bands), fill));
  write_bytes(base.string() + ".hdr",
              fmt::format("ENVI\nsamples={}\nlines={}\nbands={}\ndata type=1\ninterleave=bil\n{}",
                          samples, lines, bands, more));
}

struct Naming {
  const char* white;
  const char* dark;
};

class EnviReferences : public testing::TestWithParam<Naming> {};

TEST_P(EnviReferences, AreAttached) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "capture");
  write_pair(folder / "scan_01", 4, 3, 5, '\x0a', "wavelength={1,2,3,4,5}\n");
  write_pair(folder / GetParam().white, 4, 2, 5, '\x14');
  write_pair(folder / GetParam().dark, 4, 6, 5, '\x02');
  for (const char* name : {"scan_01.hdr", "scan_01.raw"}) {
    const auto image = read_image(folder / name);
    ASSERT_NE(image->white_reference, nullptr);
    ASSERT_NE(image->dark_reference, nullptr);
    EXPECT_EQ(image->white_reference->grid.rows, 2);
    EXPECT_EQ(image->dark_reference->grid.rows, 6);
    EXPECT_EQ(all_values(*image->white_reference), std::vector<float>(40, 20.0f));
    EXPECT_EQ(all_values(*image->dark_reference), std::vector<float>(120, 2.0f));
    EXPECT_EQ(image->white_reference->axis, image->axis);
    const auto files = test::full_registry().reader("envi").files(folder / name);
    EXPECT_EQ(files.size(), 6u);
    for (const auto& file : files) EXPECT_TRUE(std::filesystem::exists(file)) << file;

    const auto alone = read_image(folder / name, {{"references", false}});
    EXPECT_EQ(alone->white_reference, nullptr);
    EXPECT_EQ(alone->dark_reference, nullptr);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Names, EnviReferences,
    testing::Values(Naming{"WHITEREF_scan_01", "DARKREF_scan_01"},
                    Naming{"capture/WHITEREF_scan_01", "capture/DARKREF_scan_01"},
                    Naming{"scan_01_white", "scan_01_dark"},
                    Naming{"whiteref_SCAN_01", "darkref_SCAN_01"}),
    [](const auto& test_case) { return "Naming" + std::to_string(test_case.index); });

TEST(EnviReferenceFiles, HaveNoReferencesThemselves) {
  const TemporaryFolder folder;
  write_pair(folder / "WHITEREF_a", 2, 2, 2, '\x01');
  write_pair(folder / "WHITEREF_a_dark", 2, 2, 2, '\x01');
  EXPECT_EQ(read_image(folder / "WHITEREF_a.hdr")->dark_reference, nullptr);
}

TEST(EnviReferenceFiles, MustFitTheImage) {
  const TemporaryFolder folder;
  write_pair(folder / "a", 4, 3, 5, '\x01');
  write_pair(folder / "DARKREF_a", 4, 3, 6, '\x01');
  const Error bands = error_of([&] { read_image(folder / "a.hdr"); });
  EXPECT_EQ(bands.field(), "bands");
  EXPECT_TRUE(test::contains(bands.file(), "DARKREF_a.hdr"));
  EXPECT_TRUE(test::contains(bands.problem(), "6"));
  EXPECT_TRUE(test::contains(bands.remedy(), "references = false"));

  write_pair(folder / "DARKREF_a", 3, 3, 5, '\x01');
  EXPECT_EQ(error_of([&] { read_image(folder / "a.hdr"); }).field(), "samples");
  EXPECT_EQ(read_image(folder / "a.hdr", {{"references", false}})->dark_reference, nullptr);

  std::filesystem::remove(folder / "DARKREF_a.raw");
  EXPECT_TRUE(
      test::contains(error_of([&] { read_image(folder / "a.hdr"); }).file(), "DARKREF_a.hdr"));
}

TEST(EnviReferenceFiles, FollowTheOrderOfSortedChannels) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.raw", std::string("\x01\x02\x03", 3));
  write_bytes(folder / "a.hdr",
              "ENVI\nsamples=1\nlines=1\nbands=3\ndata type=1\ninterleave=bil\n"
              "wavelength={500,400,600}\n");
  write_bytes(folder / "a_white.raw", std::string("\x0b\x0c\x0d", 3));
  write_bytes(folder / "a_white.hdr",
              "ENVI\nsamples=1\nlines=1\nbands=3\ndata type=1\ninterleave=bil\n");
  const auto image = read_image(folder / "a.hdr", {{"axis", "sorted"}});
  EXPECT_EQ(all_values(*image), (std::vector<float>{2, 1, 3}));
  EXPECT_EQ(all_values(*image->white_reference), (std::vector<float>{12, 11, 13}));
}

}  // namespace
}  // namespace lithoscope
