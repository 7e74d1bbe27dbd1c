// The window without a mouse: what has an icon says what it is, Tab goes everywhere, and whatever
// Tab cannot reach has a key or stands in a menu.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>
#include <set>
#include <string>

#include "tests/widgets/small_demo.h"
#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

using test::wait_until;

// "QToolButton add_line (Add) of LinesPanel"
std::string described(const QWidget* widget) {
  QString words = QString::fromLatin1(widget->metaObject()->className());
  words += QLatin1Char(' ') + widget->objectName();
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
    words += QStringLiteral(" (%1 %2)").arg(button->text(), button->toolTip());
  }
  for (const QWidget* above = widget->parentWidget(); above != nullptr && !above->isWindow();
       above = above->parentWidget()) {
    words += QStringLiteral(" < ") + QString::fromLatin1(above->metaObject()->className());
  }
  return words.toStdString();
}

void collect(const QMenu* menu, std::set<const QAction*>& found) {
  for (const QAction* action : menu->actions()) {
    found.insert(action);
    if (action->menu() != nullptr) collect(action->menu(), found);
  }
}

class KeyboardTest : public test::SmallDemoTest {
 protected:
  std::set<const QAction*> actions_in_menus() {
    std::set<const QAction*> found;
    for (const QAction* top : window->menuBar()->actions()) {
      if (top->menu() == nullptr) continue;
      Q_EMIT top->menu()->aboutToShow();
      collect(top->menu(), found);
    }
    return found;
  }
  void each_page(const std::function<void(const QString&)>& look) {
    for (QAction* page : window->actions().pages->actions()) {
      page->trigger();
      ASSERT_TRUE(wait_until([&] { return idle(); }));
      test::settle();
      const std::string name = page->text().remove(QLatin1Char('&')).toStdString();
      SCOPED_TRACE(name);
      look(QString::fromStdString(name));
    }
  }
  // Everything that Tab comes to, beginning in the map or the page.
  std::set<const QWidget*> tab_round() {
    QApplication::setActiveWindow(window.get());
    std::set<const QWidget*> visited;
    QWidget* focus = window->focusWidget();
    if (focus == nullptr || !focus->isVisible()) {
      QTest::keyClick(window.get(), Qt::Key_Tab);
    } else {
      focus->setFocus();
    }
    for (int step = 0; step < 1000; ++step) {
      focus = QApplication::focusWidget();
      if (focus == nullptr) {
        ADD_FAILURE() << "Tab leads nowhere";
        break;
      }
      QTest::keyClick(focus, Qt::Key_Tab);
      if (QApplication::focusWidget() == focus) {
        ADD_FAILURE() << "Tab stays in " << described(focus);
        break;
      }
      if (!visited.insert(QApplication::focusWidget()).second) break;
    }
    return visited;
  }
  // What makes room in bars that are too narrow, and the cross that empties a line.
  static bool is_of_qt(const QWidget* widget) {
    return widget->objectName().startsWith(QLatin1String("qt_toolbar_ext")) ||
           widget->objectName().startsWith(QLatin1String("qt_menubar_ext")) ||
           qobject_cast<const QLineEdit*>(widget->parentWidget()) != nullptr;
  }
  static bool is_control(const QWidget* widget) {
    if (qobject_cast<const QHeaderView*>(widget) != nullptr) return false;
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QSlider*>(widget) != nullptr ||
           qobject_cast<const QTabBar*>(widget) != nullptr ||
           qobject_cast<const MapView*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr;
  }
  // By Tab, or from something within it or around it that Tab comes to and that hands keys on.
  bool is_reached(const QWidget* widget, const std::set<const QWidget*>& visited) {
    for (const QWidget* each = widget; each != nullptr && each != window.get();
         each = each->parentWidget()) {
      if (visited.count(each) > 0 || visited.count(each->focusProxy()) > 0) return true;
    }
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (button == nullptr) return false;
    // Of buttons of which one is down, arrows go from one to the next.
    if (const QButtonGroup* group = button->group(); group != nullptr && group->exclusive()) {
      for (const QAbstractButton* each : group->buttons()) {
        if (visited.count(each) > 0) return true;
      }
    }
    return has_key(button) || in_menu(button);
  }
  // Its tooltip ends with a key, and the window knows that key.
  bool has_key(const QAbstractButton* button) {
    const QString tip = button->toolTip();
    const qsizetype begin = tip.lastIndexOf(QLatin1Char('('));
    if (begin < 0 || !tip.endsWith(QLatin1Char(')'))) return false;
    // "(Ctrl+M)", "(Ctrl+M, or double-click the title)"
    const QString inside =
        tip.mid(begin + 1, tip.size() - begin - 2).section(QLatin1Char(','), 0, 0);
    const QKeySequence key(inside, QKeySequence::NativeText);
    for (const QAction* action : window->findChildren<QAction*>()) {
      if (!key.isEmpty() && action->shortcuts().contains(key)) return true;
    }
    return false;
  }
  bool in_menu(const QAbstractButton* button) {
    const auto* tool = qobject_cast<const QToolButton*>(button);
    if (tool != nullptr && tool->defaultAction() != nullptr) {
      return actions_in_menus().count(tool->defaultAction()) > 0;
    }
    // The buttons of a panel's frame: View shows and hides it.
    return button->objectName().startsWith(QLatin1String("qt_dockwidget_"));
  }
};

