#include "core/learn/centroid_model.h"

#include <limits>

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

CentroidModel example(const std::string& kind) {
  CentroidModel model;
  model.kind = kind;
  model.centroids = Eigen::MatrixXd::Random(2, 3);
  model.columns = {{"Li 670.76", "Li", ""}, {"K 766.40", "K", ""}, {"PC 1", "HSI", ""}};
  model.classes = {{"Lepidolite", {1, 2, 3}}, {"Background", {4, 5, 6}}};
  model.inertia = 12.5;
  model.iterations = 7;
  return model;
}

TEST(CentroidModel, RoundTrips) {
  for (const std::string kind : {"kmeans", "centroids"}) {
    const CentroidModel model = example(kind);
    const CentroidModel again = CentroidModel::from_model(model.to_model(), kind);
    EXPECT_EQ(again.kind, kind);
    EXPECT_EQ(again.centroids, model.centroids);
    EXPECT_EQ(again.columns, model.columns);
    EXPECT_EQ(again.classes, model.classes);
    EXPECT_EQ(again.inertia, kind == "kmeans" ? 12.5 : 0);
    EXPECT_EQ(again.iterations, kind == "kmeans" ? 7 : 0);
  }
}

TEST(CentroidModel, RefusesDamagedModels) {
  const Model good = example("kmeans").to_model();
  const auto read = [](const Model& model) { CentroidModel::from_model(model, "kmeans"); };
  const auto field = [&read](const Model& model) {
    return test::error_of([&] { read(model); }).field();
  };
  EXPECT_THROW(CentroidModel::from_model(good, "centroids"), Error);
  Model model = good;
  model.matrices.clear();
  EXPECT_THROW(read(model), Error);
  model = good;
  model.matrices["centroids"](1, 1) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(field(model), "centroids");
  model = good;
  model.matrices["centroids"] = Eigen::MatrixXd(0, 3);
  EXPECT_EQ(field(model), "centroids");
  model = good;
  model.facts.erase("columns");
  EXPECT_EQ(field(model), "columns");
  model = good;
  model.facts["columns"] = {"a", "b"};
  EXPECT_EQ(field(model), "columns");
  model = good;
  model.facts["groups"] = {"a", 5, "b"};
  EXPECT_EQ(field(model), "groups");
  model = good;
  model.facts["classes"] = {{{"name", "only one"}, {"colour", "#000000"}}};
  EXPECT_EQ(field(model), "classes");
  model = good;
  model.facts["classes"][1] = "Background";
  EXPECT_EQ(field(model), "classes");
  model = good;
  model.facts["classes"][1]["colour"] = "reddish";
  EXPECT_THROW(read(model), Error);
  model = good;
  model.facts["iterations"] = 1e300;
  EXPECT_NO_THROW(read(model));
}

}  // namespace
}  // namespace lithoscope
