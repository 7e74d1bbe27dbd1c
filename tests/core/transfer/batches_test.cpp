#include <algorithm>
#include <map>

#include "core/transfer/row_pairs.h"
#include "core/transfer/spectra_batches.h"
#include "tests/core/transfer/pairs.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

struct Seen {
  std::vector<std::vector<float>> inputs, targets;
  std::vector<std::int64_t> counts;
};

SpectraBatches batches_of(const MapPair& pair, BatchOptions options) {
  NoProgress progress;
  MeasuredSpectra measured = measure_spectra(pair.secondary, &pair.primary, progress);
  return {pair.secondary, measured.first, pair.primary, measured.second, std::move(measured.valid),
          options};
}

Seen pass(SpectraBatches& batches, std::int64_t seed) {
  Seen seen;
  const auto take = [&](const Batch& batch) {
    seen.counts.push_back(batch.count);
    for (std::int64_t i = 0; i < batch.count; ++i) {
      const float* x = batch.inputs + i * batches.input_channels();
      const float* y = batch.targets + i * batches.target_channels();
      seen.inputs.emplace_back(x, x + batches.input_channels());
      seen.targets.emplace_back(y, y + batches.target_channels());
    }
  };
  if (seed < 0) {
    batches.visit_in_order(NoProgress(), take);
  } else {
    batches.visit_shuffled(static_cast<std::uint64_t>(seed), NoProgress(), take);
  }
  return seen;
}

using Pairs = std::vector<std::pair<std::vector<float>, std::vector<float>>>;
Pairs sorted(const Seen& seen) {
  Pairs pairs;
  for (std::size_t i = 0; i < seen.inputs.size(); ++i) {
    pairs.emplace_back(seen.inputs[i], seen.targets[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

// A map of several row groups: 16 MiB hold 3 rows of 200 points with 6000 channels.
MapPair large_pair() {
  return hidden_pair(11, 200, 4, 6000, 17);
}

TEST(SpectraBatches, VisitEverySpectrumOnceWhetherHeldOrNot) {
  const MapPair pair = large_pair();
  SpectraBatches held = batches_of(pair, {64, std::int64_t{1} << 30});
  SpectraBatches streamed = batches_of(pair, {64, std::int64_t{20} << 20});
  ASSERT_TRUE(held.is_held());
  ASSERT_FALSE(streamed.is_held());
  EXPECT_EQ(held.batches(), 35);
  const Seen in_order = pass(held, -1), streamed_in_order = pass(streamed, -1);
  EXPECT_TRUE(in_order.inputs == streamed_in_order.inputs);
  EXPECT_TRUE(in_order.targets == streamed_in_order.targets);
  for (SpectraBatches* each : {&held, &streamed}) {
    const Seen seen = pass(*each, 5);
    EXPECT_EQ(seen.counts.size(), 35u);
    EXPECT_TRUE(std::all_of(seen.counts.begin(), seen.counts.end() - 1,
                            [](std::int64_t count) { return count == 64; }));
    EXPECT_EQ(seen.counts.back(), 2200 - 34 * 64);
    EXPECT_FALSE(seen.inputs == in_order.inputs);
    EXPECT_TRUE(sorted(seen) == sorted(in_order));
    EXPECT_TRUE(pass(*each, 5).inputs == seen.inputs) << "the same seed";
    EXPECT_FALSE(pass(*each, 6).inputs == seen.inputs) << "another seed";
  }
}

TEST(SpectraBatches, LeaveHolesAndMaskedPointsOut) {
  MapPair pair = hidden_pair(6, 7, 2);
  pair.secondary = with_hole(pair.secondary, 5);
  pair.primary = with_hole(pair.primary, 20);
  auto mask = std::make_shared<std::vector<std::uint8_t>>(42, 1);
  (*mask)[41] = 0;
  pair.primary.mask = mask;
  SpectraBatches batches = batches_of(pair, {8, 1 << 20});
  EXPECT_EQ(batches.spectra(), 39);
  const Seen seen = pass(batches, 1);
  EXPECT_EQ(seen.inputs.size(), 39u);
  for (const auto& spectrum : seen.inputs) {
    for (const float value : spectrum) EXPECT_TRUE(std::isfinite(value));
  }
}

TEST(SpectraBatches, StopBetweenBatches) {
  SpectraBatches batches = batches_of(hidden_pair(6, 7, 2), {8, 1 << 20});
  struct Stop final : Progress {
    void report(double, std::string_view) override {}
    bool stop_requested() const override { return stopped; }
    bool stopped = false;
  } stop;
  int visited = 0;
  EXPECT_THROW(batches.visit_shuffled(1, stop,
                                      [&](const Batch&) {
                                        ++visited;
                                        stop.stopped = true;
                                      }),
               Cancelled);
  EXPECT_EQ(visited, 1);
}

TEST(ChannelScaling, IsReversibleAndKeepsConstantChannels) {
  NoProgress progress;
  const MapPair pair = hidden_pair(9, 8, 3);
  const MeasuredSpectra measured = measure_spectra(pair.secondary, nullptr, progress);
  EXPECT_EQ(measured.count, 72);
  EXPECT_EQ(measured.first.deviation(2), 1);
  EXPECT_EQ(measured.first.mean(2), 7);
  std::vector<float> spectra(72 * 17);
  pair.secondary.store->read({0, 9, {}, nullptr}, spectra);
  std::vector<float> scaled = spectra;
  measured.first.scale(scaled.data(), 72);
  double sum = 0, square = 0;
  for (int i = 0; i < 72; ++i) {
    sum += static_cast<double>(scaled[static_cast<std::size_t>(17 * i)]);
    square += std::pow(static_cast<double>(scaled[static_cast<std::size_t>(17 * i)]), 2);
    EXPECT_EQ(scaled[static_cast<std::size_t>(17 * i + 2)], 0);
  }
  EXPECT_NEAR(sum / 72, 0, 1e-5);
  EXPECT_NEAR(square / 72, 1, 1e-4);
  measured.first.restore(scaled.data(), 72);
  for (std::size_t i = 0; i < spectra.size(); ++i) EXPECT_NEAR(scaled[i], spectra[i], 1e-4);
}

TEST(MeasureSpectra, TellsWhatDoesNotFit) {
  NoProgress progress;
  const MapPair pair = hidden_pair(3, 4, 1), other = hidden_pair(4, 3, 1);
  EXPECT_TRUE(
      contains(error_of([&] { measure_spectra(pair.secondary, &other.primary, progress); }).what(),
               "3 x 4"));
  SpectralImage masked = pair.secondary;
  masked.mask = std::make_shared<std::vector<std::uint8_t>>(12, 0);
  EXPECT_TRUE(contains(error_of([&] { measure_spectra(masked, &pair.primary, progress); }).what(),
                       "both maps"));
}

}  // namespace
}  // namespace lithoscope::test
