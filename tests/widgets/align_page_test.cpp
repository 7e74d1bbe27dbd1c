// Aligning two maps with the mouse and the keyboard, in the real window.
#include "widgets/align/align_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <cmath>
#include <iostream>

#include "core/demo/demo_sample.h"
#include "tests/widgets/align_window.h"
#include "widgets/align/point_table.h"
#include "widgets/align/point_tool.h"

namespace lithoscope {
namespace {

using test::AlignPageTest;
using test::state;

const std::vector<PointUm> kCorners = {{50, 20}, {750, 30}, {700, 270}, {90, 260}};

TEST_F(AlignPageTest, PairsAreSetByClicking) {
  align_two();
  EXPECT_FALSE(page().alignment().fit());
  true_pairs(kCorners);
  ASSERT_EQ(points().size(), 4);
  ASSERT_TRUE(page().alignment().fit());
  const FitResult& fit = *page().alignment().fit();
  EXPECT_LT(fit.rmse_px, 0.1);  // a click is exact to half a pixel of the screen
  EXPECT_NEAR(fit.transform.scale(), 0.5, 0.02);
  EXPECT_EQ(points().at(2).name, "Point 3");
  // The order of the two clicks does not matter.
  click(Side::kTarget, {500, 60});
  click(Side::kSource, {400, 120});
  ASSERT_EQ(points().size(), 5);
  EXPECT_NEAR(points().at(4).source.x_um, 400, 5);
  EXPECT_NEAR(points().at(4).target.x_um, 500, 5);
}

TEST_F(AlignPageTest, AHalfPairWaitsForItsPartner) {
  align_two();
  true_pairs({kCorners[0], kCorners[2]});
  click(Side::kSource, {400, 150});
  const auto& marks = view(Side::kTarget).marks().points;
  ASSERT_EQ(marks.back().look, PointMark::Look::kExpected);
  EXPECT_NEAR(marks.back().at.x_um, 500, 10);
  QTest::keyClick(&view(Side::kSource), Qt::Key_Escape);
  EXPECT_NE(view(Side::kTarget).marks().points.back().look, PointMark::Look::kExpected);
  EXPECT_EQ(points().size(), 2);
  // Without it, a click is the first of another pair.
  click(Side::kTarget, {500, 75});
  EXPECT_EQ(points().size(), 2);
}

TEST_F(AlignPageTest, PointsAreCaughtNearestFirstAndDragged) {
  align_two();
  true_pairs(kCorners);
  const QPoint from = on_screen(Side::kSource, kCorners[1]);
  const PointUm before = points().at(1).source;
  const double um_per_px = view(Side::kSource).viewport().um_per_px;
  test::drag(view(Side::kSource), from + QPoint(4, -3), from + QPoint(24, 17), Qt::LeftButton);
  EXPECT_EQ(points().size(), 4) << "a drag sets no point";
  EXPECT_EQ(page().selected(), 1);
  EXPECT_NEAR(points().at(1).source.x_um, before.x_um + 20 * um_per_px, 1e-6);
  EXPECT_NEAR(points().at(1).source.y_um, before.y_um + 20 * um_per_px, 1e-6);
  EXPECT_GT(page().alignment().fit()->rmse_px, 0.02);
  window->actions().undo->trigger();
  EXPECT_EQ(points().at(1).source.x_um, before.x_um) << "a drag is one step back";
  // Beyond ten pixels nothing is caught.
  test::drag(view(Side::kSource), from + QPoint(14, 0), from + QPoint(44, 0), Qt::LeftButton);
  EXPECT_EQ(points().at(1).source.x_um, before.x_um);
}

TEST_F(AlignPageTest, PointsStayPutWhenTheMapIsZoomed) {
  align_two();
  true_pairs(kCorners);
  const std::string before = state(points());
  test::wheel(view(Side::kSource), {150, 100}, 5);
  test::drag(view(Side::kSource), {150, 100}, {180, 130}, Qt::MiddleButton);
  EXPECT_EQ(state(points()), before);
  const QPoint at = on_screen(Side::kSource, points().at(0).source);
  if (view(Side::kSource).rect().contains(at)) {
    test::drag(view(Side::kSource), at, at + QPoint(30, 0), Qt::LeftButton);
    EXPECT_NE(state(points()), before) << "it is caught where it is seen";
  }
}

TEST_F(AlignPageTest, ArrowsNudgeTheSelectedPoint) {
  align_two();
  true_pairs(kCorners);
  QTest::mouseClick(&view(Side::kTarget), Qt::LeftButton, Qt::NoModifier,
                    on_screen(Side::kTarget, points().at(0).target));
  ASSERT_EQ(page().selected(), 0);
  const PointUm before = points().at(0).target;
  QTest::keyClick(&view(Side::kTarget), Qt::Key_Right);
  EXPECT_NEAR(points().at(0).target.x_um, before.x_um + 0.1 * 100, 1e-9);
  QTest::keyClick(&view(Side::kTarget), Qt::Key_Up, Qt::ShiftModifier);
  EXPECT_NEAR(points().at(0).target.y_um, before.y_um - 50, 1e-9);
}

TEST_F(AlignPageTest, TwentyEditsAreUndoneAndRedone) {
  align_two();
  std::vector<std::string> states = {state(points())};
  const auto keep = [&] { states.push_back(state(points())); };
  for (const PointUm& source : kCorners) {
    true_pairs({source});
    keep();
  }
  for (int i = 0; i < 8; ++i) {
    const QPoint at = on_screen(Side::kSource, points().at(i % 4).source);
    test::drag(view(Side::kSource), at, at + QPoint(15 - 3 * i, 12), Qt::LeftButton);
    keep();
  }
  QAbstractItemModel& model = *page().table()->model();
  for (int i = 0; i < 4; ++i) {
    ASSERT_TRUE(model.setData(model.index(i, PointTable::kName), QStringLiteral("R%1").arg(i)));
    keep();
  }
  for (int i = 0; i < 3; ++i) {
    model.setData(model.index(i, PointTable::kName), Qt::Unchecked, Qt::CheckStateRole);
    keep();
  }
  page().select(3);
  window->actions().remove_point->trigger();
  keep();
  ASSERT_EQ(states.size(), 21u);
  for (int i = 19; i >= 0; --i) {
    window->actions().undo->trigger();
    EXPECT_EQ(state(points()), states[static_cast<std::size_t>(i)]) << "back to step " << i;
  }
  EXPECT_FALSE(window->actions().undo->isEnabled());
  for (int i = 1; i <= 20; ++i) {
    window->actions().redo->trigger();
    EXPECT_EQ(state(points()), states[static_cast<std::size_t>(i)]) << "forth to step " << i;
  }
  EXPECT_FALSE(window->actions().redo->isEnabled());
}

TEST_F(AlignPageTest, AnOutlierIsToldAndCanBeLeftOut) {
  align_two();
  true_pairs({{50, 20}, {750, 30}, {700, 270}, {90, 260}, {400, 40}, {420, 250}});
  const double good = page().alignment().fit()->rmse_px;
  pair({400, 150}, {800, 200});
  EXPECT_GT(page().alignment().fit()->rmse_px, 0.5);
  page().fit_panel()->robust_box()->click();
  ASSERT_TRUE(page().alignment().fit());
  EXPECT_EQ(page().alignment().fit()->points_used, 6u);
  EXPECT_EQ(points().size(), 7) << "a suggestion drops nothing";
  EXPECT_TRUE(fit_warnings(page().alignment()).join(' ').contains(QStringLiteral("Point 7")));
  EXPECT_EQ(view(Side::kTarget).marks().points[6].look, PointMark::Look::kSelected);
  page().fit_panel()->robust_box()->click();
  // The tick before its name, where a person clicks it.
  const QTableView& table = *page().table();
  const QRect cell = table.visualRect(table.model()->index(6, PointTable::kName));
  QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                    QPoint(cell.left() + 10, cell.center().y()));
  EXPECT_FALSE(points().at(6).enabled);
  EXPECT_NEAR(page().alignment().fit()->rmse_px, good, 1e-9);
}

TEST_F(AlignPageTest, PlacesCanBeTypedWithUnits) {
  align_two();
  true_pairs(kCorners);
  QAbstractItemModel& model = *page().table()->model();
  EXPECT_TRUE(model.setData(model.index(0, PointTable::kSourceX), QStringLiteral("0.35 mm")));
  EXPECT_NEAR(points().at(0).source.x_um, 350, 1e-9);
  EXPECT_TRUE(model.setData(model.index(0, PointTable::kSourceY), QLocale().toString(2.5)));
  EXPECT_NEAR(points().at(0).source.y_um, 125, 1e-9);
  const std::string before = state(points());
  EXPECT_FALSE(model.setData(model.index(0, PointTable::kSourceX), QStringLiteral("3 apples")));
  EXPECT_FALSE(model.setData(model.index(0, PointTable::kSourceX), QStringLiteral("nan")));
  EXPECT_EQ(state(points()), before);
  EXPECT_TRUE(window->banner().isVisible()) << "it says why";
}

TEST_F(AlignPageTest, PointsAreSavedAndOpenedAgain) {
  align_two();
  true_pairs(kCorners);
  for (const auto& [kind, name] :
       {std::pair(PointsFileKind::kPlain, "p.csv"), std::pair(PointsFileKind::kQgis, "p.points"),
        std::pair(PointsFileKind::kBigWarp, "w.csv")}) {
    const double rmse = page().alignment().fit()->rmse_um;
    window->save_points(path(name), kind);
    ASSERT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
    points().replace({}, QStringLiteral("nothing"));
    window->open_points(path(name));
    ASSERT_TRUE(test::wait_until([&] { return points().size() == 4; })) << name;
    EXPECT_NEAR(page().alignment().fit()->rmse_um, rmse, 1e-6) << name;
  }
}

TEST_F(AlignPageTest, TheRecipeTakesThePoints) {
  align_two();
  true_pairs(kCorners);
  page().fit_panel()->apply_button()->click();
  ASSERT_EQ(window->document().recipe().steps.size(), 2u);
  ASSERT_TRUE(window->actions().run->isEnabled());
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
  ASSERT_TRUE(test::wait_until(
      [&] { return window->document().artifacts().count("registration.transform") == 1; }));
  const auto transform =
      window->document().artifacts().at("registration.transform").as<Transform>();
  EXPECT_EQ(transform->shift, page().alignment().fit()->transform.shift);
  // Another use changes the same steps.
  QTest::keyClick(&view(Side::kTarget), Qt::Key_1);
  window->actions().align->trigger();
  page().fit_panel()->apply_button()->click();
  EXPECT_EQ(window->document().recipe().steps.size(), 2u);
}

TEST_F(AlignPageTest, EveryKindOfRegistrationReachesTheRecipe) {
  align_two();
  true_pairs({{50, 20}, {750, 30}, {700, 270}, {90, 260}, {400, 140}});
  QComboBox& kind = *page().fit_panel()->kind_box();
  for (int i = 0; i < kind.count(); ++i) {
    kind.setCurrentIndex(i);
    const auto wanted = static_cast<TransformKind>(kind.currentData().toInt());
    ASSERT_TRUE(page().alignment().fit()) << kind.currentText().toStdString();
    EXPECT_EQ(page().alignment().fit()->transform.kind, wanted);
    ASSERT_TRUE(rests());
    EXPECT_NE(page().overlay()->view()->layer(), nullptr);
    const auto back = page().alignment().expected_from(Side::kTarget, {500, 75});
    ASSERT_TRUE(back) << kind.currentText().toStdString();
    EXPECT_NEAR(back->x_um, 400, 25);
    EXPECT_EQ(page().fit_panel()->robust_box()->isEnabled(), wanted != TransformKind::kThinPlate);
    page().fit_panel()->apply_button()->click();
    const auto held = window->document().registration();
    ASSERT_TRUE(held);
    EXPECT_EQ(held->options.kind, wanted);
  }
  EXPECT_EQ(kind.count(), 4);
  // Another kind is a step like any other.
  window->actions().undo->trigger();
  EXPECT_EQ(kind.currentData().toInt(), static_cast<int>(TransformKind::kProjective));
  EXPECT_EQ(page().alignment().fit()->transform.kind, TransformKind::kProjective);
  window->actions().redo->trigger();
  EXPECT_EQ(page().alignment().fit()->transform.kind, TransformKind::kThinPlate);
}

TEST_F(AlignPageTest, TheOverlayFollowsEveryMode) {
  align_two();
  OverlayMap& overlay = *page().overlay();
  EXPECT_EQ(overlay.view()->layer(), nullptr);
  true_pairs(kCorners);
  const auto shown = [&] {
    EXPECT_TRUE(rests());
    int count = 0;
    for (const float value : overlay.view()->layer()->values) count += std::isfinite(value) ? 1 : 0;
    return count;
  };
  const int all = shown();
  EXPECT_GT(all, 0);
  choose_overlay(OverlayMode::kSwipe);
  overlay.amount_slider()->setValue(0);
  EXPECT_EQ(shown(), 0);
  overlay.amount_slider()->setValue(100);
  EXPECT_EQ(shown(), all);
  choose_overlay(OverlayMode::kCheckerboard);
  EXPECT_LT(shown(), all);
  EXPECT_GT(shown(), 0);
}

TEST_F(AlignPageTest, ManyPointsAreNotLeftOutOneByOne) {
  align_two();
  std::vector<MatchingPoint> many;
  for (int i = 0; i < 201; ++i) {
    const PointUm source{3.0 * i, 7.0 * (i % 40)};
    many.push_back({std::to_string(i), source, test::half_and_right().apply(source), true});
  }
  const auto left_out = [&] { return page().alignment().fit()->leave_one_out_rmse_px; };
  points().start_with(many);
  EXPECT_FALSE(std::isfinite(left_out()));
  EXPECT_NEAR(page().alignment().fit()->rmse_px, 0, 1e-6);
  many.pop_back();
  points().start_with(many);
  EXPECT_TRUE(std::isfinite(left_out()));
}

TEST_F(AlignPageTest, OneMapIsNotEnough) {
  write_text_file(folder / "laser.fake", "6 8 5");
  align({path("laser.fake")});
  EXPECT_FALSE(page().has_maps());
  EXPECT_FALSE(window->actions().open_points->isEnabled());
}

// The whole job on the demo sample: clicks alone, judged by the transform it was made with.
TEST(AlignDemo, IsAlignedByClicking) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  DemoOptions demo;
  demo.rows = 48;
  demo.cols = 64;
  demo.libs_channels = 256;
  demo.hsi_cols = 150;
  demo.hsi_bands = 40;
  const auto recipe = write_demo_sample(folder / "demo", demo, test::full_registry(), progress);
  const Transform truth = make_demo_sample(demo, {}, progress).scan_to_sample;

