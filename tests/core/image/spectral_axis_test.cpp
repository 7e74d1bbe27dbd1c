#include "core/image/spectral_axis.h"

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(SpectralAxis, UnderstandsUnits) {
  EXPECT_EQ(parse_axis_unit("Nanometers"), AxisUnit::kNanometre);
  EXPECT_EQ(parse_axis_unit(" um "), AxisUnit::kMicrometre);
  EXPECT_EQ(parse_axis_unit("µm"), AxisUnit::kMicrometre);
  EXPECT_EQ(parse_axis_unit("1/cm"), AxisUnit::kInverseCentimetre);
  EXPECT_EQ(parse_axis_unit("KEV"), AxisUnit::kKiloElectronVolt);
  EXPECT_EQ(parse_axis_unit(""), AxisUnit::kIndex);
  EXPECT_TRUE(test::contains(test::error_of([] { parse_axis_unit("furlong"); }).what(), "furlong"));
  for (const auto unit : {AxisUnit::kIndex, AxisUnit::kNanometre, AxisUnit::kMicrometre,
                          AxisUnit::kInverseCentimetre, AxisUnit::kKiloElectronVolt}) {
    EXPECT_EQ(parse_axis_unit(unit_symbol(unit)), unit);
  }
}

TEST(SpectralAxis, MustRiseOrFall) {
  EXPECT_NO_THROW(SpectralAxis({1, 2, 3}, AxisUnit::kNanometre));
  EXPECT_NO_THROW(SpectralAxis({3, 2, 1}, AxisUnit::kNanometre));
  EXPECT_NO_THROW(SpectralAxis({3}, AxisUnit::kNanometre));
  for (const auto& wrong : {std::vector<double>{1, 2, 2}, {3, 2, 4}, {1, 1, 2}, {1, NAN}}) {
    const Error error = test::error_of([&] { SpectralAxis(wrong, AxisUnit::kNanometre); });
    EXPECT_EQ(error.field(), "wavelength");
  }
  EXPECT_TRUE(test::contains(test::error_of([] {
                               SpectralAxis({1, 2, 1.5}, AxisUnit::kNanometre);
                             }).what(),
                             "channel 3"));
}

TEST(SpectralAxis, ConvertsToNanometres) {
  EXPECT_DOUBLE_EQ(SpectralAxis({2.5}, AxisUnit::kMicrometre).wavelengths_nm()[0], 2500);
  EXPECT_DOUBLE_EQ(SpectralAxis({4000}, AxisUnit::kInverseCentimetre).wavelengths_nm()[0], 2500);
  EXPECT_NEAR(SpectralAxis({1}, AxisUnit::kKiloElectronVolt).wavelengths_nm()[0], 1.23984, 1e-5);
  EXPECT_THROW(SpectralAxis::counted(3).wavelengths_nm(), Error);
}

TEST(SpectralAxis, FindsNamesAndTakesParts) {
  const SpectralAxis axis({600, 670.8, 700}, AxisUnit::kNanometre);
  EXPECT_EQ(axis.nearest(671), 1u);
  EXPECT_EQ(axis.nearest(1e9), 2u);
  EXPECT_EQ(SpectralAxis({1, 3}, AxisUnit::kNanometre).nearest(2), 0u);
  EXPECT_EQ(axis.channel_label(1), "670.8 nm");
  EXPECT_EQ(axis.subset({0, 2}).values(), (std::vector<double>{600, 700}));
  const auto named = SpectralAxis::counted(2, {"V51", "Ca43"});
  EXPECT_EQ(named.channel_label(1), "Ca43");
  EXPECT_EQ(named.subset({1}).names(), std::vector<std::string>{"Ca43"});
  EXPECT_EQ(SpectralAxis::counted(2).channel_label(1), "channel 2");
  EXPECT_THROW(SpectralAxis::counted(2, {"one"}), Error);
}

}  // namespace
}  // namespace lithoscope
