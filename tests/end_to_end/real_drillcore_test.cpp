// A drill core seen twice at the same 625 points, in the short-wave and in the thermal infrared:
// two clusterings that know nothing of each other, compared.
#include <tbb/global_control.h>

#include <algorithm>
#include <iostream>
#include <limits>

#include "tests/end_to_end/real_data.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::adjusted_rand;
using test::quantity;
using test::result_of;
using test::step;

constexpr int kClusters = 4;

// Hull quotient of a wavelength range, four components, k-means; ids begin with `source`.
void add_steps(Json& steps, const std::string& source, double lower_nm, double upper_nm) {
  steps.push_back(step(source + "_range", "image.select_range", {{"image", source}},
                       {{"lower_nm", lower_nm}, {"upper_nm", upper_nm}}));
  steps.push_back(step(source + "_hull", "hsi.hull_quotient", {{"image", source + "_range"}}));
  steps.push_back(step(source + "_pca", "hsi.pca", {{"image", source + "_hull"}},
                       {{"selection", "fixed"}, {"components", 4}}));
  steps.push_back(step(source + "_clusters", "cluster.kmeans",
                       {{"features", source + "_pca.scores"}}, {{"k", kClusters}}));
}

class DrillcoreTest : public testing::Test {
 protected:
  void SetUp() override {
    LITHOSCOPE_NEED_SHARED_DATA();
    const auto data = test::shared_data() / "drillcore_swir_PE257D";
    sources_ = {
        {"swir", {{"path", (data / "PE257D_0001_tsg.hdr").string()}, {"reader", "envi"}}},
        {"thermal", {{"path", (data / "PE257D_0001_tsg_tir.hdr").string()}, {"reader", "envi"}}}};
    add_steps(steps_, "swir", 1000, 2500);
    // Reststrahlen of silicates and bands of carbonates.
    add_steps(steps_, "thermal", 6000, 14500);
  }
  RunResult run() { return test::run_steps_anew(folder_.path(), sources_, steps_); }

  test::TemporaryFolder folder_;
  Json sources_, steps_ = Json::array();
};

TEST_F(DrillcoreTest, SwirAndThermalClustersAgreeBeyondChance) {
  for (const std::string match : {"one_to_one", "majority"}) {
    steps_.push_back(
        step(match, "labels.compare",
             {{"labels", "thermal_clusters.labels"}, {"reference", "swir_clusters.labels"}},
             {{"match", match}}));
  }
  const RunResult result = run();
  const auto& swir = result_of<LabelMap>(result, "swir_clusters.labels");
  const auto& thermal = result_of<LabelMap>(result, "thermal_clusters.labels");
  for (const auto* map : {&swir, &thermal}) {
    std::cout << "clusters:";
    std::int64_t points = 0;
    for (const std::int64_t count : map->counts()) std::cout << ' ' << count, points += count;
    std::cout << " of " << map->grid.size() << " points\n";
  }
  for (const std::string match : {"one_to_one", "majority"}) {
    const auto& summary = result_of<Table>(result, match + ".summary");
    std::cout << match << ": accuracy " << quantity(summary, "accuracy") << ", kappa "
              << quantity(summary, "kappa") << ", adjusted Rand "
              << quantity(summary, "adjusted_rand") << ", points " << quantity(summary, "points")
              << '\n';
  }
  for (const std::string source : {"swir", "thermal"}) {
    const auto& scree = result_of<Table>(result, source + "_pca.scree");
    std::cout << source << ": four components explain " << scree.numbers("cumulative_percent").at(3)
              << " %\n";
    EXPECT_GT(scree.numbers("cumulative_percent").at(3), 85);
    // Every point is finite and gets a cluster.
    const auto& map = result_of<LabelMap>(result, source + "_clusters.labels");
    EXPECT_EQ(std::count(map.labels.begin(), map.labels.end(), 0), 0) << source;
  }
  const double observed = adjusted_rand(thermal, swir);
  // Points along a core resemble their neighbours, so shuffled points would make chance look too
  // small: the thermal map is moved along the core instead, as a whole.
  int as_good = 0, shifts = 0;
  double best = -1;
  for (std::size_t shift = 20; shift + 20 < thermal.labels.size(); shift += 5) {
    LabelMap moved = thermal;
    std::rotate(moved.labels.begin(), moved.labels.begin() + static_cast<std::ptrdiff_t>(shift),
                moved.labels.end());
    const double by_chance = adjusted_rand(moved, swir);
    ++shifts;
    as_good += by_chance >= observed ? 1 : 0;
    best = std::max(best, by_chance);
  }
  std::cout << "adjusted Rand " << observed << "; moved along the core: at most " << best << ", "
            << as_good << " of " << shifts << " as good\n";
  // The two ranges see different minerals (hydroxyl and carbonate, silicate), so agreement is weak;
  // but it is not chance.
  EXPECT_LE(as_good, shifts / 40);
  EXPECT_GT(observed, 0.09);
  EXPECT_LT(observed, 0.6);
  EXPECT_GT(quantity(result_of<Table>(result, "one_to_one.summary"), "kappa"), 0.18);
  EXPECT_GT(quantity(result_of<Table>(result, "majority.summary"), "kappa"), 0.24);
}

