// What is drawn for few points and for many.
#include "widgets/map/point_marks.h"

#include <gtest/gtest.h>

#include <QImage>

namespace lithoscope {
namespace {

constexpr int kUnit = 8;

MapViewport viewport() {
  MapViewport seen;
  seen.size = {400, 300};
  seen.centre = {200, 150};
  seen.um_per_px = 1;
  return seen;
}

// Pixels that are not background in the square to the upper right of `place`, where its name is.
int drawn_beside(const std::vector<PointMark>& marks, PointUm place) {
  QImage picture(400, 300, QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  paint_points(painter, viewport(), marks, kUnit);
  painter.end();
  int drawn = 0;
  for (int y = -2 * kUnit; y < -kUnit / 2; ++y) {
    for (int x = 10 + kUnit / 2; x < 40; ++x) {
      drawn += qAlpha(picture.pixel(static_cast<int>(place.x_um) + x,
                                    static_cast<int>(place.y_um) + y)) > 0
                   ? 1
                   : 0;
    }
  }
  return drawn;
}

TEST(PointMarks, KeepTheirNamesWhileTheyCanBeRead) {
  const PointMark named{{50, 50}, QStringLiteral("P17"), PointMark::Look::kUsual, std::nullopt};
  EXPECT_GT(drawn_beside({named}, named.at), 20);
  // Two hundred elsewhere in sight: usual names go, the selected one stays.
  std::vector<PointMark> many(200, named);
  for (PointMark& mark : many) mark.at = {300, 250};
  many.push_back(named);
  EXPECT_EQ(drawn_beside(many, named.at), 0);
  many.back().look = PointMark::Look::kSelected;
  EXPECT_GT(drawn_beside(many, named.at), 20);
  // Out of sight they take no room from it.
  many.back().look = PointMark::Look::kUsual;
  for (std::size_t i = 0; i < 200; ++i) many[i].at = {5000, 5000};
  EXPECT_GT(drawn_beside(many, named.at), 20);
}

TEST(PointMarks, LeadTheirResidualsIntoSight) {
  // The point is far to the left; ten times its residual crosses the picture.
  const PointMark beside{{-300, 150}, {}, PointMark::Look::kUsual, PointUm{-240, 150}};
  QImage picture(400, 300, QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  paint_points(painter, viewport(), {beside}, kUnit);
  painter.end();
  EXPECT_GT(qAlpha(picture.pixel(200, 150)), 0);
}

}  // namespace
}  // namespace lithoscope
