// Values in memory and in a temporary file.
#include "plugins/delimited/value_pool.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <numeric>

#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

using delimited::make_store;
using delimited::ValuePool;

TEST(ValuePool, HoldsTheSameInMemoryAndOnDisk) {
  NoProgress progress;
  for (const std::size_t memory_bytes : {std::size_t{1} << 20, std::size_t{0}}) {
    auto pool = std::make_shared<ValuePool>(CubeShape{4, 3, 5}, progress, memory_bytes);
    EXPECT_EQ(pool->in_memory(), memory_bytes > 0);
    for (const float value : pool->values()) EXPECT_TRUE(std::isnan(value));
    std::iota(pool->values().begin(), pool->values().end(), 0.0f);
    const SpectralStorePtr store = make_store(pool);
    EXPECT_EQ(store->shape(), (CubeShape{4, 3, 5}));
    EXPECT_EQ(store->spectrum(3, 2), (std::vector<float>{55, 56, 57, 58, 59}));
    const int channels[] = {1, 4};
    std::vector<float> part(2 * 3 * 2);
    store->read({1, 2, channels, nullptr}, part);
    EXPECT_EQ(part[0], 16);
    EXPECT_EQ(part[1], 19);
    EXPECT_EQ(part[11], 44);
  }
}

TEST(ValuePool, TellsThatTheDiskIsFull) {
  NoProgress progress;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small = {1000, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const Error error = error_of([&] { ValuePool(CubeShape{100, 100, 10}, progress, 0); });
  setrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, handler);
  EXPECT_TRUE(contains(error.what(), "temporary file of 400000 bytes")) << error.what();
}

}  // namespace
}  // namespace lithoscope::test
