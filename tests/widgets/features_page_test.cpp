// From images to clusters with the mouse and the keyboard, in the real window.
#include "widgets/features/features_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

#include "core/demo/demo_sample.h"
#include "core/io/artifact_file.h"
#include "core/labels/agreement.h"
#include "core/labels/match.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/runner.h"
#include "core/regions/place.h"
#include "tests/support/test_support.h"
#include "tests/widgets/gui_test.h"
#include "widgets/chart/elbow_chart.h"
#include "widgets/elements/periodic_table.h"
#include "widgets/features/clusters_panel.h"
#include "widgets/features/lines_panel.h"
#include "widgets/features/minerals_panel.h"
#include "widgets/features/note_box.h"
#include "widgets/features/part_box.h"
#include "widgets/features/region_panel.h"
#include "widgets/features/section.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/parameters/parameter_form.h"
#include "widgets/units/unit_choice.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"

namespace lithoscope {
namespace {

using test::wait_until;

// One small demo sample for all tests.
const std::filesystem::path& sample_folder() {
  static const test::TemporaryFolder folder;
  static const bool made = [] {
    DemoOptions demo;
    demo.rows = 40;
    demo.cols = 54;
    demo.libs_channels = 512;
    demo.hsi_cols = 130;
    demo.hsi_bands = 48;
    NoProgress progress;
    write_demo_sample(folder.path(), demo, test::full_registry(), progress);
    return true;
  }();
  static_cast<void>(made);
  return folder.path();
}

// By the best match of clusters and minerals, one to one.
double accuracy(const LabelMap& labels, const LabelMap& truth) {
  NoProgress progress;
  const auto match = match_one_to_one(common_points(labels, truth, progress));
  return measure_agreement(apply_match(labels, truth, match), truth, progress).accuracy;
}

class FeaturesPageTest : public testing::Test {
 protected:
  void open(const std::vector<std::string>& sources) {
    Recipe recipe = read_recipe(sample_folder() / "recipe.json");
    recipe.steps.clear();
    recipe.exports.clear();
    recipe.report.clear();
    std::erase_if(recipe.sources, [&sources](const RecipeSource& source) {
      return std::find(sources.begin(), sources.end(), source.name) == sources.end();
    });
    open_recipe(recipe);
  }
  void open_recipe(Recipe recipe) {
    for (RecipeSource& source : recipe.sources) source.path = sample_folder() / source.path;
    write_recipe(folder / "recipe.json", recipe);
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(test::full_registry(), options);
    test::show(*window, {1280, 800});
    window->open({QString::fromStdString((folder / "recipe.json").string())});
    ASSERT_TRUE(wait_until([&] { return document().is_open() && !document().is_running(); }));
    for (Page* each : window->pages()) {
      if (auto* found = qobject_cast<FeaturesPage*>(each)) page = found;
    }
    ASSERT_NE(page, nullptr);
    QTest::keyClick(window.get(), Qt::Key_3);
    ASSERT_TRUE(wait_until([&] { return page->isVisible(); }));
    test::settle();
  }
  Document& document() { return window->document(); }
  const Recipe& recipe() { return document().recipe(); }
  std::string json() { return recipe_to_json(recipe()).dump(); }

  bool rests() {
    const auto resting = [&] { return !document().is_running() && !page->preview().is_making(); };
    return (wait_until(resting) || wait_until(resting) || wait_until(resting)) &&
           (test::settle(), true);
  }
  static void click(QWidget* widget) {
    QTest::mouseClick(widget, Qt::LeftButton);
    test::settle();
  }
  void set_up() {
    click(page->set_up_button());
    ASSERT_TRUE(rests());
    ASSERT_TRUE(page->is_set_up());
  }
  void choose(FeatureSet set) {
    page->tabs()->setFocus();
    const QRect tab = page->tabs()->tabRect(static_cast<int>(set));
    QTest::mouseClick(page->tabs(), Qt::LeftButton, Qt::NoModifier, tab.center());
    test::settle();
  }
  static void type(QLineEdit* field, const QString& words) {
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, words);
    QTest::keyClick(field, Qt::Key_Return);
    test::settle();
  }
  static QLineEdit* field(ParameterForm* form, const char* name) {
    return qobject_cast<QLineEdit*>(form->field(QLatin1String(name)));
  }
  std::vector<std::string> elements() {
    std::vector<std::string> all;
    for (const EmissionLine& line : page->lines()->lines()) {
      if (std::find(all.begin(), all.end(), line.element) == all.end()) all.push_back(line.element);
    }
    return all;
  }
  std::shared_ptr<const LabelMap> labels(FeatureSet set) {
    const auto found = document().artifacts().find(page->chain().labels(set));
    return found == document().artifacts().end() ? nullptr : found->second.as<LabelMap>();
  }
  // What the program without a window makes of the recipe.
  LabelMap labels_without_window(const std::string& key) {
    std::filesystem::create_directories(folder / "exported");
    write_recipe(folder / "exported" / "recipe.json", recipe());
    RunOptions options;
    options.use_cache = false;
    NoProgress progress;
    const RunResult result = run_recipe(read_recipe(folder / "exported" / "recipe.json"),
                                        test::full_registry(), options, progress);
    return *result.artifacts.at(key).as<LabelMap>();
  }

