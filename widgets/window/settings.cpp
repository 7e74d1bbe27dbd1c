#include "widgets/window/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace lithoscope {
namespace {

constexpr int kMostRecent = 10;
// Raised when docks change, so that an old layout is not forced upon new ones.
constexpr auto kLayoutKey = "window/layout-1";

}  // namespace

QStringList recent_files() {
  QStringList there;
  for (const QString& path : QSettings().value(QStringLiteral("recent")).toStringList()) {
    if (QFileInfo::exists(path)) there << path;
  }
  return there;
}

void remember_recent_file(const QString& path) {
  const QString full = QFileInfo(path).absoluteFilePath();
  QStringList files = QSettings().value(QStringLiteral("recent")).toStringList();
  files.removeAll(full);
  files.prepend(full);
  QSettings().setValue(QStringLiteral("recent"), files.mid(0, kMostRecent));
}

void forget_recent_files() {
  QSettings().remove(QStringLiteral("recent"));
}

ThemeMode remembered_theme() {
  return theme_mode_from_name(QSettings().value(QStringLiteral("theme")).toString());
}

void remember_theme(ThemeMode mode) {
  QSettings().setValue(QStringLiteral("theme"), theme_mode_name(mode));
}

QByteArray remembered_geometry() {
  return QSettings().value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray remembered_layout() {
  return QSettings().value(kLayoutKey).toByteArray();
}

void remember_window(const QByteArray& geometry, const QByteArray& layout) {
  QSettings settings;
  settings.setValue(QStringLiteral("window/geometry"), geometry);
  if (!layout.isEmpty()) settings.setValue(kLayoutKey, layout);
}

QString remembered_folder() {
  return QSettings().value(QStringLiteral("folder"), QDir::homePath()).toString();
}

void remember_folder(const QString& folder) {
  QSettings().setValue(QStringLiteral("folder"), folder);
}

}  // namespace lithoscope
