#include "core/features/identify_peak.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "core/features/absorption_features.h"
#include "core/features/elements.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// Gaussian lines of 0.1 nm on a flat background of 100, from 380 to 860 nm in steps of 0.05 nm.
struct Plasma {
  std::vector<double> nm;
  std::vector<float> counts;

  explicit Plasma(const std::vector<std::pair<double, double>>& lines) {
    for (int i = 0; i < 9600; ++i) {
      nm.push_back(380 + 0.05 * i);
      double value = 100 + (i * 7919 % 13) * 0.1;  // a little unrest
      for (const auto& [at, height] : lines) {
        const double d = (nm.back() - at) / 0.05;
        value += height * std::exp(-d * d / 2);
      }
      counts.push_back(static_cast<float>(value));
    }
  }
  std::vector<EmissionPeak> peaks() const { return emission_peaks(nm, counts); }
  std::vector<PeakCandidate> who(double at) const {
    const auto all = peaks();
    const auto peak = peak_at(all, at, 0.3);
    if (!peak) return {};
    return identify_peak(*peak, all, nm, strong_lines());
  }
};

TEST(EmissionPeaks, StandWhereTheLinesAre) {
  const Plasma plasma({{588.995, 500}, {589.592, 250}});
  const auto peaks = plasma.peaks();
  ASSERT_EQ(peaks.size(), 2u);
  EXPECT_NEAR(peaks[0].wavelength_nm, 588.995, 0.01);
  EXPECT_NEAR(peaks[0].height, 500, 10);
  EXPECT_NEAR(peaks[0].width_nm, 0.1177, 0.02) << "2.355 sigma";
  EXPECT_NEAR(peaks[1].wavelength_nm, 589.592, 0.01);
}

TEST(EmissionPeaks, FallingAxesAndGapsAreTaken) {
  Plasma plasma({{670.776, 500}});
  std::reverse(plasma.nm.begin(), plasma.nm.end());
  std::reverse(plasma.counts.begin(), plasma.counts.end());
  plasma.counts[0] = plasma.counts[50] = NAN;
  const auto peaks = plasma.peaks();
  ASSERT_EQ(peaks.size(), 1u);
  EXPECT_NEAR(peaks[0].wavelength_nm, 670.776, 0.01);
  EXPECT_NEAR(plasma.nm[peaks[0].channel], 670.8, 0.051);
}

TEST(EmissionPeaks, ThereAreNoneInFlatEmptyAndUnmeasuredSpectra) {
  EXPECT_TRUE(emission_peaks({}, {}).empty());
  const std::vector<double> one{500};
  const std::vector<float> value{3};
  EXPECT_TRUE(emission_peaks(one, value).empty());
  std::vector<double> nm;
  for (int i = 0; i < 100; ++i) nm.push_back(500 + i);
  EXPECT_TRUE(emission_peaks(nm, std::vector<float>(100, 7.0f)).empty());
  EXPECT_TRUE(emission_peaks(nm, std::vector<float>(100, NAN)).empty());
}

TEST(IdentifyPeak, LithiumSodiumCalcium) {
  const Plasma plasma({{670.776, 900},
                       {610.354, 500},
                       {588.995, 800},
                       {589.592, 400},
                       {818.326, 90},
                       {819.482, 150},
                       {393.366, 1000},
                       {396.847, 600},
                       {422.673, 500},
                       {854.209, 100}});
  const auto lithium = plasma.who(670.8);
  ASSERT_FALSE(lithium.empty());
  EXPECT_EQ(lithium[0].line.name(), "Li I 670.78");
  EXPECT_EQ(lithium[0].other_lines_found, 1) << "610.35";
  EXPECT_EQ(plasma.who(589.0).at(0).line.name(), "Na I 589.00");
  EXPECT_EQ(plasma.who(589.6).at(0).line.name(), "Na I 589.59");
  const auto k = plasma.who(393.4), h = plasma.who(396.8);
  EXPECT_EQ(k.at(0).line.name(), "Ca II 393.37");
  EXPECT_EQ(h.at(0).line.name(), "Ca II 396.85");
  EXPECT_EQ(k.at(0).other_lines_found, 2) << "396.85 and 422.67";
}

