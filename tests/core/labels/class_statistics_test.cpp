#include "core/labels/class_statistics.h"

#include <tbb/global_control.h>

#include <cmath>

#include "core/base/random.h"
#include "core/labels/class_profiles.h"
#include "core/labels/class_spectra.h"
#include "core/regions/region_spectrum.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

LabelMap labelled(const Grid& grid, std::vector<std::uint16_t> labels, std::size_t classes) {
  LabelMap map = make_label_map(grid, {});
  map.labels = std::move(labels);
  for (std::size_t i = 0; i < classes; ++i) map.classes.push_back({"C" + std::to_string(i), {}});
  return map;
}

FeatureMap column(const Grid& grid, const std::vector<float>& values) {
  FeatureMap features = make_feature_map(grid, {{"Li 670.76", "Li", ""}});
  for (std::size_t i = 0; i < values.size(); ++i) {
    features.values(static_cast<Eigen::Index>(i), 0) = values[i];
    features.valid[i] = std::isfinite(values[i]) ? 1 : 0;
  }
  return features;
}

TEST(ClassStatistics, MeanDeviationAndQuartiles) {
  const Grid grid{1, 7, 1, 1, 0, 0, false};
  const LabelMap labels = labelled(grid, {1, 1, 1, 1, 2, 0, 1}, 3);
  const ClassStatistics found =
      class_statistics(labels, column(grid, {1, 2, 3, 4, 7, 100, kNaN}), NoProgress());
  EXPECT_EQ(found.points, (std::vector<std::int64_t>{4, 1, 0}));
  EXPECT_DOUBLE_EQ(found.mean(0, 0), 2.5);
  EXPECT_NEAR(found.deviation(0, 0), 1.2909944487358056, 1e-15);
  // As numpy.quantile has it.
  EXPECT_DOUBLE_EQ(found.lower_quartile(0, 0), 1.75);
  EXPECT_DOUBLE_EQ(found.median(0, 0), 2.5);
  EXPECT_DOUBLE_EQ(found.upper_quartile(0, 0), 3.25);
  EXPECT_DOUBLE_EQ(found.mean(1, 0), 7);
  EXPECT_TRUE(std::isnan(found.deviation(1, 0)));
  EXPECT_TRUE(std::isnan(found.mean(2, 0)));
}

TEST(ClassStatistics, TheSameBitsWhateverTheThreadCount) {
  const Grid grid{200, 150, 1, 1, 0, 0, false};
  Random random(3);
  std::vector<std::uint16_t> labels(static_cast<std::size_t>(grid.size()));
  FeatureMap features = make_feature_map(grid, {{"a", "Li", ""}, {"b", "Na", ""}, {"c", "", ""}});
  for (std::size_t i = 0; i < labels.size(); ++i) {
    labels[i] = static_cast<std::uint16_t>(random.index(5));
    features.valid[i] = 1;
    for (int c = 0; c < 3; ++c) {
      features.values(static_cast<Eigen::Index>(i), c) = static_cast<float>(random.uniform());
    }
  }
  const LabelMap map = labelled(grid, labels, 4);
  const auto run = [&](std::size_t threads) {
    tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return class_statistics(map, features, NoProgress());
  };
  const ClassStatistics one = run(1), four = run(4);
  EXPECT_EQ(one.mean, four.mean);
  EXPECT_EQ(one.deviation, four.deviation);
  EXPECT_EQ(one.median, four.median);
}

TEST(ClassStatistics, AreasArePartsOfWhatIsLabelled) {
  const auto areas = class_areas(labelled({1, 5, 1, 1, 0, 0, false}, {1, 1, 2, 0, 1}, 3));
  EXPECT_EQ(areas[0].pixels, 3);
  EXPECT_DOUBLE_EQ(areas[0].percent, 75);
  EXPECT_DOUBLE_EQ(areas[2].percent, 0);
}

TEST(ClassStatistics, OtherGridsAreRefused) {
  EXPECT_THROW(class_statistics(labelled({1, 2, 1, 1, 0, 0, false}, {1, 1}, 1),
                                column({2, 2, 1, 1, 0, 0, false}, {1, 2, 3, 4}), NoProgress()),
               Error);
}

