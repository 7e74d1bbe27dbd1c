#include "core/registration/sample_image.h"

#include <tbb/global_control.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <limits>
#include <mutex>
#include <set>

#include "core/image/blocks.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::similarity;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

// Says which rows were asked of the store behind it.
class WatchedStore final : public SpectralStore {
 public:
  explicit WatchedStore(SpectralStorePtr source) : source_(std::move(source)) {}
  CubeShape shape() const override { return source_->shape(); }
  std::string description() const override { return "watched"; }
  void read(const BlockRequest& request, std::span<float> out) const override {
    {
      const std::lock_guard lock(mutex_);
      for (std::int64_t i = 0; i < request.row_count; ++i) rows.insert(request.first_row + i);
      rows_read += request.row_count;
      largest = std::max(largest, static_cast<std::int64_t>(out.size()));
    }
    source_->read(request, out);
  }
  mutable std::set<std::int64_t> rows;
  mutable std::int64_t rows_read = 0;
  mutable std::int64_t largest = 0;

 private:
  SpectralStorePtr source_;
  mutable std::mutex mutex_;
};

SpectralImage random_image(const Grid& grid, std::size_t channels, std::uint64_t seed) {
  Random random(seed);
  std::vector<float> values(static_cast<std::size_t>(grid.size()) * channels);
  for (float& value : values) value = static_cast<float>(random.normal());
  return make_memory_image(grid, SpectralAxis::counted(channels), std::move(values));
}

std::vector<float> read_rows(const SpectralImage& image, std::int64_t first, std::int64_t count,
                             const std::vector<int>& channels = {}) {
  const std::size_t wanted = channels.empty() ? image.axis.size() : channels.size();
  std::vector<float> values(static_cast<std::size_t>(count * image.grid.cols) * wanted);
  image.store->read({first, count, channels, nullptr}, values);
  return values;
}

