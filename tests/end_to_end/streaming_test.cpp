// A LIBS cube ten times larger than the memory that the program may have.
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "core/io/artifact_file.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kRows = 520, kCols = 400, kChannels = 2048;
constexpr rlim_t kAllowedBytes = 160u << 20;
static_assert(kRows * kCols * kChannels * 4 > 10 * static_cast<std::int64_t>(kAllowedBytes));

// Two minerals: rows that are multiples of 32 shine at Na 588.95, the others are dark. Only those
// rows are written; the rest of the file is a hole that reads as zeros.
void write_cube(const std::filesystem::path& folder) {
  std::ofstream header(folder / "big.hdr");
  header << fmt::format(
      "ENVI\nsamples = {}\nlines = {}\nbands = {}\nheader offset = 0\ndata type = 4\n"
      "interleave = bip\nbyte order = 0\nwavelength units = Nanometers\nwavelength = {{",
      kCols, kRows, kChannels);
  for (std::int64_t i = 0; i < kChannels; ++i) {
    header << (i == 0 ? "" : ", ") << 200 + i * 700.0 / (kChannels - 1);
  }
  header << "}\n";
  std::vector<float> row(static_cast<std::size_t>(kCols * kChannels));
  const auto line = static_cast<std::int64_t>((588.95 - 200) * (kChannels - 1) / 700 + 0.5);
  for (std::int64_t col = 0; col < kCols; ++col) {
    for (std::int64_t i = 0; i < kChannels; ++i) {
      row[static_cast<std::size_t>(col * kChannels + i)] =
          100 + static_cast<float>((i * 7 + col) % 11) + (std::abs(i - line) <= 1 ? 5000.f : 0.f);
    }
  }
  std::ofstream data(folder / "big.raw", std::ios::binary);
  for (std::int64_t r = 0; r < kRows; r += 32) {
    data.seekp(static_cast<std::streamoff>(r * row.size() * sizeof(float)));
    data.write(reinterpret_cast<const char*>(row.data()),
               static_cast<std::streamsize>(row.size() * sizeof(float)));
  }
  data.close();
  std::filesystem::resize_file(folder / "big.raw", kRows * row.size() * sizeof(float));
}

void write_pipeline(const std::filesystem::path& folder) {
  std::ofstream(folder / "recipe.json") << R"({"lithoscope_recipe": 1,
    "sources": {"libs": {"path": "big.raw"}},
    "steps": [
      {"id": "baseline", "operation": "libs.baseline", "inputs": {"image": "libs"},
       "parameters": {"iterations": 3}},
      {"id": "smoothed", "operation": "image.gaussian", "inputs": {"image": "baseline"}},
      {"id": "lines", "operation": "libs.line_features", "inputs": {"image": "smoothed"}},
      {"id": "scaled", "operation": "features.scale", "inputs": {"features": "lines"}},
      {"id": "clusters", "operation": "cluster.kmeans", "inputs": {"features": "scaled.features"},
       "parameters": {"k": 2, "restarts": 2}}],
    "exports": [{"artifact": "clusters.labels", "file": "labels.h5"}]})";
}

// Runs lithoscope-cli with at most `bytes` of memory of its own (heap and stacks; the kernel's
// cache of files does not count). Returns its exit code.
int run_with_memory(rlim_t bytes, const std::filesystem::path& folder) {
  const std::string program = (test::program_folder() / "lithoscope-cli").string();
  const std::string recipe = (folder / "recipe.json").string();
  const std::string out = (folder / "out").string();
  const pid_t child = fork();
  if (child == 0) {
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_DATA, &limit);
    execl(program.c_str(), program.c_str(), "-q", "run", recipe.c_str(), "--no-cache", "--out",
          out.c_str(), nullptr);
    _exit(99);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Streaming, ACubeTenTimesLargerThanTheAllowedMemoryGoesThrough) {
#ifdef LITHOSCOPE_SANITIZED
  GTEST_SKIP() << "skipped: sanitizers need more memory than is allowed here";
#endif
  const test::TemporaryFolder folder;
  write_cube(folder.path());
  write_pipeline(folder.path());
  ASSERT_EQ(run_with_memory(kAllowedBytes, folder.path()), 0);

  NoProgress progress;
  const auto labels = load_artifact(folder / "out/labels.h5", progress).as<LabelMap>();
  ASSERT_NE(labels, nullptr);
  const auto label = [&](std::int64_t row) { return labels->labels[row * kCols + kCols / 2]; };
  EXPECT_NE(label(32), label(48));
  EXPECT_EQ(label(32), label(64));
  EXPECT_EQ(label(48), label(80));
}

}  // namespace
}  // namespace lithoscope
