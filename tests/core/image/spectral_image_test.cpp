#include "core/image/spectral_image.h"

#include <thread>

#include "core/image/blocks.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(MemoryStore, HandsOutRowsAndChannels) {
  const auto image = make_memory_image(test::grid_of(2, 2), SpectralAxis::counted(3),
                                       {0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32});
  EXPECT_EQ(test::read_rows(image, 1, 1), (std::vector<float>{20, 21, 22, 30, 31, 32}));
  EXPECT_EQ(test::read_rows(image, 0, 2, {0, 2}),
            (std::vector<float>{0, 2, 10, 12, 20, 22, 30, 32}));
  EXPECT_EQ(image.store->spectrum(1, 0), (std::vector<float>{20, 21, 22}));
}

TEST(MemoryStore, RefusesMistakenRequests) {
  const auto image = test::random_image(3, 2, 4, 1);
  std::vector<float> out(8);
  EXPECT_THROW(image.store->read({3, 1, {}, nullptr}, out), std::out_of_range);
  EXPECT_THROW(image.store->read({-1, 1, {}, nullptr}, out), std::out_of_range);
  EXPECT_THROW(image.store->read({0, 2, {}, nullptr}, out), std::out_of_range);
  for (const auto& wrong : {std::vector<int>{1, 0, 2, 3}, {0, 1, 1, 2}, {0, 1, 2, 4}}) {
    EXPECT_THROW(image.store->read({0, 1, wrong, nullptr}, out), std::out_of_range);
  }
  EXPECT_THROW(image.store->spectrum(0, 2), std::out_of_range);
  EXPECT_THROW(MemoryStore({1, 1, 2}, {1}), std::invalid_argument);
}

TEST(SpectralImage, ChecksThatItsPartsAgree) {
  SpectralImage image = test::random_image(3, 2, 4, 1);
  EXPECT_NO_THROW(check_image(image));
  SpectralImage wrong = image;
  wrong.axis = test::axis_nm(5);
  EXPECT_TRUE(test::contains(test::error_of([&] { check_image(wrong); }).what(), "5 channels"));
  wrong = image;
  wrong.mask = std::make_shared<const std::vector<std::uint8_t>>(5, 1);
  EXPECT_THROW(check_image(wrong), Error);
  wrong = image;
  wrong.good_channels = {1};
  EXPECT_THROW(check_image(wrong), Error);
}

TEST(SelectChannels, TakesPartsOfImageAndReferences) {
  SpectralImage image = test::random_image(3, 2, 5, 1);
  image.good_channels = {1, 0, 1, 1, 0};
  image.white_reference = std::make_shared<SpectralImage>(test::random_image(1, 2, 5, 2));
  const SpectralImage part = select_channels(image, {1, 3, 4});
  check_image(part);
  EXPECT_EQ(part.good_channel_list(), std::vector<int>{1});
  EXPECT_EQ(part.white_reference->channels(), 3);
  const auto whole = test::read_all(image);
  EXPECT_EQ(test::read_all(part), test::pick_channels(whole, 5, {1, 3, 4}));
  // A part of a part, and some channels of it.
  const SpectralImage again = select_channels(part, {0, 2});
  EXPECT_EQ(test::read_rows(again, 0, 3, {1}), test::pick_channels(whole, 5, {4}));
}

TEST(ForEachBlock, VisitsEveryRowOnceInOrder) {
  const std::int64_t cols = 300, channels = 1500;  // about 9 rows a block
  SpectralImage image = test::random_image(1, 1, 1, 1);
  std::vector<float> values(static_cast<std::size_t>(40 * cols * channels));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 1013);
  image = make_memory_image(test::grid_of(40, cols), test::axis_nm(1500), std::move(values));
  NoProgress progress;
  const auto thread = std::this_thread::get_id();
  std::int64_t next = 0;
  for_each_block(image, {}, progress, "", [&](const Block& block) {
    EXPECT_EQ(std::this_thread::get_id(), thread);
    EXPECT_EQ(block.first_row, next);
    EXPECT_EQ(block.pixels, block.row_count * cols);
    EXPECT_EQ(block.spectrum(1)[2],
              static_cast<float>(((block.first_pixel + 1) * channels + 2) % 1013));
    EXPECT_LE(static_cast<std::int64_t>(block.values.size()), kBlockValues);
    next += block.row_count;
  });
  EXPECT_EQ(next, 40);
}

TEST(ForEachBlock, ReadsWantedChannelsAloneAndStops) {
  SpectralImage image = test::random_image(50, 40, 30, 1);
  const auto counting = test::count_reads(image);
  const std::vector<int> wanted = {3, 8};
  NoProgress progress;
  for_each_block(image, wanted, progress, "",
                 [&](const Block& block) { EXPECT_EQ(block.channels, 2); });
  EXPECT_EQ(counting->values_read, 50 * 40 * 2);
  test::StoppingProgress stop(1);
  EXPECT_THROW(for_each_block(image, {}, stop, "", [](const Block&) {}), Cancelled);
}

TEST(ForEachBlock, PassesOnWhatTheVisitorThrows) {
  SpectralImage image = test::random_image(1, 1, 1, 1);
  std::vector<float> values(static_cast<std::size_t>(4) * 1024 * 2048);
  image = make_memory_image(test::grid_of(4, 1024), test::axis_nm(2048), std::move(values));
  NoProgress progress;
  EXPECT_THROW(
      for_each_block(image, {}, progress, "", [](const Block&) { throw Error("visitor"); }), Error);
}

}  // namespace
}  // namespace lithoscope
