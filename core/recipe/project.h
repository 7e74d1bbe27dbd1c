// A recipe together with what its steps have found, as one file.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/progress.h"
#include "core/operations/artifact.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

struct Project {
  Recipe recipe;
  std::map<std::string, Artifact> results;  // by step and output: "pca.scores"
};

// True where `file` is a project (whole or not), false for everything else, also where there is
// nothing.
bool is_project(const std::filesystem::path& file);

// Saves the recipe, its sources named relative to the project's folder, and those of `artifacts`
// (as RunResult names them) that a step made. Images that steps made are left out: they are as
// large as their sources and are computed again when they are read. Throws Error, Cancelled; the
// file is then as it was before.
void save_project(const std::filesystem::path& file, const Recipe& recipe,
                  const std::map<std::string, Artifact>& artifacts, Progress& progress);

// Throws Error where the file is missing or damaged, or its recipe cannot be read.
Project open_project(const std::filesystem::path& file, Progress& progress);

// The recipe of a recipe file or of a project. Throws Error.
Recipe read_any_recipe(const std::filesystem::path& file);

}  // namespace lithoscope
