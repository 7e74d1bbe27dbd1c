#include "widgets/judge/judge_page.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

#include "core/recipe/edit_recipe.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/small_demo.h"
#include "widgets/judge/abundance_panel.h"
#include "widgets/judge/agreement_panel.h"
#include "widgets/judge/result_table.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/workspace/linked_maps.h"

namespace lithoscope {
namespace {

class JudgePageTest : public test::SmallDemoTest {
 protected:
  JudgePage& page() { return *window->findChild<JudgePage*>(); }
  void go_to_page() {
    for (QAction* action : window->findChildren<QAction*>()) {
      if (action->text() == QStringLiteral("&Judge")) action->trigger();
    }
    ASSERT_TRUE(page().isVisible());
  }
  void wait_until_done() {
    ASSERT_TRUE(test::wait_until([&] { return !page().busy(); }));
    test::settle();
  }
  // The title of the third map once its layer is on the screen.
  QString third() {
    MapPanel* panel = page().maps()->panel(2);
    test::wait_until([&] { return panel->view()->layer() != nullptr; });
    return panel->item() ? panel->item()->title : QString();
  }
};

TEST_F(JudgePageTest, ComparesClustersWithTheTruth) {
  open_and_run();
  go_to_page();
  EXPECT_EQ(page().labels_box()->currentData().toString(), "clusters.labels");
  EXPECT_EQ(page().reference_box()->currentData().toString(), "truth");
  // Clusters have no mineral's name: matched by points.
  EXPECT_EQ(page().match_box()->currentData().toInt(), static_cast<int>(ClassMatch::kOneToOne));
  wait_until_done();
  const Comparison found =
      compare_labels(*document().artifacts().at("clusters.labels").as<LabelMap>(),
                     *document().artifacts().at("truth").as<LabelMap>(), nullptr,
                     {.match = ClassMatch::kOneToOne}, NoProgress());
  EXPECT_EQ(page().agreement()->figure("kappa"), QLocale().toString(found.agreement.kappa, 'f', 3));
  EXPECT_EQ(page().agreement()->confusion()->topLevelItemCount(),
            static_cast<int>(found.agreement.per_class.size()));
  EXPECT_EQ(third(), "Difference");
}

TEST_F(JudgePageTest, ACellOfTheMatrixShowsItsPoints) {
  open_and_run();
  go_to_page();
  wait_until_done();
  ResultTable* confusion = page().agreement()->confusion();
  click_cell(confusion, 0, 1);
  ASSERT_TRUE(page().agreement()->chosen().has_value());
  MapPanel* panel = page().maps()->panel(2);
  ASSERT_TRUE(test::wait_until([&] {
    return panel->item() && panel->item()->key == "judge.cell" && panel->view()->layer() &&
           panel->view()->layer()->labels->classes.size() == 2;
  }));
  const std::int64_t shown = panel->view()->layer()->labels->counts()[0];
  EXPECT_EQ(confusion->topLevelItem(0)->text(1), figure_text(static_cast<double>(shown)));
  // Another click shows all again.
  click_cell(confusion, 0, 1);
  EXPECT_FALSE(page().agreement()->chosen().has_value());
  EXPECT_EQ(third(), "Difference");
}

TEST_F(JudgePageTest, MeasuresAreasGrainsAndDoubt) {
  open_and_run();
  go_to_page();
  page().tabs()->setCurrentWidget(page().abundance());
  wait_until_done();
  EXPECT_EQ(page().abundance()->table()->topLevelItemCount(), 5);
  page().abundance()->block()->setValue(4);
  wait_until_done();

  page().tabs()->setCurrentWidget(page().grains());
  wait_until_done();
  const QString all = page().grains()->sizes()->topLevelItem(0)->text(1);
  EXPECT_EQ(third(), "Grain diameter");
  QSpinBox* least = page().grains()->least();
  least->setFocus();
  least->selectAll();
  QTest::keyClicks(least, "5");
  QTest::keyClick(least, Qt::Key_Return);
  wait_until_done();
  EXPECT_NE(page().grains()->sizes()->topLevelItem(0)->text(1), all);

  page().tabs()->setCurrentWidget(page().doubt());
  wait_until_done();
  ASSERT_TRUE(page().doubt()->source().has_value());
  EXPECT_EQ(page().doubt()->source()->key, "scaled.features");  // what the clusters were found in
  EXPECT_EQ(page().doubt()->by_class()->topLevelItemCount(), 5);
  EXPECT_EQ(third(), "Doubt");
  page().doubt()->maps()->setCurrentIndex(2);
  EXPECT_EQ(third(), "Silhouette");
}

TEST_F(JudgePageTest, TablesAreCopied) {
  open_and_run();
  go_to_page();
  wait_until_done();
  ResultTable* confusion = page().agreement()->confusion();
  confusion->setFocus();
  QTest::keyClick(confusion, Qt::Key_C, Qt::ControlModifier);
  const QStringList lines = QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
  ASSERT_EQ(lines.size(), confusion->topLevelItemCount() + 1);
  EXPECT_EQ(lines[1].split('\t')[1], confusion->topLevelItem(0)->text(1));
}

TEST_F(JudgePageTest, KeepsTheJudgementInTheRecipe) {
  open_and_run();
  go_to_page();
  page().tabs()->setCurrentWidget(page().doubt());
  wait_until_done();
  const std::size_t steps = document().recipe().steps.size();
  QTest::mouseClick(page().keep_button(), Qt::LeftButton);
  ASSERT_TRUE(test::wait_until(
      [&] { return idle() && document().artifacts().count("judge_clusters.summary") > 0; }));
  EXPECT_EQ(document().recipe().steps.size(), steps + 6);
  ASSERT_EQ(document().recipe().report.size(), 1u);
  const RunResult again = run_without_window();
  const auto kappa = document().artifacts().at("judge_clusters.summary").as<Table>();
  EXPECT_EQ(again.artifacts.at("judge_clusters.summary").as<Table>()->numbers("value"),
            kappa->numbers("value"));
  EXPECT_EQ(figure_text(kappa->numbers("value")[1]).left(4),
            page().agreement()->figure("kappa").left(4));
  // Twice is once; and it can be taken back.
  QTest::mouseClick(page().keep_button(), Qt::LeftButton);
  EXPECT_EQ(document().recipe().steps.size(), steps + 6);
  document().history().undo();
  ASSERT_TRUE(test::wait_until([&] { return idle(); }));
  EXPECT_EQ(document().recipe().steps.size(), steps);
  EXPECT_TRUE(document().recipe().report.empty());
}

TEST_F(JudgePageTest, SaysWhatIsMissing) {
  const auto folder_with = folder.path();
  write_text_file(folder_with / "one.csv", "x,y,Fe,Si\n0,0,1,2\n1,0,2,3\n0,1,3,1\n1,1,2,2\n");
  window->open({QString::fromStdString((*sample_folder / "libs.h5").string())});
  ASSERT_TRUE(test::wait_until([&] { return document().is_open() && idle(); }));
  go_to_page();
  bool told = false;
  for (const QLabel* label : page().findChildren<QLabel*>()) {
    told = told || (label->isVisible() && label->text().contains("no label map"));
  }
  EXPECT_TRUE(told);
}

TEST_F(JudgePageTest, AWindowMayGoWhileItMeasures) {
  open_and_run();
  go_to_page();
  page().tabs()->setCurrentWidget(page().doubt());
  EXPECT_TRUE(page().busy());
  window.reset();
}

TEST_F(JudgePageTest, AWindowMayGoWhileANumberIsTyped) {
  open_and_run();
  go_to_page();
  page().tabs()->setCurrentWidget(page().grains());
  wait_until_done();
  QSpinBox* least = page().grains()->least();
  least->setFocus();
  least->selectAll();
  QTest::keyClicks(least, "5");
  int taken = 0;
  bool measured = false;
  GrainPanel* grains = page().grains();
  QObject::connect(grains, &GrainPanel::options_changed, grains, [&, judge = &page()] {
    ++taken;
    measured = measured || judge->busy();
  });
  window.reset();  // takes the focus from the number, which is taken over by that
  EXPECT_EQ(taken, 1);
  EXPECT_FALSE(measured);
}

TEST_F(JudgePageTest, AWindowMayGoWhileItsRecipeRuns) {
  open_and_run();
  go_to_page();
  wait_until_done();
  click_cell(page().agreement()->confusion(), 0, 1);
  QTest::mouseClick(page().keep_button(), Qt::LeftButton);
  EXPECT_FALSE(idle());
  window.reset();
}

}  // namespace
}  // namespace lithoscope
