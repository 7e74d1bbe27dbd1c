#include "core/labels/comparison.h"

#include <gtest/gtest.h>

#include "core/labels/difference.h"
#include "tests/core/labels/patterns.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::first_pattern;
using test::second_pattern;

// sklearn.metrics 1.2.1 on the same two maps.
TEST(Comparison, FiguresAreThoseOfScikitLearn) {
  const Comparison found =
      compare_labels(first_pattern(), second_pattern(), nullptr, {}, NoProgress());
  const Agreement& agreement = found.agreement;
  EXPECT_EQ(agreement.points, 649);
  EXPECT_NEAR(agreement.accuracy, 0.8582434514637904, 1e-14);
  EXPECT_NEAR(agreement.kappa, 0.8109734670165986, 1e-14);
  EXPECT_NEAR(agreement.adjusted_rand, 0.6740172096866385, 1e-13);
  const double f1[] = {0.8536585365853657, 0.8615384615384616, 0.8598726114649682,
                       0.8580060422960725};
  for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(agreement.per_class[k].f1, f1[k], 1e-14);
  CountMatrix confusion(4, 4);
  confusion << 140, 0, 0, 26, 22, 140, 0, 0, 0, 23, 135, 0, 0, 0, 21, 142;
  EXPECT_EQ(agreement.confusion, confusion);
}

TEST(Comparison, DoesNotDependOnNumbersAndNames) {
  LabelMap turned = first_pattern();
  const std::uint16_t other[] = {0, 3, 1, 4, 2};
  for (std::uint16_t& label : turned.labels) label = other[label];
  for (std::size_t k = 0; k < 4; ++k) turned.classes[k].name = "Cluster " + std::to_string(k);
  ComparisonOptions options;
  options.match = ClassMatch::kOneToOne;
  const Comparison found = compare_labels(turned, second_pattern(), nullptr, options, NoProgress());
  EXPECT_NEAR(found.agreement.kappa, 0.8109734670165986, 1e-14);
  EXPECT_NEAR(found.agreement.adjusted_rand, 0.6740172096866385, 1e-13);
  EXPECT_EQ(found.maps.labels.classes, second_pattern().classes);

  options.match = ClassMatch::kByName;
  EXPECT_TRUE(contains(error_of([&] {
                         compare_labels(turned, second_pattern(), nullptr, options, NoProgress());
                       }).what(),
                       "no class name in common"));
}

// The second map seen through a transform on a grid twice as fine.
LabelMap finer(const LabelMap& map, const Transform& to_map) {
  Grid grid = map.grid;
  grid.rows *= 2;
  grid.cols *= 2;
  grid.pitch_x_um = grid.pitch_y_um = 10;
  LabelMap fine = make_label_map(grid, map.classes);
  for (std::int64_t row = 0; row < grid.rows; ++row) {
    for (std::int64_t col = 0; col < grid.cols; ++col) {
      const auto pixel = map.grid.pixel_at(
          to_map.apply(grid.centre_um(static_cast<double>(row), static_cast<double>(col))));
      if (!pixel) continue;
      fine.labels[static_cast<std::size_t>(grid.index(row, col))] =
          map.labels[static_cast<std::size_t>(map.grid.index(pixel->row, pixel->col))];
    }
  }
  return fine;
}

TEST(Comparison, CarriesEitherMapToTheOther) {
  Transform transform;  // 20 µm of the fine plane are one pixel of the coarse one
  transform.linear << 5, 0, 0, 2.5;
  transform.shift << -25, -12.5;
  transform.kind = TransformKind::kAffine;
  const LabelMap labels = first_pattern(), reference = second_pattern();
  const LabelMap fine = finer(reference, transform);
  EXPECT_TRUE(
      contains(error_of([&] { compare_labels(labels, fine, nullptr, {}, NoProgress()); }).what(),
               "46 x 62"));

  ComparisonOptions options;
  options.carry = Carry::kReference;
  const Comparison same = compare_labels(labels, fine, &transform, options, NoProgress());
  EXPECT_EQ(same.maps.reference.labels, reference.labels);
  EXPECT_NEAR(same.agreement.accuracy, 0.8582434514637904, 1e-14);

  // The other way round the fine map is judged, at the points of the coarse one.
  options.carry = Carry::kLabels;
  const Comparison turned = compare_labels(fine, labels, &transform, options, NoProgress());
  EXPECT_EQ(turned.maps.labels.grid, labels.grid);
  EXPECT_EQ(turned.agreement.confusion, same.agreement.confusion.transpose());
}

TEST(Difference, NamesEveryPairThatOccurs) {
  const LabelMap labels = first_pattern(), reference = second_pattern();
  const LabelMap difference = difference_map(labels, reference, NoProgress());
  ASSERT_EQ(difference.classes.size(), 5u);
  EXPECT_EQ(difference.classes[0].name, "agree");
  EXPECT_EQ(difference.classes[1].name, "Albite → Background");  // 26 points, the most
  EXPECT_EQ(difference.classes[2].name, "Mica → Quartz");
  EXPECT_EQ(difference.counts(), (std::vector<std::int64_t>{557, 26, 23, 22, 21}));
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    const bool both = labels.labels[i] > 0 && reference.labels[i] > 0;
    EXPECT_EQ(difference.labels[i] > 0, both);
    if (!both) continue;
    EXPECT_EQ(difference.labels[i] == 1, labels.labels[i] == reference.labels[i]);
  }
}

}  // namespace
}  // namespace lithoscope
