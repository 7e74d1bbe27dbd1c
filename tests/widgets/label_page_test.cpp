// Naming clusters with the mouse and the keyboard, in the real window.
#include "widgets/label/label_page.h"

#include <QColorDialog>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QUndoStack>
#include <algorithm>

#include "core/io/artifact_file.h"
#include "core/labels/class_model.h"
#include "core/operations/register_core.h"
#include "core/palette/mineral_colours.h"
#include "core/recipe/runner.h"
#include "tests/widgets/label_window.h"

namespace lithoscope {
namespace {

using test::LabelPageTest;
using test::settle;
using test::wait_until;

TEST_F(LabelPageTest, ShowsACardForEveryCluster) {
  label();
  ASSERT_EQ(cards().size(), 5u);
  for (ClassCard* each : cards()) {
    EXPECT_NEAR(each->content().area.percent, 20, 1e-9);
    EXPECT_EQ(each->content().radar.axes.size(), 6u);
    EXPECT_EQ(each->content().radar.others.size(), 4u);
    ASSERT_EQ(each->content().sketch.mean.size(), 12u) << "the reflectance of its pixels";
    EXPECT_FALSE(each->chips().empty());
  }
  EXPECT_TRUE(document().history().count() == 0) << "looking changes nothing";
  page().axes_box()->setCurrentIndex(1);
  Q_EMIT page().axes_box()->activated(1);
  EXPECT_EQ(cards().front()->content().radar.axes.front(), "Al 308.17");
}

TEST_F(LabelPageTest, NamesAllClustersByTheirSuggestions) {
  label();
  page().name_all_action()->trigger();
  ASSERT_TRUE(rests());
  EXPECT_EQ(class_of(10, 4), "Lepidolite");
  EXPECT_EQ(class_of(10, 12), "Albite");
  EXPECT_EQ(class_of(10, 20), "Quartz");
  EXPECT_EQ(class_of(10, 28), "Mica");
  EXPECT_EQ(class_of(10, 36), kBackgroundName);
  EXPECT_EQ(card("Albite").content().colour, *mineral_colour("Albite"));
  // What used the clusters uses the names, in the same change.
  EXPECT_EQ(document().history().count(), 1);
  const RecipeStep* judged = find_step(document().recipe(), "judged");
  EXPECT_EQ(judged->inputs.at("labels"), "clusters_named.labels");
  EXPECT_EQ(document().recipe().report[0].maps[0], "clusters_named.labels");
  EXPECT_EQ(find_step(document().recipe(), "clusters_named")->inputs.at("labels"),
            "clusters.labels");
  window->actions().undo->trigger();
  ASSERT_TRUE(rests());
  EXPECT_EQ(find_step(document().recipe(), "clusters_named"), nullptr);
  EXPECT_EQ(names().front(), "Cluster 1");
}

TEST_F(LabelPageTest, AChipNamesItsClass) {
  label();
  ClassCard& first = *cards().front();
  const std::string wanted = first.content().suggestions[0].name;
  QTest::mouseClick(first.chips()[0], Qt::LeftButton);
  ASSERT_TRUE(rests());
  EXPECT_EQ(cards().front()->content().info.name, wanted);
  EXPECT_FALSE(cards().front()->chips()[0]->toolTip().isEmpty());
}

TEST_F(LabelPageTest, EverythingIsUndoneAndDoneAgain) {
  label();
  std::vector<std::string> states{state()};
  const auto keep = [&] {
    ASSERT_TRUE(rests());
    EXPECT_NE(state(), states.back()) << "edit " << states.size() << " has done nothing";
    states.push_back(state());
  };
  page().name_all_action()->trigger();
  keep();
  // Merge by Ctrl and a click.
  click_card(card("Mica"), Qt::ControlModifier);
  click_card(card("Lepidolite"), Qt::ControlModifier);
  QTest::keyClick(&card("Lepidolite"), Qt::Key_M);
  keep();
  EXPECT_EQ(cards().size(), 4u);
  EXPECT_EQ(class_of(10, 28), "Lepidolite");
  // Split: two parts, by keys.
  card("Lepidolite").setFocus();
  QTest::keyClick(&card("Lepidolite"), Qt::Key_S);
  QTest::keyClick(card("Lepidolite").split_count(), Qt::Key_Return);
  ASSERT_TRUE(wait_until([&] { return cards().size() == 5; }));
  keep();
  EXPECT_NE(class_of(10, 28), class_of(10, 4)) << "the two that were merged fall apart again";
  // Lasso in the quartz, into albite.
  QTest::keyClick(&page(), Qt::Key_O);
  EXPECT_TRUE(page().lasso_action()->isChecked());
  MapView& view = *page().labels_map()->view();
  const std::vector<QPoint> corners = {on_map(5, 18), on_map(5, 22), on_map(9, 22), on_map(9, 18)};
  QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, corners[0]);
  for (const QPoint corner : corners) {
    QMouseEvent move(QEvent::MouseMove, QPointF(corner), view.mapToGlobal(QPointF(corner)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &move);
  }
  QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, corners.back());
  choose(QStringLiteral("Albite"));
  keep();
  EXPECT_EQ(class_of(7, 20), "Albite");
  EXPECT_EQ(class_of(12, 20), "Quartz");
  QTest::keyClick(&page(), Qt::Key_O);
  // A swatch dropped onto another card merges the two.
  ClassCard &from = card("Quartz"), &onto = card("Albite");
  page().cards()->ensureWidgetVisible(&onto);
  QToolButton* swatch = from.swatch();
  const QPoint end = swatch->mapFromGlobal(onto.mapToGlobal(onto.rect().center()));
  test::drag(*swatch, swatch->rect().center(), end, Qt::LeftButton);
  keep();
  EXPECT_EQ(class_of(12, 20), "Albite");
  // Another colour out of the palette.
  QTest::mouseClick(card("Albite").swatch(), Qt::LeftButton);
  ASSERT_TRUE(test::wait_until([] { return open_menu() != nullptr; }));
  QTest::mouseClick(open_menu()->findChildren<QToolButton*>()[7], Qt::LeftButton);
  keep();
  EXPECT_EQ(card("Albite").content().colour, cluster_colour(7));
  // Another order, by keys.
  ClassCard* last = cards().back();
  last->setFocus();
  QTest::keyClick(last, Qt::Key_Up, Qt::AltModifier);
  keep();
  EXPECT_EQ(cards()[cards().size() - 2], last);
  // How sure, and background.
  QComboBox* sure = card("Albite").certainty_box();
  sure->setFocus();
  QTest::keyClick(sure, Qt::Key_Down);
  keep();
  EXPECT_EQ(card("Albite").content().info.certainty, Certainty::kSure);
  ClassCard& rest = card(class_of(10, 4));
  rest.setFocus();
  QTest::keyClick(&rest, Qt::Key_B);
  keep();
  EXPECT_EQ(class_of(10, 4), kBackgroundName);

