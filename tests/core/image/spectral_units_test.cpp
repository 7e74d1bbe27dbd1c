#include "core/image/spectral_units.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lithoscope {
namespace {

constexpr SpectralUnit kOptical[] = {SpectralUnit::kNanometre, SpectralUnit::kMicrometre,
                                     SpectralUnit::kInverseCentimetre, SpectralUnit::kElectronVolt,
                                     SpectralUnit::kKiloElectronVolt};

TEST(SpectralUnits, ValuesByHand) {
  EXPECT_DOUBLE_EQ(convert_spectral(2200, SpectralUnit::kNanometre, SpectralUnit::kMicrometre),
                   2.2);
  // 1e7 / 2200
  EXPECT_NEAR(convert_spectral(2200, SpectralUnit::kNanometre, SpectralUnit::kInverseCentimetre),
              4545.4545, 1e-3);
  // 1239.84198 / 670.776
  EXPECT_NEAR(convert_spectral(670.776, SpectralUnit::kNanometre, SpectralUnit::kElectronVolt),
              1.848370, 1e-5);
  EXPECT_NEAR(convert_spectral(6.404, SpectralUnit::kKiloElectronVolt, SpectralUnit::kElectronVolt),
              6404, 1e-9);
}

TEST(SpectralUnits, EveryPairComesBack) {
  for (const SpectralUnit from : kOptical) {
    for (const SpectralUnit to : kOptical) {
      const double there = convert_spectral(3.7, from, to);
      EXPECT_NEAR(convert_spectral(there, to, from), 3.7, 1e-12);
    }
  }
}

TEST(SpectralUnits, WhatHasNoReciprocalIsNoNumber) {
  EXPECT_TRUE(
      std::isnan(convert_spectral(0, SpectralUnit::kNanometre, SpectralUnit::kInverseCentimetre)));
  EXPECT_TRUE(
      std::isnan(convert_spectral(-1, SpectralUnit::kElectronVolt, SpectralUnit::kNanometre)));
  EXPECT_TRUE(std::isnan(convert_spectral(5, SpectralUnit::kNanometre, SpectralUnit::kAsFile)));
  EXPECT_TRUE(std::isnan(convert_spectral(5, AxisUnit::kIndex, SpectralUnit::kNanometre)));
}

TEST(SpectralUnits, XRaysStayEnergiesAndCountedChannelsStayCounted) {
  const SpectralUnits units{SpectralUnit::kInverseCentimetre, SpectralUnit::kElectronVolt};
  EXPECT_EQ(shown_unit(AxisUnit::kNanometre, units), SpectralUnit::kInverseCentimetre);
  EXPECT_EQ(shown_unit(AxisUnit::kKiloElectronVolt, units), SpectralUnit::kElectronVolt);
  EXPECT_EQ(shown_unit(AxisUnit::kIndex, units), SpectralUnit::kAsFile);
  EXPECT_EQ(shown_unit(AxisUnit::kMicrometre, {}), SpectralUnit::kMicrometre);
}

TEST(SpectralUnits, ChannelsAndFeaturesInWords) {
  const SpectralAxis axis({670.8, 2200}, AxisUnit::kNanometre);
  const SpectralUnits um{SpectralUnit::kMicrometre, SpectralUnit::kAsFile};
  EXPECT_EQ(channel_text(axis, 1, um), "2.2 µm");
  EXPECT_EQ(channel_text(axis, 0, {}), "670.8 nm");
  EXPECT_EQ(channel_text(SpectralAxis::counted(2, {"V51", "Na23"}), 0, um), "V51");
  EXPECT_EQ(feature_text("2200 nm", um), "2.2 µm");
  EXPECT_EQ(feature_text("Li 670.76", um), "Li 0.67076 µm");
  EXPECT_EQ(feature_text("Li 670.76", {}), "Li 670.76");
  EXPECT_EQ(feature_text("PC 1", um), "PC 1") << "no element of two capitals";
  EXPECT_EQ(feature_text("score 3", um), "score 3");
  EXPECT_EQ(feature_text("", um), "");
  EXPECT_EQ(feature_text("6.4 keV", um), "6.4 keV");
}

TEST(SpectralUnits, UnderstandWhatPeopleType) {
  const SpectralAxis nm({500, 2500}, AxisUnit::kNanometre);
  const SpectralUnits ev{SpectralUnit::kElectronVolt, SpectralUnit::kAsFile};
  EXPECT_NEAR(*spectral_value_of_text("2.2 µm", nm, {}), 2200, 1e-9);
  EXPECT_NEAR(*spectral_value_of_text("2.2um", nm, ev), 2200, 1e-9);
  EXPECT_NEAR(*spectral_value_of_text(" 670.8 nm ", nm, ev), 670.8, 1e-9);
  EXPECT_NEAR(*spectral_value_of_text("1.85 eV", nm, {}), 670.1849, 1e-3);
  EXPECT_NEAR(*spectral_value_of_text("1.85", nm, ev), 670.1849, 1e-3) << "in the unit shown";
  EXPECT_NEAR(*spectral_value_of_text("4545.4545 cm-1", nm, {}), 2200, 1e-3);
  EXPECT_FALSE(spectral_value_of_text("3 kg", nm, {}));
  EXPECT_FALSE(spectral_value_of_text("blue", nm, {}));
  EXPECT_FALSE(spectral_value_of_text("0 eV", nm, {}));
  const SpectralAxis counted = SpectralAxis::counted(4);
  EXPECT_EQ(spectral_value_of_text("2", counted, ev), 2);
  EXPECT_FALSE(spectral_value_of_text("2 nm", counted, ev));
}

TEST(SpectralUnits, SettingsKeepThem) {
  for (const SpectralUnit unit : kOptical) {
    EXPECT_EQ(spectral_unit_of_id(spectral_unit_id(unit)), unit);
  }
  EXPECT_EQ(spectral_unit_of_id("furlong"), SpectralUnit::kAsFile);
}

TEST(SpectralUnits, WidthsAreConvertedWhereTheyLie) {
  const auto width = [](double value, double at, SpectralUnit from, SpectralUnit to) {
    return convert_spectral_width(value, at, from, to);
  };
  EXPECT_DOUBLE_EQ(width(0.3, 600, SpectralUnit::kNanometre, SpectralUnit::kMicrometre), 0.0003);
  EXPECT_DOUBLE_EQ(width(0.3, 600, SpectralUnit::kNanometre, SpectralUnit::kNanometre), 0.3);
  // Beside the exact difference of both ends.
  const auto ev = [](double nm) {
    return convert_spectral(nm, SpectralUnit::kNanometre, SpectralUnit::kElectronVolt);
  };
  const double shown = width(0.3, 600, SpectralUnit::kNanometre, SpectralUnit::kElectronVolt);
  EXPECT_NEAR(shown, (ev(599.7) - ev(600.3)) / 2, 1e-8);
  EXPECT_NEAR(width(shown, ev(600), SpectralUnit::kElectronVolt, SpectralUnit::kNanometre), 0.3,
              1e-12);
}

TEST(SpectralUnits, AreKnownByTheirNames) {
  EXPECT_EQ(spectral_unit_of_text(" eV "), SpectralUnit::kElectronVolt);
  EXPECT_EQ(spectral_unit_of_text("cm-1"), SpectralUnit::kInverseCentimetre);
  EXPECT_FALSE(spectral_unit_of_text(""));
  EXPECT_FALSE(spectral_unit_of_text("kg"));
}

}  // namespace
}  // namespace lithoscope
