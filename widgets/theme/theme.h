// The quiet chrome: one neutral grey family, light and dark, and one accent.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <QWidget>

namespace lithoscope {

enum class ThemeMode { kSystem, kLight, kDark };

// "system", "light", "dark": as settings keep it. Unknown words mean the system's choice.
QString theme_mode_name(ThemeMode mode);
ThemeMode theme_mode_from_name(const QString& name);

// Gives the whole application its palette, style and style sheet. Widgets that draw themselves
// learn of a change as QEvent::PaletteChange. The system's choice is what its palette was at the
// start.
void apply_theme(ThemeMode mode);

QPalette theme_palette(bool dark);

// Colours with a meaning, told by role so that no widget knows whether it is day or night.
QColor muted_text(const QPalette& palette);  // secondary words
QColor border_colour(const QPalette& palette);
QColor canvas_colour(const QPalette& palette);  // behind maps, where there is no data
QColor warning_colour(const QPalette& palette);

// Half a line of text: the grid on which everything stands, 8 px with the usual font and screen.
int grid_unit(const QWidget* widget);

}  // namespace lithoscope
