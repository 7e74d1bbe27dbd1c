// A recipe together with what its steps have found, as one file.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/progress.h"
#include "core/operations/artifact.h"
#include "core/recipe/recipe.h"
#include "core/recipe/run_record.h"

namespace lithoscope {

struct Project {
  Recipe recipe;
  std::map<std::string, Artifact> results = {};  // by step and output: "pca.scores"
  Json view = Json::object();                    // what the window showed
  RunRecord run = {};                            // how the results came about
};

// True where `file` is a project (whole or not), false for everything else, also where there is
// nothing.
bool is_project(const std::filesystem::path& file);

// Saves the recipe, and those of the results (as RunResult names them) that a step made. Images
// that steps made are left out: they are as large as their sources and are computed again when they
// are read. Sources are named relative to the project's folder where both lie below one folder that
// is not the root: what lies around a project moves with it. What programs that were killed have
// left half written in the folder is removed. Throws Error, Cancelled; the file is then as it was
// before.
void save_project(const std::filesystem::path& file, const Project& project, Progress& progress);
void save_project(const std::filesystem::path& file, const Recipe& recipe,
                  const std::map<std::string, Artifact>& artifacts, Progress& progress);

// Throws Error where the file is missing or damaged, or its recipe cannot be read.
Project open_project(const std::filesystem::path& file, Progress& progress);

// The recipe of a recipe file or of a project. Throws Error.
Recipe read_any_recipe(const std::filesystem::path& file);

// Writes the recipe alone, its sources named as from `file`'s folder. Throws Error.
void export_recipe(const std::filesystem::path& file, const Recipe& recipe);

// The same files, seen from another folder: how save_project and export_recipe name them.
Recipe seen_from(Recipe recipe, const std::filesystem::path& folder);

// The command that does the same as `recipe` with `file`, which holds `saved`: parameters that
// differ are given with --set. Empty where it differs in more than parameters.
std::string command_line(const std::filesystem::path& file, const Recipe& saved,
                         const Recipe& recipe);

}  // namespace lithoscope
