#include "widgets/inspector/layer_facts.h"

#include <gtest/gtest.h>

#include "tests/widgets/fake_sample.h"

namespace lithoscope {
namespace {

TEST(ChannelOfText, UnderstandsWhatPeopleType) {
  const SpectralAxis axis({500, 510, 520, 530}, AxisUnit::kNanometre);
  EXPECT_EQ(channel_of_text(axis, "520 nm"), 2);
  EXPECT_EQ(channel_of_text(axis, "519.2"), 2);
  EXPECT_EQ(channel_of_text(axis, " 0.51 µm "), 1);
  EXPECT_EQ(channel_of_text(axis, "9999"), 3);
  EXPECT_EQ(channel_of_text(axis, "blue"), -1);
  EXPECT_EQ(channel_of_text(axis, "3 kg"), -1);
}

TEST(ChannelOfText, KnowsNames) {
  const auto axis = SpectralAxis::counted(3, {"Na23", "V51", "Ca44"});
  EXPECT_EQ(channel_of_text(axis, "v51"), 1);
  EXPECT_EQ(channel_of_text(axis, "2"), 2);
}

TEST(LayerFacts, TellSizeAndChannels) {
  const SampleItem item{"a", "A", "tip", test::ramp_image(4, 6, 3), 0, true};
  const QString facts = layer_facts(item);
  EXPECT_TRUE(facts.contains("4 rows × 6 columns"));
  EXPECT_TRUE(facts.contains("100 × 50 µm"));
  EXPECT_TRUE(facts.contains("3 channels, 500 – 520 nm"));
}

}  // namespace
}  // namespace lithoscope
