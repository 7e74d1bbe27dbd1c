// What a run leaves behind for people: exported files and a report with maps.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/export/report.h"
#include "core/operations/registry.h"
#include "core/recipe/recipe.h"
#include "widgets/figure/figure.h"
#include "widgets/figure/radar_figure.h"

namespace lithoscope {

// Results by reference, as RunResult and Document hold them.
using Artifacts = std::map<std::string, Artifact>;

// Writes the recipe's exports below `folder`. Returns the files, relative to it. Throws Error,
// Cancelled; a file appears whole or not at all.
std::vector<std::filesystem::path> write_exports(const Recipe& recipe, const Artifacts& artifacts,
                                                 const Registry& registry,
                                                 const std::filesystem::path& folder,
                                                 Progress& progress);

// The words, tables and maps of a report, the maps ready to be drawn.
struct Report {
  std::string title;
  std::vector<ReportSection> sections;
  // By ReportFigure::file: maps, and the radar charts of their classes.
  std::map<std::filesystem::path, Figure> figures;
  std::map<std::filesystem::path, RadarChart> charts;
};

// The recipe's own sections, with the areas of the classes of their label maps, and a radar chart
// of each class where there are line features on the same points; then how it was made: sources,
// program, steps with their parameters. Figures are named "<folder>/figures/...". Throws Error,
// Cancelled.
Report make_report(const Recipe& recipe, const Artifacts& artifacts, const Registry& registry,
                   const std::filesystem::path& folder, Progress& progress);

// The same for a recipe without sections: one with the maps, one with all tables that steps made.
std::vector<RecipeReportSection> usual_report(const Recipe& recipe, const Artifacts& artifacts,
                                              const std::vector<std::string>& maps);

// Writes the report as "html", "md" or "pdf"; Markdown has its maps as PNG files and its charts as
// SVG files in a folder beside it. Returns what was written, the report first. Throws Error,
// Cancelled.
std::vector<std::filesystem::path> write_report_file(const Report& report,
                                                     const std::filesystem::path& file,
                                                     Progress& progress);

// Writes report.html, report.md and report.pdf with figures in `figures`, from the recipe's report
// sections; nothing where it has none. Returns the files, relative to `folder`. Throws Error,
// Cancelled.
std::vector<std::filesystem::path> write_report(const Recipe& recipe, const Artifacts& artifacts,
                                                const Registry& registry,
                                                const std::filesystem::path& folder,
                                                Progress& progress);

}  // namespace lithoscope
