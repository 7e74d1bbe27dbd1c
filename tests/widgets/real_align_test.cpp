// Two real pairs of maps aligned in the window: a cement clinker under laser and electron
// microscope, by its authors' landmarks; and a photo of a rock slab on its mineral map, by our own
// clicks.
#include <fmt/format.h>

#include <QPushButton>
#include <QTableView>
#include <algorithm>
#include <cmath>
#include <iostream>

#include "core/base/file_bytes.h"
#include "tests/widgets/align_window.h"
#include "widgets/align/point_table.h"
#include "widgets/align/suggestion_box.h"

namespace lithoscope {
namespace {

using test::state;

class RealAlignTest : public test::AlignPageTest {
 protected:
  void SetUp() override {
    LITHOSCOPE_NEED_SHARED_DATA();
    make_window(test::full_registry(), {1280, 800});
  }
  // Opens a recipe of these two sources, the target first, and no steps.
  void align_sources(const Json& target, const Json& source) {
    const Json recipe = {{"lithoscope_recipe", 1},
                         {"title", "pair"},
                         {"sources", {{"a_target", target}, {"b_source", source}}},
                         {"steps", Json::array()}};
    write_text_file(folder / "pair.json", recipe.dump());
    align({path("pair.json")});
    ASSERT_TRUE(page().has_maps());
  }
  void open_points(const QString& file, int count) {
    window->open_points(file);
    ASSERT_TRUE(test::wait_until([&] { return points().size() == count; }));
  }
  void choose_kind(TransformKind kind) {
    QComboBox& box = *page().fit_panel()->kind_box();
    box.setCurrentIndex(box.findData(static_cast<int>(kind)));
    ASSERT_TRUE(rests());
  }
  const FitResult& fit() { return *page().alignment().fit(); }
  void print(const std::string& what) {
    std::cout << fmt::format("{}: RMSE {:.2f} px, left out {:.2f} px", what, fit().rmse_px,
                             fit().leave_one_out_rmse_px);
    if (const auto& likeness = page().likeness().likeness()) {
      std::cout << fmt::format(", MI {:.3f} -> {:.3f} bit", likeness->laid_bits,
                               likeness->fitted_bits);
    }
    std::cout << '\n';
  }
};

// The columns X and Y of ImageJ's results.
std::vector<PointUm> imagej_points(const std::filesystem::path& file) {
  std::istringstream lines(read_text_file(file));
  std::vector<PointUm> places;
  std::string line, cell;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    std::istringstream cells(line);
    std::vector<double> numbers;
    while (std::getline(cells, cell, ',') && numbers.size() < 4) {
      numbers.push_back(std::strtod(cell.c_str(), nullptr));
    }
    if (numbers.size() == 4) places.push_back({numbers[2], numbers[3]});
  }
  return places;
}

TEST_F(RealAlignTest, AClinkersLandmarks) {
  // As in real_clinker_test.cpp: nominal line spacing, pixels 0.67 times as high as wide.
  constexpr double kPitchUm = 10.0 * 50 / 344;
  const auto data = test::shared_data() / "laser_map_clinker/alignment";
  const auto sem = imagej_points(data / "Klinker_LA-mapAB2_005.csv");
  const auto map = imagej_points(data / "imageV51.csv");
  ASSERT_EQ(sem.size(), 5u);
  ASSERT_EQ(map.size(), 5u);
  std::string table = "name,source_x_px,source_y_px,target_x_px,target_y_px\n";
  for (std::size_t i = 0; i < 5; ++i) {
    table +=
        fmt::format("L{},{},{},{},{}\n", i + 1, sem[i].x_um, sem[i].y_um, map[i].x_um, map[i].y_um);
  }
  write_text_file(folder / "landmarks.csv", table);
  align_sources({{"path", (data / "imageV51.tif").string()},
                 {"options", {{"pitch_x_um", kPitchUm}, {"pitch_y_um", 0.67 * kPitchUm}}}},
                {{"path", (data / "Klinker_LA-mapAB2_005.tif").string()},
                 {"options", {{"pitch_x_um", kPitchUm}, {"pitch_y_um", kPitchUm}}}});
  open_points(path("landmarks.csv"), 5);
  ASSERT_TRUE(rests());
  print("clinker, similarity");
  EXPECT_LT(fit().rmse_um / kPitchUm, 4.6) << "pixels across, as real_clinker_test.cpp has it";
  EXPECT_NEAR(fit().transform.scale(), 0.508, 0.003);
  EXPECT_NEAR(std::abs(fit().transform.rotation_degrees()), 15.7, 0.3);
  choose_kind(TransformKind::kAffine);
  print("clinker, affine");
  EXPECT_LT(fit().rmse_px, 6);
  choose_kind(TransformKind::kSimilarity);

  // What is saved and opened again is the same fit.
  const Transform before = fit().transform;
  for (const auto& [kind, name] :
       {std::pair(PointsFileKind::kPlain, "p.csv"), std::pair(PointsFileKind::kQgis, "p.points"),
        std::pair(PointsFileKind::kBigWarp, "w.csv")}) {
    window->save_points(path(name), kind);
    ASSERT_TRUE(rests());
    points().replace({}, QStringLiteral("nothing"));
    open_points(path(name), 5);
    EXPECT_LT((fit().transform.linear - before.linear).norm(), 1e-9) << name;
    EXPECT_LT((fit().transform.shift - before.shift).norm(), 1e-4) << name;
  }

  // A landmark pulled off by hand is named with a button, and a click leaves it out.
  const QPoint at = on_screen(Side::kTarget, points().at(1).target);
  const auto drag = [&](QPoint by) {
    test::drag(view(Side::kTarget), at, at + by, Qt::LeftButton);
    EXPECT_EQ(page().selected(), 1);
  };
  const double good = fit().rmse_px;
  drag({-90, 60});
  EXPECT_GT(fit().rmse_px, 3 * good);
  auto buttons = page().fit_panel()->remedy_buttons();
  ASSERT_EQ(buttons.size(), 1u);
  EXPECT_TRUE(buttons.front()->text().contains(QString::fromStdString(points().at(1).name)))
      << page().fit_panel()->words().toStdString();
  buttons.front()->click();
  EXPECT_FALSE(points().at(1).enabled);
  EXPECT_LT(fit().rmse_px, 1.2 * good);
  window->actions().undo->trigger();
  window->actions().undo->trigger();
  EXPECT_NEAR(fit().rmse_px, good, 1e-9);
}

TEST_F(RealAlignTest, APhotoOnItsMineralMap) {
  const auto data = test::shared_data() / "rgb_vs_mineralmap_76";
  align_sources({{"path", (data / "img_minmap_76.tif").string()}},
                {{"path", (data / "76RGB.png").string()}});
  const auto clicks = test::source_folder() / "tests/widgets/data/rgb76_points.csv";
  open_points(QString::fromStdString(clicks.string()), 11);
  ASSERT_TRUE(rests());
  print("slab 76, similarity");
  const double similarity_px = fit().rmse_px;
  EXPECT_LT(similarity_px, 5);
  for (const auto& [kind, most_px] :
       {std::pair(TransformKind::kAffine, 1.5), std::pair(TransformKind::kProjective, 1.5)}) {
    choose_kind(kind);
    print("slab 76, " + transform_word(kind));
    EXPECT_LT(fit().rmse_px, most_px);
    EXPECT_LT(fit().rmse_px, similarity_px);
    EXPECT_LT(fit().leave_one_out_rmse_px, 3);
  }
  choose_kind(TransformKind::kThinPlate);
  print("slab 76, thin-plate spline");
  EXPECT_LT(fit().rmse_px, 1e-6);
  EXPECT_LT(fit().leave_one_out_rmse_px, 4);
  choose_kind(TransformKind::kAffine);
  for (const PointResidual& residual : fit().residuals) {
    std::cout << fmt::format("  {:<26} {:.2f} px, without it {:.2f} px\n", residual.name,
                             residual.distance_px, residual.leave_one_out_px);
  }
  // Both maps tell more of each other through the fit than laid on one another.
  ASSERT_TRUE(page().likeness().likeness());
  EXPECT_GT(page().likeness().likeness()->fitted_bits, page().likeness().likeness()->laid_bits);

  // A refinement by the maps themselves stays near what was clicked.
  QTest::keyClick(&view(Side::kTarget), Qt::Key_R);
  ASSERT_TRUE(rests());
  if (const auto& found = page().alignment().suggestion()) {
    std::cout << fmt::format(
        "slab 76, refined: MI {:.3f} -> {:.3f} bit, corners moved by {:.1f} px\n",
        found->before_bits, found->after_bits, found->moved_px);
    EXPECT_GE(found->gain_bits(), 0);
    QTest::mouseClick(page().fit_panel()->suggestion_box()->refuse_button(), Qt::LeftButton);
  }
  EXPECT_FALSE(page().alignment().options().correction);

  // The junction of the veins, clicked anew: in the photo, then where the map shows it enlarged.
  const MatchingPoint junction = points().at(0);
  page().select(0);
  window->actions().remove_point->trigger();
  ASSERT_EQ(points().size(), 10);
  click(Side::kSource, junction.source);
  const auto expected = page().alignment().expected_from(Side::kSource, junction.source);
  ASSERT_TRUE(expected);
  EXPECT_LT(
      std::hypot(expected->x_um - junction.target.x_um, expected->y_um - junction.target.y_um), 3)
      << "pixels";
  click(Side::kTarget, junction.target);
  ASSERT_EQ(points().size(), 11);
  EXPECT_LT(fit().rmse_px, 1.6);
}

}  // namespace
}  // namespace lithoscope
