#include "widgets/window/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace lithoscope {
namespace {

constexpr int kMostRecent = 10;
// The number goes up whenever docks are added or renamed: an older layout does not fit then.
QString layout_key(const QString& page) {
  return QStringLiteral("window/layout-5/") + page;
}

QSettings settings() {
  return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lithoscope"),
                   QStringLiteral("workbench"));
}

}  // namespace

QStringList recent_files() {
  QStringList there;
  for (const QString& path : settings().value(QStringLiteral("recent")).toStringList()) {
    if (QFileInfo::exists(path)) there << path;
  }
  return there;
}

void remember_recent_file(const QString& path) {
  const QString full = QFileInfo(path).absoluteFilePath();
  QStringList files = settings().value(QStringLiteral("recent")).toStringList();
  files.removeAll(full);
  files.prepend(full);
  settings().setValue(QStringLiteral("recent"), files.mid(0, kMostRecent));
}

void forget_recent_files() {
  settings().remove(QStringLiteral("recent"));
}

ThemeMode remembered_theme() {
  return theme_mode_from_name(settings().value(QStringLiteral("theme")).toString());
}

void remember_theme(ThemeMode mode) {
  settings().setValue(QStringLiteral("theme"), theme_mode_name(mode));
}

SpectralUnits remembered_spectral_units() {
  const auto unit = [](const QString& key) {
    return spectral_unit_of_id(settings().value(key).toString().toStdString());
  };
  return {unit(QStringLiteral("units/optical")), unit(QStringLiteral("units/energy"))};
}

void remember_spectral_units(const SpectralUnits& units) {
  const auto keep = [](const QString& key, SpectralUnit unit) {
    const std::string_view id = spectral_unit_id(unit);
    settings().setValue(key, QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
  };
  keep(QStringLiteral("units/optical"), units.optical);
  keep(QStringLiteral("units/energy"), units.energy);
}

QByteArray remembered_geometry() {
  return settings().value(QStringLiteral("window/geometry")).toByteArray();
}

void remember_geometry(const QByteArray& geometry) {
  settings().setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray remembered_layout(const QString& page) {
  return settings().value(layout_key(page)).toByteArray();
}

void remember_layout(const QString& page, const QByteArray& layout) {
  settings().setValue(layout_key(page), layout);
}

std::filesystem::path recovery_folder() {
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
  return (data + QStringLiteral("/recovery")).toStdString();
}

JobLimits remembered_job_limits() {
  const JobLimits usual;
  return {settings().value(QStringLiteral("jobs/at_once"), usual.at_once).toInt(),
          settings().value(QStringLiteral("jobs/threads"), usual.threads).toInt()};
}

void remember_job_limits(const JobLimits& limits) {
  settings().setValue(QStringLiteral("jobs/at_once"), limits.at_once);
  settings().setValue(QStringLiteral("jobs/threads"), limits.threads);
}

QString remembered_folder() {
  return settings().value(QStringLiteral("folder"), QDir::homePath()).toString();
}

void remember_folder(const QString& folder) {
  settings().setValue(QStringLiteral("folder"), folder);
}

}  // namespace lithoscope
