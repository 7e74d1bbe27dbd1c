#include "widgets/selection/spectrum_reader.h"

#include <QSignalSpy>
#include <atomic>
#include <cmath>
#include <thread>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

TEST(SpectrumReader, ReadsThePixel) {
  SpectrumReader reader;
  std::vector<float> got;
  QObject::connect(&reader, &SpectrumReader::read,
                   [&](const SpectralImagePtr&, PixelIndex, const std::vector<float>& spectrum) {
                     got = spectrum;
                   });
  const auto image = std::make_shared<const SpectralImage>(test::ramp_image(4, 6, 3));
  reader.request(image, {2, 5});
  ASSERT_TRUE(test::wait_until([&] { return !got.empty(); }));
  EXPECT_EQ(got, (std::vector<float>{2050, 2051, 2052}));
}

// Counts the rows that are read.
class CountingStore final : public SpectralStore {
 public:
  CubeShape shape() const override { return {4, 6, 3}; }
  std::string description() const override { return "counting"; }
  void read(const BlockRequest& request, std::span<float> out) const override {
    ++reads;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    std::fill(out.begin(), out.end(), static_cast<float>(request.first_row));
  }
  mutable std::atomic<int> reads = 0;
};

TEST(SpectrumReader, OfManyRequestsOnlyTheLastOnesAreRead) {
  SpectralImage image = test::ramp_image(4, 6, 3);
  auto store = std::make_shared<CountingStore>();
  image.store = store;
  const auto shared = std::make_shared<const SpectralImage>(image);
  SpectrumReader reader;
  PixelIndex last;
  QObject::connect(
      &reader, &SpectrumReader::read,
      [&](const SpectralImagePtr&, PixelIndex pixel, const std::vector<float>&) { last = pixel; });
  for (int i = 0; i < 40; ++i) reader.request(shared, {i % 4, i % 6});
  reader.request(shared, {3, 5});
  ASSERT_TRUE(test::wait_until([&] { return last == PixelIndex{3, 5}; }));
  EXPECT_LE(store->reads, 5);
  const int reads = store->reads;
  reader.request(shared, {3, 1});
  ASSERT_TRUE(test::wait_until([&] { return last == PixelIndex{3, 1}; }));
  EXPECT_EQ(store->reads, reads) << "the row is still at hand";
}

TEST(SpectrumReader, PixelsThatWereNotMeasuredHaveNoValues) {
  SpectralImage image = test::ramp_image(1, 2, 2);
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(std::vector<std::uint8_t>{1, 0});
  SpectrumReader reader;
  std::vector<float> got;
  QObject::connect(&reader, &SpectrumReader::read,
                   [&](const SpectralImagePtr&, PixelIndex, const std::vector<float>& spectrum) {
                     got = spectrum;
                   });
  reader.request(std::make_shared<const SpectralImage>(image), {0, 1});
  ASSERT_TRUE(test::wait_until([&] { return !got.empty(); }));
  EXPECT_TRUE(std::isnan(got[0]) && std::isnan(got[1]));
}

}  // namespace
}  // namespace lithoscope
