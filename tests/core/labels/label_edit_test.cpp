#include "core/labels/label_edit.h"

#include <numeric>

#include "core/operations/register_core.h"
#include "core/palette/mineral_colours.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using Kind = LabelEdit::Kind;

// Six columns of three rows: classes 1 1 2 2 3 3, the last point unlabelled.
LabelMap stripes() {
  Grid grid{3, 6, 100, 50, 0, 0, true};
  LabelMap map = make_label_map(grid, {{"Cluster 1", cluster_colour(0)},
                                       {"Cluster 2", cluster_colour(1)},
                                       {"Cluster 3", cluster_colour(2)}});
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    map.labels[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(1 + (i % 6) / 2);
  }
  map.labels.back() = 0;
  return map;
}

// One column whose value is the row: a class of three rows falls into clear parts.
FeatureMap rows_of(const Grid& grid) {
  FeatureMap features = make_feature_map(grid, {{"Li 670.76", "Li", ""}});
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    features.values(i, 0) = static_cast<float>(10 * (i / grid.cols));
    features.valid[static_cast<std::size_t>(i)] = 1;
  }
  return features;
}

EditedLabels edited(const std::string& edits, const FeatureMap* features = nullptr) {
  NoProgress progress;
  return edit_labels(stripes(), features, label_edits_from_json(Json::parse(edits)), progress);
}

Error edit_error(const std::string& edits, const FeatureMap* features = nullptr) {
  return test::error_of([&] { edited(edits, features); });
}

std::vector<int> numbers(const EditedLabels& map) {
  std::vector<int> list;
  for (const EditedClass& each : map.classes) list.push_back(each.number);
  return list;
}

std::vector<std::string> names(const EditedLabels& map) {
  std::vector<std::string> list;
  for (const LabelClass& each : map.labels.classes) list.push_back(each.name);
  return list;
}

// The number of the class of each point.
std::vector<int> points(const EditedLabels& map) {
  std::vector<int> list;
  for (const std::uint16_t label : map.labels.labels) {
    list.push_back(label == 0 ? 0 : map.classes[label - 1u].number);
  }
  return list;
}

TEST(LabelEdit, NoEditLeavesTheMapAsItIs) {
  const EditedLabels map = edited("[]");
  EXPECT_EQ(map.labels.labels, stripes().labels);
  EXPECT_EQ(map.labels.classes, stripes().classes);
  EXPECT_EQ(numbers(map), (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(map.next_number, 4);
}

TEST(LabelEdit, NamesTakeTheMineralsColourUnlessThereIsOneOfTheirOwn) {
  const EditedLabels map = edited(R"([
    {"edit": "name", "class": 1, "name": "lepidolite"},
    {"edit": "colour", "class": 2, "colour": "#102030"},
    {"edit": "name", "class": 2, "name": "Quartz"},
    {"edit": "name", "class": 3, "name": "My own"},
    {"edit": "certainty", "class": 1, "certainty": "sure"}])");
  EXPECT_EQ(names(map), (std::vector<std::string>{"Lepidolite", "Quartz", "My own"}));
  EXPECT_EQ(map.labels.classes[0].colour, *mineral_colour("Lepidolite"));
  EXPECT_EQ(map.labels.classes[1].colour, (Colour{0x10, 0x20, 0x30}));
  EXPECT_EQ(map.labels.classes[2].colour, cluster_colour(2));
  EXPECT_EQ(map.classes[0].mineral, "Lepidolite");
  EXPECT_EQ(map.classes[2].mineral, "");
  EXPECT_EQ(map.classes[0].certainty, Certainty::kSure);
  EXPECT_EQ(map.classes[1].certainty, Certainty::kUnsaid);
}

TEST(LabelEdit, OtherNamesOfAMineralAreKept) {
  const EditedLabels map = edited(R"([{"edit": "name", "class": 1, "name": "Garnet"}])");
  EXPECT_EQ(map.labels.classes[0].name, "Garnet");
  EXPECT_EQ(map.classes[0].mineral, "Almandine");
  EXPECT_EQ(map.labels.classes[0].colour, *mineral_colour("Almandine"));
}

TEST(LabelEdit, ANameTakenTwiceIsToldApart) {
  const EditedLabels map = edited(R"([
    {"edit": "name", "class": 1, "name": "Quartz"}, {"edit": "name", "class": 3, "name": "Quartz"}])");
  EXPECT_EQ(names(map), (std::vector<std::string>{"Quartz", "Cluster 2", "Quartz 2"}));
  EXPECT_EQ(map.classes[2].mineral, "Quartz");
  EXPECT_EQ(map.labels.classes[0].colour, *mineral_colour("Quartz"));
  EXPECT_NE(map.labels.classes[2].colour, *mineral_colour("Quartz"));
}