  for (std::size_t i = states.size() - 1; i-- > 0;) {
    window->actions().undo->trigger();
    ASSERT_TRUE(rests());
    EXPECT_EQ(state(), states[i]) << "back to " << i;
  }
  EXPECT_FALSE(window->actions().undo->isEnabled());
  for (std::size_t i = 1; i < states.size(); ++i) {
    window->actions().redo->trigger();
    ASSERT_TRUE(rests());
    EXPECT_EQ(state(), states[i]) << "forth to " << i;
  }
}

TEST_F(LabelPageTest, TheRecipeGivesTheSameLabelsWithoutTheWindow) {
  label();
  page().name_all_action()->trigger();
  ASSERT_TRUE(rests());
  card("Mica").setFocus();
  QTest::keyClick(&card("Mica"), Qt::Key_S);
  card("Mica").split_count()->setValue(3);
  QTest::mouseClick(card("Mica").split_button(), Qt::LeftButton);
  ASSERT_TRUE(wait_until([&] { return cards().size() == 7; }));
  ASSERT_TRUE(rests());
  write_recipe(folder / "saved.json", document().recipe());
  NoProgress progress;
  RunOptions options;
  options.use_cache = false;
  const RunResult run = run_recipe(read_recipe(folder / "saved.json"), registry, options, progress);
  const auto alone = run.artifacts.at("clusters_named.labels").as<LabelMap>();
  EXPECT_EQ(alone->labels, page().insight()->map().labels);
  EXPECT_EQ(alone->classes, page().insight()->map().classes);
  const auto in_window = document().artifacts().at("clusters_named.labels").as<LabelMap>();
  EXPECT_EQ(in_window->labels, alone->labels);
}

TEST_F(LabelPageTest, AClickShowsAClassAlone) {
  label();
  page().name_all_action()->trigger();
  ASSERT_TRUE(rests());
  ASSERT_TRUE(wait_until([&] { return page().beside_map()->view()->layer() != nullptr; }));
  MapView &labels = *page().labels_map()->view(), &beside = *page().beside_map()->view();
  const MapLayerPtr whole = beside.layer();
  click_card(card("Quartz"));
  EXPECT_TRUE(card("Quartz").is_isolated());
  EXPECT_EQ(labels.style().emphasised, page().insight()->index_of(card("Quartz").number()));
  ASSERT_TRUE(wait_until([&] { return beside.layer() != whole; }));
  EXPECT_EQ(beside.layer_beneath(), whole) << "the others in grey";
  const auto value = [&](std::int64_t col) {
    return beside.layer()->values[static_cast<std::size_t>(whole->grid.index(10, col))];
  };
  EXPECT_TRUE(std::isfinite(value(20)));
  EXPECT_FALSE(std::isfinite(value(4)));
  // Esc, or once more, shows all.
  QTest::keyClick(&card("Quartz"), Qt::Key_Escape);
  EXPECT_EQ(labels.style().emphasised, -1);
  EXPECT_EQ(beside.layer(), whole);
  EXPECT_EQ(beside.layer_beneath(), nullptr);
  click_card(card("Quartz"));
  click_card(card("Quartz"));
  EXPECT_EQ(page().cards()->isolated(), 0);
}

TEST_F(LabelPageTest, TheLassoTakesOnlyPixelsOfTheClassThatIsAlone) {
  label();
  page().name_all_action()->trigger();
  ASSERT_TRUE(rests());
  click_card(card("Quartz"));
  page().lasso_action()->trigger();
  MapView& view = *page().labels_map()->view();
  // Half in the albite, half in the quartz.
  const std::vector<QPoint> corners = {on_map(5, 12), on_map(5, 20), on_map(9, 20), on_map(9, 12)};
  QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, corners[0]);
  for (const QPoint corner : corners) {
    QMouseEvent move(QEvent::MouseMove, QPointF(corner), view.mapToGlobal(QPointF(corner)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &move);
  }
  QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, corners.back());
  choose(QStringLiteral("Mica"));
  ASSERT_TRUE(rests());
  EXPECT_EQ(class_of(7, 18), "Mica");
  EXPECT_EQ(class_of(7, 14), "Albite");
}

