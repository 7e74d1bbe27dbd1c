// What the maps themselves tell: snapping, refining, likeness, outliers; accepted, undone, kept.
#include <fmt/format.h>

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QUndoStack>
#include <cmath>

#include "tests/widgets/align_window.h"
#include "tests/widgets/landscape_pair.h"
#include "widgets/align/magnifier.h"
#include "widgets/align/point_table.h"
#include "widgets/align/suggestion_box.h"
#include "widgets/window/position_line.h"

namespace lithoscope {
namespace {

using test::state;

class AlignSearchTest : public test::AlignPageTest {
 protected:
  // Real readers, on the smallest screen that people have.
  void SetUp() override { make_window(test::full_registry(), {1280, 800}); }

  // The laser map is the target: it is opened first.
  void open_pair(const test::LandscapeOptions& options = {}) {
    pair_ = test::write_landscape_pair(folder.path(), options);
    align({path("laser.h5"), path("camera.h5")});
    ASSERT_TRUE(page().has_maps());
  }
  // Points that are all `off_px` pixels to the right of and below where they belong.
  void start_with_points_off(double off_px) {
    std::vector<MatchingPoint> list;
    for (const PointUm& source : {PointUm{600, 500}, PointUm{3400, 700}, PointUm{3300, 3000},
                                  PointUm{700, 3100}, PointUm{2000, 1700}}) {
      PointUm target = pair_.truth.apply(source);
      target.x_um += off_px * pair_.target_grid.pitch_x_um;
      target.y_um += off_px * pair_.target_grid.pitch_y_um;
      list.push_back({fmt::format("P{}", list.size() + 1), source, target, true});
    }
    points().start_with(std::move(list));
  }
  double miss_px(PointUm a, PointUm b) const {
    return std::hypot((a.x_um - b.x_um) / pair_.target_grid.pitch_x_um,
                      (a.y_um - b.y_um) / pair_.target_grid.pitch_y_um);
  }
  // Of the fit, over the source's area.
  double largest_miss_px(const Transform& transform) const {
    double largest = 0;
    for (const double row : {10.0, 140.0}) {
      for (const double col : {10.0, 160.0}) {
        const PointUm place = pair_.source_grid.centre_um(row, col);
        largest = std::max(largest, miss_px(transform.apply(place), pair_.truth.apply(place)));
      }
    }
    return largest;
  }
  // Where a person clicks to select a row.
  void click_row(int row) {
    QTableView& table = *page().table();
    const QRect cell = table.visualRect(table.model()->index(row, PointTable::kResidualPx));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
    ASSERT_EQ(page().selected(), row);
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&view(Side::kTarget), key, modifiers);
  }
  void snap() {
    press(Qt::Key_S);
    ASSERT_TRUE(test::wait_until([&] { return !page().is_snapping(); }));
    test::settle();
  }
  void refine() {
    press(Qt::Key_R);
    ASSERT_TRUE(rests());
    test::settle();
  }
  const FitPanel& panel() { return *page().fit_panel(); }

