#include <gtest/gtest.h>
#include <png.h>

#include <random>

#include "tests/plugins/pictures/pictures_test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::TemporaryFolder;
using test::write_bytes;

// A small picture of each format, as bytes.
std::vector<std::pair<std::string, std::string>> samples() {
  const TemporaryFolder folder;
  test::PngParts parts{.cols = 40, .colour_type = PNG_COLOR_TYPE_RGB};
  for (int row = 0; row < 30; ++row) {
    std::vector<std::uint8_t> line;
    for (int i = 0; i < 120; ++i) line.push_back(static_cast<std::uint8_t>(row * 31 + i * 17));
    parts.rows.push_back(line);
  }
  test::make_png(parts, folder / "rgb.png");
  parts.interlaced = true;
  test::make_png(parts, folder / "interlaced.png");
  Grid grid;
  grid.rows = 30;
  grid.cols = 40;
  LabelMap map = make_label_map(grid, {{"a", {1, 2, 3}}, {"b", {4, 5, 6}}});
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    map.labels[i] = static_cast<std::uint16_t>(i % 3);
  }
  test::write_with("png", map, folder / "palette.png");
  test::write_with("tiff", map, folder / "palette.tif");
  const auto image = test::read_image(folder / "rgb.png");
  test::write_with("tiff", *image, folder / "float.tif");
  test::write_with("tiff", *image, folder / "deflate.tif",
                   {{"compression", "deflate"}, {"planes", "contiguous"}});
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& name : test::names_in(folder.path())) {
    all.emplace_back(name, read_head(folder / name, 1 << 20));
  }
  return all;
}

TEST(BadPictures, CutOffAnywhere) {
  for (const auto& [name, whole] : samples()) {
    for (const double part : {0.01, 0.05, 0.3, 0.6, 0.9}) {
      const auto size = std::max<std::size_t>(
          8, static_cast<std::size_t>(part * static_cast<double>(whole.size())));
      const TemporaryFolder folder;
      write_bytes(folder / name, whole.substr(0, size));
      const Error e = error_of([&] { test::read_picture(folder / name); });
      EXPECT_TRUE(contains(e.file(), name)) << name << " " << part << ": " << e.what();
      EXPECT_FALSE(e.remedy().empty());
    }
  }
}

// Whatever bytes change, reading ends in a picture or in an Error that names the file.
TEST(BadPictures, SurviveRandomMutations) {
  std::mt19937 random(7);
  const TemporaryFolder folder;
  const Reader& reader = test::full_registry().reader("picture");
  NoProgress progress;
  int failed = 0;
  for (const auto& [name, whole] : samples()) {
    for (int round = 0; round < 150; ++round) {
      std::string bytes = whole;
      const int edits = 1 + static_cast<int>(random() % 4);
      for (int i = 0; i < edits; ++i) {
        // Mostly the start and the end, where headers and tables lie.
        std::size_t at = random() % bytes.size();
        if (round % 2 == 0) at = random() % std::min<std::size_t>(bytes.size(), 128);
        if (round % 4 == 1)
          at = bytes.size() - 1 - random() % std::min<std::size_t>(bytes.size(), 400);
        bytes[at] = static_cast<char>(random());
      }
      write_bytes(folder / name, bytes);
      for (const char* as : {"image", "labels"}) {
        try {
          const Artifact read =
              reader.read(folder / name, Parameters(reader.options(), {{"as", as}}), progress);
          if (const auto image = read.as<SpectralImage>()) test::all_values(*image);
        } catch (const Error& e) {
          ++failed;
          EXPECT_TRUE(contains(e.what(), name)) << e.what();
        }
      }
    }
  }
  EXPECT_GT(failed, 100);
}

TEST(BadPictures, SizesAreCheckedBeforeMemoryIsTaken) {
  // A PNG header that speaks of 2^31 - 1 points in each direction, and one of 60000 x 60000.
  for (const std::uint32_t side : {0x7fffffffu, 60000u}) {
    std::string png;
    for (const auto& [name, bytes] : samples()) {
      if (name == "rgb.png") png = bytes;
    }
    for (int i = 0; i < 4; ++i) {
      png[static_cast<std::size_t>(16 + i)] = static_cast<char>(side >> (24 - 8 * i));
      png[static_cast<std::size_t>(20 + i)] = static_cast<char>(side >> (24 - 8 * i));
    }
    const auto crc = static_cast<std::uint32_t>([&] {
      std::uint32_t value = 0xffffffffu;
      for (std::size_t i = 12; i < 29; ++i) {
        value ^= static_cast<unsigned char>(png[i]);
        for (int k = 0; k < 8; ++k) value = value & 1 ? 0xedb88320u ^ (value >> 1) : value >> 1;
      }
      return ~value;
    }());
    for (int i = 0; i < 4; ++i) {
      png[static_cast<std::size_t>(29 + i)] = static_cast<char>(crc >> (24 - 8 * i));
    }
    const TemporaryFolder folder;
    write_bytes(folder / "huge.png", png);
    const Error e = error_of([&] { test::read_picture(folder / "huge.png"); });
    EXPECT_TRUE(contains(e.problem(), std::to_string(side))) << e.what();
  }
}

TEST(BadPictures, OtherFilesAreLeftAlone) {
  const Reader& reader = test::full_registry().reader("picture");
  EXPECT_EQ(reader.confidence("a.png", "not a picture"), 0);
  EXPECT_EQ(reader.confidence("a.tif", ""), 0);
  EXPECT_EQ(reader.confidence("a", std::string("MM\0*", 4)), 90);
  const TemporaryFolder folder;
  write_bytes(folder / "a.png", "not a picture");
  NoProgress progress;
  const Error e = error_of(
      [&] { reader.read(folder / "a.png", Parameters(reader.options(), nullptr), progress); });
  EXPECT_TRUE(contains(e.file(), "a.png"));
}

}  // namespace
}  // namespace lithoscope
