// What the maps themselves tell: snapping, refining, likeness, outliers; accepted, undone, kept.
#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QUndoStack>

#include "tests/widgets/align_landscape.h"
#include "widgets/align/suggestion_box.h"
#include "widgets/project/project_keeper.h"

namespace lithoscope {
namespace {

using test::state;

using AlignSearchTest = test::LandscapeAlignTest;

TEST_F(AlignSearchTest, APointSnapsToItsMatch) {
  open_pair();
  start_with_points_off(0);
  const PointUm right = points().at(4).target;
  PointUm wrong = right;
  wrong.x_um += 3.2 * pair_.target_grid.pitch_x_um;
  wrong.y_um -= 2.4 * pair_.target_grid.pitch_y_um;
  points().move(4, Side::kTarget, wrong);
  const int steps = points().history().count();
  EXPECT_FALSE(window->actions().snap_point->isEnabled()) << "no point is selected";
  click_row(4);
  ASSERT_TRUE(window->actions().snap_point->isEnabled());
  snap();
  EXPECT_LT(miss_px(points().at(4).target, right), 0.4);
  EXPECT_EQ(points().history().count(), steps + 1);
  EXPECT_TRUE(window->banner().isVisible());
  EXPECT_TRUE(window->banner().text().contains(QStringLiteral("P5")));
  const QString moved = QLocale().toString(miss_px(points().at(4).target, wrong), 'f', 2);
  EXPECT_TRUE(window->banner().text().contains(moved)) << window->banner().text().toStdString();
  window->actions().undo->trigger();
  EXPECT_EQ(points().at(4).target.x_um, wrong.x_um) << "one step back";
}

TEST_F(AlignSearchTest, ASnapThatFindsNothingSaysSo) {
  test::LandscapeOptions options;
  options.change_target = [](ScalarMap& map) {
    for (std::int64_t row = 40; row < map.grid.rows; ++row) {
      for (std::int64_t col = 0; col < map.grid.cols; ++col) {
        map.values[static_cast<std::size_t>(map.grid.index(row, col))] = 3;
      }
    }
  };
  open_pair(options);
  start_with_points_off(0);
  const std::string before = state(points());
  click_row(3);  // its surroundings are flat
  snap();
  EXPECT_EQ(state(points()), before);
  ASSERT_TRUE(window->banner().isVisible());
  EXPECT_TRUE(window->banner().text().contains(QStringLiteral("nothing to match")));
  // Beside the map.
  points().move(0, Side::kTarget, {-900, -900});
  const std::string outside = state(points());
  click_row(0);
  snap();
  EXPECT_EQ(state(points()), outside);
  EXPECT_TRUE(window->banner().text().contains(QStringLiteral("outside")));
  // Without a fit nothing tells how the maps lie.
  points().start_with({points().at(0)});
  click_row(0);
  snap();
  EXPECT_TRUE(window->banner().text().contains(QStringLiteral("needs a fit")));
}

TEST_F(AlignSearchTest, MutualInformationSnapsWhatCorrelationCannot) {
  test::LandscapeOptions options;
  options.seed = 7;
  options.source_sees = [](double height) { return std::cos(3 * height); };
  open_pair(options);
  start_with_points_off(0);
  const PointUm right = points().at(4).target;
  PointUm wrong = right;
  wrong.x_um += 3 * pair_.target_grid.pitch_x_um;
  points().move(4, Side::kTarget, wrong);
  click_row(4);
  window->actions().snap_information->trigger();
  snap();
  EXPECT_LT(miss_px(points().at(4).target, right), 1.5);
  EXPECT_TRUE(window->banner().text().contains(QStringLiteral("mutual information")));
}

TEST_F(AlignSearchTest, ARefinementIsSuggestedAcceptedAndUndone) {
  open_pair();
  start_with_points_off(2.5);
  EXPECT_NEAR(largest_miss_px(page().alignment().fit()->transform), 3.5, 0.2);
  const std::string before = state(points());
  ASSERT_TRUE(window->actions().refine->isEnabled());
  refine();
  ASSERT_TRUE(page().alignment().suggestion());
  EXPECT_GT(page().alignment().suggestion()->gain_bits(), 0.1);
  EXPECT_TRUE(panel().suggestion_box()->isVisible());
  EXPECT_EQ(page().overlay()->note(), QStringLiteral("Suggested"));
  // Nothing but a suggestion so far.
  EXPECT_NEAR(largest_miss_px(page().alignment().fit()->transform), 3.5, 0.2);
  EXPECT_EQ(points().history().count(), 0);

  QTest::mouseClick(panel().suggestion_box()->accept_button(), Qt::LeftButton);
  EXPECT_LT(largest_miss_px(page().alignment().fit()->transform), 0.6);
  EXPECT_FALSE(page().alignment().suggestion());
  EXPECT_FALSE(panel().suggestion_box()->isVisible());
  EXPECT_EQ(state(points()), before) << "the points stay where they were clicked";
  ASSERT_TRUE(page().alignment().options().correction);
  ASSERT_EQ(panel().remedy_buttons().size(), 1u);
  window->actions().undo->trigger();
  EXPECT_NEAR(largest_miss_px(page().alignment().fit()->transform), 3.5, 0.2);
  window->actions().redo->trigger();
  EXPECT_LT(largest_miss_px(page().alignment().fit()->transform), 0.6);

  // It belongs to this fit: moving a point drops it, and taking that back brings it back.
  points().move(0, Side::kTarget, {700, 500});
  EXPECT_FALSE(page().alignment().options().correction);
  window->actions().undo->trigger();
  EXPECT_TRUE(page().alignment().options().correction);
  points().rename(0, QStringLiteral("Corner"));
  EXPECT_TRUE(page().alignment().options().correction) << "a name changes no fit";
  QTest::mouseClick(panel().remedy_buttons().front(), Qt::LeftButton);
  EXPECT_FALSE(page().alignment().options().correction);
}

TEST_F(AlignSearchTest, ARefusedRefinementLeavesNothing) {
  open_pair();
  start_with_points_off(2);
  refine();
  ASSERT_TRUE(page().alignment().suggestion());
  press(Qt::Key_Escape);
  EXPECT_FALSE(page().alignment().suggestion());
  EXPECT_EQ(points().history().count(), 0);
  EXPECT_FALSE(window->actions().accept_refinement->isEnabled());
  refine();
  ASSERT_TRUE(page().alignment().suggestion());
  press(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_TRUE(page().alignment().options().correction) << "accepted by the keyboard";
  // Another kind of fit is another fit.
  QComboBox& kind = *page().fit_panel()->kind_box();
  kind.setCurrentIndex(kind.findData(static_cast<int>(TransformKind::kAffine)));
  EXPECT_FALSE(page().alignment().options().correction);
}

TEST_F(AlignSearchTest, AnAcceptedRefinementIsKept) {
  open_pair();
  start_with_points_off(2.5);
  refine();
  ASSERT_TRUE(page().alignment().suggestion());
  page().alignment().accept_suggestion();
  const Transform refined = page().alignment().fit()->transform;
  page().fit_panel()->apply_button()->click();
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until(
      [&] { return window->document().artifacts().count("registration.transform") == 1; }));
  ASSERT_TRUE(rests());
  const auto ran = window->document().artifacts().at("registration.transform").as<Transform>();
  EXPECT_EQ(ran->linear, refined.linear);
  EXPECT_EQ(ran->shift, refined.shift);

  // Saved as a project and opened by somebody else.
  window->project().save(folder / "kept.litho");
  ASSERT_TRUE(test::wait_until([&] { return !window->project().saving(); }));
  make_window(test::full_registry(), {1280, 800});
  align({path("kept.litho")});
  ASSERT_TRUE(page().alignment().options().correction);
  ASSERT_TRUE(page().alignment().fit());
  EXPECT_EQ(page().alignment().fit()->transform.shift, refined.shift);
  EXPECT_EQ(points().size(), 5);
}

TEST_F(AlignSearchTest, ARefinementCanBeStoppedAndTheWindowClosed) {
  test::LandscapeOptions options;
  options.finer = 3;
  open_pair(options);
  start_with_points_off(2);
  press(Qt::Key_R);
  EXPECT_TRUE(window->document().jobs().running());
  EXPECT_FALSE(page().fit_panel()->refine_button()->isEnabled());
  EXPECT_FALSE(window->actions().refine->isEnabled());
  press(Qt::Key_Escape);
  ASSERT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
  test::settle();
  EXPECT_FALSE(page().alignment().suggestion());
  EXPECT_TRUE(window->actions().refine->isEnabled());
  // What is edited meanwhile is not overruled.
  press(Qt::Key_R);
  points().move(0, Side::kTarget, {700, 500});
  ASSERT_TRUE(rests());
  EXPECT_FALSE(page().alignment().suggestion());
  // Closed while it works.
  press(Qt::Key_R);
  ASSERT_TRUE(window->document().jobs().running());
  EXPECT_FALSE(window->close()) << "it asks first";
  auto* stop = window->findChild<QPushButton*>(QStringLiteral("stop_and_close"));
  ASSERT_NE(stop, nullptr);
  QTest::mouseClick(stop, Qt::LeftButton);
  EXPECT_TRUE(test::wait_until([&] { return !window->isVisible(); }));
  window.reset();
}

TEST_F(AlignSearchTest, TheLikenessOfTheMapsIsTold) {
  open_pair();
  start_with_points_off(0);
  ASSERT_TRUE(rests());
  ASSERT_TRUE(page().likeness().likeness());
  const Likeness likeness = *page().likeness().likeness();
  EXPECT_GT(likeness.fitted_bits, likeness.laid_bits + 0.1);
  EXPECT_GT(likeness.overlap, 0.5);
  EXPECT_TRUE(panel().facts().contains(QLocale().toString(likeness.fitted_bits, 'f', 3)));
  EXPECT_TRUE(panel().facts().contains(QLocale().toString(likeness.laid_bits, 'f', 3)));
  // A worse fit has less of it.
  start_with_points_off(6);
  ASSERT_TRUE(rests());
  EXPECT_LT(page().likeness().likeness()->fitted_bits, likeness.fitted_bits - 0.1);
  points().start_with({});
  ASSERT_TRUE(rests());
  EXPECT_FALSE(page().likeness().likeness());
}

TEST_F(AlignSearchTest, AnOutlierHasAButton) {
  open_pair();
  start_with_points_off(0);
  test::settle();
  EXPECT_TRUE(panel().remedy_buttons().empty());
  points().move(2, Side::kTarget, {1500, 2000});
  ASSERT_EQ(panel().remedy_buttons().size(), 1u);
  EXPECT_TRUE(panel().words().contains(QStringLiteral("P3")));
  EXPECT_TRUE(points().at(2).enabled) << "nothing is dropped by itself";
  test::settle();
  QPushButton* leave_out = panel().remedy_buttons().front();
  QScrollArea* scroll = page().fit_panel()->findChild<QScrollArea*>();
  scroll->ensureWidgetVisible(leave_out);
  test::settle();
  QTest::mouseClick(leave_out, Qt::LeftButton);
  EXPECT_FALSE(points().at(2).enabled);
  EXPECT_LT(page().alignment().fit()->rmse_px, 0.01);
  EXPECT_TRUE(panel().remedy_buttons().empty());
  window->actions().undo->trigger();
  EXPECT_TRUE(points().at(2).enabled);
}

}  // namespace
}  // namespace lithoscope