std::vector<float> read_all(const SpectralImage& image) {
  return read_rows(image, 0, image.grid.rows);
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

// What the comment of sample_image says, done the plain way.
std::vector<float> plain_sample(const SpectralImage& image, const Transform& transform,
                                const Grid& target, SampleMethod method) {
  const auto source = read_all(image);
  const auto channels = static_cast<std::size_t>(image.channels());
  const Transform back = transform.inverse();
  std::vector<float> out(static_cast<std::size_t>(target.size()) * channels, kNaN);
  for (std::int64_t row = 0; row < target.rows; ++row) {
    for (std::int64_t col = 0; col < target.cols; ++col) {
      const PointUm centre = target.centre_um(static_cast<double>(row), static_cast<double>(col));
      const auto nearest = image.grid.pixel_at(back.apply(centre));
      if (!nearest) continue;
      std::vector<double> sums(channels, 0);
      int count = 0;
      if (method == SampleMethod::kArea) {
        for (std::int64_t r = 0; r < image.grid.rows; ++r) {
          for (std::int64_t c = 0; c < image.grid.cols; ++c) {
            const PointUm mapped = transform.apply(
                image.grid.centre_um(static_cast<double>(r), static_cast<double>(c)));
            const auto owner = target.pixel_at(mapped);
            if (!owner || owner->row != row || owner->col != col) continue;
            const float* spectrum =
                source.data() + static_cast<std::size_t>(image.grid.index(r, c)) * channels;
            if (!image.is_valid(image.grid.index(r, c))) continue;
            if (!std::all_of(spectrum, spectrum + channels,
                             [](float v) { return std::isfinite(v); })) {
              continue;
            }
            for (std::size_t k = 0; k < channels; ++k) sums[k] += static_cast<double>(spectrum[k]);
            ++count;
          }
        }
      }
      float* value = out.data() + static_cast<std::size_t>(target.index(row, col)) * channels;
      const auto pixel = image.grid.index(nearest->row, nearest->col);
      for (std::size_t k = 0; k < channels; ++k) {
        if (count > 0) {
          value[k] = static_cast<float>(sums[k] / count);
        } else if (image.is_valid(pixel)) {
          value[k] = source[static_cast<std::size_t>(pixel) * channels + k];
        }
      }
    }
  }
  return out;
}

const Grid kSource{.rows = 60, .cols = 45, .pitch_x_um = 30, .pitch_y_um = 42, .origin_x_um = 100};
const Grid kTarget{.rows = 17,
                   .cols = 23,
                   .pitch_x_um = 100,
                   .pitch_y_um = 80,
                   .origin_x_um = -300,
                   .origin_y_um = 200};

TEST(SampleImage, IdentityIsIdentity) {
  const SpectralImage image = random_image(kSource, 3, 1);
  for (const auto method : {SampleMethod::kNearest, SampleMethod::kArea}) {
    const auto sampled = sample_image(image, Transform(), kSource, method, NoProgress());
    check_image(sampled);
    EXPECT_TRUE(same_bits(read_all(sampled), read_all(image)));
    EXPECT_EQ(sampled.grid, image.grid);
  }
}

TEST(SampleImage, AgreesWithThePlainWay) {
  Random random(3);
  for (int trial = 0; trial < 24; ++trial) {
    Transform transform =
        similarity(0.5 + random.uniform(), 360 * random.uniform(), 0, 0, trial % 3 == 0);
    if (trial % 2 == 1) transform.linear(0, 1) += 0.2;
    // The source's middle comes to lie on the target's.
    const PointUm middle = transform.apply(kSource.centre_um(30, 22));
    const PointUm wanted = kTarget.centre_um(8, 11);
    transform.shift << wanted.x_um - middle.x_um, wanted.y_um - middle.y_um;
    if (trial >= 12) transform = test::bent(transform, kSource, random, trial % 2 == 0);

    SpectralImage image = random_image(kSource, 4, 100 + static_cast<std::uint64_t>(trial));
    auto mask = std::make_shared<std::vector<std::uint8_t>>(
        static_cast<std::size_t>(kSource.size()), std::uint8_t{1});
    for (auto& byte : *mask) byte = random.uniform() < 0.9 ? 1 : 0;
    image.mask = mask;
    for (const auto method : {SampleMethod::kNearest, SampleMethod::kArea}) {
      const auto sampled = sample_image(image, transform, kTarget, method, NoProgress());
      const auto expected = plain_sample(image, transform, kTarget, method);
      const auto found = read_all(sampled);
      ASSERT_EQ(found.size(), expected.size());
      int finite = 0;
      for (std::size_t i = 0; i < found.size(); ++i) {
        ASSERT_EQ(std::isnan(found[i]), std::isnan(expected[i])) << i;
        if (std::isnan(found[i])) continue;
        ASSERT_FLOAT_EQ(found[i], expected[i]) << i;
        ++finite;
      }
      EXPECT_GT(finite, 100);
      std::vector<float> by_rows;
      for (std::int64_t row = 0; row < kTarget.rows; row += 2) {
        const auto some = read_rows(sampled, row, std::min<std::int64_t>(2, kTarget.rows - row));
        by_rows.insert(by_rows.end(), some.begin(), some.end());
      }
      EXPECT_TRUE(same_bits(by_rows, found));
      for (std::int64_t i = 0; i < kTarget.size(); ++i) {
        if (!sampled.is_valid(i)) {
          EXPECT_TRUE(std::isnan(found[static_cast<std::size_t>(4 * i)]));
        }
      }
    }
  }
}

TEST(SampleImage, TheAverageLeavesOutInvalidSpectra) {
  const Grid fine{.rows = 4, .cols = 4, .pitch_x_um = 1, .pitch_y_um = 1};
  const Grid coarse{.rows = 2,
                    .cols = 2,
                    .pitch_x_um = 2,
                    .pitch_y_um = 2,
                    .origin_x_um = 0.5,
                    .origin_y_um = 0.5};
  std::vector<float> values(16 * 2, 1);
  values[0] = kNaN;  // pixel (0, 0), one channel of it
  values[1] = 100;
  values[2] = 4;  // pixel (0, 1)
  for (const std::size_t pixel : {10u, 11u, 14u, 15u}) values[2 * pixel] = kNaN;
  const SpectralImage image = make_memory_image(fine, SpectralAxis::counted(2), values);
  const auto found =
      read_all(sample_image(image, Transform(), coarse, SampleMethod::kArea, NoProgress()));
  EXPECT_FLOAT_EQ(found[0], 2);  // (4 + 1 + 1) / 3
  EXPECT_FLOAT_EQ(found[1], 1);
  EXPECT_FLOAT_EQ(found[2], 1);
  EXPECT_TRUE(std::isnan(found[6]));  // nothing valid in the last quarter

  // A bad band may hold anything: it does not make the spectrum invalid.
  SpectralImage with_bad_band = image;
  with_bad_band.good_channels = {0, 1};
  const auto again =
      read_all(sample_image(with_bad_band, Transform(), coarse, SampleMethod::kArea, NoProgress()));
  EXPECT_FLOAT_EQ(again[1], (100 + 1 + 1 + 1) / 4.0f);
}

TEST(SampleImage, BlocksChannelsAndThreadsDoNotMatter) {
  for (const double degrees : {3.0, 90.0, 200.0}) {
    Transform transform = similarity(1.1, degrees, 0, 0);
    const PointUm middle = transform.apply(kSource.centre_um(30, 22));
    const PointUm wanted = kTarget.centre_um(8, 11);
    transform.shift << wanted.x_um - middle.x_um, wanted.y_um - middle.y_um;
    const SpectralImage image = random_image(kSource, 5, 4);
    for (const auto method : {SampleMethod::kNearest, SampleMethod::kArea}) {
      std::vector<float> whole;
      {
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        whole = read_all(sample_image(image, transform, kTarget, method, NoProgress()));
      }
      const tbb::global_control four(tbb::global_control::max_allowed_parallelism, 4);
      const auto sampled = sample_image(image, transform, kTarget, method, NoProgress());
      std::vector<float> pieces;
      for (std::int64_t row = 0; row < kTarget.rows; row += 3) {
        const auto block = read_rows(sampled, row, std::min<std::int64_t>(3, kTarget.rows - row));
        pieces.insert(pieces.end(), block.begin(), block.end());
      }
      EXPECT_TRUE(same_bits(pieces, whole));
      const auto part = read_rows(sampled, 5, 2, {1, 3});
      for (std::size_t i = 0; i < part.size() / 2; ++i) {
        const std::size_t pixel = 5 * static_cast<std::size_t>(kTarget.cols) + i;
        EXPECT_EQ(std::isnan(part[2 * i]), std::isnan(whole[5 * pixel + 1]));
        if (std::isnan(part[2 * i])) continue;
        EXPECT_EQ(part[2 * i], whole[5 * pixel + 1]);
        EXPECT_EQ(part[2 * i + 1], whole[5 * pixel + 3]);
      }
    }
  }
}

TEST(SampleImage, ReadsOnlyTheRowsItNeeds) {
  SpectralImage image = random_image(kSource, 2, 5);
  const auto watched = std::make_shared<WatchedStore>(image.store);
  image.store = watched;
  const Grid target{
      .rows = 12, .cols = 9, .pitch_x_um = 150, .pitch_y_um = 210, .origin_x_um = 100};
  for (const auto method : {SampleMethod::kNearest, SampleMethod::kArea}) {
    watched->rows.clear();
    const auto sampled = sample_image(image, Transform(), target, method, NoProgress());
    EXPECT_TRUE(watched->rows.empty());  // nothing is read before it is asked for
    read_rows(sampled, 4, 1);
    // Five source rows a target row; the average may look one row further for rounding's sake.
    EXPECT_GE(*watched->rows.begin(), method == SampleMethod::kNearest ? 20 : 16);
    EXPECT_LE(*watched->rows.rbegin(), method == SampleMethod::kNearest ? 20 : 24);
  }
}

TEST(SampleImage, AQuarterTurnDoesNotReadTheSourceForEveryBlock) {
  const Grid source{.rows = 200, .cols = 200, .pitch_x_um = 1, .pitch_y_um = 1};
  const Grid target = source;
  Transform turn = similarity(1, 90, 199, 0);
  SpectralImage image = random_image(source, 2, 6);
  const auto watched = std::make_shared<WatchedStore>(image.store);
  image.store = watched;
  const auto sampled = sample_image(image, turn, target, SampleMethod::kNearest, NoProgress());
  std::vector<float> found;
  for (std::int64_t row = 0; row < target.rows; row += 10) {
    const auto block = read_rows(sampled, row, 10);
    found.insert(found.end(), block.begin(), block.end());
  }
  EXPECT_EQ(watched->rows_read, source.rows);
  const auto original = read_all(image);
  for (std::int64_t row = 0; row < 200; ++row) {
    for (std::int64_t col = 0; col < 200; ++col) {
      // (x, y) → (199 − y, x)
      ASSERT_EQ(found[static_cast<std::size_t>(2 * target.index(row, col))],
                original[static_cast<std::size_t>(2 * source.index(199 - col, row))]);
    }
  }
}

TEST(SampleImage, HoldsABoundedPartOfTheSource) {
  const Grid source{.rows = 400, .cols = 400, .pitch_x_um = 1, .pitch_y_um = 1};
  const Grid target{.rows = 40, .cols = 40, .pitch_x_um = 10, .pitch_y_um = 10};
  SpectralImage image = random_image(source, 60, 7);  // 9.6 million values
  const auto watched = std::make_shared<WatchedStore>(image.store);
  image.store = watched;
  const auto sampled =
      sample_image(image, similarity(1, 20, 50, -50), target, SampleMethod::kArea, NoProgress());
  read_all(sampled);
  EXPECT_LE(watched->largest, std::int64_t{4} << 20);
  EXPECT_LE(watched->rows_read, source.rows);
}

TEST(SampleImage, CanBeStopped) {
  // Lets a few looks pass, then asks for a stop.
  class StopsLater final : public Progress {
   public:
    explicit StopsLater(int looks) : looks_(looks) {}
    void report(double, std::string_view) override {}
    bool stop_requested() const override { return --looks_ < 0; }

   private:
    mutable std::atomic<int> looks_;
  };
  const SpectralImage image = random_image(kSource, 2, 8);
  EXPECT_THROW(sample_image(image, Transform(), kSource, SampleMethod::kNearest, StopsLater(0)),
               Cancelled);
  const auto sampled = sample_image(image, Transform(), kSource, SampleMethod::kArea, NoProgress());
  std::vector<float> out(static_cast<std::size_t>(kSource.size() * 2));
  for (const int looks : {0, 1, 3, 5}) {
    const StopsLater stop(looks);
    EXPECT_THROW(sampled.store->read({0, kSource.rows, {}, &stop}, out), Cancelled);
  }
}

TEST(SampleImage, SaysWhereThePlanesDoNotOverlap) {
  const SpectralImage image = random_image(kSource, 2, 9);
  const Error error = test::error_of([&] {
    sample_image(image, similarity(1, 0, 1e9, 0), kTarget, SampleMethod::kNearest, NoProgress());
  });
  EXPECT_TRUE(test::contains(error.remedy(), "matching points"));
  Transform flat;
  flat.linear << 1, 1, 1, 1;
  EXPECT_THROW(sample_image(image, flat, kTarget, SampleMethod::kNearest, NoProgress()), Error);
  Transform broken;
  broken.shift.x() = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(sample_image(image, broken, kTarget, SampleMethod::kArea, NoProgress()), Error);
}

}  // namespace
}  // namespace lithoscope
