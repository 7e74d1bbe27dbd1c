// HDF5 files of other programs.
#include <fstream>

#include "core/base/file_bytes.h"
#include "core/base/random.h"
#include "core/image/blocks.h"
#include "core/io/hdf5_fields.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

SpectralImage read_hdf5(const std::filesystem::path& file, const Json& options = {}) {
  const Reader& reader = full_registry().reader("hdf5");
  NoProgress progress;
  return *reader.read(file, Parameters(reader.options(), options), progress).as<SpectralImage>();
}

Error error_for(const std::filesystem::path& file, const Json& options = {}) {
  return error_of([&] { read_hdf5(file, options); });
}

// A file made by `fill(root)`.
template <typename Fill>
std::filesystem::path make_file(const TemporaryFolder& folder, const Fill& fill) {
  const auto path = folder / "made.h5";
  hdf5::Node root = hdf5::create_file(path, path);
  fill(root);
  hdf5::finish_file(root);
  return path;
}

std::vector<float> counted(std::size_t count) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<float>(i);
  return values;
}

TEST(Hdf5Reader, ReadsTheElectronMicroscopeMap) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto file = shared_data() / "eds_bruker_P45" / "P45.h5";
  EXPECT_EQ(full_registry().reader_for(file).id(), "hdf5");
  const SpectralImage image = read_hdf5(file);
  EXPECT_EQ(image.grid.rows, 75);
  EXPECT_EQ(image.grid.cols, 100);
  EXPECT_NEAR(image.grid.pitch_x_um, 8.73679, 1e-5);
  EXPECT_NEAR(image.grid.pitch_y_um, 8.73679, 1e-5);
  EXPECT_TRUE(image.grid.pitch_known);
  ASSERT_EQ(image.channels(), 2048);
  EXPECT_EQ(image.axis.unit(), AxisUnit::kKiloElectronVolt);
  EXPECT_NEAR(image.axis.values()[0], -0.472397, 1e-6);
  EXPECT_NEAR(image.axis.values()[2047], -0.472397 + 2047 * 0.010001, 1e-3);
  NoProgress progress;
  double sum = 0;
  std::vector<double> channels(2048, 0);
  for_each_block(image, {}, progress, "sum", [&](const Block& block) {
    for (std::int64_t i = 0; i < block.pixels; ++i) {
      for (int c = 0; c < 2048; ++c) {
        sum += block.spectrum(i)[static_cast<std::size_t>(c)];
        channels[static_cast<std::size_t>(c)] += block.spectrum(i)[static_cast<std::size_t>(c)];
      }
    }
  });
  // Both from h5py.
  EXPECT_EQ(sum, 165941);
  EXPECT_EQ(std::max_element(channels.begin(), channels.end()) - channels.begin(), 222);

  const SpectralImage electrons = read_hdf5(file, {{"dataset", "BSE"}});
  EXPECT_EQ(electrons.channels(), 1);
  EXPECT_EQ(electrons.grid.rows, 75);
  EXPECT_NEAR(electrons.grid.pitch_x_um, 8.73679, 1e-5);
  EXPECT_EQ(electrons.store->spectrum(74, 99)[0], 45840);
}

TEST(Hdf5Reader, LeavesLithoscopesFilesToTheirReader) {
  const TemporaryFolder folder;
  NoProgress progress;
  Table table;
  table.add("a", std::vector<double>{1, 2});
  const Writer& writer = full_registry().writer("lithoscope");
  writer.write(table, folder / "t.h5", Parameters(writer.options(), {}), progress);
  EXPECT_EQ(full_registry().reader_for(folder / "t.h5").id(), "lithoscope");
  const auto other = make_file(folder, [](const hdf5::Node& root) {
    hdf5::write_array<float>(root, "map", {2, 3}, counted(6));
  });
  EXPECT_EQ(full_registry().reader_for(other).id(), "hdf5");
}

TEST(Hdf5Reader, TakesTheLargestCubeAndItsWavelengths) {
  const TemporaryFolder folder;
  const auto file = make_file(folder, [](const hdf5::Node& root) {
    const hdf5::Node scan = hdf5::create_group(root, "scan");
    hdf5::write_array<float>(root, "map", {50, 60}, counted(3000));
    hdf5::write_array<float>(scan, "small", {2, 3, 4}, counted(24));
    hdf5::write_array<float>(scan, "cube", {4, 5, 6}, counted(120));
    hdf5::write_array<float>(scan, "Wavelengths", {6},
                             std::vector<float>{1000, 1005, 1010, 1015, 1020, 1025});
  });
  const SpectralImage image = read_hdf5(file);
  EXPECT_EQ(image.store->shape(), (CubeShape{4, 5, 6}));
  EXPECT_EQ(image.axis.unit(), AxisUnit::kNanometre);
  EXPECT_EQ(image.axis.values()[5], 1025);
  EXPECT_EQ(image.store->spectrum(3, 4)[5], 119);
  EXPECT_FALSE(image.grid.pitch_known);
  const SpectralImage micrometres = read_hdf5(file, {{"unit", "um"}, {"pitch_x_um", 30}});
  EXPECT_EQ(micrometres.axis.unit(), AxisUnit::kMicrometre);
  EXPECT_TRUE(micrometres.grid.pitch_known);
  EXPECT_EQ(micrometres.grid.pitch_y_um, 30);
}