TEST(ClassProfiles, AxesRunFromNothingToTheStrongestClass) {
  const Grid grid{1, 4, 1, 1, 0, 0, false};
  FeatureMap features = make_feature_map(
      grid, {{"Li 610.22", "Li", ""}, {"Li 670.76", "Li", ""}, {"Na 588.95", "Na", ""}});
  features.values << 1, 10, 0, 1, 10, 0, 0.5f, 0, 2, 0.5f, 0, 4;
  features.valid.assign(4, 1);
  const LabelMap labels = labelled(grid, {1, 1, 2, 2}, 2);
  const ClassProfiles lines = class_profiles(labels, features, ProfileAxes::kLines, NoProgress());
  EXPECT_EQ(lines.axes, (std::vector<std::string>{"Li 610.22", "Li 670.76", "Na 588.95"}));
  EXPECT_DOUBLE_EQ(lines.mean(0, 0), 1);
  EXPECT_DOUBLE_EQ(lines.mean(1, 0), 0.5);
  EXPECT_DOUBLE_EQ(lines.upper(1, 2), 1);  // the upper quartile, 3.5, is the end of the axis
  EXPECT_NEAR(lines.mean(1, 2), 3 / 3.5, 1e-7);
  const ClassProfiles elements =
      class_profiles(labels, features, ProfileAxes::kElements, NoProgress());
  EXPECT_EQ(elements.axes, (std::vector<std::string>{"Li", "Na"}));
  // (1/1 + 10/10) / 2 and (0.5 + 0) / 2.
  EXPECT_DOUBLE_EQ(elements.mean(0, 0), 1);
  EXPECT_DOUBLE_EQ(elements.mean(1, 0), 0.25);
}

TEST(ClassProfiles, ScoresRunFromTheLeastToTheHighest) {
  const Grid grid{1, 2, 1, 1, 0, 0, false};
  FeatureMap features = make_feature_map(grid, {{"PC 1", "HSI", ""}});
  features.values << -3, 5;
  features.valid.assign(2, 1);
  const ClassProfiles found =
      class_profiles(labelled(grid, {1, 2}, 2), features, ProfileAxes::kElements, NoProgress());
  EXPECT_EQ(found.axes, (std::vector<std::string>{"PC 1"}));
  EXPECT_DOUBLE_EQ(found.mean(0, 0), 0);
  EXPECT_DOUBLE_EQ(found.mean(1, 0), 1);
}

TEST(ClassSpectra, AreThoseOfTheClassesPixels) {
  const Grid grid{37, 11, 1, 1, 0, 0, false};
  Random random(5);
  std::vector<float> values;
  for (std::int64_t i = 0; i < grid.size() * 4; ++i) {
    values.push_back(static_cast<float>(1e5 + random.uniform()));
  }
  values[8] = kNaN;
  SpectralImage image =
      make_memory_image(grid, SpectralAxis({1, 2, 3, 4}, AxisUnit::kNanometre), values);
  std::vector<std::uint16_t> labels;
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    labels.push_back(static_cast<std::uint16_t>(i % 11 < 4 ? 1 : i % 11 < 9 ? 2 : 0));
  }
  NoProgress progress;
  const auto spectra = class_spectra(labelled(grid, labels, 3), image, progress);
  ASSERT_EQ(spectra.size(), 3u);
  std::vector<PixelRun> runs;
  for (std::int64_t row = 0; row < grid.rows; ++row) runs.push_back({row, 0, 4});
  const RegionSpectrum region = region_spectrum(image, runs, progress);
  EXPECT_EQ(spectra[0].mean, region.mean);
  EXPECT_EQ(spectra[0].deviation, region.deviation);
  EXPECT_EQ(spectra[0].pixels, 37 * 4);
  EXPECT_EQ(spectra[1].pixels, 37 * 5);
  EXPECT_TRUE(std::isnan(spectra[2].mean[0]));
}

TEST(ClassSpectra, LabelsAreCarriedToAnotherPlane) {
  const LabelMap labels = labelled({2, 2, 10, 10, 0, 0, true}, {1, 2, 0, 1}, 2);
  const auto half = [](PointUm at) { return PointUm{at.x_um / 2, at.y_um / 2}; };
  // Pixels of 10 µm that are half as large on the rock: 4 x 5 of them, the last column outside.
  const LabelMap carried = labels_under(labels, half, {4, 5, 10, 10, -5, -5, true}, NoProgress());
  EXPECT_EQ(std::vector<std::uint16_t>(carried.labels.begin(), carried.labels.begin() + 5),
            (std::vector<std::uint16_t>{1, 1, 2, 2, 0}));
  EXPECT_EQ(carried.labels[10], 0);
  EXPECT_EQ(carried.labels[12], 1);
}

}  // namespace
}  // namespace lithoscope
