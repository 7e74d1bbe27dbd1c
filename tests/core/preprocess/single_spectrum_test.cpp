#include "core/preprocess/single_spectrum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/hull_quotient.h"

namespace lithoscope {
namespace {

SpectralImage image(std::size_t channels, const std::string& quantity) {
  std::vector<double> nm(channels);
  std::iota(nm.begin(), nm.end(), 500.0);
  SpectralImage made = make_memory_image({1, 1}, SpectralAxis(nm, AxisUnit::kNanometre),
                                         std::vector<float>(channels, 1.0f));
  made.quantity = quantity;
  return made;
}

using Modes = std::vector<SpectrumMode>;

TEST(SpectrumModes, AreThoseThatMakeSense) {
  EXPECT_EQ(
      spectrum_modes(image(20, "counts")),
      (Modes{SpectrumMode::kRaw, SpectrumMode::kBaselineCorrected, SpectrumMode::kDerivative}));
  EXPECT_EQ(spectrum_modes(image(20, "reflectance")),
            (Modes{SpectrumMode::kRaw, SpectrumMode::kHullQuotient, SpectrumMode::kDerivative}));
  EXPECT_EQ(spectrum_modes(image(1, "counts")), Modes{SpectrumMode::kRaw});
  EXPECT_EQ(spectrum_modes(image(5, "counts")), Modes{SpectrumMode::kRaw});
  SpectralImage camera = image(20, "counts");
  camera.white_reference = std::make_shared<SpectralImage>(image(20, "counts"));
  EXPECT_FALSE(needs_reflectance(camera, SpectrumMode::kHullQuotient)) << "the dark is missing";
  camera.dark_reference = camera.white_reference;
  EXPECT_EQ(spectrum_modes(camera),
            (Modes{SpectrumMode::kRaw, SpectrumMode::kReflectance, SpectrumMode::kHullQuotient,
                   SpectrumMode::kDerivative}));
  EXPECT_TRUE(needs_reflectance(camera, SpectrumMode::kReflectance));
  EXPECT_TRUE(needs_reflectance(camera, SpectrumMode::kHullQuotient));
  EXPECT_FALSE(needs_reflectance(camera, SpectrumMode::kRaw));
  SpectralImage isotopes = image(20, "counts");
  isotopes.axis = SpectralAxis::counted(20, std::vector<std::string>(20, "V51"));
  EXPECT_EQ(spectrum_modes(isotopes), Modes{SpectrumMode::kRaw}) << "isotopes have no neighbours";
}

TEST(SpectrumModes, TheBaselineIsThatOfTheOperation) {
  const SpectralImage of = image(60, "counts");
  std::vector<float> spectrum(60);
  for (int i = 0; i < 60; ++i) spectrum[static_cast<std::size_t>(i)] = 10.0f + 0.5f * i;
  spectrum[30] += 200;
  const auto shown = in_mode(spectrum, of.axis, {}, SpectrumMode::kBaselineCorrected);
  const std::vector<double> values(spectrum.begin(), spectrum.end());
  const auto baseline = asls_baseline(values, {});
  for (std::size_t i = 0; i < 60; ++i) EXPECT_FLOAT_EQ(shown[i], float(values[i] - baseline[i]));
  EXPECT_NEAR(shown[30], 200, 10);
}

TEST(SpectrumModes, TheHullQuotientIsOneAtTheEndsAndKeepsGaps) {
  const SpectralImage of = image(11, "reflectance");
  std::vector<float> spectrum(11, 0.8f);
  spectrum[5] = 0.4f;
  spectrum[2] = NAN;
  const auto shown = in_mode(spectrum, of.axis, {}, SpectrumMode::kHullQuotient);
  EXPECT_FLOAT_EQ(shown[0], 1);
  EXPECT_FLOAT_EQ(shown[10], 1);
  EXPECT_FLOAT_EQ(shown[5], 0.5f);
  EXPECT_TRUE(std::isnan(shown[2]));
}

TEST(SpectrumModes, TheDerivativeOfALineIsItsSlopeBetweenGaps) {
  const SpectralImage of = image(40, "reflectance");
  std::vector<float> spectrum(40);
  for (int i = 0; i < 40; ++i) spectrum[static_cast<std::size_t>(i)] = 3.0f * i;
  spectrum[20] = NAN;
  std::vector<std::uint8_t> good(40, 1);
  good[32] = 0;  // leaves 21 ... 31: just a window; and 33 ... 39: too short
  const auto shown = in_mode(spectrum, of.axis, good, SpectrumMode::kDerivative);
  EXPECT_NEAR(shown[0], 3, 1e-4);
  EXPECT_NEAR(shown[25], 3, 1e-4);
  EXPECT_TRUE(std::isnan(shown[20]));
  EXPECT_TRUE(std::isnan(shown[32]));
  EXPECT_TRUE(std::isnan(shown[35]));
}

TEST(SpectrumModes, TooLittleToWorkOnIsAGap) {
  const SpectralImage of = image(11, "counts");
  const std::vector<float> nothing(11, NAN);
  for (const SpectrumMode mode :
       {SpectrumMode::kBaselineCorrected, SpectrumMode::kHullQuotient, SpectrumMode::kDerivative}) {
    for (const float value : in_mode(nothing, of.axis, {}, mode)) EXPECT_TRUE(std::isnan(value));
  }
  EXPECT_EQ(in_mode(std::vector<float>{1, 2}, of.axis, {}, SpectrumMode::kDerivative).size(), 2u);
}

TEST(SpectrumModes, TellWhatTheNumbersAre) {
  EXPECT_EQ(mode_quantity(image(20, "counts"), SpectrumMode::kRaw), "counts");
  EXPECT_EQ(mode_quantity(image(20, "counts"), SpectrumMode::kBaselineCorrected),
            "counts, baseline removed");
  EXPECT_EQ(mode_quantity(image(20, "reflectance"), SpectrumMode::kDerivative),
            "reflectance, derivative per nm");
  SpectralImage counted = image(20, "value");
  counted.axis = SpectralAxis::counted(20);
  EXPECT_EQ(mode_quantity(counted, SpectrumMode::kDerivative), "value, derivative per channel");
}

}  // namespace
}  // namespace lithoscope
