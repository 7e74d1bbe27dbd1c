// What a run leaves behind for people: exported files and a report with maps.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/recipe/runner.h"

namespace lithoscope::cli {

// Writes the recipe's exports below `folder`. Returns the files, relative to it. Throws Error,
// Cancelled; a file appears whole or not at all.
std::vector<std::filesystem::path> write_exports(const Recipe& recipe, const RunResult& result,
                                                 const Registry& registry,
                                                 const std::filesystem::path& folder,
                                                 Progress& progress);

// Writes report.html and report.md with figures in `figures`, from the recipe's report sections;
// nothing where it has none. Returns the files, relative to `folder`. Throws Error, Cancelled.
std::vector<std::filesystem::path> write_report(const Recipe& recipe, const RunResult& result,
                                                const Registry& registry,
                                                const std::filesystem::path& folder,
                                                Progress& progress);

}  // namespace lithoscope::cli
