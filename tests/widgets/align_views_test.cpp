// What is seen while two maps are aligned: enlargements, overlays, values; and the smallest and the
// largest that can be aligned.
#include <fmt/format.h>

#include <QApplication>
#include <QMouseEvent>
#include <QPushButton>

#include "tests/widgets/align_landscape.h"
#include "widgets/align/magnifier.h"
#include "widgets/window/position_line.h"

namespace lithoscope {
namespace {

using AlignViewsTest = test::LandscapeAlignTest;

TEST_F(AlignViewsTest, BothPlacesOfAPairAreEnlarged) {
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

TEST_F(AlignViewsTest, PairsAreSetByKeysAlone) {
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

TEST_F(AlignViewsTest, ADraggedPointIsEnlarged) {
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

TEST_F(AlignViewsTest, TheOverlayDrawsEdgesAndDifferences) {
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

TEST_F(AlignViewsTest, ThePositionLineTellsThisPagesMaps) {
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

TEST_F(AlignViewsTest, AThousandPointsBendInTheBackground) {
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

TEST_F(AlignViewsTest, MapsWithHolesAndWithoutPitchAreAligned) {
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

TEST_F(AlignViewsTest, NoPointsAndTheSmallestMaps) {
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
