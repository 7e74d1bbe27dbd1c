// Images in files: any block, any channels, in any order of reading, give what was written.
#include <thread>

#include "core/image/blocks.h"
#include "core/io/artifact_file.h"
#include "core/io/hdf5_cube.h"
#include "core/io/hdf5_fields.h"
#include "tests/core/io/random_artifacts.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

SpectralImage counts_image(const Grid& grid, std::int64_t channels, Random& random) {
  std::vector<float> values(static_cast<std::size_t>(grid.size() * channels));
  for (float& value : values) value = static_cast<float>(random.index(65535));
  return make_memory_image(grid, SpectralAxis::counted(static_cast<std::size_t>(channels)), values);
}

std::vector<int> random_channels(Random& random, std::int64_t channels) {
  std::vector<int> chosen;
  const std::uint64_t one_in = 1 + random.index(8);
  for (int c = 0; c < channels; ++c) {
    if (random.index(one_in) == 0) chosen.push_back(c);
  }
  return chosen;
}

// Random blocks of both stores agree.
void expect_same_blocks(const SpectralStore& a, const SpectralStore& b, Random& random) {
  ASSERT_EQ(a.shape(), b.shape());
  const CubeShape cube = a.shape();
  for (int i = 0; i < 20; ++i) {
    const auto first =
        static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(cube.rows)));
    const auto count =
        1 + static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(cube.rows - first)));
    const auto channels = random_channels(random, cube.channels);
    const auto wanted =
        channels.empty() ? cube.channels : static_cast<std::int64_t>(channels.size());
    std::vector<float> from_a(static_cast<std::size_t>(count * cube.cols * wanted)), from_b(from_a);
    a.read({first, count, channels, nullptr}, from_a);
    b.read({first, count, channels, nullptr}, from_b);
    ASSERT_TRUE(same_numbers(from_a, from_b));
    const auto row = static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(cube.rows)));
    const auto col = static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(cube.cols)));
    ASSERT_TRUE(same_numbers(a.spectrum(row, col), b.spectrum(row, col)));
  }
}

TEST(ImageStore, GivesAnyBlockAndChannels) {
  const TemporaryFolder folder;
  NoProgress progress;
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    const SpectralImage image = random_image(random);
    ImageStorage storage;
    storage.compression = static_cast<int>(seed % 3);
    save_artifact(image, folder / "image.litho", storage, progress);
    const auto loaded = load_artifact(folder / "image.litho", progress).as<SpectralImage>();
    expect_same_blocks(*image.store, *loaded->store, random);
  }
}

TEST(ImageStore, KeepsCountsInTwoBytes) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(1);
  SpectralImage image = counts_image({.rows = 33, .cols = 21}, 700, random);
  auto values = all_values(image);
  std::fill_n(values.begin() + 700 * 40, 700, std::numeric_limits<float>::quiet_NaN());
  image = make_memory_image(image.grid, image.axis, values);
  const ImageStorage storage = {StoredNumbers::kUint16, 0};
  save_artifact(image, folder / "counts.litho", storage, progress);
  EXPECT_LT(std::filesystem::file_size(folder / "counts.litho"), values.size() * 2 * 12 / 10);
  const auto loaded = load_artifact(folder / "counts.litho", progress).as<SpectralImage>();
  EXPECT_TRUE(same_numbers(values, all_values(*loaded)));
}

TEST(ImageStore, RefusesToRoundCounts) {
  const TemporaryFolder folder;
  NoProgress progress;
  for (const float value : {0.5f, -1.0f, 65535.0f, 1e9f}) {
    const SpectralImage image =
        make_memory_image({.rows = 1, .cols = 1}, SpectralAxis::counted(1), {value});
    const ImageStorage storage = {StoredNumbers::kUint16, 1};
    const Error error =
        error_of([&] { save_artifact(image, folder / "c.litho", storage, progress); });
    EXPECT_EQ(error.field(), "storage");
    EXPECT_TRUE(contains(error.what(), "c.litho"));
  }
}