TEST(IdentifyPeak, MissingPartnersSpeakAgainstAnElement) {
  // 396.15 nm: aluminium shows 394.40 too.
  const Plasma with({{396.152, 500}, {394.401, 300}}), without({{396.152, 500}});
  ASSERT_FALSE(with.who(396.15).empty());
  EXPECT_EQ(with.who(396.15)[0].line.element, "Al");
  EXPECT_GT(with.who(396.15)[0].score, 2 * without.who(396.15).at(0).score);
  EXPECT_EQ(without.who(396.15)[0].other_lines_found, 0);
}

TEST(IdentifyPeak, OneAnElementAndStageAndRankedByScore) {
  const auto all = Plasma({{670.776, 900}}).who(670.8);
  for (std::size_t i = 1; i < all.size(); ++i) {
    EXPECT_LE(all[i].score, all[i - 1].score);
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(all[i].line.element == all[j].line.element &&
                   all[i].line.stage == all[j].line.stage);
    }
  }
}

TEST(IdentifyPeak, AnEmptyTableNamesNobody) {
  const Plasma plasma({{670.776, 900}});
  const auto peaks = plasma.peaks();
  ASSERT_EQ(peaks.size(), 1u);
  EXPECT_TRUE(identify_peak(peaks[0], peaks, plasma.nm, {}).empty());
  EXPECT_FALSE(peak_at(peaks, 500, 1)) << "there is no peak at 500 nm";
}

TEST(StrongLines, AreWellFormed) {
  std::map<std::string, double> strongest;
  for (const StrongLine& line : strong_lines()) {
    EXPECT_NE(find_element(line.element), nullptr) << line.element;
    EXPECT_TRUE(line.stage == 1 || line.stage == 2) << line.name();
    EXPECT_TRUE(line.wavelength_nm > 190 && line.wavelength_nm < 1000) << line.name();
    EXPECT_TRUE(line.relative_intensity > 0 && line.relative_intensity <= 100) << line.name();
    strongest[line.element] = std::max(strongest[line.element], line.relative_intensity);
  }
  EXPECT_GT(strong_lines().size(), 900u);
  EXPECT_EQ(strongest.size(), elements_of(strong_lines()).size());
  EXPECT_EQ(ion_stage_text(2), "II");
  EXPECT_EQ(ion_stage_text(7), "");
}

// The shared list of NIST holds 31 elements and few lines above 6 eV; of what it does hold ours
// must not differ.
TEST(StrongLines, AgreeWithTheListOfNist) {
  LITHOSCOPE_NEED_SHARED_DATA();
  std::map<std::pair<std::string, int>, std::vector<double>> listed;
  std::ifstream file(test::shared_data() / "nist_lines" / "nist_asd_lines.csv");
  std::string row;
  std::getline(file, row);
  while (std::getline(file, row)) {
    std::istringstream fields(row);
    std::string element, stage, wavelength;
    std::getline(fields, element, ',');
    std::getline(fields, stage, ',');
    std::getline(fields, wavelength, ',');
    listed[{element, std::stoi(stage)}].push_back(std::stod(wavelength));
  }
  int checked = 0, absent = 0;
  for (const StrongLine& line : strong_lines()) {
    const auto known = listed.find({line.element, line.stage});
    if (known == listed.end()) continue;
    double distance = 1e9;
    for (const double nm : known->second) {
      distance = std::min(distance, std::abs(nm - line.wavelength_nm));
    }
    if (distance > 0.012) ++absent;
    ++checked;
  }
  EXPECT_GT(checked, 400);
  EXPECT_LE(absent, 30) << "lines that the shared list leaves out";
}

TEST(AbsorptionFeatures, RiseAndHaveASource) {
  double last = 0;
  for (const AbsorptionFeature& feature : absorption_features()) {
    EXPECT_GT(feature.wavelength_nm, last);
    EXPECT_LT(feature.low_nm, feature.wavelength_nm);
    EXPECT_GT(feature.high_nm, feature.wavelength_nm);
    EXPECT_FALSE(std::string(feature.source).empty());
    last = feature.wavelength_nm;
  }
  EXPECT_EQ(absorption_features()[5].name(), "Al-OH 2200");
}

}  // namespace
}  // namespace lithoscope