TEST_F(LabelPageTest, MapAndCardsPointAtEachOther) {
  label();
  page().name_all_action()->trigger();
  ASSERT_TRUE(rests());
  MapView& view = *page().labels_map()->view();
  test::hover(view, on_map(10, 20));
  EXPECT_TRUE(card("Quartz").is_highlighted());
  EXPECT_FALSE(card("Albite").is_highlighted());
  test::hover(view, on_map(10, 12));
  EXPECT_TRUE(card("Albite").is_highlighted());
  EXPECT_FALSE(card("Quartz").is_highlighted());
  // The cursor stands at the same place in the other map.
  ASSERT_TRUE(page().beside_map()->view()->marks().cross);
  QEvent left(QEvent::Leave);
  QApplication::sendEvent(&view, &left);
  EXPECT_FALSE(card("Albite").is_highlighted());

  QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
  QApplication::sendEvent(&card("Mica"), &enter);
  EXPECT_EQ(view.style().emphasised, page().insight()->index_of(card("Mica").number()));
  QApplication::sendEvent(&card("Mica"), &left);
  EXPECT_EQ(view.style().emphasised, -1);
}

TEST_F(LabelPageTest, TheKeyboardAloneWillDo) {
  label();
  cards().front()->setFocus();
  // The first class: a name, completed by hand.
  QTest::keyClick(cards()[0], Qt::Key_F2);
  EXPECT_TRUE(cards()[0]->name_line()->hasFocus());
  QTest::keyClicks(cards()[0]->name_line(), QStringLiteral("spodumene"));
  QTest::keyClick(cards()[0]->name_line(), Qt::Key_Escape);  // gives up
  EXPECT_EQ(cards()[0]->name_line()->text(), "Cluster 1");
  QTest::keyClick(cards()[0], Qt::Key_F2);
  QTest::keyClicks(cards()[0]->name_line(), QStringLiteral("my rim"));
  QTest::keyClick(cards()[0]->name_line(), Qt::Key_Return);
  ASSERT_TRUE(rests());
  EXPECT_EQ(names()[0], "my rim");
  // The next one: its best suggestion. Without a window manager the list of names has kept the
  // keyboard.
  QApplication::setActiveWindow(window.get());
  QTest::keyClick(cards()[0], Qt::Key_Down);
  EXPECT_TRUE(cards()[1]->hasFocus());
  const std::string wanted = cards()[1]->content().suggestions[0].name;
  QTest::keyClick(cards()[1], Qt::Key_Return, Qt::AltModifier);
  ASSERT_TRUE(rests());
  EXPECT_EQ(names()[1], wanted);
  // Alone, and all again.
  QTest::keyClick(cards()[1], Qt::Key_Space);
  EXPECT_EQ(page().cards()->isolated(), cards()[1]->number());
  QTest::keyClick(cards()[1], Qt::Key_Escape);
  EXPECT_EQ(page().cards()->isolated(), 0);
  QTest::keyClick(cards()[1], Qt::Key_End);
  EXPECT_TRUE(cards()[4]->hasFocus());
}