TEST(ImageStore, CanBeReadFromManyThreads) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(2);
  const SpectralImage image = counts_image({.rows = 60, .cols = 50}, 90, random);
  save_artifact(image, folder / "image.litho", progress);
  const auto loaded = load_artifact(folder / "image.litho", progress).as<SpectralImage>();
  const auto expected = all_values(image);
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      std::vector<float> row(50 * 90);
      for (std::int64_t r = t; r < 60; r += 3) {
        loaded->store->read({.first_row = r, .row_count = 1}, row);
        const auto begin = expected.begin() + r * 50 * 90;
        if (!std::equal(row.begin(), row.end(), begin)) ++wrong;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(ImageWriter, TakesRowsInAnyPortions) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(3);
  const SpectralImage image = counts_image({.rows = 101, .cols = 17}, 40, random);
  const auto values = all_values(image);
  SpectralImage description = image;
  description.store = nullptr;
  Hdf5ImageWriter writer(folder / "image.litho", description, {}, progress);
  for (std::int64_t row = 0; row < 101;) {
    const auto count =
        std::min<std::int64_t>(101 - row, static_cast<std::int64_t>(random.index(50)));
    writer.append_rows(std::span(values).subspan(static_cast<std::size_t>(row * 17 * 40),
                                                 static_cast<std::size_t>(count * 17 * 40)),
                       count);
    row += count;
  }
  EXPECT_FALSE(std::filesystem::exists(folder / "image.litho"));
  writer.finish();
  const auto loaded = load_artifact(folder / "image.litho", progress).as<SpectralImage>();
  expect_same(image, *loaded);
}

