#include "widgets/selection/selection.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/widgets/fake_sample.h"

namespace lithoscope {
namespace {

SamplePtr linked_planes() {
  auto sample = std::make_shared<Sample>();
  sample->planes = {{"laser", "Laser"}, {"camera", "Camera"}, {"lost", "Lost"}};
  sample->links = {{1, 0, test::half_and_right()}};
  return sample;
}

TEST(Selection, TheCursorIsKnownInEveryConnectedPlane) {
  Selection selection;
  selection.set_sample(linked_planes());
  QSignalSpy changed(&selection, &Selection::changed);
  selection.hover({1, {200, 100}});
  EXPECT_EQ(changed.count(), 1);
  EXPECT_DOUBLE_EQ(selection.cursor_in(1)->x_um, 200);
  EXPECT_DOUBLE_EQ(selection.cursor_in(0)->x_um, 400);
  EXPECT_DOUBLE_EQ(selection.cursor_in(0)->y_um, 50);
  EXPECT_FALSE(selection.cursor_in(2));
}

TEST(Selection, ThePinnedPlaceIsTheCursorWhenTheMouseIsAway) {
  Selection selection;
  selection.set_sample(linked_planes());
  selection.pin({0, {10, 20}});
  selection.hover({0, {30, 40}});
  EXPECT_DOUBLE_EQ(selection.cursor_in(0)->x_um, 30);
  EXPECT_DOUBLE_EQ(selection.pin_in(0)->x_um, 10);
  selection.leave();
  EXPECT_DOUBLE_EQ(selection.cursor_in(0)->x_um, 10);
  selection.unpin();
  EXPECT_FALSE(selection.cursor_in(0));
}

TEST(Selection, WithoutASampleThereIsOnlyTheOwnPlane) {
  Selection selection;
  selection.hover({1, {1, 2}});
  EXPECT_TRUE(selection.cursor_in(1));
  EXPECT_FALSE(selection.cursor_in(0));
}

}  // namespace
}  // namespace lithoscope
