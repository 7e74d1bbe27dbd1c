#include "core/labels/class_model.h"

#include "core/base/random.h"
#include "core/io/artifact_file.h"
#include "core/operations/register_core.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

struct Sample {
  FeatureMap raw, scaled;
  LabelMap labels;
  ScalerModel scaler;
};

// Two clouds of points, around (10, 1000) and (30, 5000), shifted along the second column.
Sample sample(std::uint64_t seed, double shift = 0) {
  NoProgress progress;
  const Grid grid{40, 50, 1, 1, 0, 0, false};
  Sample made;
  made.raw = make_feature_map(grid, {{"Li 670.76", "Li", "counts"}, {"Na 588.95", "Na", "counts"}});
  made.labels = make_label_map(grid, {{"Albite", {1, 2, 3}}, {"Empty", {}}, {"Quartz", {4, 5, 6}}});
  Random random(seed);
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    const bool first = i % 2 == 0;
    made.raw.values(i, 0) = static_cast<float>((first ? 10 : 30) + random.normal());
    made.raw.values(i, 1) =
        static_cast<float>((first ? 1000 : 5000) + 200 * random.normal() + shift);
    made.raw.valid[static_cast<std::size_t>(i)] = 1;
    made.labels.labels[static_cast<std::size_t>(i)] = first ? 1 : 3;
  }
  made.scaler = fit_scaling(made.raw, ScalingMethod::kStandard, progress);
  made.scaled = apply_scaling(made.raw, made.scaler, progress);
  return made;
}

ClassModel trained(const Sample& from) {
  NoProgress progress;
  return train_classes(from.labels, from.scaled, {from.scaler}, "test", progress);
}

TEST(ClassModel, GivesItsOwnSampleItsLabels) {
  NoProgress progress;
  const Sample made = sample(1);
  const ClassModel model = trained(made);
  ASSERT_EQ(model.classes.size(), 2u) << "a class without points is left out";
  const AppliedClasses applied = apply_classes(made.raw, model, false, progress);
  for (std::size_t i = 0; i < made.labels.labels.size(); ++i) {
    EXPECT_EQ(applied.labels.labels[i], made.labels.labels[i] == 1 ? 1 : 2);
  }
  EXPECT_NEAR(static_cast<double>(applied.all_outside) / static_cast<double>(applied.all), 0.005,
              0.001);
}

TEST(ClassModel, ASampleOfTheSameKindLiesInside) {
  NoProgress progress;
  const AppliedClasses applied = apply_classes(sample(2).raw, trained(sample(1)), false, progress);
  EXPECT_LT(static_cast<double>(applied.all_outside), 0.02 * static_cast<double>(applied.all));
  EXPECT_EQ(outside_table(applied).texts("meaning").back(), "as in the training");
}

TEST(ClassModel, AnotherSampleIsWarnedOf) {
  NoProgress progress;
  const Sample foreign = sample(3, 4000);
  AppliedClasses applied = apply_classes(foreign.raw, trained(sample(1)), false, progress);
  EXPECT_GT(applied.all_outside, applied.all / 3);
  EXPECT_TRUE(test::contains(outside_table(applied).texts("meaning").back(), "do not trust"));
  EXPECT_NE(std::count(applied.labels.labels.begin(), applied.labels.labels.end(), 0),
            applied.all_outside);
  applied = apply_classes(foreign.raw, trained(sample(1)), true, progress);
  EXPECT_EQ(std::count(applied.labels.labels.begin(), applied.labels.labels.end(), 0),
            applied.all_outside);
}