TEST(ImageWriter, WithoutItsLastRowLeavesNothing) {
  const TemporaryFolder folder;
  NoProgress progress;
  SpectralImage description;
  description.grid = {.rows = 3, .cols = 2};
  description.axis = SpectralAxis::counted(2);
  {
    Hdf5ImageWriter writer(folder / "image.litho", description, {}, progress);
    writer.append_rows(std::vector<float>(8), 2);
    EXPECT_THROW(writer.finish(), std::logic_error);
    EXPECT_THROW(writer.append_rows(std::vector<float>(8), 2), std::logic_error);
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(ChunkShape, IsOfGoodSizeAndWithinABlock) {
  const CubeShape cubes[] = {{500, 500, 7000}, {320, 384, 288}, {1, 1, 8000},     {1, 100000, 3},
                             {5000, 5000, 1},  {75, 100, 2048}, {10, 10, 100000}, {2, 3, 4}};
  for (const CubeShape& cube : cubes) {
    const CubeShape chunk = chunk_shape(cube);
    SCOPED_TRACE(fmt::format("{} {} {}: {} {} {}", cube.rows, cube.cols, cube.channels, chunk.rows,
                             chunk.cols, chunk.channels));
    EXPECT_GE(std::min({chunk.rows, chunk.cols, chunk.channels}), 1);
    EXPECT_LE(chunk.rows, cube.rows);
    EXPECT_LE(chunk.cols, cube.cols);
    EXPECT_LE(chunk.channels, cube.channels);
    EXPECT_LE(chunk.pixels() * chunk.channels, 1 << 16);
    if (cube.pixels() * cube.channels > 1 << 20) {
      EXPECT_GE(chunk.pixels() * chunk.channels, 1 << 14);
    }
    // No chunk is taller than what is read at once.
    EXPECT_TRUE(chunk.rows == 1 || chunk.rows * cube.cols * cube.channels <= kBlockValues);
  }
}

// The same numbers in datasets of every order of axes, type and layout.
TEST(Hdf5Cube, ReadsAnyOrderOfAxes) {
  const TemporaryFolder folder;
  Random random(4);
  const CubeShape cube = {7, 11, 40};
  const SpectralImage image = counts_image({.rows = 7, .cols = 11}, 40, random);
  const auto values = all_values(image);
  hdf5::Node root = hdf5::create_file(folder / "cubes.h5", folder / "cubes.h5");
  for (const std::string axes : {"yxc", "ycx", "xyc", "xcy", "cyx", "cxy"}) {
    SCOPED_TRACE(axes);
    const auto size_of = [&](char axis) {
      return axis == 'y' ? cube.rows : axis == 'x' ? cube.cols : cube.channels;
    };
    std::vector<hsize_t> sizes;
    for (const char axis : axes) sizes.push_back(static_cast<hsize_t>(size_of(axis)));
    std::vector<double> turned(values.size());
    std::size_t at = 0;
    std::array<std::int64_t, 3> index{};
    for (index[0] = 0; index[0] < size_of(axes[0]); ++index[0]) {
      for (index[1] = 0; index[1] < size_of(axes[1]); ++index[1]) {
        for (index[2] = 0; index[2] < size_of(axes[2]); ++index[2]) {
          const std::int64_t row = index.at(axes.find('y')), col = index.at(axes.find('x'));
          turned[at++] =
              values[static_cast<std::size_t>((row * 11 + col) * 40 + index.at(axes.find('c')))];
        }
      }
    }
    hdf5::write_array<double>(root, axes, sizes, turned);  // chunked: the fast way
    {
      const hdf5::Lock lock;
      const hdf5::Handle space(H5Screate_simple(3, sizes.data(), nullptr), H5Sclose);
      const hdf5::Handle flat(H5Dcreate2(root.id(), (axes + "_flat").c_str(), H5T_STD_I32BE,
                                         space.get(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT),
                              H5Dclose);
      H5Dwrite(flat.get(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, turned.data());
    }
    hdf5::CubeLayout layout;
    layout.axes = axes;
    const auto fast = hdf5::open_cube(hdf5::open_dataset(root, axes), layout);
    const auto plain = hdf5::open_cube(hdf5::open_dataset(root, axes + "_flat"), layout);
    expect_same_blocks(*image.store, *fast, random);
    expect_same_blocks(*image.store, *plain, random);
  }
  hdf5::write_array<float>(root, "points", {77, 40}, values);
  hdf5::CubeLayout layout;
  layout.axes = "nc";
  layout.point_rows = 7;
  expect_same_blocks(*image.store, *hdf5::open_cube(hdf5::open_dataset(root, "points"), layout),
                     random);
  layout.point_rows = 9;
  EXPECT_EQ(error_of([&] { hdf5::open_cube(hdf5::open_dataset(root, "points"), layout); }).field(),
            "rows");
  for (const std::string axes : {"yx", "yxcc", "yyc", "nyc", "abc", "000", ""}) {
    layout.axes = axes;
    EXPECT_EQ(error_of([&] { hdf5::open_cube(hdf5::open_dataset(root, "yxc"), layout); }).field(),
              "axes")
        << axes;
  }
}

TEST(Hdf5Cube, ReadsChunksThatAreNotStoredAsTheFillValue) {
  const TemporaryFolder folder;
  hdf5::Node root = hdf5::create_file(folder / "sparse.h5", folder / "sparse.h5");
  {
    const hdf5::Lock lock;
    const hsize_t sizes[] = {8, 8, 4}, chunk[] = {4, 4, 4};
    const float fill = -2;
    const hdf5::Handle space(H5Screate_simple(3, sizes, nullptr), H5Sclose);
    const hdf5::Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    H5Pset_chunk(creation.get(), 3, chunk);
    H5Pset_deflate(creation.get(), 1);
    H5Pset_fill_value(creation.get(), H5T_NATIVE_FLOAT, &fill);
    const hdf5::Handle values(H5Dcreate2(root.id(), "v", H5T_IEEE_F32LE, space.get(), H5P_DEFAULT,
                                         creation.get(), H5P_DEFAULT),
                              H5Dclose);
    const hsize_t first[] = {0, 0, 0}, count[] = {4, 4, 4};
    const std::vector<float> some(64, 5.0f);
    const hdf5::Handle memory(H5Screate_simple(3, count, nullptr), H5Sclose);
    H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, first, nullptr, count, nullptr);
    H5Dwrite(values.get(), H5T_NATIVE_FLOAT, memory.get(), space.get(), H5P_DEFAULT, some.data());
  }
  const auto cube = hdf5::open_cube(hdf5::open_dataset(root, "v"), {});
  EXPECT_EQ(cube->spectrum(1, 1).front(), 5.0f);
  EXPECT_EQ(cube->spectrum(1, 6).front(), -2.0f);
  EXPECT_EQ(cube->spectrum(7, 7).back(), -2.0f);
}

}  // namespace
}  // namespace lithoscope::test
