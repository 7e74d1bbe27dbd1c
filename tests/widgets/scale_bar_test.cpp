#include "widgets/map/scale_bar.h"

#include <gtest/gtest.h>

namespace lithoscope {
namespace {

TEST(ScaleBar, LengthsAreToldInTheUnitThatFits) {
  EXPECT_EQ(length_text(500, true).simplified(), QStringLiteral("500 µm"));
  EXPECT_EQ(length_text(2000, true).simplified(), QStringLiteral("2 mm"));
  EXPECT_EQ(length_text(200'000, true).simplified(), QStringLiteral("20 cm"));
  EXPECT_EQ(length_text(20, false), QStringLiteral("20 px"));
}

TEST(ScaleBar, PositionsHaveAsManyDigitsAsTheStepIsFine) {
  EXPECT_EQ(position_text(12'404, 10, true), QStringLiteral("12.40 mm"));
  EXPECT_EQ(position_text(12'404, 100, true), QStringLiteral("12.4 mm"));
  EXPECT_EQ(position_text(12.34, 0.1, true), QStringLiteral("12.3 µm"));
  EXPECT_EQ(position_text(12.34, 1, false), QStringLiteral("12 px"));
}

}  // namespace
}  // namespace lithoscope
