#include "widgets/map/legend.h"

#include <QSignalSpy>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

TEST(Legend, TheBarRunsThroughTheColoursOfTheMap) {
  Legend legend;
  legend.set_layer(make_value_layer("a", "counts", {1, 3, 1, 1, 0, 0, true}, {0, 5, 10}), {});
  test::show(legend, {400, legend.heightForWidth(400)});
  const auto& table = colour_table(ColourMap::kViridis);
  const int y = 6;
  EXPECT_TRUE(test::same_colour(test::colour_at(legend, QPointF(0, y)), table.front()));
  EXPECT_TRUE(test::same_colour(test::colour_at(legend, QPointF(399, y)), table.back()));
  const QColor middle = test::colour_at(legend, QPointF(200, y));
  EXPECT_NEAR(middle.green(), table[128].green, 4);
}

TEST(Legend, PointingAtAClassTellsWhich) {
  Legend legend;
  legend.set_layer(make_label_layer("minerals", std::make_shared<const LabelMap>(
                                                    test::halves({4, 4, 1, 1, 0, 0, true}))),
                   {});
  test::show(legend, {400, legend.heightForWidth(400)});
  QSignalSpy hovered(&legend, &Legend::class_hovered);
  test::hover(legend, {10, 12});
  ASSERT_EQ(hovered.count(), 1);
  EXPECT_EQ(hovered.at(0).at(0).toInt(), 0);
  test::hover(legend, {399, 12});
  EXPECT_EQ(hovered.last().at(0).toInt(), -1);
}

TEST(Legend, ManyClassesTakeMoreLinesInANarrowStrip) {
  LabelMap map = make_label_map({1, 1, 1, 1, 0, 0, true}, {});
  for (int i = 0; i < 9; ++i) map.classes.push_back({"Mineral " + std::to_string(i), {}});
  Legend legend;
  legend.set_layer(make_label_layer("m", std::make_shared<const LabelMap>(map)), {});
  EXPECT_GT(legend.heightForWidth(200), legend.heightForWidth(2000));
}

TEST(Legend, ValuesAreToldInFourDigits) {
  EXPECT_EQ(value_text(0.41234), QStringLiteral("0.4123"));
  EXPECT_EQ(value_text(36230), QStringLiteral("36230"));
  EXPECT_EQ(value_text(1250), QStringLiteral("1250"));
  EXPECT_EQ(value_text(std::nan("")), QStringLiteral("–"));
}

}  // namespace
}  // namespace lithoscope
