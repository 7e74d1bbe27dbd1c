#include <tbb/global_control.h>

#include <atomic>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/parse_number.h"
#include "core/base/progress.h"
#include "core/base/text.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(Error, ComposesOneMessageAndKeepsTheInnermostPlace) {
  Error error("3 bands are missing", "Copy the file again");
  EXPECT_STREQ(error.what(), "3 bands are missing. Copy the file again.");
  error.in_file("a.hdr").in_line(4).in_field("bands").in_step("read");
  error.in_file("b.hdr").in_line(9).in_field("lines").in_step("other");
  EXPECT_STREQ(error.what(),
               "step \"read\", a.hdr, line 4, field \"bands\": 3 bands are missing. Copy the file "
               "again.");
  EXPECT_EQ(error.line(), 4);
  EXPECT_EQ(error.field(), "bands");
}

TEST(Text, FillsPlacesAndLeavesPlainTextAlone) {
  EXPECT_EQ(translated("core", "{} of {}", 2, "three"), "2 of three");
  EXPECT_EQ(translated("core", "{\"name\": 1}"), "{\"name\": 1}");
  EXPECT_EQ(fill_pattern("broken {", fmt::make_format_args(1)), "broken {");
}

class Recorder final : public Progress {
 public:
  void report(double fraction, std::string_view stage) override {
    fractions.push_back(fraction);
    last_stage = stage;
  }
  bool stop_requested() const override { return stop; }
  std::vector<double> fractions;
  std::string last_stage;
  std::atomic<bool> stop{false};
};

TEST(Progress, OfAPartMapsOntoTheWhole) {
  Recorder all;
  SubProgress second(all, 0.5, 1);
  SubProgress inner(second, 0, 0.5);
  inner.report(1, "stage");
  EXPECT_EQ(all.fractions, std::vector<double>{0.75});
  EXPECT_EQ(all.last_stage, "stage");
  EXPECT_NO_THROW(inner.check());
  all.stop = true;
  EXPECT_THROW(inner.check(), Cancelled);
}

TEST(ParallelPieces, CoverEveryItemOnceInFixedPieces) {
  for (const std::int64_t piece : {0, 1, 7, 1000}) {
    std::vector<std::atomic<int>> seen(100);
    parallel_pieces(100, piece, nullptr, [&](std::int64_t first, std::int64_t last) {
      EXPECT_LE(last - first, std::max<std::int64_t>(1, piece));
      for (auto i = first; i < last; ++i) ++seen[static_cast<std::size_t>(i)];
    });
    for (const auto& count : seen) EXPECT_EQ(count, 1);
  }
  parallel_pieces(0, 5, nullptr, [](std::int64_t, std::int64_t) { FAIL(); });
}

TEST(ParallelPieces, PassOnErrorsAndStops) {
  EXPECT_THROW(parallel_pieces(50, 1, nullptr,
                               [](std::int64_t first, std::int64_t) {
                                 if (first == 20) throw Error("wrong");
                               }),
               Error);
  Recorder progress;
  std::atomic<int> done{0};
  EXPECT_THROW(parallel_pieces(100000, 1, &progress,
                               [&](std::int64_t, std::int64_t) {
                                 if (++done == 10) progress.stop = true;
                               }),
               Cancelled);
  EXPECT_LT(done, 1000);
}

TEST(ParseNumber, TakesWhatANumberBeginsWith) {
  const auto length = leading_number(" 0.3 nm");
  ASSERT_TRUE(length);
  EXPECT_EQ(length->value, 0.3);
  EXPECT_EQ(length->length, 4u);
  EXPECT_EQ(number_of_text("+1.5e-05"), 1.5e-05);
  EXPECT_EQ(number_of_text("-7"), -7.0);
  for (const char* no : {"", " ", "mm", "nan", "inf", "1e999", "+-1", "0,3", "1 2"}) {
    EXPECT_FALSE(number_of_text(no)) << no;
  }
}

}  // namespace
}  // namespace lithoscope