  test::LandscapePair pair_;
};

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
  window->document().save(folder / "kept.litho");
  ASSERT_TRUE(rests());
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
  EXPECT_TRUE(window->document().job().running());
  EXPECT_FALSE(page().fit_panel()->refine_button()->isEnabled());
  EXPECT_FALSE(window->actions().refine->isEnabled());
  press(Qt::Key_Escape);
  ASSERT_TRUE(test::wait_until([&] { return !window->document().job().running(); }));
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
  ASSERT_TRUE(window->document().job().running());
  EXPECT_TRUE(window->close());
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

TEST_F(AlignSearchTest, BothPlacesOfAPairAreEnlarged) {
  open_pair();
  start_with_points_off(0);
  Magnifier& here = *page().magnifier(Side::kSource);
  Magnifier& there = *page().magnifier(Side::kTarget);
  EXPECT_FALSE(here.isVisible());
  const PointUm source{1200, 2400}, target = pair_.truth.apply(source);
  click(Side::kSource, source);
  ASSERT_TRUE(here.isVisible());
  ASSERT_TRUE(there.isVisible());
  // Large enough to be of use, and most of the map is left.
  EXPECT_GE(there.width(), 100);
  EXPECT_LE(2 * there.width(), view(Side::kTarget).height() + 2);
  EXPECT_LT(3 * there.viewport().um_per_px, view(Side::kTarget).viewport().um_per_px * 1.01);
  EXPECT_LT(miss_px(there.viewport().centre, target), 2) << "where the fit expects it";
  ASSERT_FALSE(there.marks().empty());
  EXPECT_EQ(there.marks().back().look, PointMark::Look::kExpected);
  EXPECT_FALSE(QRectF(there.geometry())
                   .contains(view(Side::kTarget).viewport().to_px(there.viewport().centre)));
  // The wheel enlarges it further; the second click is in it.
  const double before = there.viewport().um_per_px;
  test::wheel(there, QPointF(there.rect().center()), 2);
  EXPECT_LT(there.viewport().um_per_px, before);
  QTest::mouseClick(&there, Qt::LeftButton, Qt::NoModifier,
                    there.viewport().to_px(target).toPoint());
  ASSERT_EQ(points().size(), 6);
  EXPECT_NEAR(points().at(5).target.x_um, target.x_um, there.viewport().um_per_px);
  EXPECT_NEAR(points().at(5).target.y_um, target.y_um, there.viewport().um_per_px);
  EXPECT_FALSE(here.isVisible());
  EXPECT_FALSE(there.isVisible());
  // A first click in the enlargement of its own place sets it anew.
  click(Side::kSource, {2600, 1000});
  const QPoint beside = here.viewport().to_px({2600, 1000}).toPoint() + QPoint(8, 0);
  QTest::mouseClick(&here, Qt::LeftButton, Qt::NoModifier, beside);
  EXPECT_EQ(points().size(), 6);
  press(Qt::Key_Return);
  ASSERT_EQ(points().size(), 7) << "Enter takes the expected place";
  EXPECT_GT(points().at(6).source.x_um, 2600 + 4 * here.viewport().um_per_px);
  EXPECT_LT(page().alignment().fit()->residuals[6].distance_px, 0.5);
}

TEST_F(AlignSearchTest, PairsAreSetByKeysAlone) {
  open_pair();
  const auto set = [&](Side side, int right, int down) {
    view(side).setFocus();
    if (page().selected() >= 0) QTest::keyClick(&view(side), Qt::Key_Escape);
    EXPECT_EQ(page().selected(), -1) << "the arrows are the map's";
    QTest::keyClick(&view(side), Qt::Key_F);
    for (int i = 0; i < 6; ++i) QTest::keyClick(&view(side), Qt::Key_Plus);
    for (int i = 0; i < right; ++i) QTest::keyClick(&view(side), Qt::Key_Right);
    for (int i = 0; i < down; ++i) QTest::keyClick(&view(side), Qt::Key_Down);
    const PointUm middle = view(side).viewport().centre;
    QTest::keyClick(&view(side), Qt::Key_Return);
    return middle;
  };
  const PointUm source = set(Side::kSource, 0, 2), target = set(Side::kTarget, 1, 0);
  ASSERT_EQ(points().size(), 1);
  EXPECT_EQ(points().at(0).source.x_um, source.x_um);
  EXPECT_EQ(points().at(0).target.x_um, target.x_um);
  set(Side::kTarget, 4, 4);
  set(Side::kSource, 4, 5);
  EXPECT_EQ(points().size(), 2);
  EXPECT_TRUE(page().alignment().fit());
}

TEST_F(AlignSearchTest, ADraggedPointIsEnlarged) {
  open_pair();
  start_with_points_off(0);
  const QPoint at = on_screen(Side::kTarget, points().at(4).target);
  QTest::mousePress(&view(Side::kTarget), Qt::LeftButton, Qt::NoModifier, at);
  Magnifier& glass = *page().magnifier(Side::kTarget);
  ASSERT_TRUE(glass.isVisible());
  EXPECT_TRUE(page().magnifier(Side::kSource)->isVisible());
  QMouseEvent move(QEvent::MouseMove, QPointF(at + QPoint(20, 9)),
                   view(Side::kTarget).mapToGlobal(QPointF(at + QPoint(20, 9))), Qt::NoButton,
                   Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&view(Side::kTarget), &move);
  EXPECT_EQ(glass.viewport().centre.x_um, points().at(4).target.x_um) << "it follows";
  QTest::mouseRelease(&view(Side::kTarget), Qt::LeftButton, Qt::NoModifier, at + QPoint(20, 9));
  EXPECT_FALSE(glass.isVisible());
}

TEST_F(AlignSearchTest, TheOverlayDrawsEdgesAndDifferences) {
  open_pair();
  start_with_points_off(0);
  OverlayMap& overlay = *page().overlay();
  choose_overlay(OverlayMode::kEdges);
  ASSERT_TRUE(rests());
  ASSERT_TRUE(overlay.view()->layer()->is_labels());
  EXPECT_NE(overlay.view()->layer_beneath(), nullptr) << "over the target in grey";
  const auto edges = [&] {
    EXPECT_TRUE(rests());
    return overlay.view()->layer()->labels->counts().at(0);
  };
  overlay.amount_slider()->setValue(20);
  const auto few = edges();
  overlay.amount_slider()->setValue(80);
  EXPECT_GT(edges(), few);
  EXPECT_GT(few, 20);

  choose_overlay(OverlayMode::kDifference);
  overlay.amount_slider()->setValue(50);
  ASSERT_TRUE(rests());
  EXPECT_EQ(overlay.view()->layer_beneath(), nullptr);
  // How far from grey: both see the same, so it is next to nothing where they lie right.
  const auto colourfulness = [&] {
    const LabelMap& map = *overlay.view()->layer()->labels;
    double sum = 0;
    int count = 0;
    for (std::int64_t row = 20; row < map.grid.rows - 20; ++row) {
      for (std::int64_t col = 20; col < map.grid.cols - 20; ++col) {
        const auto label = map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
        if (label == 0) continue;
        const Colour colour = map.classes[label - 1u].colour;
        sum += std::abs(colour.red - colour.blue);
        ++count;
      }
    }
    return sum / count;
  };
  const double right = colourfulness();
  start_with_points_off(6);
  ASSERT_TRUE(rests());
  EXPECT_GT(colourfulness(), 2 * right);
  // What is chosen in the inspector is followed.
  choose_overlay(OverlayMode::kBlend);
  LayerStyle style = page().panel(Side::kSource)->style();
  style.colour_map = ColourMap::kMagma;
  page().panel(Side::kSource)->set_style(style);
  ASSERT_TRUE(rests());
  EXPECT_EQ(overlay.view()->style().colour_map, ColourMap::kMagma);
}

TEST_F(AlignSearchTest, ThePositionLineTellsThisPagesMaps) {
  open_pair();
  start_with_points_off(0);
  const auto* line = window->findChild<PositionLine*>();
  const PointUm source{1500, 1600};
  test::hover(view(Side::kSource), QPointF(on_screen(Side::kSource, source)));
  const QString text = line->text();
  for (const Side side : {Side::kSource, Side::kTarget}) {
    const auto place = page().cursor(side);
    ASSERT_TRUE(place);
    const auto pixel = page().panel(side)->item()->grid().pixel_at(*place);
    ASSERT_TRUE(pixel);
    EXPECT_TRUE(text.contains(QStringLiteral("(%1, %2)").arg(pixel->row).arg(pixel->col)))
        << text.toStdString();
    EXPECT_TRUE(text.contains(page().panel(side)->value_at(*place)));
    EXPECT_TRUE(text.contains(page().plane_name(side)));
  }
  // By the fit of this page: nothing connects the planes on the other one.
  window->actions().explore->trigger();
  EXPECT_NE(line->text(), text);
}

TEST_F(AlignSearchTest, AThousandPointsBendInTheBackground) {
  open_pair();
  Random random(3);
  std::vector<MatchingPoint> many;
  for (int i = 0; i < 1000; ++i) {
    const PointUm source{4200 * random.uniform(), 3700 * random.uniform()};
    PointUm target = pair_.truth.apply(source);
    target.x_um += 5 * random.normal();
    many.push_back({fmt::format("P{}", i + 1), source, target, true});
  }
  FitOptions options;
  options.kind = TransformKind::kThinPlate;
  points().start_with(many, options);
  EXPECT_TRUE(page().alignment().is_fitting());
  EXPECT_FALSE(page().fit_panel()->refine_button()->isEnabled());
  ASSERT_TRUE(test::wait_until([&] { return !page().alignment().is_fitting(); }));
  ASSERT_TRUE(page().alignment().fit());
  EXPECT_EQ(page().alignment().fit()->points_used, 1000u);
  EXPECT_LT(page().alignment().fit()->rmse_px, 1e-3);
  // While one is dragged the last fit stays to be seen.
  points().move(0, Side::kTarget, {900, 900}, points().new_gesture());
  EXPECT_TRUE(page().alignment().is_fitting());
  EXPECT_TRUE(page().alignment().fit());
  ASSERT_TRUE(test::wait_until([&] { return !page().alignment().is_fitting(); }));
  EXPECT_NEAR(page().alignment().fit()->transform.apply(many[0].source).x_um, 900, 0.1);
  // Few points again: on the spot.
  start_with_points_off(0);
  EXPECT_FALSE(page().alignment().is_fitting());
  EXPECT_EQ(page().alignment().fit()->residuals.size(), 5u);
  EXPECT_EQ(page().alignment().options().kind, TransformKind::kSimilarity);
}

TEST_F(AlignSearchTest, MapsWithHolesAndWithoutPitchAreAligned) {
  test::LandscapeOptions options;
  options.pitch_known = false;
  options.change_target = [](ScalarMap& map) {
    for (std::size_t i = 0; i < map.values.size(); i += 5) map.values[i] = std::nanf("");
    for (std::int64_t row = 20; row < 30; ++row) {
      for (std::int64_t col = 30; col < 50; ++col) {
        map.values[static_cast<std::size_t>(map.grid.index(row, col))] = std::nanf("");
      }
    }
  };
  open_pair(options);
  start_with_points_off(2);
  for (const OverlayMode mode : {OverlayMode::kEdges, OverlayMode::kDifference}) {
    choose_overlay(mode);
    ASSERT_TRUE(rests());
    EXPECT_NE(page().overlay()->view()->layer(), nullptr);
  }
  refine();
  ASSERT_TRUE(page().alignment().suggestion());
  page().alignment().accept_suggestion();
  EXPECT_LT(largest_miss_px(page().alignment().fit()->transform), 0.8);
  // Pixels that have no size are no micrometres.
  EXPECT_FALSE(panel().facts().contains(QStringLiteral("µm")));
  EXPECT_TRUE(page().table()->isColumnHidden(PointTable::kResidualUm));
}

TEST_F(AlignSearchTest, NoPointsAndTheSmallestMaps) {
  NoProgress progress;
  const auto write = [&](const char* name, const Grid& grid) {
    ScalarMap map{grid, {}};
    for (std::int64_t i = 0; i < grid.size(); ++i) {
      map.values.push_back(static_cast<float>(i % 17));
    }
    save_artifact(test::image_of(map), folder / name, progress);
  };
  write("one.h5", {.rows = 1, .cols = 1, .pitch_x_um = 50, .pitch_y_um = 50});
  write("line.h5", {.rows = 1, .cols = 5000, .pitch_x_um = 10, .pitch_y_um = 30});
  align({path("one.h5"), path("line.h5")});
  ASSERT_TRUE(page().has_maps());
  EXPECT_FALSE(page().alignment().fit());
  EXPECT_FALSE(window->actions().refine->isEnabled());
  EXPECT_FALSE(page().fit_panel()->refine_button()->isEnabled());
  page().snap_selected();
  EXPECT_TRUE(window->banner().isVisible());
  EXPECT_FALSE(page().cancel_gesture());
  EXPECT_FALSE(page().complete_pair());
  // Two pairs along the line: a similarity, of which every mode can be drawn and searched.
  pair({100, 0}, {-10, 0});
  pair({40'000, 5}, {15, 1});
  ASSERT_EQ(points().size(), 2);
  for (int i = 0; i < page().overlay()->mode_box()->count(); ++i) {
    page().overlay()->mode_box()->setCurrentIndex(i);
    ASSERT_TRUE(rests());
  }
  click(Side::kTarget, {0, 0});
  EXPECT_TRUE(page().magnifier(Side::kTarget)->isVisible());
  press(Qt::Key_Escape);
  page().select(1);
  snap();
  press(Qt::Key_R);
  ASSERT_TRUE(rests());
  EXPECT_EQ(points().size(), 2);
}

}  // namespace
}  // namespace lithoscope
