// The Align page with two views of one landscape: maps that have something to compare.
#pragma once

#include <fmt/format.h>

#include <QTableView>
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "tests/widgets/align_window.h"
#include "tests/widgets/landscape_pair.h"
#include "widgets/align/point_table.h"

namespace lithoscope::test {

class LandscapeAlignTest : public AlignPageTest {
 protected:
  // Real readers, on the smallest screen that people have.
  void SetUp() override { make_window(test::full_registry(), {1280, 800}); }

  // The laser map is the target: it is opened first.
  void open_pair(const LandscapeOptions& options = {}) {
    pair_ = write_landscape_pair(folder.path(), options);
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
    ASSERT_TRUE(wait_until([&] { return !page().is_snapping(); }));
    settle();
  }
  void refine() {
    press(Qt::Key_R);
    ASSERT_TRUE(rests());
    settle();
  }
  const FitPanel& panel() { return *page().fit_panel(); }

  LandscapePair pair_;
};

}  // namespace lithoscope::test