TEST(LabelEdit, MergedPointsBelongToTheFirstClass) {
  const EditedLabels map = edited(R"([{"edit": "merge", "class": 3, "classes": [1]}])");
  EXPECT_EQ(numbers(map), (std::vector<int>{2, 3}));
  EXPECT_EQ(points(map), (std::vector<int>{3, 3, 2, 2, 3, 3, 3, 3, 2, 2, 3, 3, 3, 3, 2, 2, 3, 0}));
  check_label_map(map.labels);
}

TEST(LabelEdit, TheOrderOfEditsMatters) {
  // Painted, then merged: the painted points go along. Merged, then painted: they stay behind.
  const std::string outline = R"("outline_um": [[-50, -25], [150, -25], [150, 25], [-50, 25]])";
  const EditedLabels first = edited(R"([{"edit": "paint", "class": 2, )" + outline + R"(},
                                        {"edit": "merge", "class": 3, "classes": [2]}])");
  EXPECT_EQ(points(first)[0], 3);
  EXPECT_EQ(points(first)[6], 1);
  const EditedLabels second = edited(R"([{"edit": "merge", "class": 3, "classes": [2]},
                                         {"edit": "paint", "class": 1, )" +
                                     outline + R"(}])");
  EXPECT_EQ(points(second)[0], 1);
}

TEST(LabelEdit, ReorderedClassesKeepTheirNumbersAndPoints) {
  const EditedLabels map = edited(R"([{"edit": "order", "classes": [3, 1]}])");
  EXPECT_EQ(numbers(map), (std::vector<int>{3, 1, 2}));
  EXPECT_EQ(names(map), (std::vector<std::string>{"Cluster 3", "Cluster 1", "Cluster 2"}));
  EXPECT_EQ(points(map), points(edited("[]")));
}

TEST(LabelEdit, SplitsByFeaturesAndNumbersTheNewParts) {
  const FeatureMap features = rows_of(stripes().grid);
  const EditedLabels map =
      edited(R"([{"edit": "split", "class": 1, "k": 3, "seed": 4}])", &features);
  EXPECT_EQ(numbers(map), (std::vector<int>{1, 4, 5, 2, 3}));
  EXPECT_EQ(names(map), (std::vector<std::string>{"Cluster 1", "Cluster 1.2", "Cluster 1.3",
                                                  "Cluster 2", "Cluster 3"}));
  const std::vector<int> found = points(map);
  for (const int row : {0, 1, 2}) EXPECT_EQ(found[6u * row], found[6u * row + 1]) << row;
  EXPECT_NE(found[0], found[6]);
  EXPECT_NE(found[6], found[12]);
  EXPECT_EQ(map.next_number, 6);
  // The same once more, to the bit; another class than this one is not touched.
  EXPECT_EQ(
      map.labels.labels,
      edited(R"([{"edit": "split", "class": 1, "k": 3, "seed": 4}])", &features).labels.labels);
  EXPECT_EQ(found[2], 2);
}

