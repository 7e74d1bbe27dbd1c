#include "core/learn/centroid_model.h"
#include "core/operations/preview.h"
#include "core/operations/register_core.h"
#include "core/palette/mineral_colours.h"
#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

Outputs run(const std::string& id, const Inputs& inputs, const Json& parameters) {
  Registry registry;
  register_learn(registry);
  const Operation& operation = registry.operation(id);
  NoProgress progress;
  const Outputs outputs =
      operation.run(inputs, Parameters(operation.parameters, parameters), progress);
  for (const Port& port : operation.outputs) {
    EXPECT_TRUE(outputs.count(port.name) == 1 && outputs.at(port.name).kind() == port.kind);
  }
  return outputs;
}

Error run_error(const std::string& id, const Inputs& inputs, const Json& parameters) {
  return test::error_of([&] { run(id, inputs, parameters); });
}

const std::vector<FeatureColumn> kColumns = {
    {"Li 670.76", "Li", "counts"}, {"K 766.40", "K", "counts"}, {"PC 1", "HSI", ""}};

Inputs features_of(const FloatMatrix& points) {
  Inputs inputs;
  inputs.set("features", test::as_features(points, kColumns));
  return inputs;
}

// Keeps what is offered of every port.
class Spectator final : public PreviewListener {
 public:
  void previewed(const std::string& port, const Artifact& artifact) override {
    seen[port].push_back(artifact);
  }
  std::map<std::string, std::vector<Artifact>> seen;
};

TEST(KMeansOperation, ShowsTheClustersWhileItRuns) {
  const auto blobs = test::make_blobs(30000, 6, 3, 2, 52);
  const Inputs inputs = features_of(blobs.points);
  const Json parameters{{"k", 12}, {"restarts", 20}, {"tolerance", 0}};
  const Outputs alone = run("cluster.kmeans", inputs, parameters);
  Spectator spectator;
  Outputs watched;
  {
    const PreviewScope scope(&spectator);
    watched = run("cluster.kmeans", inputs, parameters);
  }
  EXPECT_EQ(alone.at("labels").as<LabelMap>()->labels, watched.at("labels").as<LabelMap>()->labels);
  EXPECT_EQ(alone.at("model").as<Model>()->matrix("centroids"),
            watched.at("model").as<Model>()->matrix("centroids"));
  const auto& maps = spectator.seen["labels"];
  const auto& models = spectator.seen["model"];
  ASSERT_FALSE(maps.empty());
  ASSERT_EQ(maps.size(), models.size());
  EXPECT_EQ(maps.size(), spectator.seen["centroids"].size());
  const double final_inertia = watched.at("model").as<Model>()->facts.at("inertia").get<double>();
  double last = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < maps.size(); ++i) {
    const auto map = maps[i].as<LabelMap>();
    check_label_map(*map);
    EXPECT_EQ(map->classes, watched.at("labels").as<LabelMap>()->classes);
    const auto counts = map->counts();
    EXPECT_TRUE(std::is_sorted(counts.rbegin(), counts.rend())) << "numbered as the result";
    const double inertia = models[i].as<Model>()->facts.at("inertia").get<double>();
    EXPECT_LE(inertia, last);
    EXPECT_GE(inertia, final_inertia * (1 - 1e-9));
    last = inertia;
  }
}

TEST(ElbowOperation, ShowsTheCurvePointByPoint) {
  const auto blobs = test::make_blobs(300, 4, 3, 0.5, 53);
  Spectator spectator;
  const PreviewScope scope(&spectator);
  const Outputs outputs = run("cluster.elbow", features_of(blobs.points), {{"k_max", 6}});
  const auto whole = outputs.at("curve").as<Table>()->numbers("inertia");
  const auto& curves = spectator.seen["curve"];
  ASSERT_EQ(curves.size(), whole.size());
  for (std::size_t i = 0; i < curves.size(); ++i) {
    const auto part = curves[i].as<Table>()->numbers("inertia");
    ASSERT_EQ(part.size(), i + 1);
    EXPECT_TRUE(std::equal(part.begin(), part.end(), whole.begin()));
  }
}

TEST(KMeansOperation, LabelsModelAndTableAgree) {
  const auto blobs = test::make_blobs(600, 4, 3, 0.5, 50);
  FeatureMap features = test::as_features(blobs.points, kColumns);
  features.valid[3] = 0;
  features.values.row(3).setConstant(std::numeric_limits<float>::quiet_NaN());
  Inputs inputs;
  inputs.set("features", features);
  const Outputs outputs = run("cluster.kmeans", inputs, {{"k", 4}});
  const auto labels = outputs.at("labels").as<LabelMap>();
  check_label_map(*labels);
  EXPECT_EQ(labels->labels[3], 0);
  const auto counts = labels->counts();
  EXPECT_TRUE(std::is_sorted(counts.rbegin(), counts.rend()));
  EXPECT_EQ(labels->classes[0].name, "Cluster 1");
  EXPECT_EQ(labels->classes[2].colour, cluster_colour(2));

  const auto table = outputs.at("centroids").as<Table>();
  const auto model = outputs.at("model").as<Model>();
  EXPECT_EQ(model->kind, "kmeans");
  EXPECT_EQ(table->texts("cluster")[1], "Cluster 2");
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(table->numbers("points")[i], static_cast<double>(counts[i]));
    EXPECT_EQ(table->numbers("K 766.40")[i],
              model->matrix("centroids")(static_cast<Eigen::Index>(i), 1));
  }
  EXPECT_EQ(table->find("K 766.40")->unit, "counts");
  EXPECT_EQ(model->facts.at("columns")[2], "PC 1");

  inputs.set("model", *model);
  const auto predicted = run("cluster.nearest_centroid", inputs, {}).at("labels").as<LabelMap>();
  EXPECT_EQ(predicted->labels, labels->labels);
  EXPECT_EQ(predicted->classes, labels->classes);
}

