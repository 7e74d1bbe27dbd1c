#include "core/registration/sample_maps.h"

#include "core/registration/sample_image.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::similarity;

const Grid kSource{.rows = 40, .cols = 50, .pitch_x_um = 30, .pitch_y_um = 42};
const Grid kTarget{.rows = 12,
                   .cols = 14,
                   .pitch_x_um = 100,
                   .pitch_y_um = 80,
                   .origin_x_um = -100,
                   .origin_y_um = 50};

FeatureMap random_features(std::uint64_t seed) {
  Random random(seed);
  FeatureMap map = make_feature_map(kSource, {{"A", "Li", ""}, {"B", "", "counts"}});
  for (std::int64_t i = 0; i < map.points(); ++i) {
    if (random.uniform() < 0.1) continue;
    map.valid[static_cast<std::size_t>(i)] = 1;
    map.values.row(i) << static_cast<float>(random.normal()), static_cast<float>(random.normal());
  }
  return map;
}

// The two ways from an image to features on another grid meet.
TEST(SampleFeatures, AgreesWithSamplingTheImage) {
  const FeatureMap map = random_features(1);
  const std::vector<float> values(map.values.data(), map.values.data() + map.values.size());
  SpectralImage image = make_memory_image(kSource, SpectralAxis::counted(2), values);
  image.mask = std::make_shared<std::vector<std::uint8_t>>(map.valid);
  Random random(8);
  const Transform straight = similarity(0.9, 25, 300, -200);
  const Transform transforms[] = {straight, test::bent(straight, kSource, random, true),
                                  test::bent(straight, kSource, random, false)};
  for (int i = 0; i < 6; ++i) {
    const Transform& transform = transforms[i / 2];
    const auto method = i % 2 == 0 ? SampleMethod::kNearest : SampleMethod::kArea;
    const FeatureMap sampled = sample_features(map, transform, kTarget, method, NoProgress());
    check_feature_map(sampled);
    EXPECT_EQ(sampled.columns, map.columns);
    const auto as_image = sample_image(image, transform, kTarget, method, NoProgress());
    std::vector<float> expected(static_cast<std::size_t>(kTarget.size() * 2));
    as_image.store->read({0, kTarget.rows, {}, nullptr}, expected);
    int valid = 0;
    for (std::int64_t p = 0; p < kTarget.size(); ++p) {
      const bool is_valid = sampled.valid[static_cast<std::size_t>(p)] != 0;
      ASSERT_EQ(is_valid, !std::isnan(expected[static_cast<std::size_t>(2 * p)]));
      EXPECT_EQ(is_valid, !std::isnan(sampled.values(p, 1)));
      if (!is_valid) continue;
      ++valid;
      EXPECT_FLOAT_EQ(sampled.values(p, 0), expected[static_cast<std::size_t>(2 * p)]);
      EXPECT_FLOAT_EQ(sampled.values(p, 1), expected[static_cast<std::size_t>(2 * p + 1)]);
    }
    EXPECT_GT(valid, 50);
  }
}

TEST(SampleFeatures, IdentityIsIdentity) {
  const FeatureMap map = random_features(2);
  for (const auto method : {SampleMethod::kNearest, SampleMethod::kArea}) {
    const FeatureMap same = sample_features(map, Transform(), kSource, method, NoProgress());
    EXPECT_EQ(same.valid, map.valid);
    EXPECT_TRUE(same.values.cwiseEqual(map.values).count() ==
                2 * static_cast<Eigen::Index>(map.valid_points().size()));
  }
}

TEST(SampleLabels, TakesTheNearestOrTheMajority) {
  const Grid fine{.rows = 2, .cols = 6, .pitch_x_um = 1, .pitch_y_um = 1};
  const Grid coarse{.rows = 1,
                    .cols = 4,
                    .pitch_x_um = 2,
                    .pitch_y_um = 2,
                    .origin_x_um = 0.6,
                    .origin_y_um = 0.6};
  LabelMap labels = make_label_map(fine, {{"a", {}}, {"b", {}}, {"c", {}}});
  //              tie 2:2   |  one vote | all unlabelled
  labels.labels = {2, 1, /**/ 0, 0, /**/ 0, 0,  //
                   1, 2, /**/ 3, 0, /**/ 0, 0};
  const auto nearest =
      sample_labels(labels, Transform(), coarse, SampleMethod::kNearest, NoProgress());
  EXPECT_EQ(nearest.labels, (std::vector<std::uint16_t>{2, 0, 0, 0}));
  const auto area = sample_labels(labels, Transform(), coarse, SampleMethod::kArea, NoProgress());
  EXPECT_EQ(area.labels, (std::vector<std::uint16_t>{2, 3, 0, 0}));
  EXPECT_EQ(area.classes, labels.classes);
  labels.labels[6] = 3;  // 2, 1 over 3, 2: now two of class 2 against one each
  EXPECT_EQ(sample_labels(labels, Transform(), coarse, SampleMethod::kArea, NoProgress()).labels[0],
            2);
  labels.labels = {1, 3, 0, 0, 0, 0, 3, 2, 0, 0, 0, 0};  // nearest says 2, most say 3
  EXPECT_EQ(sample_labels(labels, Transform(), coarse, SampleMethod::kArea, NoProgress()).labels[0],
            3);
}

TEST(SampleLabels, SaysWhereThePlanesDoNotOverlap) {
  const LabelMap labels = make_label_map(kSource, {});
  EXPECT_EQ(test::error_of([&] {
              sample_labels(labels, similarity(1, 0, 1e8, 0), kTarget, SampleMethod::kNearest,
                            NoProgress());
            }).field(),
            "transform");
}

}  // namespace
}  // namespace lithoscope
