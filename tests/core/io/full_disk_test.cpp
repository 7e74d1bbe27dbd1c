// Places that cannot be written, and disks that fill up: no partial file, the old one intact.
#include <sys/resource.h>

#include <atomic>
#include <csignal>

#include "core/base/file_bytes.h"
#include "core/io/artifact_file.h"
#include "core/io/project_file.h"
#include "tests/core/io/random_artifacts.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

// Files cannot grow beyond `bytes` while it lives, as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    old_handler_ = std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &old_limit_);
    const rlimit limit = {bytes, old_limit_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  rlimit old_limit_{};
  void (*old_handler_)(int) = nullptr;
};

std::string bytes_of(const std::filesystem::path& file) {
  return read_head(file, static_cast<std::size_t>(file_size_bytes(file)));
}

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(FullDisk, LeavesTheOldFileAndNothingElse) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(21);
  const auto file = folder / "artifact.litho";
  for (const Artifact& artifact :
       {Artifact(random_image(random)), Artifact(random_feature_map(random)),
        Artifact(random_label_map(random)), Artifact(random_transform(random)),
        Artifact(random_model(random)), Artifact(random_table(random))}) {
    SCOPED_TRACE(kind_name(artifact.kind()));
    save_artifact(artifact, file, progress);
    const std::string old = bytes_of(file);
    // Full at the first byte, in the midst, and at the very last.
    for (const std::size_t limit :
         {std::size_t{0}, old.size() / 3, old.size() / 2, 2 * old.size() / 3, old.size() - 1}) {
      const Error error = error_of([&] {
        const FullDisk full(limit);
        save_artifact(artifact, file, progress);
      });
      EXPECT_TRUE(contains(error.what(), "artifact.litho")) << error.what();
      EXPECT_TRUE(contains(error.what(), "room")) << error.what();
      EXPECT_EQ(files_in(folder.path()), 1u);
      EXPECT_TRUE(bytes_of(file) == old);
    }
    save_artifact(artifact, file, progress);  // the library has got over it
    EXPECT_TRUE(bytes_of(file) == old);
  }
}

TEST(FullDisk, StopsAStreamOfRows) {
  const TemporaryFolder folder;
  NoProgress progress;
  SpectralImage description;
  description.grid = {.rows = 200, .cols = 100};
  description.axis = SpectralAxis::counted(100);
  Random random(22);
  std::vector<float> row(100 * 100);
  const Error error = error_of([&] {
    const FullDisk full(1 << 20);
    Hdf5ImageWriter writer(folder / "map.litho", description, {}, progress);
    for (int i = 0; i < 200; ++i) {
      for (float& value : row) value = static_cast<float>(random.normal());
      writer.append_rows(row, 1);
    }
    writer.finish();
  });
  EXPECT_TRUE(contains(error.what(), "map.litho")) << error.what();
  EXPECT_EQ(files_in(folder.path()), 0u);
}

TEST(FullDisk, KeepsTheOldProject) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(23);
  ProjectContent content;
  content.recipe = {{"title", "kept"}};
  write_project(folder / "p.litho", content, progress);
  std::vector<double> numbers(10000);
  for (double& number : numbers) number = random.normal();
  Table table;
  table.add("number", numbers);
  content.results["table"] = table;
  error_of([&] {
    const FullDisk full(20000);
    write_project(folder / "p.litho", content, progress);
  });
  EXPECT_EQ(read_project(folder / "p.litho").recipe().at("title"), "kept");
  EXPECT_EQ(files_in(folder.path()), 1u);
}

TEST(UnwritableFolder, IsToldWithItsName) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(24);
  const Table table = random_table(random);
  const Error missing =
      error_of([&] { save_artifact(table, folder / "none" / "t.litho", progress); });
  EXPECT_TRUE(contains(missing.what(), "t.litho")) << missing.what();
  // Nobody, not even root, makes files there.
  const Error denied = error_of([&] { save_artifact(table, "/proc/t.litho", progress); });
  EXPECT_TRUE(contains(denied.what(), "t.litho")) << denied.what();
}

// Stops when it is asked for the given time.
class StopAt final : public Progress {
 public:
  explicit StopAt(int asks) : left_(asks) {}
  void report(double, std::string_view) override {}
  bool stop_requested() const override { return left_.fetch_sub(1) <= 0; }

 private:
  mutable std::atomic<int> left_;
};

TEST(Cancelling, LeavesNothingBehind) {
  const TemporaryFolder folder;
  Random random(25);
  const SpectralImage image = random_image(random);
  for (const int asks : {0, 1, 2, 3, 4, 5}) {
    StopAt progress(asks);
    EXPECT_THROW(save_artifact(image, folder / "image.litho", progress), Cancelled) << asks;
    EXPECT_EQ(files_in(folder.path()), 0u);
  }
}

}  // namespace
}  // namespace lithoscope::test
