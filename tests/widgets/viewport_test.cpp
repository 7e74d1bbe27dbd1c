#include "widgets/map/viewport.h"

#include <gtest/gtest.h>

namespace lithoscope {
namespace {

const Grid kGrid{40, 60, 20, 50, 1000, -500, true};

MapViewport fitted() {
  MapViewport viewport;
  viewport.size = QSizeF(600, 400);
  viewport.fit(kGrid, 10);
  return viewport;
}

TEST(MapViewport, FitShowsWholePixelsWithTheirTrueShape) {
  const MapViewport viewport = fitted();
  // 60 x 20 µm = 1200 µm wide, 40 x 50 µm = 2000 µm high: the height decides.
  EXPECT_DOUBLE_EQ(viewport.um_per_px, 2000.0 / 380.0);
  const QPointF top = viewport.to_px({1000 - 10 + 600, -500 - 25});
  EXPECT_NEAR(top.x(), 300, 1e-9);
  EXPECT_NEAR(top.y(), 10, 1e-9);
}

TEST(MapViewport, ZoomKeepsThePointUnderTheCursor) {
  MapViewport viewport = fitted();
  const QPointF cursor(123, 345);
  const PointUm before = viewport.to_um(cursor);
  viewport.zoom_at(cursor, 3.7);
  EXPECT_NEAR(viewport.to_um(cursor).x_um, before.x_um, 1e-9);
  EXPECT_NEAR(viewport.to_um(cursor).y_um, before.y_um, 1e-9);
  EXPECT_NEAR(viewport.um_per_px, 2000.0 / 380.0 / 3.7, 1e-12);
}

TEST(MapViewport, PanMovesTheMapWithTheMouse) {
  MapViewport viewport = fitted();
  const QPointF before = viewport.to_px({1500, 300});
  viewport.pan({17, -9});
  const QPointF after = viewport.to_px({1500, 300});
  EXPECT_NEAR(after.x() - before.x(), 17, 1e-9);
  EXPECT_NEAR(after.y() - before.y(), -9, 1e-9);
}

TEST(MapViewport, ToPixelAndBackIsTheSame) {
  const MapViewport viewport = fitted();
  const PointUm there = viewport.to_um(viewport.to_px({1234.5, 678.9}));
  EXPECT_NEAR(there.x_um, 1234.5, 1e-9);
  EXPECT_NEAR(there.y_um, 678.9, 1e-9);
}

TEST(MapViewport, ScaleHasLimits) {
  MapViewport viewport = fitted();
  viewport.um_per_px = 1e9;
  viewport.limit(kGrid);
  EXPECT_DOUBLE_EQ(viewport.um_per_px, 2000.0 / 16);
  viewport.um_per_px = 1e-9;
  viewport.limit(kGrid);
  EXPECT_DOUBLE_EQ(viewport.um_per_px, 20.0 / 400);
}

}  // namespace
}  // namespace lithoscope
