#include "widgets/export/export_format.h"

#include <QCoreApplication>
#include <algorithm>

namespace lithoscope {
namespace {

QString words(const char* text) {
  return QCoreApplication::translate("lithoscope::ExportFormat", text);
}

std::vector<ExportFormat> all_formats() {
  using Kind = ExportFormat::Kind;
  const QString picture = words("Pixels at the resolution chosen. No coordinates, no values.");
  const QString drawing = words(
      "A drawing: classes as areas, text as text, sharp at any size; maps of values as one "
      "picture in it. No coordinates, no values.");
  const QString pixels = words(
      "One pixel a point in the map's colours, without legend; a world file beside it tells the "
      "coordinates in µm. No values.");
  const auto label = ArtifactKind::kLabelMap;
  const auto feature = ArtifactKind::kFeatureMap;
  return {
      {"figure-png", words("PNG picture"), picture, "png", Kind::kFigure, "figure"},
      {"figure-tiff", words("TIFF picture"), picture, "tif", Kind::kFigure, "figure"},
      {"figure-svg", words("SVG drawing"), drawing, "svg", Kind::kFigure, "figure"},
      {"figure-pdf", words("PDF drawing"), drawing, "pdf", Kind::kFigure, "figure"},
      {"pixels-png", words("PNG with world file"), pixels, "png", Kind::kPixels, "map-pixels"},
      {"pixels-tiff", words("TIFF with world file"), pixels, "tif", Kind::kPixels, "map-pixels"},
      {"values-tiff",
       words("TIFF of values with world file"),
       words("The numbers themselves: class numbers with their colours, or values of all columns "
             "as 32-bit floats; a world file beside it tells the coordinates in µm."),
       "tif",
       Kind::kData,
       "tiff",
       {{"world_file", true}},
       {label, feature}},
      {"envi",
       words("ENVI classification"),
       words("Class numbers, names and colours, pixel size and origin. For label maps."),
       "hdr",
       Kind::kData,
       "envi-classification",
       Json::object(),
       {label}},
      {"csv",
       words("CSV, a row a pixel"),
       words("Row, column, x and y in µm, class or values of all columns of every point that has "
             "one."),
       "csv",
       Kind::kData,
       "csv",
       {{"pixels", true}},
       {label, feature}},
      {"report-html", words("Report as HTML"),
       words("All chosen layers in one page: maps, areas, tables, parameters and sources."), "html",
       Kind::kReport},
      {"report-pdf", words("Report as PDF"),
       words("All chosen layers in one document: maps as drawings, areas, tables, parameters and "
             "sources."),
       "pdf", Kind::kReport},
      {"report-md", words("Report as Markdown"),
       words("All chosen layers in one text, with maps as pictures in a folder beside it: areas, "
             "tables, parameters and sources."),
       "md", Kind::kReport},
  };
}

}  // namespace

bool ExportFormat::can_hold(ArtifactKind artifact) const {
  return accepts.empty() || std::find(accepts.begin(), accepts.end(), artifact) != accepts.end();
}

std::vector<ExportFormat> export_formats(const Registry& registry) {
  std::vector<ExportFormat> formats = all_formats();
  std::erase_if(formats, [&](const ExportFormat& format) {
    if (format.writer.empty()) return false;
    return std::none_of(registry.writers().begin(), registry.writers().end(),
                        [&](const auto& writer) { return writer->id() == format.writer; });
  });
  return formats;
}

}  // namespace lithoscope
