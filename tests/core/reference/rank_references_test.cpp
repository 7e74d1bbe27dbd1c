#include "core/reference/rank_references.h"

#include <cmath>
#include <numbers>

#include "core/reference/reference_bands.h"
#include "core/reference/spectral_angle.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(SpectralAngle, ByHand) {
  const std::vector<float> a{1, 2, 3}, twice{2, 4, 6};
  EXPECT_NEAR(*spectral_angle(a, twice), 0, 1e-7) << "brightness does not count";
  const std::vector<float> x{1, 0, 0}, y{0, 1, 0}, xy{1, 1, 0};
  EXPECT_NEAR(*spectral_angle(x, y), std::numbers::pi / 2, 1e-12);
  EXPECT_NEAR(*spectral_angle(x, xy), std::numbers::pi / 4, 1e-12);
  // cos = (1·1 + 2·1 + 3·1) / (√14 √3)
  EXPECT_NEAR(*spectral_angle(a, std::vector<float>{1, 1, 1}), std::acos(6 / std::sqrt(42.0)),
              1e-7);
}

TEST(SpectralAngle, LeavesGapsOutAndNeedsSomethingToCompare) {
  const std::vector<float> a{1, NAN, 3, 4}, b{2, 100, 6, 8};
  EXPECT_NEAR(*spectral_angle(a, b), 0, 1e-7);
  EXPECT_FALSE(spectral_angle(a, b, 4));
  EXPECT_FALSE(spectral_angle(std::vector<float>{0, 0, 0}, b));
  EXPECT_FALSE(spectral_angle({}, {}));
}

TEST(AtBands, ALineStaysALine) {
  ReferenceSpectrum fine{"fine", {}, {}};
  for (int i = 0; i <= 1000; ++i) {
    fine.wavelengths_nm.push_back(1000 + i);
    fine.values.push_back(0.001f * static_cast<float>(i));
  }
  const std::vector<double> bands{1100, 1110, 1120, 1130};
  const auto averaged = at_bands(fine, bands);
  for (std::size_t i = 0; i < bands.size(); ++i) {
    EXPECT_NEAR(averaged[i], 0.001 * (bands[i] - 1000), 1e-6);
  }
  const ReferenceSpectrum coarse{"coarse", {1000, 1100, 1200}, {0, 1, 0}};
  const auto between = at_bands(coarse, std::vector<double>{1050, 1090, 1150});
  EXPECT_NEAR(between[0], 0.5, 1e-6);
  EXPECT_NEAR(between[1], 0.9, 1e-6);
  EXPECT_NEAR(between[2], 0.5, 1e-6);
}

TEST(AtBands, NothingIsInvented) {
  const ReferenceSpectrum gappy{
      "gappy", {1000, 1010, 1020, 1030, 2000, 2010}, {1, 1, NAN, 1, 1, 1}};
  const auto values = at_bands(gappy, std::vector<double>{900, 1005, 1025, 1500, 2005, 2100});
  EXPECT_TRUE(std::isnan(values[0])) << "below its range";
  EXPECT_TRUE(std::isnan(values[2])) << "beside a gap";
  EXPECT_TRUE(std::isnan(values[5])) << "above its range";
  EXPECT_TRUE(std::isnan(at_bands({"none", {}, {}}, std::vector<double>{1000})[0]));
  EXPECT_EQ(at_bands(gappy, {}).size(), 0u);
  const auto falling = at_bands(gappy, std::vector<double>{2005, 2002});
  EXPECT_FLOAT_EQ(falling[0], 1);
  const auto wide = at_bands(gappy, std::vector<double>{1498, 1500, 1502});
  EXPECT_TRUE(std::isnan(wide[1])) << "a hole of 970 nm is no line";
}

SpectralLibrary two_minerals() {
  SpectralLibrary library{"two", {}};
  ReferenceSpectrum dip{"dip at 2200", {}, {}}, flat{"slope", {}, {}};
  for (int i = 0; i <= 50; ++i) {
    const double nm = 2000 + 10 * i, d = (nm - 2200) / 30;
    dip.wavelengths_nm.push_back(nm);
    dip.values.push_back(static_cast<float>(0.8 - 0.4 * std::exp(-d * d / 2)));
    flat.values.push_back(static_cast<float>(0.2 + 0.001 * (nm - 2000)));
  }
  flat.wavelengths_nm = dip.wavelengths_nm;
  library.spectra = {flat, dip};
  return library;
}

TEST(RankReferences, TheLikestComesFirstWhateverItsBrightness) {
  const SpectralLibrary library = two_minerals();
  const SpectralAxis axis(library.spectra[1].wavelengths_nm, AxisUnit::kNanometre);
  NoProgress progress;
  const PreparedLibrary prepared = prepare_library(library, axis, progress);
  std::vector<float> half = library.spectra[1].values;
  for (float& value : half) value *= 0.25f;
  for (const bool hull : {false, true}) {
    const auto ranked = rank_references(prepared, half, hull);
    ASSERT_EQ(ranked.size(), 2u);
    EXPECT_EQ(prepared.names[ranked[0].reference], "dip at 2200");
    EXPECT_NEAR(ranked[0].angle, 0, 1e-6);
    EXPECT_GT(ranked[1].angle, 0.02);
  }
}

TEST(RankReferences, TheHullQuotientForgetsSlopes) {
  const SpectralLibrary library = two_minerals();
  const SpectralAxis axis(library.spectra[1].wavelengths_nm, AxisUnit::kNanometre);
  NoProgress progress;
  const PreparedLibrary prepared = prepare_library(library, axis, progress);
  // The dip under a steep slope: by angle nearer to the slope, by its absorption the dip.
  std::vector<float> sloped = library.spectra[1].values;
  for (std::size_t i = 0; i < sloped.size(); ++i) sloped[i] *= 0.2f + 0.03f * float(i);
  EXPECT_EQ(rank_references(prepared, sloped, false)[0].reference, 0u);
  EXPECT_EQ(rank_references(prepared, sloped, true)[0].reference, 1u);
}

TEST(RankReferences, ALibraryWithoutOverlapSaysSo) {
  const SpectralAxis axis({400, 500, 600}, AxisUnit::kNanometre);
  NoProgress progress;
  const Error error = test::error_of([&] { prepare_library(two_minerals(), axis, progress); });
  EXPECT_TRUE(test::contains(error.problem(), "from 2000 to 2500 nm"));
  EXPECT_TRUE(test::contains(error.problem(), "from 400 to 600 nm"));
  test::error_of([&] { prepare_library({}, axis, progress); });
  test::error_of([&] { prepare_library(two_minerals(), SpectralAxis::counted(3), progress); });
}

TEST(RankReferences, ReferencesOfLessThanHalfTheBandsAreLeftOut) {
  SpectralLibrary library = two_minerals();
  library.spectra[0].wavelengths_nm.resize(20);
  library.spectra[0].values.resize(20);
  const SpectralAxis axis(library.spectra[1].wavelengths_nm, AxisUnit::kNanometre);
  NoProgress progress;
  const PreparedLibrary prepared = prepare_library(library, axis, progress);
  EXPECT_EQ(rank_references(prepared, library.spectra[1].values, false).size(), 1u);
  const std::vector<float> unmeasured(axis.size(), NAN);
  EXPECT_TRUE(rank_references(prepared, unmeasured, false).empty());
}

}  // namespace
}  // namespace lithoscope
