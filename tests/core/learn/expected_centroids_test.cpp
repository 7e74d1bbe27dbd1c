#include "core/learn/expected_centroids.h"

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const std::vector<FeatureColumn> kColumns = {{"Li 610.22", "Li", ""}, {"Li 670.76", "Li", ""},
                                             {"K 766.40", "K", ""},   {"Si 288.16", "Si", ""},
                                             {"PC 1", "HSI", ""},     {"PC 2", "HSI", ""}};

bool is_element(const std::string& group) {
  return group == "Li" || group == "K" || group == "Si" || group == "O";
}

const std::vector<ExpectedClass> kClasses = {{"Lepidolite", {"K", "Li", "Si", "O"}, {1, 1, 1}},
                                             {"Quartz", {"Si", "O"}, {2, 2, 2}},
                                             {"Background", {}, {3, 3, 3}}};

TEST(ExpectedCentroids, OnesAndZerosForLinesRandomNumbersElsewhere) {
  const CentroidModel model = expected_centroids(kColumns, kClasses, is_element, 5);
  EXPECT_EQ(model.kind, "centroids");
  Eigen::MatrixXd lines(3, 4);
  lines << 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0;
  EXPECT_EQ(model.centroids.leftCols(4), lines);
  EXPECT_EQ(model.classes[1].name, "Quartz");
  EXPECT_EQ(model.classes[2].colour, (Colour{3, 3, 3}));
  EXPECT_EQ(model.columns, kColumns);
  const auto again = expected_centroids(kColumns, kClasses, is_element, 5);
  EXPECT_EQ(model.centroids, again.centroids);
  const auto other = expected_centroids(kColumns, kClasses, is_element, 6);
  EXPECT_EQ(other.centroids.leftCols(4), lines);
  for (Eigen::Index i = 0; i < 3; ++i) {
    for (Eigen::Index c = 4; c < 6; ++c) {
      EXPECT_NE(model.centroids(i, c), other.centroids(i, c));
      EXPECT_LT(std::abs(model.centroids(i, c)), 6);
    }
  }
}

TEST(ExpectedCentroids, RandomColumnsAreStandardNormal) {
  std::vector<FeatureColumn> columns(20001, FeatureColumn{"PC", "HSI", ""});
  columns[0] = kColumns[0];
  const auto model = expected_centroids(columns, {kClasses[0]}, is_element, 1);
  const Eigen::ArrayXd values = model.centroids.row(0).tail(20000).transpose().array();
  EXPECT_NEAR(values.mean(), 0, 0.03);
  EXPECT_NEAR(values.square().mean(), 1, 0.05);
}

TEST(ExpectedCentroids, SaysWhatCannotWork) {
  const auto field = [](const std::vector<FeatureColumn>& columns,
                        const std::vector<ExpectedClass>& classes) {
    return test::error_of([&] { expected_centroids(columns, classes, is_element, 1); }).field();
  };
  EXPECT_EQ(field(kColumns, {}), "minerals");
  EXPECT_EQ(field({kColumns[4]}, kClasses), "features");
  // Coesite shows what quartz shows; hematite shows nothing that is measured here.
  auto twins = kClasses;
  twins.push_back({"Coesite", {"Si", "O"}, {}});
  const Error error = test::error_of([&] { expected_centroids(kColumns, twins, is_element, 1); });
  EXPECT_TRUE(test::contains(error.problem(), "\"Quartz\" and \"Coesite\""));
  auto unseen = kClasses;
  unseen.push_back({"Hematite", {"Fe", "O"}, {}});
  EXPECT_EQ(field(kColumns, unseen), "minerals");
}

}  // namespace
}  // namespace lithoscope
