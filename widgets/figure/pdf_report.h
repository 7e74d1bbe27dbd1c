// A report as PDF: text as text, maps as drawings.
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "widgets/figure/deliver.h"

namespace lithoscope {

// A4 pages by way of an AtomicFile. Maps and charts are drawn for their place on the page; other
// pictures are read. Throws Error, Cancelled.
void write_pdf_report(const std::filesystem::path& path, const Report& report, Progress& progress);

}  // namespace lithoscope