TEST(KMeansOperation, StartsFromExpectedMineralsAndKeepsTheirNames) {
  Random random(3);
  FloatMatrix points(300, 3);
  for (Eigen::Index i = 0; i < 300; ++i) {
    const float li = i % 3 == 0 ? 0.8f : 0.1f, k = i % 3 == 2 ? 0.1f : 0.7f;
    points.row(i) << li + 0.05f * static_cast<float>(random.normal()),
        k + 0.05f * static_cast<float>(random.normal()), static_cast<float>(random.normal());
  }
  Inputs inputs = features_of(points);
  const Json minerals = {{{"name", "Lithium mineral"}, {"elements", {"K", "Li"}}},
                         {{"name", "Potassium mineral"}, {"elements", {"K"}}}};
  // The scores would only disturb so small a case.
  FeatureMap lines = test::as_features(points.leftCols(2), {kColumns[0], kColumns[1]});
  inputs.set("features", lines);
  inputs.set("centroids",
             run("cluster.expected_centroids", inputs, {{"minerals", minerals}}).at("model"));
  const auto labels = run("cluster.kmeans", inputs, {{"k", 9}}).at("labels").as<LabelMap>();
  ASSERT_EQ(labels->classes.size(), 3u);
  EXPECT_EQ(labels->classes[0].name, "Lithium mineral");
  EXPECT_EQ(labels->classes[2].name, "Background");
  EXPECT_EQ(labels->classes[2].colour, background_colour());
  for (std::size_t i = 0; i < 300; ++i) EXPECT_EQ(labels->labels[i], i % 3 + 1);
}

TEST(KMeansOperation, NamesTheParameterThatIsWrong) {
  const Inputs inputs = features_of(FloatMatrix::Random(6, 3));
  EXPECT_EQ(run_error("cluster.kmeans", inputs, {{"k", 7}}).field(), "k");
  EXPECT_EQ(run_error("cluster.kmeans", inputs, {{"k", 0}}).field(), "k");
  EXPECT_EQ(run_error("cluster.elbow", inputs, {{"k_max", 7}}).field(), "k_max");
  FeatureMap empty = make_feature_map({.rows = 2, .cols = 2}, kColumns);
  Inputs none;
  none.set("features", empty);
  EXPECT_EQ(run_error("cluster.kmeans", none, {}).field(), "features");
  Inputs other = inputs;
  CentroidModel model;
  model.kind = "centroids";
  model.centroids = Eigen::MatrixXd::Zero(1, 1);
  model.columns = {{"Na 588.95", "Na", ""}};
  model.classes = {{"A", {}}};
  other.set("centroids", model.to_model());
  EXPECT_TRUE(test::contains(run_error("cluster.kmeans", other, {}).problem(), "Na 588.95"));
}

TEST(ElbowOperation, GivesOneRowForEachNumber) {
  const auto blobs = test::make_blobs(200, 3, 3, 0.5, 51);
  const auto curve =
      run("cluster.elbow", features_of(blobs.points), {{"k_min", 2}, {"k_max", 5}, {"restarts", 2}})
          .at("curve")
          .as<Table>();
  EXPECT_EQ(curve->numbers("k"), (std::vector<double>{2, 3, 4, 5}));
}

TEST(ExpectedCentroidsOperation, KnowsThePresetAndTheMineralTable) {
  const std::vector<FeatureColumn> lines = {{"Al 309.25", "Al", ""}, {"K 766.40", "K", ""},
                                            {"Li 670.76", "Li", ""}, {"Na 588.95", "Na", ""},
                                            {"Si 288.16", "Si", ""}, {"Rb 779.94", "Rb", ""}};
  Inputs inputs;
  inputs.set("features", test::as_features(FloatMatrix::Zero(3, 6), lines));
  const auto model = CentroidModel::from_model(
      *run("cluster.expected_centroids", inputs, {{"minerals", {"Quartz", "Lepidolite"}}})
           .at("model")
           .as<Model>(),
      "centroids");
  Eigen::MatrixXd expected(3, 6);
  expected << 0, 0, 0, 0, 1, 0,  //
      1, 1, 1, 0, 1, 1,          //
      0, 0, 0, 0, 0, 0;
  EXPECT_EQ(model.centroids, expected);
  EXPECT_EQ(model.classes[1].colour, *mineral_colour("Lepidolite"));
  const auto preset =
      run("cluster.expected_centroids", inputs, {{"background", false}}).at("model").as<Model>();
  EXPECT_EQ(preset->matrix("centroids").rows(), 4);
  const Error unknown =
      run_error("cluster.expected_centroids", inputs, {{"minerals", {"Unobtainium"}}});
  EXPECT_TRUE(test::contains(unknown.field(), "minerals"));
  EXPECT_TRUE(test::contains(unknown.problem(), "Unobtainium"));
}

}  // namespace
}  // namespace lithoscope