TEST_F(DrillcoreTest, OneThreadGivesTheSameBits) {
  const RunResult many = run();
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  const RunResult alone = run();
  for (const std::string source : {"swir", "thermal"}) {
    EXPECT_EQ(result_of<LabelMap>(many, source + "_clusters.labels").labels,
              result_of<LabelMap>(alone, source + "_clusters.labels").labels);
    const auto& first = result_of<FeatureMap>(many, source + "_pca.scores").values;
    EXPECT_TRUE(
        (first.array() == result_of<FeatureMap>(alone, source + "_pca.scores").values.array())
            .all());
  }
}

TEST_F(DrillcoreTest, PointsWithoutMeasurementStayHoles) {
  const RunResult whole = run();
  const auto& image = result_of<SpectralImage>(whole, "thermal");
  const auto channels = static_cast<std::size_t>(image.channels());
  std::vector<float> values(static_cast<std::size_t>(image.grid.size()) * channels);
  image.store->read({0, image.grid.rows}, values);
  // Half of the holes miss all of their spectrum, half one channel within the range used.
  std::vector<std::size_t> holes;
  for (std::size_t point = 7; point < 625; point += 31) {
    holes.push_back(point);
    const bool all = holes.size() % 2 == 0;
    for (std::size_t c = all ? 0 : 100; c < (all ? channels : 101); ++c) {
      values[point * channels + c] = std::numeric_limits<float>::quiet_NaN();
    }
  }
  const Writer& envi = test::full_registry().writer("envi");
  NoProgress progress;
  envi.write(make_memory_image(image.grid, image.axis, values), folder_ / "thermal.img",
             Parameters(envi.options(), Json::object()), progress);
  sources_["thermal"] = {{"path", "thermal.img"}};
  steps_.push_back(
      step("judge", "labels.compare",
           {{"labels", "thermal_clusters.labels"}, {"reference", "swir_clusters.labels"}},
           {{"match", "one_to_one"}}));
  const RunResult holed = run();
  const auto& labels = result_of<LabelMap>(holed, "thermal_clusters.labels");
  const auto& scores = result_of<FeatureMap>(holed, "thermal_pca.scores");
  for (std::size_t point = 0; point < labels.labels.size(); ++point) {
    const bool hole = std::find(holes.begin(), holes.end(), point) != holes.end();
    EXPECT_EQ(labels.labels[point] == 0, hole) << point;
    EXPECT_EQ(scores.valid[point] == 0, hole) << point;
  }
  EXPECT_EQ(quantity(result_of<Table>(holed, "judge.summary"), "points"),
            static_cast<double>(625 - holes.size()));
  const double same = adjusted_rand(labels, result_of<LabelMap>(whole, "thermal_clusters.labels"));
  std::cout << holes.size() << " holes; adjusted Rand with the clusters of the whole core " << same
            << '\n';
  EXPECT_GT(same, 0.9);
}

}  // namespace
}  // namespace lithoscope
