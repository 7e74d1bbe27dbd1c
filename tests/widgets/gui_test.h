// What tests of widgets share: waiting without a fixed time, the mouse, and the colours on screen.
#pragma once

#include <gtest/gtest.h>

#include <QColor>
#include <QPoint>
#include <QWidget>
#include <functional>

#include "core/palette/colour.h"

namespace lithoscope::test {

// Lets events be handled until `condition` holds; false where it does not within 20 s.
bool wait_until(const std::function<bool()>& condition);
// Handles what is there to be handled.
void settle();

// Shows `widget` at this size and waits until the screen has it.
void show(QWidget& widget, QSize size);

// Moves the mouse over `widget` as a person would: events go to the child under the point.
void hover(QWidget& widget, QPointF position);
void wheel(QWidget& widget, QPointF position, int notches,
           Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void drag(QWidget& widget, QPoint from, QPoint to, Qt::MouseButton button);

// The colour that the screen shows at `position`, by a grab.
QColor colour_at(QWidget& widget, QPointF position);
// Colours within 2 of each other in every part.
testing::AssertionResult same_colour(const QColor& shown, Colour wanted);

}  // namespace lithoscope::test