TEST(LabelEdit, ANumberIsNeverGivenTwice) {
  const FeatureMap features = rows_of(stripes().grid);
  const EditedLabels map = edited(R"([{"edit": "split", "class": 1, "k": 2},
    {"edit": "merge", "class": 2, "classes": [4]}, {"edit": "add", "name": "Rim"}])",
                                  &features);
  EXPECT_EQ(numbers(map), (std::vector<int>{1, 2, 3, 5}));
  EXPECT_EQ(map.labels.classes[3].name, "Rim");
  const Error error = edit_error(R"([{"edit": "split", "class": 1, "k": 2},
    {"edit": "merge", "class": 2, "classes": [4]}, {"edit": "background", "class": 4}])",
                                 &features);
  EXPECT_EQ(error.field(), "edits, entry 3");
  EXPECT_TRUE(test::contains(error.problem(), "become part of class 2"));
  EXPECT_TRUE(test::contains(error.remedy(), "1, 2, 3"));
}

TEST(LabelEdit, PointsWithoutFeaturesStayWithTheLargestPart) {
  FeatureMap features = rows_of(stripes().grid);
  features.valid[0] = 0;
  features.values(0, 0) = std::numeric_limits<float>::quiet_NaN();
  const EditedLabels map = edited(R"([{"edit": "split", "class": 1, "k": 2}])", &features);
  EXPECT_EQ(points(map)[0], 1);
}

TEST(LabelEdit, BackgroundIsOneClass) {
  const EditedLabels map =
      edited(R"([{"edit": "background", "class": 1}, {"edit": "background", "class": 3}])");
  EXPECT_EQ(names(map), (std::vector<std::string>{"Background", "Cluster 2"}));
  EXPECT_EQ(map.labels.classes[0].colour, background_colour());
  EXPECT_EQ(points(map)[4], 1);
}

TEST(LabelEdit, PaintingKeepsHolesAndMayBeLimitedToClasses) {
  const std::string all = R"("outline_um": [[-60, -60], [600, -60], [600, 200], [-60, 200]])";
  const std::vector<int> painted =
      points(edited(R"([{"edit": "paint", "class": 2, )" + all + "}]"));
  EXPECT_EQ(painted.back(), 0);
  EXPECT_EQ(std::count(painted.begin(), painted.end(), 2), 17);
  const std::vector<int> some =
      points(edited(R"([{"edit": "paint", "class": 2, )" + all + R"(, "of": [3]}])"));
  EXPECT_EQ(std::count(some.begin(), some.end(), 1), 6);
  EXPECT_EQ(std::count(some.begin(), some.end(), 3), 0);
}

TEST(LabelEdit, ClassesWithoutANameGiveWayToMinerals) {
  // Cluster 4 has the colour of quartz.
  LabelMap map = stripes();
  map.classes[2].colour = *mineral_colour("Quartz");
  NoProgress progress;
  LabelEdit name;
  name.of = 1;
  name.name = "Quartz";
  const EditedLabels named = edit_labels(map, nullptr, {name}, progress);
  EXPECT_EQ(named.labels.classes[0].colour, *mineral_colour("Quartz"));
  EXPECT_NE(named.labels.classes[2].colour, *mineral_colour("Quartz"));
  EXPECT_EQ(named.labels.classes[1].colour, map.classes[1].colour);
}

TEST(LabelEdit, EditsSurviveARecipe) {
  const char* text = R"([
    {"edit":"name","class":1,"name":"Albite"},
    {"edit":"colour","class":2,"colour":"#e69f00"},
    {"edit":"certainty","class":1,"certainty":"unsure"},
    {"edit":"merge","class":1,"classes":[2,3]},
    {"edit":"split","class":1,"k":4,"seed":7},
    {"edit":"order","classes":[3,1]},
    {"edit":"background","class":5},
    {"edit":"paint","class":2,"outline_um":[[0.5,1.0],[2.0,3.0],[4.0,5.25]],"of":[1]},
    {"edit":"add","name":"Rim"}])";
  const Json json = Json::parse(text);
  EXPECT_EQ(label_edits_to_json(label_edits_from_json(json)), json);
}

