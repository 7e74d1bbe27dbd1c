#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/file_bytes.h"
#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

using test::all_values;
using test::contains;
using test::error_of;
using test::numbered_image;
using test::read_image;
using test::TemporaryFolder;
using test::write_with;

class EnviWriter : public testing::TestWithParam<std::tuple<const char*, const char*>> {};

TEST_P(EnviWriter, RoundTrips) {
  const auto [order, type] = GetParam();
  SpectralImage image = numbered_image(6, 5, 37);
  image.grid.pitch_x_um = 15;
  image.grid.pitch_y_um = 33.3;
  image.grid.origin_x_um = 0.1;
  image.grid.origin_y_um = -7;
  image.grid.pitch_known = true;
  image.quantity = "reflectance";
  image.good_channels.assign(37, 1);
  image.good_channels[4] = 0;
  image.metadata = {{"sensor type", "a camera, of {some} kind"},
                    {"acquisition date", "2024-05-01"}};
  const TemporaryFolder folder;
  write_with("envi", image, folder / "cube.raw", {{"interleave", order}, {"data_type", type}});
  EXPECT_EQ(test::names_in(folder.path()), (std::vector<std::string>{"cube.hdr", "cube.raw"}));
  EXPECT_EQ(file_size_bytes(folder / "cube.raw"),
            6u * 5 * 37 * (std::string(type) == "float32" ? 4 : 2));

  const auto read = read_image(folder / "cube.hdr");
  EXPECT_EQ(all_values(*read), all_values(image));
  EXPECT_EQ(read->grid, image.grid);
  EXPECT_EQ(read->axis, image.axis);
  EXPECT_EQ(read->good_channels, image.good_channels);
  EXPECT_EQ(read->quantity, "reflectance");
  EXPECT_EQ(read->metadata.at("sensor type"), "a camera, of (some) kind");
  EXPECT_EQ(read->metadata.at("acquisition date"), "2024-05-01");
}

INSTANTIATE_TEST_SUITE_P(All, EnviWriter,
                         testing::Combine(testing::Values("bsq", "bil", "bip"),
                                          testing::Values("float32", "uint16", "int16")),
                         [](const auto& test_case) {
                           return std::string(std::get<0>(test_case.param)) + "_" +
                                  std::get<1>(test_case.param);
                         });

// More rows than one block holds, so that each interleave is put together from several.
TEST(EnviWriterBlocks, AreJoined) {
  Grid grid;
  grid.rows = 70;
  grid.cols = 64;
  std::vector<float> values(static_cast<std::size_t>(70 * 64 * 1100));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 100003);
  const SpectralImage image = make_memory_image(grid, SpectralAxis::counted(1100), values);
  for (const char* order : {"bsq", "bil", "bip"}) {
    const TemporaryFolder folder;
    write_with("envi", image, folder / "large.img", {{"interleave", order}});
    EXPECT_TRUE(all_values(*read_image(folder / "large.img")) == values) << order;
  }
}

TEST(EnviWriterAxis, KeepsEveryUnit) {
  const auto with_axis = [](SpectralAxis axis) {
    SpectralImage image = numbered_image(2, 2, static_cast<std::int64_t>(axis.size()));
    image.axis = std::move(axis);
    return image;
  };
  const std::vector<SpectralAxis> axes = {
      SpectralAxis({1000.123456789, 2000}, AxisUnit::kNanometre),
      SpectralAxis({0.1, 0.2}, AxisUnit::kMicrometre),
      SpectralAxis({4000, 400.5}, AxisUnit::kInverseCentimetre),
      SpectralAxis({0.277, 10.5}, AxisUnit::kKiloElectronVolt),
      SpectralAxis::counted(3, {"Na23", "Mg24", "Al27"}),
      SpectralAxis::counted(2),
      SpectralAxis::counted(4, {"a", "b", "c", "d"}).subset({1, 3})};
  for (const SpectralAxis& axis : axes) {
    const TemporaryFolder folder;
    write_with("envi", with_axis(axis), folder / "a.img");
    EXPECT_EQ(read_image(folder / "a.img")->axis, axis) << axis.channel_label(0);
  }
}

TEST(EnviWriterReferences, AreWrittenBeside) {
  SpectralImage image = numbered_image(4, 5, 6);
  image.white_reference = std::make_shared<const SpectralImage>(numbered_image(2, 5, 6, 1000));
  image.dark_reference = std::make_shared<const SpectralImage>(numbered_image(3, 5, 6, 7));
  const TemporaryFolder folder;
  write_with("envi", image, folder / "scan.raw", {{"data_type", "uint16"}});
  EXPECT_EQ(test::names_in(folder.path()),
            (std::vector<std::string>{"DARKREF_scan.hdr", "DARKREF_scan.raw", "WHITEREF_scan.hdr",
                                      "WHITEREF_scan.raw", "scan.hdr", "scan.raw"}));
  const auto read = read_image(folder / "scan.raw");
  EXPECT_EQ(all_values(*read->white_reference), all_values(*image.white_reference));
  EXPECT_EQ(all_values(*read->dark_reference), all_values(*image.dark_reference));

  const TemporaryFolder other;
  write_with("envi", image, other / "scan.raw", {{"references", false}});
  EXPECT_EQ(test::names_in(other.path()), (std::vector<std::string>{"scan.hdr", "scan.raw"}));
}

