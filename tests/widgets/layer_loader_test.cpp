#include "widgets/sample/layer_loader.h"

#include <QSignalSpy>
#include <cmath>
#include <thread>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

// An image that takes its time, and counts how often it is read.
class SlowStore final : public SpectralStore {
 public:
  explicit SlowStore(CubeShape shape) : shape_(shape) {}
  CubeShape shape() const override { return shape_; }
  std::string description() const override { return "slow"; }
  void read(const BlockRequest& request, std::span<float> out) const override {
    ++reads;
    for (int i = 0; i < 2000 && !quick; ++i) {
      if (request.stop != nullptr) request.stop->check();
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    std::fill(out.begin(), out.end(), 1.0f);
  }
  mutable std::atomic<int> reads = 0;
  std::atomic<bool> quick = false;

 private:
  CubeShape shape_;
};

TEST(ReadLayer, ReadsOneChannel) {
  NoProgress progress;
  int column = 2;
  const auto layer = read_layer({test::ramp_image(3, 4, 5), 2, {}}, &column, progress);
  EXPECT_EQ(layer->title, QStringLiteral("520 nm"));
  ASSERT_EQ(layer->values.size(), 12u);
  EXPECT_FLOAT_EQ(layer->values[4 * 2 + 3], 2032);
  EXPECT_EQ(layer->quantity, QStringLiteral("counts"));
}

TEST(ReadLayer, ReadsWhatFormulasMakeOfAnImage) {
  NoProgress progress;
  int column = LayerRequest::kChoose;
  const SpectralImage image = test::ramp_image(3, 4, 5);
  const MapFormula upper{.at = 520}, lower{.at = 500};
  const MapFormula ratio{.kind = MapFormula::Kind::kRatio, .at = 520, .other = 500};
  const auto layer = read_layer({image, column, {}, LayerFormula{{ratio}}}, &column, progress);
  EXPECT_EQ(layer->title, QStringLiteral("520 nm / 500 nm"));
  EXPECT_EQ(layer->quantity, QStringLiteral("ratio"));
  int at = 0;
  const auto above = read_layer({image, 2, {}}, &at, progress);
  const auto below = read_layer({image, 0, {}}, &at, progress);
  for (std::size_t i = 1; i < 12; ++i) {
    EXPECT_FLOAT_EQ(layer->values[i], above->values[i] / below->values[i]) << i;
  }
  const auto composite =
      read_layer({image, column, {}, LayerFormula{{upper, lower, ratio}}}, &column, progress);
  ASSERT_EQ(composite->bands.size(), 3u);
  EXPECT_EQ(composite->bands[0].values, above->values);
  EXPECT_EQ(composite->bands[2].title, QStringLiteral("520 nm / 500 nm"));
}

TEST(ReadLayer, ChoosesTheChannelThatVariesMost) {
  const Grid grid{3, 4, 1, 1, 0, 0, true};
  std::vector<float> values(3 * 4 * 3, 1);
  for (std::size_t p = 0; p < 12; ++p) values[3 * p + 1] = static_cast<float>(p * p);
  const auto image =
      make_memory_image(grid, SpectralAxis({1, 2, 3}, AxisUnit::kNanometre), std::move(values));
  NoProgress progress;
  int column = -1;
  read_layer({image, LayerRequest::kChoose, {}}, &column, progress);
  EXPECT_EQ(column, 1);
}

TEST(ReadLayer, PixelsThatWereNotMeasuredHaveNoValue) {
  SpectralImage image = test::ramp_image(2, 2, 1);
  image.mask =
      std::make_shared<const std::vector<std::uint8_t>>(std::vector<std::uint8_t>{1, 0, 1, 1});
  NoProgress progress;
  int column = 0;
  const auto layer = read_layer({image, 0, {}}, &column, progress);
  EXPECT_TRUE(std::isnan(layer->values[1]));
  EXPECT_FALSE(std::isnan(layer->values[2]));
}

TEST(ReadLayer, ReadsAColumnOfFeaturesAndLeavesOutInvalidPoints) {
  FeatureMap map =
      make_feature_map({1, 2, 1, 1, 0, 0, true}, {{"Li", "Li", "counts"}, {"Na", "Na", ""}});
  map.values << 1, 2, 3, 4;
  map.valid = {1, 0};
  NoProgress progress;
  int column = 1;
  const auto layer = read_layer({map, 1, {}}, &column, progress);
  EXPECT_EQ(layer->title, QStringLiteral("Na"));
  EXPECT_FLOAT_EQ(layer->values[0], 2);
  EXPECT_TRUE(std::isnan(layer->values[1]));
}

TEST(LayerLoader, KeepsWhatWasReadAndStopsWhatIsNotWantedAnyMore) {
  SpectralImage image = test::ramp_image(8, 8, 2);
  auto store = std::make_shared<SlowStore>(CubeShape{8, 8, 2});
  image.store = store;
  const Artifact slow(image);
  const Artifact quick(test::ramp_image(2, 2, 2));

  LayerLoader loader;
  QSignalSpy loaded(&loader, &LayerLoader::loaded);
  loader.load({slow, 0, {}});
  ASSERT_TRUE(test::wait_until([&] { return store->reads > 0; }));
  loader.load({quick, 1, {}});
  ASSERT_TRUE(test::wait_until([&] { return loaded.count() == 1; }));
  EXPECT_EQ(loaded.at(0).at(0).value<MapLayerPtr>()->grid.rows, 2) << "the slow one was stopped";

  store->quick = true;
  loader.load({slow, 0, {}});
  ASSERT_TRUE(test::wait_until([&] { return loaded.count() == 2; }));
  const int reads = store->reads;
  loader.load({slow, 0, {}});
  EXPECT_EQ(loaded.count(), 3) << "at once";
  EXPECT_EQ(store->reads, reads);
}

}  // namespace
}  // namespace lithoscope
