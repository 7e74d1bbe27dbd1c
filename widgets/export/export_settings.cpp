#include "widgets/export/export_settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include "core/base/error.h"

namespace lithoscope {
namespace {

QSettings settings() {
  return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lithoscope"),
                   QStringLiteral("workbench"));
}

QString words(const char* text) {
  return QCoreApplication::translate("lithoscope::ExportPreset", text);
}

// What a figure begins with: the name of its layer above it.
FigureOptions usual_figure() {
  FigureOptions figure;
  figure.title = QStringLiteral("{layer}");
  return figure;
}

}  // namespace

ExportSettings remembered_export() {
  const QSettings kept = settings();
  ExportSettings known;
  known.figure = usual_figure();
  const auto text = [&](const char* key, const QString& otherwise) {
    return kept.value(QStringLiteral("export/") + QLatin1String(key), otherwise).toString();
  };
  known.format = text("format", known.format);
  known.pattern = text("pattern", known.pattern);
  known.folder = text("folder", QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
  if (!QDir(known.folder).exists()) known.folder = QDir::homePath();
  const Json figure = Json::parse(text("figure", QString()).toStdString(), nullptr, false);
  try {
    if (figure.is_object()) known.figure = figure_options(Parameters(figure_parameters(), figure));
  } catch (const Error&) {
    // Of another version: the usual one.
  }
  return known;
}

void remember_export(const ExportSettings& known) {
  QSettings kept = settings();
  kept.setValue(QStringLiteral("export/format"), known.format);
  kept.setValue(QStringLiteral("export/pattern"), known.pattern);
  kept.setValue(QStringLiteral("export/folder"), known.folder);
  kept.setValue(QStringLiteral("export/figure"),
                QString::fromStdString(figure_json(known.figure).dump()));
}

std::vector<ExportPreset> export_presets() {
  FigureOptions publication = usual_figure();
  publication.title.clear();
  publication.width = {120, true};
  publication.dpi = 300;
  publication.font_pt = 8;
  FigureOptions slide = usual_figure();
  slide.width = {1600, false};
  slide.height = {900, false};
  slide.dpi = 96;
  slide.font_pt = 18;
  FigureOptions gis = usual_figure();
  return {
      {QStringLiteral("publication"), words("Publication"),
       words("120 mm wide, letters of 8 pt, no title; a PDF drawing"), publication,
       QStringLiteral("figure-pdf")},
      {QStringLiteral("slide"), words("Slide"),
       words("1600 × 900 pixels, letters of 18 pt; a PNG picture"), slide,
       QStringLiteral("figure-png")},
      {QStringLiteral("gis"), words("GIS"),
       words("The map alone, one pixel a point, with its coordinates; a TIFF with world file"), gis,
       QStringLiteral("pixels-tiff")},
  };
}

}  // namespace lithoscope