TEST(EnviWriterTypes, RoundAndRefuse) {
  Grid grid;
  grid.rows = 1;
  grid.cols = 2;
  const auto image = [&](float second) {
    return make_memory_image(grid, SpectralAxis::counted(1), {1.5f, second});
  };
  const TemporaryFolder folder;
  write_with("envi", image(65534.6f), folder / "a.img", {{"data_type", "uint16"}});
  EXPECT_EQ(all_values(*read_image(folder / "a.img")), (std::vector<float>{2, 65535}));
  write_with("envi", image(-2.5f), folder / "b.img", {{"data_type", "int16"}});
  EXPECT_EQ(all_values(*read_image(folder / "b.img")), (std::vector<float>{2, -3}));

  const auto before = test::names_in(folder.path());
  const std::string old = read_text_file(folder / "a.img");
  for (const float bad : {65535.6f, -1.0f, std::numeric_limits<float>::quiet_NaN(),
                          std::numeric_limits<float>::infinity()}) {
    const Error e = error_of([&] {
      write_with("envi", image(bad), folder / "a.img", {{"data_type", "uint16"}});
    });
    EXPECT_EQ(e.field(), "data_type");
    EXPECT_TRUE(contains(e.problem(), "column 1")) << e.what();
    EXPECT_TRUE(contains(e.file(), "a.img"));
    EXPECT_EQ(test::names_in(folder.path()), before);
    EXPECT_EQ(read_text_file(folder / "a.img"), old);
  }
}

TEST(EnviWriterTypes, MaskedPixelsAreNaN) {
  SpectralImage image = numbered_image(1, 2, 2);
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(std::vector<std::uint8_t>{1, 0});
  const TemporaryFolder folder;
  write_with("envi", image, folder / "a.img");
  const auto values = all_values(*read_image(folder / "a.img"));
  EXPECT_EQ(values[1], 1);
  EXPECT_TRUE(std::isnan(values[2]));
  EXPECT_TRUE(std::isnan(values[3]));
}

TEST(EnviWriterFiles, TakesTheHeadersNameToo) {
  const TemporaryFolder folder;
  write_with("envi", numbered_image(2, 2, 2), folder / "a.hdr");
  EXPECT_EQ(test::names_in(folder.path()), (std::vector<std::string>{"a.hdr", "a.img"}));
}

// An image may be written over the file that it is read from.
TEST(EnviWriterFiles, CanReplaceItsOwnSource) {
  const TemporaryFolder folder;
  const SpectralImage image = numbered_image(3, 4, 5);
  write_with("envi", image, folder / "a.img", {{"interleave", "bsq"}});
  write_with("envi", *read_image(folder / "a.img"), folder / "a.img", {{"interleave", "bip"}});
  EXPECT_EQ(all_values(*read_image(folder / "a.img")), all_values(image));
}

TEST(EnviWriterFiles, DoesNotTakeAnotherImagesHeader) {
  const TemporaryFolder folder;
  write_with("envi", numbered_image(2, 2, 2), folder / "a.raw");
  const Error e = error_of([&] { write_with("envi", numbered_image(1, 1, 1), folder / "a.dat"); });
  EXPECT_TRUE(contains(e.problem(), "a.raw")) << e.what();
  EXPECT_EQ(test::names_in(folder.path()), (std::vector<std::string>{"a.hdr", "a.raw"}));
}

TEST(EnviWriterFiles, SaysWhichFolderCannotBeWritten) {
  const TemporaryFolder folder;
  for (const char* id : {"envi", "envi-classification"}) {
    Grid grid;
    grid.rows = grid.cols = 1;
    const Artifact artifact = std::string(id) == "envi" ? Artifact(numbered_image(1, 1, 1))
                                                        : Artifact(make_label_map(grid, {}));
    const Error e = error_of([&] { write_with(id, artifact, folder / "missing" / "a.img"); });
    EXPECT_TRUE(contains(e.file(), "missing")) << e.what();
    EXPECT_FALSE(e.remedy().empty());
    test::write_bytes(folder / "file", "");
    EXPECT_FALSE(
        error_of([&] { write_with(id, artifact, folder / "file" / "a.img"); }).remedy().empty());
  }
}

TEST(EnviWriterFiles, LeavesNothingAfterACancel) {
  struct Stopping final : Progress {
    int calls = 0;
    void report(double, std::string_view) override { ++calls; }
    bool stop_requested() const override { return calls > 0; }
  } stopping;
  const TemporaryFolder folder;
  const Writer& writer = test::full_registry().writer("envi");
  EXPECT_THROW(writer.write(numbered_image(3, 3, 3), folder / "a.img",
                            Parameters(writer.options(), nullptr), stopping),
               Cancelled);
  EXPECT_TRUE(test::names_in(folder.path()).empty());
}

}  // namespace
}  // namespace lithoscope
