// A report as PDF: text as text, maps as drawings.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/export/report.h"
#include "widgets/figure/figure.h"

namespace lithoscope {

// A4 pages by way of an AtomicFile. `figures` are drawn for their place on the page, found by
// ReportFigure::file; other pictures are read. Throws Error, Cancelled.
void write_pdf_report(const std::filesystem::path& path, const std::string& title,
                      const std::vector<ReportSection>& sections,
                      const std::map<std::filesystem::path, Figure>& figures, Progress& progress);

}  // namespace lithoscope
