// Running a recipe file from the command line: progress, exports, report, a closing summary.
#pragma once

#include <filesystem>

#include "app/cli/command.h"
#include "core/recipe/runner.h"

namespace lithoscope::cli {

// `out` empty = "results" beside the recipe. `settings` holds "step.parameter": value. Returns the
// exit code; throws Error, Cancelled.
int run_recipe_file(const std::filesystem::path& file, std::filesystem::path out,
                    const Json& settings, const RunOptions& options, const Context& context);

// Changes parameters of steps: {"step.parameter": value}. Throws Error for an unknown step.
void apply_settings(Recipe& recipe, const Json& settings);

}  // namespace lithoscope::cli
