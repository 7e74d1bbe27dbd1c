// Choosing the colour of a class.
#pragma once

#include <QIcon>
#include <functional>

#include "core/palette/colour.h"

class QMenu;
class QWidget;

namespace lithoscope {

// A square of the colour, `side` pixels of the screen.
QIcon colour_icon(Colour colour, int side, const QWidget* widget);

// A menu with the cluster colours, that of background, and every other colour by a dialog. It
// deletes itself; `chosen` is called with the colour, not where the person gives up.
QMenu* colour_menu(QWidget* parent, Colour now, const std::function<void(Colour)>& chosen);

}  // namespace lithoscope
