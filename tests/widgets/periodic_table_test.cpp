#include "widgets/elements/periodic_table.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <set>

#include "core/features/elements.h"
#include "tests/widgets/gui_test.h"
#include "widgets/elements/element_places.h"

namespace lithoscope {
namespace {

TEST(ElementPlaces, AreThoseOfTheTable) {
  const auto at = [](const char* symbol) {
    const ElementPlace place = element_place(find_element(symbol)->atomic_number);
    return std::pair(place.row, place.column);
  };
  EXPECT_EQ(at("H"), std::pair(0, 0));
  EXPECT_EQ(at("He"), std::pair(0, 17));
  EXPECT_EQ(at("B"), std::pair(1, 12));
  EXPECT_EQ(at("Si"), std::pair(2, 13));
  EXPECT_EQ(at("Fe"), std::pair(3, 7));
  EXPECT_EQ(at("Hf"), std::pair(5, 3));
  EXPECT_EQ(at("Rn"), std::pair(5, 17));
  EXPECT_EQ(at("Og"), std::pair(6, 17));
  EXPECT_EQ(at("La"), std::pair(7, 2));
  EXPECT_EQ(at("Lr"), std::pair(8, 16));
  std::set<std::pair<int, int>> places;
  for (const ChemicalElement& element : chemical_elements()) {
    const ElementPlace place = element_place(element.atomic_number);
    EXPECT_TRUE(place.row >= 0 && place.row < kElementRows);
    EXPECT_TRUE(place.column >= 0 && place.column < kElementColumns);
    EXPECT_TRUE(places.insert({place.row, place.column}).second) << element.symbol;
  }
}

class PeriodicTableTest : public testing::Test {
 protected:
  void SetUp() override {
    table.set_available({"H", "Li", "Na", "Fe", "Ca"}, "no line");
    test::show(table, table.sizeHint());
  }
  QString focused() {
    const auto* button = qobject_cast<QToolButton*>(QApplication::focusWidget());
    return button == nullptr ? QString() : button->text();
  }
  void press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }

  PeriodicTable table;
};

TEST_F(PeriodicTableTest, ClicksChooseSeveral) {
  QSignalSpy changed(&table, &PeriodicTable::changed);
  QTest::mouseClick(table.button("Na"), Qt::LeftButton);
  QTest::mouseClick(table.button("Li"), Qt::LeftButton);
  EXPECT_EQ(table.chosen(), (QStringList{"Li", "Na"})) << "by atomic number";
  QTest::mouseClick(table.button("Na"), Qt::LeftButton);
  EXPECT_EQ(table.chosen(), QStringList{"Li"});
  EXPECT_EQ(changed.count(), 3);
}

TEST_F(PeriodicTableTest, WhatHasNoLineCannotBeChosenAndSaysWhy) {
  QTest::mouseClick(table.button("Au"), Qt::LeftButton);
  EXPECT_TRUE(table.chosen().isEmpty());
  EXPECT_FALSE(table.button("Au")->isEnabled());
  EXPECT_TRUE(table.button("Au")->toolTip().contains("no line"));
  EXPECT_TRUE(table.button("Li")->toolTip().startsWith("Lithium (3)"));
  EXPECT_EQ(table.button("Xx"), nullptr);
}

TEST_F(PeriodicTableTest, KeysGoOverHolesAndChoose) {
  table.setFocus(Qt::TabFocusReason);
  ASSERT_EQ(focused(), "H");
  press(Qt::Key_Down);
  EXPECT_EQ(focused(), "Li");
  press(Qt::Key_Down);
  EXPECT_EQ(focused(), "Na");
  press(Qt::Key_Space);
  press(Qt::Key_Right);
  EXPECT_EQ(focused(), "Na") << "nothing beside it can be chosen";
  QTest::mouseClick(table.button("Ca"), Qt::LeftButton);
  press(Qt::Key_Right);
  EXPECT_EQ(focused(), "Fe");
  press(Qt::Key_Return);
  EXPECT_EQ(table.chosen(), (QStringList{"Na", "Ca", "Fe"}));
}

TEST_F(PeriodicTableTest, WhatIsNoLongerAvailableIsLetGo) {
  table.set_chosen({"Li", "Fe", "Au"});
  EXPECT_EQ(table.chosen(), (QStringList{"Li", "Fe"}));
  table.set_available({"Fe"}, {});
  EXPECT_EQ(table.chosen(), QStringList{"Fe"});
}

}  // namespace
}  // namespace lithoscope
