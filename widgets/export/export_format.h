// The formats of the Export page: what writes them and what they keep.
#pragma once

#include <QString>
#include <vector>

#include "core/operations/registry.h"

namespace lithoscope {

struct ExportFormat {
  enum class Kind {
    kFigure,  // the map with legend, drawn as the options say
    kPixels,  // the map alone in its colours
    kData,    // labels or values
    kReport,  // all chosen layers in one document
  };

  QString id;     // remembered: "figure-png"
  QString title;  // "PNG picture"
  QString keeps;  // what is kept, and what is not
  QString extension;
  Kind kind = Kind::kFigure;
  std::string writer = {};                 // id; empty for reports
  Json options = Json::object();           // of the writer, always
  std::vector<ArtifactKind> accepts = {};  // those it can hold; all maps where empty

  bool can_hold(ArtifactKind artifact) const;
};

// Those whose writer is there.
std::vector<ExportFormat> export_formats(const Registry& registry);

}  // namespace lithoscope
