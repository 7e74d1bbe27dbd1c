#include "widgets/theme/theme.h"

#include <QApplication>

#include "widgets/theme/flat_style.h"

namespace lithoscope {
namespace {

struct Greys {
  const char *window, *base, *raised, *border, *canvas, *text, *muted, *disabled, *accent,
      *on_accent;
};

constexpr Greys kLight = {"#f3f4f5", "#ffffff", "#e9ebed", "#d0d3d7", "#dcdee0",
                          "#1d2023", "#5c636b", "#9ba1a8", "#2f6db5", "#ffffff"};
constexpr Greys kDark = {"#26282b", "#1f2123", "#33363a", "#44484d", "#18191b",
                         "#e4e6e8", "#a0a6ad", "#6b7178", "#6aa5e8", "#101214"};

bool system_is_dark() {
  // Read once, before any palette of our own hides what the platform said.
  static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
  return dark;
}

// What a palette cannot say: spaces, hairlines, and the look of bars.
QString style_sheet(const QPalette& palette) {
  return QStringLiteral(R"(
    QToolTip { color: %1; background: %2; border: 1px solid %3; padding: 4px; }
    QMainWindow::separator { background: %4; width: 5px; height: 5px; }
    QMainWindow::separator:hover { background: %3; }
    QSplitter::handle { background: %4; }
    QSplitter::handle:hover { background: %3; }
    QStatusBar { border-top: 1px solid %3; }
    QStatusBar::item { border: none; }
    QToolBar { border: none; border-bottom: 1px solid %3; padding: 4px; spacing: 4px; }
    QToolBar QToolButton { padding: 4px 5px; border: 1px solid transparent; border-radius: 4px; }
    QToolBar QToolButton:hover { background: %5; }
    QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: %3; }
    QDockWidget::title { padding: 8px 4px; background: %4; }
    QPushButton#card { background: %7; border: 1px solid %3; border-radius: 4px; }
    QPushButton#card:hover, QPushButton#card:focus { border-color: %6; }
    QPushButton#card:pressed { background: %5; }
    QTreeView { border: none; background: %4; outline: none; }
    QTreeView::item { padding: 3px 2px; }
    QScrollArea { border: none; }
    QProgressBar { border: none; border-radius: 3px; background: %5; }
    QProgressBar::chunk { border-radius: 3px; background: %6; }
  )")
      .arg(palette.color(QPalette::ToolTipText).name(), palette.color(QPalette::ToolTipBase).name(),
           border_colour(palette).name(), palette.color(QPalette::Window).name(),
           palette.color(QPalette::Button).name(), palette.color(QPalette::Highlight).name(),
           palette.color(QPalette::Base).name());
}

}  // namespace

QString theme_mode_name(ThemeMode mode) {
  switch (mode) {
    case ThemeMode::kLight:
      return QStringLiteral("light");
    case ThemeMode::kDark:
      return QStringLiteral("dark");
    case ThemeMode::kSystem:
      break;
  }
  return QStringLiteral("system");
}

ThemeMode theme_mode_from_name(const QString& name) {
  if (name == QLatin1String("light")) return ThemeMode::kLight;
  if (name == QLatin1String("dark")) return ThemeMode::kDark;
  return ThemeMode::kSystem;
}

QPalette theme_palette(bool dark) {
  const Greys& grey = dark ? kDark : kLight;
  QPalette palette;
  palette.setColor(QPalette::Window, QColor(grey.window));
  palette.setColor(QPalette::Base, QColor(grey.base));
  palette.setColor(QPalette::AlternateBase, QColor(grey.raised));
  palette.setColor(QPalette::Button, QColor(grey.raised));
  palette.setColor(QPalette::ToolTipBase, QColor(grey.base));
  palette.setColor(QPalette::Mid, QColor(grey.border));
  palette.setColor(QPalette::Midlight, QColor(grey.raised));
  palette.setColor(QPalette::Light, QColor(grey.base));
  palette.setColor(QPalette::Dark, QColor(grey.canvas));
  palette.setColor(QPalette::Shadow, QColor(grey.canvas));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                          QPalette::ToolTipText, QPalette::BrightText}) {
    palette.setColor(role, QColor(grey.text));
    palette.setColor(QPalette::Disabled, role, QColor(grey.disabled));
  }
  palette.setColor(QPalette::PlaceholderText, QColor(grey.muted));
  palette.setColor(QPalette::Highlight, QColor(grey.accent));
  palette.setColor(QPalette::HighlightedText, QColor(grey.on_accent));
  palette.setColor(QPalette::Link, QColor(grey.accent));
  palette.setColor(QPalette::LinkVisited, QColor(grey.accent));
  palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(grey.border));
  return palette;
}

void apply_theme(ThemeMode mode) {
  const bool system_dark = system_is_dark();
  const bool dark = mode == ThemeMode::kSystem ? system_dark : mode == ThemeMode::kDark;
  const QPalette palette = theme_palette(dark);
  QApplication::setStyle(new FlatStyle);  // which the application owns
  QApplication::setPalette(palette);
  qApp->setStyleSheet(style_sheet(palette));
}

QColor muted_text(const QPalette& palette) {
  return palette.color(QPalette::PlaceholderText);
}
QColor border_colour(const QPalette& palette) {
  return palette.color(QPalette::Mid);
}
QColor canvas_colour(const QPalette& palette) {
  return palette.color(QPalette::Dark);
}

QColor warning_colour(const QPalette& palette) {
  const bool dark = palette.color(QPalette::Window).lightness() < 128;
  return dark ? QColor(0xe8, 0xa5, 0x5a) : QColor(0xb0, 0x55, 0x0b);
}

int grid_unit(const QWidget* widget) {
  return qMax(4, (widget->fontMetrics().height() + 1) / 2);
}

}  // namespace lithoscope
