// A disk that is full, simulated by a limit on the size of files.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "core/base/file_bytes.h"
#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

// No file may grow beyond `bytes` while this lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    getrlimit(RLIMIT_FSIZE, &before_);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

TEST(EnviFullDisk, LeavesTheOldImage) {
  SpectralImage image = test::numbered_image(20, 20, 30);
  image.white_reference = std::make_shared<const SpectralImage>(test::numbered_image(1, 20, 30));
  for (const char* order : {"bsq", "bil", "bip"}) {
    const test::TemporaryFolder folder;
    test::write_with("envi", test::numbered_image(2, 2, 2), folder / "a.img");
    const std::string old = read_text_file(folder / "a.img") + read_text_file(folder / "a.hdr");
    Error e("none");
    {
      const FileSizeLimit limit(20000);
      e = test::error_of([&] {
        test::write_with("envi", image, folder / "a.img", {{"interleave", order}});
      });
    }
    EXPECT_TRUE(test::contains(e.file(), "a.img")) << e.what();
    EXPECT_TRUE(test::contains(e.remedy(), "room")) << e.what();
    EXPECT_EQ(test::names_in(folder.path()), (std::vector<std::string>{"a.hdr", "a.img"}));
    EXPECT_EQ(read_text_file(folder / "a.img") + read_text_file(folder / "a.hdr"), old);
  }
}

TEST(EnviFullDisk, LeavesNoClassification) {
  Grid grid;
  grid.rows = grid.cols = 200;
  const test::TemporaryFolder folder;
  Error e("none");
  {
    const FileSizeLimit limit(10000);
    e = test::error_of([&] {
      test::write_with("envi-classification", make_label_map(grid, {}), folder / "map.img");
    });
  }
  EXPECT_TRUE(test::contains(e.file(), "map.img")) << e.what();
  EXPECT_TRUE(test::names_in(folder.path()).empty());
}

}  // namespace
}  // namespace lithoscope
