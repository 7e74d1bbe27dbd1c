// Lithoscope's own files: what is written is what is read.
#include "core/io/artifact_file.h"

#include <chrono>
#include <thread>

#include "core/base/file_bytes.h"
#include "core/io/hdf5_attributes.h"
#include "tests/core/io/random_artifacts.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

template <typename T>
void expect_round_trips(T (*make)(Random&), std::uint64_t count) {
  const TemporaryFolder folder;
  NoProgress progress;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    const T original = make(random);
    save_artifact(original, folder / "artifact.litho", progress);
    const Artifact loaded = load_artifact(folder / "artifact.litho", progress);
    ASSERT_EQ(loaded.kind(), kind_of<T>());
    expect_same(original, *loaded.as<T>());
  }
}

TEST(ArtifactFile, KeepsImages) {
  expect_round_trips(random_image, 12);
}
TEST(ArtifactFile, KeepsFeatureMaps) {
  expect_round_trips(random_feature_map, 40);
}
TEST(ArtifactFile, KeepsLabelMaps) {
  expect_round_trips(random_label_map, 40);
}
TEST(ArtifactFile, KeepsTransforms) {
  expect_round_trips(random_transform, 20);
}
TEST(ArtifactFile, KeepsModels) {
  expect_round_trips(random_model, 40);
}
// What earlier versions wrote: a word and a matrix, nothing else.
TEST(ArtifactFile, AffineTransformsHoldNothingNew) {
  const TemporaryFolder folder;
  NoProgress progress;
  Transform transform;
  transform.kind = TransformKind::kAffine;
  transform.linear << 1, 2, 3, 5;
  save_artifact(transform, folder / "t.litho", progress);
  const hdf5::Node file = hdf5::open_file(folder / "t.litho");
  EXPECT_EQ(hdf5::text_attribute(file, "transform"), "affine");
  EXPECT_EQ(hdf5::names_in(file), std::vector<std::string>{"matrix"});
}
TEST(ArtifactFile, KeepsTables) {
  expect_round_trips(random_table, 40);
}

TEST(ArtifactFile, HasTheSameBytesForTheSameContent) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random first(7), second(7);
  save_artifact(random_image(first), folder / "a.litho", progress);
  // Times would show: HDF5 keeps them in seconds.
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  save_artifact(random_image(second), folder / "b.litho", progress);
  const auto bytes = [](const std::filesystem::path& file) {
    return read_head(file, static_cast<std::size_t>(file_size_bytes(file)));
  };
  EXPECT_TRUE(bytes(folder / "a.litho") == bytes(folder / "b.litho"));
}

}  // namespace
}  // namespace lithoscope::test