TEST_F(KeyboardTest, EveryIconSaysWhatItDoes) {
  open_and_run();
  std::set<std::string> silent, nameless;
  const auto look = [&](const QString&) {
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
      if (button->icon().isNull() || !button->text().isEmpty()) continue;
      if (button->isHidden() || is_of_qt(button)) continue;  // there is none, or none of ours
      if (qobject_cast<const QTabBar*>(button->parentWidget()) != nullptr) continue;
      if (button->toolTip().isEmpty()) silent.insert(described(button));
      if (button->accessibleName().isEmpty()) nameless.insert(described(button));
    }
    for (const QToolButton* button : window->actions().tools->findChildren<QToolButton*>()) {
      if (button->icon().isNull() || button->defaultAction() == nullptr) continue;
      if (button->toolTip().isEmpty()) silent.insert(described(button));
    }
  };
  each_page(look);
  for (const std::string& each : silent) ADD_FAILURE() << "no tooltip: " << each;
  for (const std::string& each : nameless) ADD_FAILURE() << "no accessible name: " << each;
}

TEST_F(KeyboardTest, TooltipsOfToolsNameTheirKeys) {
  open_and_run();
  for (const QAction* action : window->actions().tools->actions()) {
    if (action->shortcut().isEmpty() || !action->isVisible()) continue;
    EXPECT_TRUE(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)))
        << action->toolTip().toStdString();
  }
}

TEST_F(KeyboardTest, EveryToolStandsInAMenu) {
  open_and_run();
  const auto in_menus = actions_in_menus();
  for (const QAction* action : window->actions().tools->actions()) {
    if (action->isSeparator() || action->text().isEmpty()) continue;
    EXPECT_TRUE(in_menus.count(action) > 0) << action->text().toStdString();
  }
}

TEST_F(KeyboardTest, TabComesToEveryControlOfEveryPage) {
  open_and_run();
  each_page([&](const QString&) {
    const auto visited = tab_round();
    EXPECT_GT(visited.size(), 3u);
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
      if (!is_control(widget) || !widget->isVisible() || !widget->isEnabled()) continue;
      if (widget->window() != window.get()) continue;  // of a list that drops down
      if (is_of_qt(widget)) continue;                  // its tools stand in the menus
      EXPECT_TRUE(is_reached(widget, visited)) << described(widget);
    }
  });
}

}  // namespace
}  // namespace lithoscope
