#include "tests/widgets/gui_test.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>
#include <cstdlib>

namespace lithoscope::test {

bool wait_until(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, 20'000);
}

void settle() {
  for (int i = 0; i < 5; ++i) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(5);
  }
}

void show(QWidget& widget, QSize size) {
  widget.resize(size);
  widget.move(0, 0);
  widget.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&widget));
  ASSERT_TRUE(wait_until([&] { return widget.size() == size; }));
  // A screen without a window manager gives nobody the keyboard by itself.
  QApplication::setActiveWindow(&widget);
  settle();
}

void hover(QWidget& widget, QPointF position) {
  QMouseEvent move(QEvent::MouseMove, position, widget.mapToGlobal(position), Qt::NoButton,
                   Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(&widget, &move);
}

void wheel(QWidget& widget, QPointF position, int notches, Qt::KeyboardModifiers modifiers) {
  QWheelEvent event(position, widget.mapToGlobal(position), QPoint(), QPoint(0, 120 * notches),
                    Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, QPoint from, QPoint to, Qt::MouseButton button) {
  QTest::mousePress(&widget, button, Qt::NoModifier, from);
  QMouseEvent move(QEvent::MouseMove, QPointF(to), widget.mapToGlobal(QPointF(to)), Qt::NoButton,
                   button, Qt::NoModifier);
  QApplication::sendEvent(&widget, &move);
  QTest::mouseRelease(&widget, button, Qt::NoModifier, to);
}

QColor colour_at(QWidget& widget, QPointF position) {
  const QImage picture = widget.grab().toImage();
  return picture.pixelColor((position * picture.devicePixelRatio()).toPoint());
}

testing::AssertionResult same_colour(const QColor& shown, Colour wanted) {
  const bool same = std::abs(shown.red() - wanted.red) <= 2 &&
                    std::abs(shown.green() - wanted.green) <= 2 &&
                    std::abs(shown.blue() - wanted.blue) <= 2;
  if (same) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << "the screen shows " << shown.name().toStdString() << " instead of " << to_hex(wanted);
}

}  // namespace lithoscope::test