TEST_F(LabelPageTest, AnImpossibleSplitIsToldAndChangesNothing) {
  label();
  const std::string before = state();
  std::string problem;
  connect_failure(problem);
  LabelEdit split;
  split.kind = LabelEdit::Kind::kSplit;
  split.of = cards()[0]->number();
  split.k = 100;
  // Only so many different values are there: 160 points, 11 patterns of columns in two steps.
  Q_EMIT cards()[0]->wanted(QStringLiteral("split"), {split});
  ASSERT_TRUE(wait_until([&] { return !problem.empty(); }));
  ASSERT_TRUE(rests());
  EXPECT_EQ(state(), before);
}

TEST_F(LabelPageTest, ClassesAreCarriedToAnotherSample) {
  label();
  page().name_all_action()->trigger();
  ASSERT_TRUE(rests());
  QSignalSpy told(&page(), &Page::told);
  page().save_model(path("classes.h5"));
  ASSERT_TRUE(wait_until([&] { return told.count() == 1 && document().can_run(); }));
  // The same sample again: nothing lies outside.
  page().apply_model(path("classes.h5"));
  ASSERT_TRUE(wait_until([&] { return page().labels_box()->currentText().contains("applied"); }));
  ASSERT_TRUE(rests());
  EXPECT_EQ(class_of(10, 4), "Lepidolite");
  EXPECT_EQ(class_of(10, 36), kBackgroundName);
  EXPECT_TRUE(page().warning()->isVisible());
  EXPECT_FALSE(page().warning()->text().contains("trust"))
      << page().warning()->text().toStdString();
  // A brighter one: warned of.
  write_text_file(folder / "other.json", recipe_of("other.fake"));
  label("other.json");
  page().apply_model(path("classes.h5"));
  ASSERT_TRUE(wait_until([&] { return page().labels_box()->currentText().contains("applied"); }));
  ASSERT_TRUE(rests());
  EXPECT_TRUE(page().warning()->text().contains("trust")) << page().warning()->text().toStdString();
}

