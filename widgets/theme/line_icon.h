// Line icons of one weight, drawn in the colour of the words beside them.
#pragma once

#include <QIcon>
#include <QString>

namespace lithoscope {

// The icon resources/icons/<name>.svg, whose `currentColor` is the palette's button text: it
// follows the theme by itself. `name` must exist: a missing one is a mistake of the build and is
// drawn empty.
QIcon line_icon(const QString& name);

}  // namespace lithoscope