TEST(Hdf5Reader, FindsChannelsFirstByTheWavelengths) {
  const TemporaryFolder folder;
  const auto file = make_file(folder, [](const hdf5::Node& root) {
    hdf5::write_array<float>(root, "cube", {3, 4, 5}, counted(60));
    hdf5::write_array<float>(root, "energy", {3}, std::vector<float>{1, 2, 3});
  });
  const SpectralImage image = read_hdf5(file);
  EXPECT_EQ(image.store->shape(), (CubeShape{4, 5, 3}));
  EXPECT_EQ(image.axis.unit(), AxisUnit::kKiloElectronVolt);
  EXPECT_EQ(image.store->spectrum(1, 2), (std::vector<float>{7, 27, 47}));
}

TEST(Hdf5Reader, FoldsPointsIntoAMap) {
  const TemporaryFolder folder;
  const auto file = make_file(folder, [](const hdf5::Node& root) {
    hdf5::write_array<float>(root, "spectra", {12, 4}, counted(48));
    hdf5::write_array<float>(root, "wl", {4}, std::vector<float>{200, 300, 400, 500});
  });
  EXPECT_EQ(read_hdf5(file).store->shape(), (CubeShape{12, 1, 4}));
  const SpectralImage map = read_hdf5(file, {{"rows", 3}});
  EXPECT_EQ(map.store->shape(), (CubeShape{3, 4, 4}));
  EXPECT_EQ(map.store->spectrum(2, 1)[3], 39);
  EXPECT_EQ(error_for(file, {{"rows", 5}}).field(), "rows");
  EXPECT_EQ(read_hdf5(file, {{"axes", "yx"}}).store->shape(), (CubeShape{12, 4, 1}));
}

TEST(Hdf5Reader, ListsTheCandidatesWhereItCannotChoose) {
  const TemporaryFolder folder;
  const auto file = make_file(folder, [](const hdf5::Node& root) {
    hdf5::write_array<float>(root, "first", {2, 3, 4}, counted(24));
    hdf5::write_array<float>(root, "second", {4, 3, 2}, counted(24));
    hdf5::write_text(root, "words", "hello");
  });
  const Error ambiguous = error_for(file);
  EXPECT_EQ(ambiguous.field(), "dataset");
  EXPECT_TRUE(contains(ambiguous.what(), "/first (2 x 3 x 4), /second (4 x 3 x 2)"))
      << ambiguous.what();
  EXPECT_TRUE(contains(ambiguous.what(), "made.h5"));
  EXPECT_EQ(read_hdf5(file, {{"dataset", "/second"}}).grid.rows, 4);
  EXPECT_TRUE(contains(error_for(file, {{"dataset", "third"}}).what(), "\"third\""));
  EXPECT_TRUE(contains(error_for(file, {{"dataset", "words"}}).what(), "/first"));
  EXPECT_EQ(error_for(file, {{"dataset", "first"}, {"axes", "yx"}}).field(), "axes");
  EXPECT_EQ(error_for(file, {{"dataset", "first"}, {"wavelength_dataset", "none"}}).field(),
            "wavelength_dataset");
  EXPECT_EQ(error_for(file, {{"dataset", "first"}, {"wavelength_dataset", "second"}}).field(),
            "wavelength_dataset");
}

TEST(Hdf5Reader, RefusesAxesOutOfOrder) {
  const TemporaryFolder folder;
  const auto file = make_file(folder, [](const hdf5::Node& root) {
    hdf5::write_array<float>(root, "cube", {2, 2, 3}, counted(12));
    hdf5::write_array<float>(root, "wavelength", {3}, std::vector<float>{3, 1, 2});
  });
  const Error error = error_for(file);
  EXPECT_TRUE(contains(error.what(), "out of order")) << error.what();
  EXPECT_TRUE(contains(error.what(), "made.h5")) << error.what();
}

TEST(Hdf5Reader, SaysWhatIsWrongWithOtherFiles) {
  const TemporaryFolder folder;
  std::ofstream(folder / "text.h5") << "no HDF5 at all";
  EXPECT_TRUE(contains(error_for(folder / "text.h5").what(), "no HDF5 file"));
  EXPECT_TRUE(contains(error_for(folder / "none.h5").what(), "none.h5"));
  const auto empty = make_file(folder, [](const hdf5::Node&) {});
  EXPECT_TRUE(contains(error_for(empty).what(), "no dataset of numbers"));
}

TEST(Hdf5Reader, RefusesTruncatedFiles) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const TemporaryFolder folder;
  const auto file = shared_data() / "eds_bruker_P45" / "P45.h5";
  const std::string bytes = read_head(file, static_cast<std::size_t>(file_size_bytes(file)));
  Random random(1);
  for (int i = 0; i < 10; ++i) {
    std::ofstream(folder / "cut.h5", std::ios::binary)
        << bytes.substr(0, 9 + random.index(bytes.size() - 9));
    const Error error = error_for(folder / "cut.h5");
    EXPECT_TRUE(contains(error.what(), "cut.h5")) << error.what();
  }
}

}  // namespace
}  // namespace lithoscope::test
