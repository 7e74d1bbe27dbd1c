// What the window remembers from one day to the next.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <filesystem>

#include "core/image/spectral_units.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

// Files opened last, newest first; those that are gone are left out.
QStringList recent_files();
void remember_recent_file(const QString& path);
void forget_recent_files();

ThemeMode remembered_theme();
void remember_theme(ThemeMode mode);

SpectralUnits remembered_spectral_units();
void remember_spectral_units(const SpectralUnits& units);

// Where windows and docks were.
QByteArray remembered_geometry();
void remember_geometry(const QByteArray& geometry);
// Each page has a layout of its own; empty where none was kept.
QByteArray remembered_layout(const QString& page);
void remember_layout(const QString& page, const QByteArray& layout);

// Where copies of unsaved work are kept in case of a crash.
std::filesystem::path recovery_folder();

struct JobLimits {
  int at_once = 2;
  int threads = 0;  // of each; 0 = all that the machine has
};
JobLimits remembered_job_limits();
void remember_job_limits(const JobLimits& limits);

// The folder that a file dialog begins in.
QString remembered_folder();
void remember_folder(const QString& folder);

}  // namespace lithoscope
