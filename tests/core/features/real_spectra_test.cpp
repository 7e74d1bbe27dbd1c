#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "core/features/identify_peak.h"
#include "core/features/line_features.h"
#include "core/preprocess/asls_baseline.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// A measured spectrum as an image of one pixel.
SpectralImage read_spectrum(const std::string& name) {
  std::ifstream file(test::shared_data() / "libs_minerals_aalto" / (name + "_spectrum.csv"));
  std::string line;
  std::getline(file, line);
  std::vector<double> wavelengths_nm;
  std::vector<float> values;
  while (std::getline(file, line)) {
    const auto comma = line.find(',');
    wavelengths_nm.push_back(std::stod(line.substr(0, comma)));
    values.push_back(std::stof(line.substr(comma + 1)));
  }
  return make_memory_image(test::grid_of(1, 1), SpectralAxis(wavelengths_nm, AxisUnit::kNanometre),
                           values);
}

TEST(RealSpectra, ShowTheElementsOfTheMineral) {
  LITHOSCOPE_NEED_SHARED_DATA();
  NoProgress progress;
  const LineFeatureParameters parameters{parse_lines("lopes2024"), 0.3, LineReduction::kMaximum};
  const auto features_of = [&](const std::string& mineral) {
    const SpectralImage image = read_spectrum(mineral);
    return line_features(remove_baseline(image, {}, BaselineOutput::kCorrected), parameters,
                         progress);
  };
  const FeatureMap lepidolite = features_of("lepidolite31"), quartz = features_of("quartz12");
  ASSERT_EQ(lepidolite.valid_points().size(), 1u);
  ASSERT_EQ(lepidolite.columns[12].name, "Si 288.16");
  for (std::size_t column = 0; column < lepidolite.columns.size(); ++column) {
    const std::string& name = lepidolite.columns[column].name;
    const auto at = static_cast<Eigen::Index>(column);
    // Relative to silicon, which both hold (column "Si 288.16").
    const auto relative = [&](const FeatureMap& map) {
      return map.values(0, at) / map.values(0, 12);
    };
    if (name == "Li 670.76" || name == "K 766.40" || name == "Rb 779.94") {
      EXPECT_GT(relative(lepidolite), 10 * std::abs(relative(quartz))) << name;
    }
  }
}

// The mineral's own element is the best candidate for each of its peaks.
TEST(RealSpectra, PeaksBelongToTheElementsOfTheMineral) {
  LITHOSCOPE_NEED_SHARED_DATA();
  struct Case {
    const char* mineral;
    double wavelength_nm;
    const char* element;
  };
  constexpr Case kCases[] = {
      {"lepidolite31", 670.8, "Li"},     {"lepidolite31", 610.4, "Li"},
      {"lepidolite31", 766.5, "K"},      {"lepidolite31", 780.0, "Rb"},
      {"lepidolite31", 396.2, "Al"},     {"lepidolite31", 288.2, "Si"},
      {"lepidolite31", 589.0, "Na"},     {"spodumene19", 670.8, "Li"},
      {"spodumene19", 396.2, "Al"},      {"spodumene19", 288.2, "Si"},
      {"quartz12", 288.2, "Si"},         {"quartz12", 251.6, "Si"},
      {"wollastoniteE25", 393.4, "Ca"},  {"wollastoniteE25", 396.85, "Ca"},
      {"wollastoniteE25", 422.7, "Ca"},  {"olivine6", 279.55, "Mg"},
      {"olivine6", 285.2, "Mg"},         {"olivine6", 518.4, "Mg"},
      {"fluoriteE13", 393.4, "Ca"},      {"fluoriteE13", 685.6, "F"},
      {"hematite37", 438.4, "Fe"},       {"hematite37", 259.9, "Fe"},
      {"hematite37", 404.6, "Fe"},       {"pyriteE32", 371.99, "Fe"},
      {"chalcopyrite331", 324.75, "Cu"}, {"chalcopyrite331", 327.4, "Cu"},
      {"diopside5", 279.55, "Mg"},       {"apatite35", 393.4, "Ca"},
      {"apatite35", 253.56, "P"},        {"muscoviteE22", 766.5, "K"},
      {"muscoviteE22", 769.9, "K"},      {"tourmaline34", 249.77, "B"},
      {"plagioclaseE2", 589.0, "Na"},    {"plagioclaseE2", 393.4, "Ca"},
      {"kyaniteE20", 309.27, "Al"},      {"topaz27", 394.4, "Al"},
  };
  for (const Case& each : kCases) {
    const SpectralImage image = read_spectrum(each.mineral);
    const auto spectrum = image.store->spectrum(0, 0);
    const auto nm = image.axis.wavelengths_nm();
    const auto peaks = emission_peaks(nm, spectrum);
    const auto peak = peak_at(peaks, each.wavelength_nm, 0.3);
    ASSERT_TRUE(peak) << each.mineral << " " << each.wavelength_nm;
    const auto candidates = identify_peak(*peak, peaks, nm, strong_lines());
    ASSERT_FALSE(candidates.empty()) << each.mineral << " " << each.wavelength_nm;
    EXPECT_EQ(candidates[0].line.element, each.element)
        << each.mineral << " " << each.wavelength_nm;
  }
}

TEST(RealSpectra, LoseTheirContinuumButKeepTheirLines) {
  LITHOSCOPE_NEED_SHARED_DATA();
  for (const char* mineral : {"lepidolite31", "quartz12", "muscoviteE22"}) {
    const SpectralImage image = read_spectrum(mineral);
    const auto raw = test::read_all(image);
    auto corrected = test::read_all(remove_baseline(image, {}, BaselineOutput::kCorrected));
    const auto strongest = std::max_element(raw.begin(), raw.end()) - raw.begin();
    EXPECT_GT(corrected[static_cast<std::size_t>(strongest)],
              0.8f * raw[static_cast<std::size_t>(strongest)]);
    // Half of all channels lie close to the baseline.
    const auto middle = corrected.begin() + static_cast<std::ptrdiff_t>(corrected.size() / 2);
    std::nth_element(corrected.begin(), middle, corrected.end());
    EXPECT_LT(std::abs(*middle), 0.01f * raw[static_cast<std::size_t>(strongest)]) << mineral;
  }
}

}  // namespace
}  // namespace lithoscope
