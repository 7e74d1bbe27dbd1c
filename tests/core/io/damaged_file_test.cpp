// Damaged and hostile files: an Error or success, never a crash, never a lie about the size.
#include <fstream>

#include "core/base/file_bytes.h"
#include "core/io/artifact_file.h"
#include "core/io/hdf5_fields.h"
#include "core/io/hdf5_handles.h"
#include "tests/core/io/random_artifacts.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

std::string bytes_of(const std::filesystem::path& file) {
  return read_head(file, static_cast<std::size_t>(file_size_bytes(file)));
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

// Reads everything in `file`: true where that went well, false on an Error, which must name it.
bool reads(const std::filesystem::path& file) {
  NoProgress progress;
  try {
    const Artifact artifact = load_artifact(file, progress);
    if (const auto image = artifact.as<SpectralImage>()) all_values(*image);
    return true;
  } catch (const Error& e) {
    EXPECT_TRUE(contains(e.what(), file.filename().string())) << e.what();
    return false;
  }
}

std::vector<Artifact> one_of_each(Random& random) {
  return {random_image(random),     random_feature_map(random), random_label_map(random),
          random_transform(random), random_model(random),       random_table(random)};
}

TEST(DamagedFile, TruncatedAnywhereIsAnError) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(11);
  for (const Artifact& artifact : one_of_each(random)) {
    save_artifact(artifact, folder / "whole.litho", progress);
    const std::string bytes = bytes_of(folder / "whole.litho");
    for (int i = 0; i < 25; ++i) {
      write_bytes(folder / "cut.litho", bytes.substr(0, random.index(bytes.size())));
      EXPECT_FALSE(reads(folder / "cut.litho"));
    }
  }
}

TEST(DamagedFile, FlippedBytesAreAnErrorOrHarmless) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(12);
  int errors = 0;
  for (int round = 0; round < 3; ++round) {
    for (const Artifact& artifact : one_of_each(random)) {
      save_artifact(artifact, folder / "whole.litho", progress);
      const std::string bytes = bytes_of(folder / "whole.litho");
      for (int i = 0; i < 40; ++i) {
        std::string damaged = bytes;
        // Most of the bookkeeping lies at the start.
        const std::size_t range =
            i % 2 == 0 ? bytes.size() : std::min<std::size_t>(4096, bytes.size());
        for (std::uint64_t flips = 1 + random.index(4); flips > 0; --flips) {
          damaged[random.index(range)] = static_cast<char>(random.index(256));
        }
        write_bytes(folder / "damaged.litho", damaged);
        if (!reads(folder / "damaged.litho")) ++errors;
      }
    }
  }
  EXPECT_GT(errors, 100);
}

TEST(DamagedFile, DamagedValuesAreNoticed) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(13);
  const SpectralImage image = make_memory_image({.rows = 30, .cols = 40}, SpectralAxis::counted(50),
                                                std::vector<float>(30 * 40 * 50, 3.25f));
  save_artifact(image, folder / "image.litho", progress);
  std::string bytes = bytes_of(folder / "image.litho");
  hsize_t place = 0;
  {
    // The values are the largest stored piece: look for the start of a deflated chunk.
    const std::size_t found = bytes.find(std::string("\x78\x01", 2));
    ASSERT_NE(found, std::string::npos);
    place = bytes.rfind(std::string("\x78\x01", 2));
  }
  bytes[place + 6] = static_cast<char>(bytes[place + 6] ^ 0x55);
  write_bytes(folder / "image.litho", bytes);
  EXPECT_FALSE(reads(folder / "image.litho"));
}

TEST(DamagedFile, SizesThatCannotBeAreRefusedBeforeMemoryIsAskedFor) {
  const TemporaryFolder folder;
  NoProgress progress;
  {
    hdf5::Node root = hdf5::create_file(folder / "lie.litho", folder / "lie.litho");
    hdf5::write_attribute(root, "lithoscope_format", "artifact");
    hdf5::write_attribute(root, "format_version", std::int64_t{1});
    hdf5::write_attribute(root, "kind", "label map");
    hdf5::write_attribute(root, "rows", std::int64_t{1} << 19);
    hdf5::write_attribute(root, "cols", std::int64_t{1} << 19);
    for (const char* name : {"pitch_x_um", "pitch_y_um", "origin_x_um", "origin_y_um"}) {
      hdf5::write_attribute(root, name, 1.0);
    }
    hdf5::write_attribute(root, "pitch_known", std::int64_t{1});
    hdf5::write_json(root, "classes", Json::array());
    const hdf5::Lock lock;
    const hsize_t size[] = {1u << 19, 1u << 19}, chunk[] = {64, 64};
    const hdf5::Handle space(H5Screate_simple(2, size, nullptr), H5Sclose);
    const hdf5::Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    H5Pset_chunk(creation.get(), 2, chunk);
    const hdf5::Handle labels(H5Dcreate2(root.id(), "labels", H5T_STD_U16LE, space.get(),
                                         H5P_DEFAULT, creation.get(), H5P_DEFAULT),
                              H5Dclose);
  }
  const Error error = error_of([&] { load_artifact(folder / "lie.litho", progress); });
  EXPECT_TRUE(contains(error.what(), "announced")) << error.what();
  EXPECT_EQ(error.field(), "/labels");
}

TEST(DamagedFile, OtherFilesAreRefusedInWords) {
  const TemporaryFolder folder;
  NoProgress progress;
  const auto message = [&](const std::string& name) {
    return std::string(error_of([&] { load_artifact(folder / name, progress); }).what());
  };
  EXPECT_TRUE(contains(message("missing.litho"), "missing.litho"));
  write_bytes(folder / "text.litho", "hello");
  EXPECT_TRUE(contains(message("text.litho"), "no HDF5 file"));
  write_bytes(folder / "empty.litho", "");
  EXPECT_TRUE(contains(message("empty.litho"), "no HDF5 file"));
  {
    hdf5::Node root = hdf5::create_file(folder / "other.h5", folder / "other.h5");
    hdf5::finish_file(root);
  }
  EXPECT_TRUE(contains(message("other.h5"), "not written by Lithoscope"));
  {
    hdf5::Node root = hdf5::create_file(folder / "newer.litho", folder / "newer.litho");
    hdf5::write_attribute(root, "lithoscope_format", "artifact");
    hdf5::write_attribute(root, "format_version", std::int64_t{99});
    hdf5::finish_file(root);
  }
  EXPECT_TRUE(contains(message("newer.litho"), "newer Lithoscope"));
}

}  // namespace
}  // namespace lithoscope::test
