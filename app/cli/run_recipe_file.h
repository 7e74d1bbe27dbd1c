// Running a recipe file from the command line: progress, exports, report, a closing summary.
#pragma once

#include <filesystem>

#include "app/cli/command.h"
#include "core/recipe/runner.h"

namespace lithoscope::cli {

struct RunRequest {
  std::filesystem::path file;      // a recipe or a project
  std::filesystem::path out;       // empty = "results" beside the file
  std::filesystem::path project;   // where recipe and results are kept; empty = nowhere
  Json settings = Json::object();  // "step.parameter": value
  RunOptions options;
};

// Returns the exit code; throws Error, Cancelled.
int run_recipe_file(const RunRequest& request, const Context& context);

// Changes parameters of steps: {"step.parameter": value}. Throws Error for an unknown step.
void apply_settings(Recipe& recipe, const Json& settings);

}  // namespace lithoscope::cli