  test::TemporaryFolder folder;
  std::unique_ptr<MainWindow> window;
  FeaturesPage* page = nullptr;
};

TEST_F(FeaturesPageTest, FromSourcesAloneToFusionClusters) {
  open({"libs", "hsi", "points"});
  EXPECT_FALSE(page->is_set_up());
  EXPECT_EQ(page->libs_choice()->currentData().toString(), "libs");
  EXPECT_EQ(page->hsi_choice()->currentData().toString(), "hsi");
  EXPECT_TRUE(page->start_note()->words().isEmpty());
  set_up();
  EXPECT_EQ(page->set(), FeatureSet::kFusion);
  ASSERT_NE(labels(FeatureSet::kFusion), nullptr);
  EXPECT_TRUE(page->status()->text().contains("5 clusters"))
      << page->status()->text().toStdString();
  ASSERT_NE(page->cluster_map()->view()->layer(), nullptr);
  EXPECT_TRUE(page->cluster_map()->view()->layer()->is_labels());

  // At least as good as the standard recipe.
  NoProgress progress;
  RunOptions options;
  options.cache_folder = folder / "standard";
  const Recipe standard = read_recipe(sample_folder() / "recipe.json");
  const RunResult wanted = run_recipe(standard, test::full_registry(), options, progress);
  const auto truth = wanted.artifacts.at("truth").as<LabelMap>();
  const double by_recipe =
      accuracy(*wanted.artifacts.at("fusion_clusters.labels").as<LabelMap>(), *truth);
  const double by_clicks = accuracy(*labels(FeatureSet::kFusion), *truth);
  std::printf("fusion, of the truth: by clicks %.4f, by the standard recipe %.4f\n", by_clicks,
              by_recipe);
  EXPECT_GE(by_clicks, by_recipe);
  EXPECT_GT(by_clicks, 0.85);

  // The exported recipe gives the same labels to the bit.
  for (const FeatureSet set : kFeatureSets) {
    const LabelMap again = labels_without_window(page->chain().labels(set));
    EXPECT_EQ(again.labels, labels(set)->labels);
    EXPECT_EQ(again.classes, labels(set)->classes);
  }
  // One gesture, one step back: to no steps at all.
  window->actions().undo->trigger();
  ASSERT_TRUE(rests());
  EXPECT_TRUE(recipe().steps.empty());
  EXPECT_FALSE(page->is_set_up());
  EXPECT_FALSE(window->actions().undo->isEnabled());
  window->actions().redo->trigger();
  ASSERT_TRUE(rests());
  EXPECT_TRUE(page->is_set_up());
}

TEST_F(FeaturesPageTest, AFormulaTicksItsElements) {
  open({"libs"});
  set_up();
  EXPECT_EQ(page->set(), FeatureSet::kLibs);
  // Down to one line of Na.
  for (const char* element : {"Al", "K", "Li", "Si", "Rb"}) {
    click(page->lines()->periodic_table()->button(element));
  }
  EXPECT_EQ(elements(), std::vector<std::string>{"Na"});
  const std::string before = json();
  type(page->minerals()->text(), "KLi2AlSi4O10F(OH)");
  EXPECT_EQ(elements(), (std::vector<std::string>{"Al", "K", "Li", "Na", "Si"}));
  ASSERT_EQ(page->minerals()->table()->rowCount(), 1);
  EXPECT_EQ(page->minerals()->table()->item(0, MineralsPanel::kName)->text(), "Lepidolite");
  EXPECT_EQ(page->minerals()->table()->item(0, MineralsPanel::kElements)->text(), "K Li Al Si");
  // Rb is offered.
  QTableWidgetItem* companions = page->minerals()->table()->item(0, MineralsPanel::kCompanions);
  EXPECT_EQ(companions->text(), "Rb");
  EXPECT_EQ(companions->checkState(), Qt::Unchecked);
  companions->setCheckState(Qt::Checked);
  test::settle();
  const auto now = elements();
  EXPECT_NE(std::find(now.begin(), now.end(), "Rb"), now.end());
  window->actions().undo->trigger();
  window->actions().undo->trigger();
  EXPECT_EQ(json(), before) << "minerals and lines are one step";
  // A name does it too, with its companions.
  type(page->minerals()->text(), "lepidolite");
  const auto named = elements();
  EXPECT_NE(std::find(named.begin(), named.end(), "Rb"), named.end());
  type(page->minerals()->text(), "Albite");
  EXPECT_EQ(page->minerals()->table()->rowCount(), 2);
  EXPECT_EQ(expected_minerals_of(recipe(), page->chain()), Json::array({"Lepidolite", "Albite"}));
}

TEST_F(FeaturesPageTest, BadMineralsAreToldInWords) {
  open({"libs"});
  set_up();
  const std::string before = json();
  type(page->minerals()->text(), "KLi2Xq4");
  EXPECT_TRUE(page->minerals()->problem().contains("\"Xq\" is no element"))
      << page->minerals()->problem().toStdString();
  EXPECT_TRUE(page->minerals()->problem().contains("Write it like"));
  type(page->minerals()->text(), "Ca(CO3");
  EXPECT_TRUE(page->minerals()->problem().contains("not closed"));
  type(page->minerals()->text(), "Quartz");
  type(page->minerals()->text(), "quartz");
  EXPECT_TRUE(page->minerals()->problem().contains("listed twice"));
  window->actions().undo->trigger();
  EXPECT_EQ(json(), before);
}

TEST_F(FeaturesPageTest, LinesAreChosenByElementAndOneByOne) {
  open({"libs"});
  set_up();
  PeriodicTable& elements = *page->lines()->periodic_table();
  QTableWidget& table = *page->lines()->table();
  EXPECT_TRUE(elements.button("Li")->isChecked());
  EXPECT_FALSE(elements.button("Ca")->isChecked());
  EXPECT_EQ(page->lines()->presets()->currentIndex(), 0);
  const std::string before = json();
  // One line of Li less: the element is taken in part.
  const auto row_of = [&table](const char* wavelength) {
    for (int i = 0; i < table.rowCount(); ++i) {
      if (table.item(i, LineTable::kWavelength)->text() == QLatin1String(wavelength)) return i;
    }
    ADD_FAILURE() << "no line at " << wavelength;
    return 0;
  };
  table.item(row_of("610.22"), LineTable::kLine)->setCheckState(Qt::Unchecked);
  test::settle();
  EXPECT_FALSE(elements.button("Li")->isChecked());
  EXPECT_TRUE(elements.is_partly("Li"));
  EXPECT_EQ(page->lines()->lines().size(), 16u);
  EXPECT_EQ(page->lines()->presets()->currentIndex(), 1) << "own choice";
  click(elements.button("Li"));
  EXPECT_EQ(json(), before) << "all of Li again is the list that it was";
  click(elements.button("Ca"));
  EXPECT_EQ(page->lines()->lines().size(), 20u);
  EXPECT_EQ(page->shown()->currentText().left(2), "Ca") << "what was clicked is mapped";
  click(elements.button("Ca"));
  EXPECT_EQ(json(), before);

  // A line is moved, and gets a window of its own.
  table.item(row_of("670.76"), LineTable::kWavelength)->setText("671.5 nm");
  test::settle();
  EXPECT_EQ(find_step(recipe(), "lines")->parameters.at("lines").size(), 17u);
  table.item(row_of("671.50"), LineTable::kHalfWindow)->setText("0.8");
  test::settle();
  const auto lines = page->lines()->lines();
  const auto moved = std::find_if(lines.begin(), lines.end(),
                                  [](auto& line) { return line.wavelength_nm == 671.5; });
  ASSERT_NE(moved, lines.end());
  EXPECT_EQ(moved->half_window_nm, 0.8);
  // Outside of the image there is nothing.
  const std::string good = json();
  table.item(row_of("671.50"), LineTable::kWavelength)->setText("1500");
  test::settle();
  EXPECT_TRUE(page->lines()->problem().contains("outside of the image"))
      << page->lines()->problem().toStdString();
  table.item(row_of("671.50"), LineTable::kWavelength)->setText("red");
  test::settle();
  EXPECT_TRUE(page->lines()->problem().contains("is no number"));
  EXPECT_EQ(json(), good);
  // In eV, as soon as that is chosen: shown, typed, and the recipe stays in nm.
  UnitChoice::instance().set_units({.optical = SpectralUnit::kElectronVolt});
  EXPECT_TRUE(table.horizontalHeaderItem(LineTable::kWavelength)->text().contains("eV"));
  const auto in_ev = [](double nm) {
    return convert_spectral(nm, SpectralUnit::kNanometre, SpectralUnit::kElectronVolt);
  };
  const QString shown = QString::number(in_ev(671.5), 'g', 7);
  const int row = row_of(shown.toUtf8().constData());
  EXPECT_NEAR(table.item(row, LineTable::kHalfWindow)->text().toDouble(),
              in_ev(671.5) * 0.8 / 671.5, 1e-6);
  EXPECT_EQ(json(), good);
  table.item(row, LineTable::kWavelength)->setText(QString::number(in_ev(672), 'g', 9));
  test::settle();
  const auto typed = page->lines()->lines();
  EXPECT_TRUE(std::any_of(typed.begin(), typed.end(), [](const EmissionLine& line) {
    return std::abs(line.wavelength_nm - 672) < 1e-4 && line.half_window_nm == 0.8;
  }));
  EXPECT_TRUE(page->shown()->currentText().startsWith("Li 1.8"))
      << page->shown()->currentText().toStdString();
  UnitChoice::instance().set_units({});
  window->actions().undo->trigger();
  EXPECT_EQ(json(), good);
  // Through a file and back.
  const QString file = QString::fromStdString((folder / "lines.json").string());
  page->lines()->save_lines(file);
  window->actions().undo->trigger();
  window->actions().undo->trigger();
  EXPECT_EQ(json(), before);
  page->lines()->open_lines(file);
  EXPECT_EQ(json(), good);
}

TEST_F(FeaturesPageTest, TheChosenFeatureIsMappedWithoutARun) {
  open({"libs"});
  set_up();
  MapView& map = *page->feature_map()->view();
  ASSERT_TRUE(wait_until([&] { return map.layer() != nullptr; }));
  const auto shown_column = [&] {
    return page->feature_map()->item() && !page->feature_map()->formula() && map.layer() != nullptr;
  };
  EXPECT_TRUE(wait_until(shown_column));
  const int runs = static_cast<int>(document().history().index());
  click(page->lines()->periodic_table()->button("Ca"));
  EXPECT_TRUE(wait_until([&] {
    return page->feature_map()->formula().has_value() || shown_column();
  })) << "the line in the raw spectra, until the features are made";
  ASSERT_TRUE(rests());
  ASSERT_TRUE(wait_until([&] { return shown_column() && map.layer()->title.startsWith("Ca"); }))
      << (map.layer() ? map.layer()->title.toStdString() : "nothing");
  EXPECT_EQ(document().history().index(), runs + 1);
  EXPECT_TRUE(page->status()->text().contains("Changed")) << page->status()->text().toStdString();
  click(page->cluster_button());
  ASSERT_TRUE(rests());
  EXPECT_TRUE(page->status()->text().contains("5 clusters"));
  // The cross follows in both maps.
  test::hover(map, map.viewport().to_px({1000, 1000}));
  EXPECT_TRUE(page->cluster_map()->view()->marks().cross.has_value());
}

TEST_F(FeaturesPageTest, TheElbowIsDrawnAndANumberChosen) {
  open({"libs"});
  set_up();
  click(page->elbow_button());
  ASSERT_TRUE(rests());
  ASSERT_EQ(page->elbow()->curve().size(), 9u);
  EXPECT_TRUE(page->suggestion()->text().contains("Suggested:"))
      << page->suggestion()->text().toStdString();
  const std::string before = json();
  test::drag(*page->elbow()->plot(), page->elbow()->position_of(5), page->elbow()->position_of(7),
             Qt::LeftButton);
  test::settle();
  EXPECT_EQ(find_step(recipe(), "libs_clusters")->parameters.at("k"), 7);
  QTest::keyClick(page->elbow()->plot(), Qt::Key_Left);
  EXPECT_EQ(find_step(recipe(), "libs_clusters")->parameters.at("k"), 6);
  EXPECT_EQ(page->clusters()->clusters(), 6);
  EXPECT_EQ(page->elbow()->chosen(), 6);
  click(page->cluster_button());
  ASSERT_TRUE(rests());
  EXPECT_EQ(labels(FeatureSet::kLibs)->class_count(), 6u);
  window->actions().undo->trigger();
  window->actions().undo->trigger();
  EXPECT_EQ(json(), before);
  // Taken out again, it is no part of the recipe.
  click(page->elbow_button());
  EXPECT_TRUE(page->chain().of(FeatureSet::kLibs).elbow.empty());
}

TEST_F(FeaturesPageTest, TooManyClustersAreToldBeforeTheRun) {
  open({"libs"});
  set_up();
  page->section_of(page->region())->set_open(true);
  type(field(page->clusters()->form(), "k"), "900");
  EXPECT_TRUE(page->clusters()->problem().isEmpty());
  // A rectangle of some points, drawn on the map.
  page->region()->draw_button()->click();
  MapView& map = *page->feature_map()->view();
  ASSERT_TRUE(wait_until([&] { return map.layer() != nullptr; }));
  const Grid grid = map.layer()->grid;
  test::drag(map, map.viewport().to_px(grid.centre_um(4.6, 4.6)).toPoint(),
             map.viewport().to_px(grid.centre_um(14.4, 24.4)).toPoint(), Qt::LeftButton);
  ASSERT_TRUE(page->chain().has_region());
  EXPECT_TRUE(page->clusters()->problem().contains("only 200 points"))
      << page->clusters()->problem().toStdString();
  EXPECT_FALSE(page->cluster_button()->isEnabled());
  type(field(page->clusters()->form(), "k"), "4");
  EXPECT_TRUE(page->cluster_button()->isEnabled());
  click(page->cluster_button());
  ASSERT_TRUE(rests());
  // Learnt from the rectangle, the labels cover the whole map.
  const auto whole = labels(FeatureSet::kLibs);
  ASSERT_NE(whole, nullptr);
  EXPECT_EQ(whole->grid, grid);
  EXPECT_EQ(std::count(whole->labels.begin(), whole->labels.end(), 0), 0);
  EXPECT_EQ(labels_without_window("libs_whole.labels").labels, whole->labels);
  // Esc puts the tool away.
  page->region()->draw_button()->click();
  QTest::keyClick(&map, Qt::Key_Escape);
  EXPECT_FALSE(page->region()->draw_button()->isChecked());
  // Back to the whole map.
  page->region()->choice()->setCurrentIndex(0);
  Q_EMIT page->region()->choice()->activated(0);
  EXPECT_FALSE(page->chain().has_region());
}

TEST_F(FeaturesPageTest, APolygonIsLearntFromAsThePolygon) {
  open({"libs", "hsi", "points"});
  set_up();
  const Grid grid = labels(FeatureSet::kFusion)->grid;
  // Half of the map's middle, below the diagonal.
  Place half;
  half.kind = PlaceKind::kPolygon;
  half.name = "Lower half";
  half.plane = "libs";
  half.points = {grid.centre_um(3.6, 3.6), grid.centre_um(35.4, 3.6), grid.centre_um(35.4, 49.4)};
  document().set_places({half});
  QTest::keyClick(window.get(), Qt::Key_1);
  QTest::keyClick(window.get(), Qt::Key_3);
  ASSERT_TRUE(rests());
  page->section_of(page->region())->set_open(true);
  test::settle();
  QComboBox& choice = *page->region()->choice();
  ASSERT_EQ(choice.findText(QStringLiteral("Lower half")), 1);
  choice.setFocus();
  QTest::keyClick(&choice, Qt::Key_Down);
  test::settle();
  EXPECT_EQ(choice.currentText(), QStringLiteral("Lower half"));
  ASSERT_TRUE(page->chain().has_region());
  click(page->cluster_button());
  ASSERT_TRUE(rests());

  // Both sides and their fusion are learnt from its points, and from no other.
  const auto runs = pixels_in_outline(grid, half.points);
  const auto rectangle = training_region(recipe(), page->chain(), FeatureSet::kFusion);
  ASSERT_TRUE(rectangle);
  EXPECT_LT(pixel_count(runs), 0.6 * static_cast<double>(rectangle->rows * rectangle->cols));
  EXPECT_TRUE(page->region()->summary().contains(QString::number(pixel_count(runs))))
      << page->region()->summary().toStdString();
  for (const FeatureSet set : kFeatureSets) {
    const std::string key = page->chain().of(set).features;
    const auto features = document().artifacts().at(key).as<FeatureMap>();
    const auto whole = labels(set);
    EXPECT_EQ(whole->grid, grid);
    // The camera has not seen all of the map.
    std::int64_t wanted = 0;
    for (const PixelRun& run : runs) {
      for (std::int64_t col = run.first_col; col < run.end_col; ++col) {
        wanted += whole->labels[static_cast<std::size_t>(grid.index(run.row, col))] != 0 ? 1 : 0;
      }
    }
    EXPECT_GT(wanted, 0.95 * static_cast<double>(pixel_count(runs)));
    EXPECT_EQ(std::count(features->valid.begin(), features->valid.end(), std::uint8_t{1}), wanted)
        << key;
    EXPECT_EQ(labels_without_window(page->chain().labels(set)).labels, whole->labels);
  }
  // The rectangle around it teaches something else.
  Recipe around = recipe();
  for (const std::string& crop : {page->chain().lines_training, page->chain().image_training}) {
    find_step(around, crop)->parameters.erase("outline_um");
  }
  RunOptions options;
  options.use_cache = false;
  NoProgress progress;
  const RunResult other = run_recipe(around, test::full_registry(), options, progress);
  const std::string model = page->chain().pca + ".model";
  EXPECT_NE(other.artifacts.at(model).as<Model>()->matrices,
            document().artifacts().at(model).as<Model>()->matrices);
}

TEST_F(FeaturesPageTest, FusionLearntFromARectangle) {
  open({"libs", "hsi", "points", "truth"});
  set_up();
  page->region()->draw_button()->click();
  MapView& map = *page->cluster_map()->view();
  ASSERT_TRUE(wait_until([&] { return map.layer() != nullptr; }));
  const Grid grid = map.layer()->grid;
  test::drag(map, map.viewport().to_px(grid.centre_um(3.6, 3.6)).toPoint(),
             map.viewport().to_px(grid.centre_um(33.4, 40.4)).toPoint(), Qt::LeftButton);
  ASSERT_TRUE(page->chain().has_region());
  click(page->cluster_button());
  ASSERT_TRUE(rests());
  const auto whole = labels(FeatureSet::kFusion);
  ASSERT_NE(whole, nullptr);
  EXPECT_EQ(whole->grid, grid);
  const auto truth = document().artifacts().at("truth").as<LabelMap>();
  EXPECT_GT(accuracy(*whole, *truth), 0.8);
  EXPECT_EQ(labels_without_window(page->chain().labels(FeatureSet::kFusion)).labels, whole->labels);
}

TEST_F(FeaturesPageTest, ExpectedMineralsStartTheClusters) {
  open({"libs"});
  set_up();
  QComboBox& start = *page->clusters()->start();
  EXPECT_TRUE(page->clusters()->findChild<QLabel*>("start_words")->text().contains("name them"));
  for (const char* mineral : {"Lepidolite", "Albite", "Quartz", "Mica"}) {
    type(page->minerals()->text(), mineral);
  }
  start.setFocus();
  QTest::keyClick(&start, Qt::Key_Down);
  test::settle();
  ASSERT_FALSE(page->chain().of(FeatureSet::kLibs).start.empty());
  EXPECT_EQ(page->clusters()->clusters(), 5);
  EXPECT_FALSE(page->clusters()->form()->field("k")->isEnabled());
  click(page->cluster_button());
  ASSERT_TRUE(rests());
  ASSERT_NE(labels(FeatureSet::kLibs), nullptr);
  EXPECT_EQ(labels(FeatureSet::kLibs)->classes.front().name, "Lepidolite");
  EXPECT_EQ(labels_without_window("libs_clusters.labels").labels,
            labels(FeatureSet::kLibs)->labels);
}

TEST_F(FeaturesPageTest, WithoutARegistrationItLeadsToTheAlignPage) {
  open({"libs", "hsi"});
  EXPECT_TRUE(page->start_note()->words().contains("align"));
  set_up();
  EXPECT_EQ(page->set(), FeatureSet::kFusion);
  EXPECT_TRUE(page->note()->words().contains("Align the two maps"))
      << page->note()->words().toStdString();
  ASSERT_NE(labels(FeatureSet::kLibs), nullptr);
  ASSERT_NE(labels(FeatureSet::kHsi), nullptr);
  choose(FeatureSet::kHsi);
  EXPECT_TRUE(page->note()->words().isEmpty());
  EXPECT_TRUE(wait_until([&] {
    const MapLayerPtr& layer = page->cluster_map()->view()->layer();
    return layer != nullptr && layer->grid == labels(FeatureSet::kHsi)->grid;
  }));
  choose(FeatureSet::kFusion);
  click(page->note()->button());
  EXPECT_TRUE(window->actions().align->isChecked());
}

TEST_F(FeaturesPageTest, AnImageWithoutLinesIsToldSo) {
  open({"hsi"});
  EXPECT_TRUE(page->start_note()->words().isEmpty());
  QComboBox& libs = *page->libs_choice();
  libs.setFocus();
  QTest::keyClick(&libs, Qt::Key_Down);
  test::settle();
  EXPECT_TRUE(page->start_note()->words().contains("No line of the usual list"))
      << page->start_note()->words().toStdString();
  EXPECT_FALSE(page->set_up_button()->isEnabled());
  // Each image has one role: it has lost the other, which can be given back.
  QTest::keyClick(&libs, Qt::Key_Up);
  test::settle();
  EXPECT_TRUE(page->start_note()->words().contains("Choose which image"));
  QComboBox& hsi = *page->findChild<QComboBox*>(QStringLiteral("hsi_choice"));
  hsi.setFocus();
  QTest::keyClick(&hsi, Qt::Key_Down);
  test::settle();
  EXPECT_TRUE(page->set_up_button()->isEnabled());
}

TEST_F(FeaturesPageTest, PreparationIsTickedAndTyped) {
  open({"libs", "hsi", "points"});
  set_up();
  const std::string before = json();
  page->section_of(page->part(ChainPart::kBaseline))->set_open(true);
  test::settle();
  PartBox& smoothing = *page->part(ChainPart::kSmoothing);
  smoothing.tick()->click();
  EXPECT_EQ(find_step(recipe(), "smoothed"), nullptr);
  EXPECT_FALSE(smoothing.form()->isVisible());
  smoothing.tick()->click();
  EXPECT_EQ(json(), before);
  type(field(smoothing.form(), "sigma_px"), "1.5 px");
  EXPECT_EQ(find_step(recipe(), "smoothed")->parameters.at("sigma_px"), 1.5);
  type(field(page->pca_form(), "components"), "6");
  ASSERT_TRUE(rests());
  EXPECT_EQ(page->shown()->count(), 1 + 17 + 6);
  // Everything back, and forth again.
  std::vector<std::string> states;
  while (window->actions().undo->isEnabled()) {
    states.push_back(json());
    window->actions().undo->trigger();
    test::settle();
  }
  EXPECT_TRUE(recipe().steps.empty());
  while (!states.empty()) {
    window->actions().redo->trigger();
    test::settle();
    EXPECT_EQ(json(), states.back());
    states.pop_back();
  }
  EXPECT_FALSE(window->actions().redo->isEnabled());
  ASSERT_TRUE(rests());
}

TEST_F(FeaturesPageTest, TheDemosRecipeIsShownAsItIs) {
  open_recipe(read_recipe(sample_folder() / "recipe.json"));
  ASSERT_TRUE(page->is_set_up());
  const std::string before = json();
  EXPECT_EQ(page->set(), FeatureSet::kFusion);
  EXPECT_EQ(page->minerals()->table()->rowCount(), 4);
  EXPECT_EQ(page->lines()->lines().size(), 17u);
  EXPECT_TRUE(page->elbow_button()->isChecked());
  EXPECT_TRUE(page->status()->text().contains("Not clustered"));
  for (const FeatureSet set : kFeatureSets) choose(set);
  EXPECT_EQ(json(), before) << "looking changes nothing";
  EXPECT_FALSE(window->actions().undo->isEnabled());
}

}  // namespace
}  // namespace lithoscope