TEST(LabelEdit, BadEntriesAreNamedByTheirPlace) {
  const auto field_of = [](const std::string& text) {
    const Error error = test::error_of([&] { label_edits_from_json(Json::parse(text)); });
    EXPECT_FALSE(error.remedy().empty()) << text;
    return error.field();
  };
  const std::string good = R"({"edit": "background", "class": 1})";
  for (const char* bad :
       {R"(7)", R"({"class": 1})", R"({"edit": "dye", "class": 1})",
        R"({"edit": "name", "class": 1})", R"({"edit": "name", "class": 0, "name": "A"})",
        R"({"edit": "name", "class": 1.5, "name": "A"})",
        R"({"edit": "name", "class": 1, "name": "  "})",
        R"({"edit": "name", "class": 1, "name": "A\nB"})",
        R"({"edit": "colour", "class": 1, "colour": "red"})",
        R"({"edit": "certainty", "class": 1, "certainty": "maybe"})",
        R"({"edit": "merge", "class": 1, "classes": []})",
        R"({"edit": "merge", "class": 1, "classes": [1]})",
        R"({"edit": "merge", "class": 1, "classes": [2, 2]})",
        R"({"edit": "split", "class": 1, "k": 1})", R"({"edit": "split", "class": 1, "k": 1e9})",
        R"({"edit": "order", "classes": "all"})",
        R"({"edit": "background", "class": 1, "why": "dark"})",
        R"({"edit": "paint", "class": 1, "outline_um": [[0, 0], [1, 1]]})",
        R"({"edit": "paint", "class": 1, "outline_um": [[0, 0], [1, 1], [1, null]]})"}) {
    EXPECT_EQ(field_of("[" + good + ", " + bad + "]"), "edits, entry 2") << bad;
  }
  EXPECT_THROW(label_edits_from_json(Json::parse(R"({"edit": "name"})")), Error);
  EXPECT_EQ(edit_error("[" + good + R"(, {"edit": "name", "class": 9, "name": "A"}])").field(),
            "edits, entry 2");
}

TEST(LabelEdit, ASplitNeedsFeaturesAndDifferentPoints) {
  EXPECT_TRUE(test::contains(edit_error(R"([{"edit": "split", "class": 1, "k": 2}])").problem(),
                             "without features"));
  const FeatureMap features = rows_of(stripes().grid);
  const Error error = edit_error(R"([{"edit": "split", "class": 2, "k": 9}])", &features);
  EXPECT_EQ(error.field(), "edits, entry 1");
  const FeatureMap other = rows_of({2, 2, 1, 1, 0, 0, false});
  EXPECT_THROW(edited(R"([{"edit": "split", "class": 1, "k": 2}])", &other), Error);
}

TEST(LabelEdit, TheOperationTellsItsClasses) {
  Registry registry;
  register_labels(registry);
  const Operation& operation = registry.operation("labels.edit");
  Inputs inputs;
  inputs.set("labels", stripes());
  NoProgress progress;
  const Json parameters = {{"edits", Json::parse(R"([{"edit": "name", "class": 2, "name": "Albite"},
                                {"edit": "certainty", "class": 2, "certainty": "likely"}])")}};
  const Outputs outputs =
      operation.run(inputs, Parameters(operation.parameters, parameters), progress);
  const auto table = outputs.at("classes").as<Table>();
  EXPECT_EQ(table->texts("name")[1], "Albite");
  EXPECT_EQ(table->texts("formula")[1], "NaAlSi3O8");
  EXPECT_EQ(table->texts("certainty")[1], "likely");
  EXPECT_EQ(table->numbers("pixels")[1], 6);
  EXPECT_NEAR(table->numbers("area")[1], 100.0 * 6 / 17, 1e-12);
  EXPECT_THROW(Parameters(operation.parameters, {{"edits", Json::parse(R"([{"edit": 1}])")}}),
               Error);
}

}  // namespace
}  // namespace lithoscope