TEST(ClassModel, ScalingsFollowOneAnother) {
  NoProgress progress;
  Sample made = sample(1);
  const ScalerModel first = fit_scaling(made.raw, ScalingMethod::kMaxAbs, progress);
  const FeatureMap half = apply_scaling(made.raw, first, progress);
  const ScalerModel second = fit_scaling(half, ScalingMethod::kStandard, progress);
  const FeatureMap whole = apply_scaling(half, second, progress);
  const ClassModel model = train_classes(made.labels, whole, {first, second}, "", progress);
  const AppliedClasses applied = apply_classes(made.raw, model, false, progress);
  EXPECT_LT(applied.all_outside, applied.all / 100);
  EXPECT_NEAR(model.centroids(0, 0), whole.values(0, 0), 0.5);
}

TEST(ClassModel, SurvivesAFile) {
  NoProgress progress;
  test::TemporaryFolder folder;
  const ClassModel model = trained(sample(1));
  save_artifact(model.to_model(), folder / "classes.h5", progress);
  const ClassModel back =
      ClassModel::from_model(*load_artifact(folder / "classes.h5", progress).as<Model>());
  EXPECT_EQ(back.centroids, model.centroids);
  EXPECT_EQ(back.limits, model.limits);
  EXPECT_EQ(back.offset, model.offset);
  EXPECT_EQ(back.divisor, model.divisor);
  EXPECT_EQ(back.points, model.points);
  EXPECT_EQ(back.classes, model.classes);
  EXPECT_EQ(back.trained_on, "test");
}

TEST(ClassModel, ColumnsAreFoundByTheirNames) {
  NoProgress progress;
  const Sample made = sample(1);
  FeatureMap turned = made.raw;
  std::swap(turned.columns[0], turned.columns[1]);
  turned.values.col(0).swap(turned.values.col(1));
  EXPECT_EQ(apply_classes(turned, trained(made), false, progress).labels.labels,
            apply_classes(made.raw, trained(made), false, progress).labels.labels);
  turned.columns[0].name = "K 766.40";
  const Error error =
      test::error_of([&] { apply_classes(turned, trained(made), false, progress); });
  EXPECT_TRUE(test::contains(error.problem(), "Na 588.95"));
  EXPECT_EQ(error.field(), "features");
}

TEST(ClassModel, DamagedModelsAreRefused) {
  const Model whole = trained(sample(1)).to_model();
  const auto refused = [](const Model& model) {
    EXPECT_THROW(ClassModel::from_model(model), Error);
  };
  for (const auto& [name, matrix] : whole.matrices) {
    Model broken = whole;
    broken.matrices.erase(name);
    refused(broken);
    broken = whole;
    broken.matrices[name](0, 0) = std::numeric_limits<double>::quiet_NaN();
    refused(broken);
    broken = whole;
    broken.matrices[name].conservativeResize(matrix.rows() + 1, Eigen::NoChange);
    refused(broken);
  }
  for (const char* fact : {"columns", "groups", "classes"}) {
    Model broken = whole;
    broken.facts[fact] = 3;
    refused(broken);
  }
  Model other = whole;
  other.kind = "kmeans";
  refused(other);
  Model flat = whole;
  flat.matrices["divisor"](0, 0) = 0;
  refused(flat);
}

TEST(ClassModel, OperationsTrainAndApply) {
  Registry registry;
  register_labels(registry);
  NoProgress progress;
  const Sample made = sample(1);
  Inputs inputs;
  inputs.set("features", made.scaled);
  inputs.set("labels", made.labels);
  inputs.set("scaling", made.scaler.to_model());
  const Operation& train = registry.operation("labels.class_model");
  const Outputs learnt = train.run(inputs, Parameters(train.parameters, {}), progress);
  Inputs unseen;
  unseen.set("features", sample(2).raw);
  unseen.set("model", learnt.at("model"));
  const Operation& apply = registry.operation("labels.apply_model");
  const Outputs outputs = apply.run(unseen, Parameters(apply.parameters, {}), progress);
  for (const Port& port : apply.outputs) EXPECT_EQ(outputs.at(port.name).kind(), port.kind);
  EXPECT_EQ(outputs.at("outside").as<Table>()->rows(), 3u);
}

}  // namespace
}  // namespace lithoscope
