// What the Export page remembers from one day to the next.
#pragma once

#include <QString>

#include "widgets/figure/figure_options.h"

namespace lithoscope {

struct ExportSettings {
  FigureOptions figure;
  QString format = QStringLiteral("figure-png");
  QString pattern = QStringLiteral("{sample}-{layer}.{ext}");
  QString folder;
};
ExportSettings remembered_export();
void remember_export(const ExportSettings& settings);

// "publication", "slide", "gis": options that go together.
struct ExportPreset {
  QString id, title, tip;
  FigureOptions figure;
  QString format;
};
std::vector<ExportPreset> export_presets();

}  // namespace lithoscope
