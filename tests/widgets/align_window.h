// The window on the page where maps are aligned, worked by mouse and keys.
#pragma once

#include <QComboBox>
#include <QTest>
#include <memory>
#include <string>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/operations/register_core.h"
#include "core/registration/given_points.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/align/align_page.h"
#include "widgets/align/fit_panel.h"
#include "widgets/align/overlay_map.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"

namespace lithoscope::test {

inline std::string state(const PointList& list) {
  return points_to_json(list.points()).dump();
}

// The window with a sample open, on the page where maps are aligned.
class AlignPageTest : public testing::Test {
 protected:
  void SetUp() override {
    register_core(registry);
    make_window(registry, {1200, 800});
  }
  void make_window(const Registry& with, QSize size) {
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(with, options);
    show(*window, size);
  }
  void align(const QStringList& files) {
    window->open(files);
    ASSERT_TRUE(wait_until(
        [&] { return window->document().is_open() && !window->document().jobs().running(); }));
    window->actions().align->trigger();
    ASSERT_TRUE(wait_until([&] {
      return !page().has_maps() ||
             (view(Side::kSource).layer() != nullptr && view(Side::kTarget).layer() != nullptr);
    }));
    settle();
  }
  // laser (6 x 8) is the target, camera (12 x 16) the source; half_and_right() is the truth.
  void align_two() {
    write_text_file(folder / "laser.fake", "6 8 5");
    write_text_file(folder / "camera.fake", "12 16 3");
    align({path("laser.fake"), path("camera.fake")});
  }
  QString path(const std::string& name) const {
    return QString::fromStdString((folder / name).string());
  }
  AlignPage& page() { return window->align_page(); }
  PointList& points() { return page().alignment().points(); }
  MapView& view(Side side) { return *page().panel(side)->view(); }
  QPoint on_screen(Side side, PointUm place) {
    return view(side).viewport().to_px(place).toPoint();
  }
  void click(Side side, PointUm place) {
    QTest::mouseClick(&view(side), Qt::LeftButton, Qt::NoModifier, on_screen(side, place));
  }
  void pair(PointUm source, PointUm target) {
    click(Side::kSource, source);
    click(Side::kTarget, target);
  }
  void true_pairs(const std::vector<PointUm>& sources) {
    for (const PointUm& source : sources) pair(source, half_and_right().apply(source));
  }

  // Every picture that was asked for is on the screen, every number told.
  // A refinement on a machine that is busy with others takes its time.
  bool rests() {
    const auto resting = [&] {
      return !page().overlay()->is_making() && !page().likeness().is_measuring() &&
             !page().alignment().is_fitting() && !window->document().jobs().running();
    };
    return wait_until(resting) || wait_until(resting) || wait_until(resting);
  }
  void choose_overlay(OverlayMode mode) {
    QComboBox& box = *page().overlay()->mode_box();
    box.setCurrentIndex(box.findData(static_cast<int>(mode)));
  }

  TemporaryFolder folder;
  Registry registry = fake_registry();
  std::unique_ptr<MainWindow> window;
};

}  // namespace lithoscope::test