  MainWindow window(test::full_registry(), {});
  test::show(window, {1280, 800});
  window.open({QString::fromStdString(recipe.string())});
  ASSERT_TRUE(test::wait_until(
      [&] { return window.document().is_open() && !window.document().jobs().running(); }));
  window.actions().align->trigger();
  AlignPage& page = window.align_page();
  MapView& scan = *page.panel(Side::kSource)->view();
  MapView& libs = *page.panel(Side::kTarget)->view();
  ASSERT_TRUE(test::wait_until([&] { return scan.layer() != nullptr && libs.layer() != nullptr; }));
  test::settle();
  EXPECT_EQ(page.alignment().points().size(), demo.points) << "the recipe's own points";
  page.alignment().points().start_with({});

  const Grid& grid = libs.layer()->grid;
  const Transform back = truth.inverse();
  for (const auto& [row, col] : {std::pair(5, 6), std::pair(6, 57), std::pair(42, 55),
                                 std::pair(40, 8), std::pair(24, 32)}) {
    const PointUm target = grid.centre_um(row, col);
    QTest::mouseClick(&scan, Qt::LeftButton, Qt::NoModifier,
                      scan.viewport().to_px(back.apply(target)).toPoint());
    QTest::mouseClick(&libs, Qt::LeftButton, Qt::NoModifier,
                      libs.viewport().to_px(target).toPoint());
  }
  ASSERT_EQ(page.alignment().points().size(), 5);
  ASSERT_TRUE(page.alignment().fit());
  const auto miss_px = [&] {
    const Transform& fit = page.alignment().fit()->transform;
    double squares = 0;
    for (std::int64_t row = 0; row < grid.rows; ++row) {
      for (std::int64_t col = 0; col < grid.cols; ++col) {
        const PointUm place = grid.centre_um(static_cast<double>(row), static_cast<double>(col));
        const PointUm found = fit.apply(back.apply(place));
        squares += std::pow((found.x_um - place.x_um) / grid.pitch_x_um, 2) +
                   std::pow((found.y_um - place.y_um) / grid.pitch_y_um, 2);
      }
    }
    return std::sqrt(squares / static_cast<double>(grid.size()));
  };
  EXPECT_LT(miss_px(), 1.0) << "LIBS pixels";

  // Clicks that are all two pixels off are brought home by the maps themselves.
  std::vector<MatchingPoint> off = page.alignment().points().points();
  for (MatchingPoint& point : off) point.target.x_um += 2 * grid.pitch_x_um;
  page.alignment().points().start_with(off, page.alignment().options());
  const double before = miss_px();
  QTest::keyClick(&libs, Qt::Key_R);
  ASSERT_TRUE(test::wait_until([&] { return !window.document().jobs().running(); }));
  ASSERT_TRUE(page.alignment().suggestion());
  page.alignment().accept_suggestion();
  std::cout << "demo: missed by " << before << " px, refined by " << miss_px() << " px\n";
  EXPECT_LT(miss_px(), 0.5 * before);
}

}  // namespace
}  // namespace lithoscope