TEST_F(LabelPageTest, AModelThatDoesNotFitIsRefused) {
  label();
  ClassModel model;
  model.centroids = Eigen::MatrixXd::Zero(1, 2);
  model.columns = {{"Li 670.76", "Li", ""}, {"Cs 852.11", "Cs", ""}};
  model.classes = {{"Pollucite", {1, 2, 3}}};
  model.offset = Eigen::RowVectorXd::Zero(2);
  model.divisor = Eigen::RowVectorXd::Ones(2);
  model.limits = Eigen::VectorXd::Ones(1);
  model.points = {5};
  NoProgress progress;
  save_artifact(model.to_model(), folder / "cs.h5", progress);
  const std::string before = state();
  std::string problem;
  connect_failure(problem);
  page().apply_model(path("cs.h5"));
  ASSERT_TRUE(wait_until([&] { return !problem.empty(); }));
  EXPECT_NE(problem.find("Cs 852.11"), std::string::npos) << problem;
  problem.clear();
  page().apply_model(path("laser.fake"));
  ASSERT_TRUE(wait_until([&] { return !problem.empty(); }));
  EXPECT_EQ(state(), before);
}

TEST_F(LabelPageTest, WithoutClustersItSaysWhatIsMissing) {
  window->open({path("laser.fake")});
  ASSERT_TRUE(wait_until([&] { return document().is_open() && !document().job().running(); }));
  to_page();
  EXPECT_TRUE(page().empty_button()->isVisible());
  QSignalSpy wanted(&page(), &Page::page_wanted);
  QTest::mouseClick(page().empty_button(), Qt::LeftButton);
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_EQ(wanted[0][0].toString(), "features");
}

TEST_F(LabelPageTest, ARecipeThatHasNotRunOffersToRun) {
  window->open({path("recipe.json")});
  ASSERT_TRUE(wait_until([&] { return document().can_run(); }));
  to_page();
  EXPECT_TRUE(page().empty_button()->isVisible());
  QTest::mouseClick(page().empty_button(), Qt::LeftButton);
  ASSERT_TRUE(rests());
  EXPECT_EQ(cards().size(), 5u);
}

TEST_F(LabelPageTest, AReferenceLibraryIsRanked) {
  std::string text = "wavelength (nm),quartz_1,albite_2\n";
  for (int c = 0; c < 12; ++c) {
    text += std::to_string(1000 + 100 * c) + "," + std::to_string(0.2 + 0.02 * c) + "," +
            std::to_string(0.2 + 0.01 * c) + "\n";
  }
  write_text_file(folder / "library.csv", text);
  label();
  page().name_all_action()->trigger();
  ASSERT_TRUE(rests());
  page().open_library(path("library.csv"));
  ASSERT_TRUE(wait_until([&] { return !card("Quartz").content().matches.isEmpty(); }));
  EXPECT_TRUE(card("Quartz").content().matches.startsWith("quartz_1 0.0"))
      << card("Quartz").content().matches.toStdString();
  EXPECT_EQ(card("Quartz").content().sketch.reference.size(), 12u);
  EXPECT_NE(card("Quartz").content().suggestions[0].reason.find("from quartz_1"),
            std::string::npos);
}

TEST_F(LabelPageTest, ManyClassesAreShownCompactly) {
  std::string recipe = recipe_of("laser.fake");
  recipe.replace(recipe.find("\"k\": 5"), 6, "\"k\": 9");
  write_text_file(folder / "many.json", recipe);
  label("many.json");
  ASSERT_EQ(cards().size(), 9u);
  EXPECT_TRUE(page().compact_action()->isChecked());
  EXPECT_FALSE(cards()[0]->radar()->isVisible());
  click_card(*cards()[0]);
  EXPECT_TRUE(cards()[0]->radar()->isVisible());
  EXPECT_FALSE(cards()[1]->radar()->isVisible());
}

}  // namespace
}  // namespace lithoscope
