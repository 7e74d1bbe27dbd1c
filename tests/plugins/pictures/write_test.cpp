#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <limits>

#include "core/image/feature_map.h"
#include "tests/plugins/pictures/pictures_test_support.h"

namespace lithoscope {
namespace {

using test::all_values;
using test::contains;
using test::error_of;
using test::read_image;
using test::TemporaryFolder;
using test::write_with;

SpectralImage sample_image(std::int64_t rows, std::int64_t cols, std::int64_t channels) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  grid.pitch_x_um = 33.3;
  grid.pitch_y_um = 7;
  grid.origin_y_um = -2.5;
  grid.pitch_known = true;
  std::vector<double> wavelengths;
  for (std::int64_t i = 0; i < channels; ++i) {
    wavelengths.push_back(200 + 0.1 * static_cast<double>(i));
  }
  std::vector<float> values(static_cast<std::size_t>(rows * cols * channels));
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = static_cast<float>(i % 10007) * 0.25f - 100;
  }
  SpectralImage image =
      make_memory_image(grid, SpectralAxis(wavelengths, AxisUnit::kNanometre), std::move(values));
  image.quantity = "reflectance";
  return image;
}

class TiffWriter : public testing::TestWithParam<std::tuple<const char*, const char*, int>> {};

TEST_P(TiffWriter, RoundTripsImages) {
  const auto [planes, compression, channels] = GetParam();
  // 900 channels of 64 columns: a block of rows is many strips, and the last block is a part.
  const SpectralImage image = sample_image(channels > 100 ? 83 : 30, 64, channels);
  const TemporaryFolder folder;
  write_with("tiff", image, folder / "a.tif", {{"planes", planes}, {"compression", compression}});
  EXPECT_EQ(test::names_in(folder.path()), std::vector<std::string>{"a.tif"});
  const auto read = read_image(folder / "a.tif");
  EXPECT_TRUE(all_values(*read) == all_values(image));
  EXPECT_EQ(read->grid, image.grid);
  EXPECT_EQ(read->axis, image.axis);
  EXPECT_EQ(read->quantity, "reflectance");
}

INSTANTIATE_TEST_SUITE_P(All, TiffWriter,
                         testing::Combine(testing::Values("separate", "contiguous"),
                                          testing::Values("none", "deflate"),
                                          testing::Values(1, 3, 900)));

TEST(TiffWriterMaps, KeepsColumnsAndInvalidPoints) {
  Grid grid;
  grid.rows = 2;
  grid.cols = 2;
  FeatureMap map = make_feature_map(grid, {{"Li 670.76", "Li", "counts"}, {"Na 588.95", "Na", ""}});
  for (const std::int64_t point : {0, 1, 3}) {
    map.values(point, 0) = static_cast<float>(point) + 0.5f;
    map.values(point, 1) = -1;
    map.valid[static_cast<std::size_t>(point)] = 1;
  }
  map.values(2, 0) = 9;  // not valid all the same
  const TemporaryFolder folder;
  write_with("tiff", map, folder / "a.tiff");
  const auto read = read_image(folder / "a.tiff");
  EXPECT_EQ(read->axis.names(), (std::vector<std::string>{"Li 670.76", "Na 588.95"}));
  EXPECT_FALSE(read->grid.pitch_known);
  const auto values = all_values(*read);
  EXPECT_EQ(values[2], 1.5f);
  EXPECT_EQ(values[7], -1);
  EXPECT_TRUE(std::isnan(values[4]) && std::isnan(values[5]));
}

TEST(TiffWriterMaps, MaskedPointsAreNaN) {
  SpectralImage image = sample_image(1, 2, 2);
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(std::vector<std::uint8_t>{0, 1});
  const TemporaryFolder folder;
  write_with("tiff", image, folder / "a.tif");
  const auto values = all_values(*read_image(folder / "a.tif"));
  EXPECT_TRUE(std::isnan(values[0]) && std::isnan(values[1]));
  EXPECT_EQ(values[2], -99.5f);
}

TEST(TiffWriterMaps, TooManyChannels) {
  const TemporaryFolder folder;
  const Error e =
      error_of([&] { write_with("tiff", sample_image(1, 1, 65536), folder / "a.tif"); });
  EXPECT_TRUE(contains(e.remedy(), "65535")) << e.what();
  EXPECT_TRUE(test::names_in(folder.path()).empty());
}

LabelMap large_labels() {
  Grid grid;
  grid.rows = grid.cols = 300;
  LabelMap map = make_label_map(grid, std::vector<LabelClass>(200, LabelClass{"a", {1, 2, 3}}));
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    map.labels[i] = static_cast<std::uint16_t>(i * 2654435761u >> 11) % 201;
  }
  return map;
}

TEST(PictureWriters, UnwritableFolder) {
  const TemporaryFolder folder;
  for (const char* name : {"a.png", "a.tif"}) {
    const Error e = error_of([&] {
      write_with(std::string(name) == "a.png" ? "png" : "tiff", large_labels(),
                 folder / "missing" / name);
    });
    EXPECT_TRUE(contains(e.file(), name)) << e.what();
    EXPECT_FALSE(e.remedy().empty());
  }
}

// A disk that is full, simulated by a limit on the size of files.
TEST(PictureWriters, FullDiskLeavesTheOldFile) {
  const auto try_to_write = [](const std::string& id, const Artifact& artifact,
                               const std::string& name, const Json& options) {
    const TemporaryFolder folder;
    test::write_bytes(folder / name, "what lay there before");
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{20000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    const Error e = error_of([&] { write_with(id, artifact, folder / name, options); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_TRUE(contains(e.file(), name)) << e.what();
    EXPECT_TRUE(contains(e.remedy(), "room")) << e.what();
    EXPECT_EQ(test::names_in(folder.path()), std::vector<std::string>{name});
    EXPECT_EQ(read_head(folder / name), "what lay there before");
  };
  try_to_write("png", large_labels(), "a.png", nullptr);
  try_to_write("tiff", large_labels(), "a.tif", nullptr);
  try_to_write("tiff", sample_image(60, 60, 5), "a.tif", {{"compression", "deflate"}});
  try_to_write("tiff", sample_image(60, 60, 5), "a.tif", {{"planes", "contiguous"}});
}

TEST(PictureWriters, NothingIsLeftAfterACancel) {
  struct Stopped final : Progress {
    void report(double, std::string_view) override {}
    bool stop_requested() const override { return true; }
  } stopped;
  for (const char* id : {"png", "tiff"}) {
    const TemporaryFolder folder;
    const Writer& writer = test::full_registry().writer(id);
    EXPECT_THROW(writer.write(large_labels(), folder / "a.x", Parameters(writer.options(), nullptr),
                              stopped),
                 Cancelled);
    EXPECT_TRUE(test::names_in(folder.path()).empty());
  }
}

TEST(PictureWriters, AreFoundByExtensionAndKind) {
  const Registry& registry = test::full_registry();
  EXPECT_EQ(registry.writer_for("a.png", ArtifactKind::kLabelMap).id(), "png");
  EXPECT_EQ(registry.writer_for("a.tiff", ArtifactKind::kFeatureMap).id(), "tiff");
  EXPECT_EQ(registry.writer_for("a.tif", ArtifactKind::kImage).id(), "tiff");
}

}  // namespace
}  // namespace lithoscope
