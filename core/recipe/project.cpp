#include "core/recipe/project.h"

#include <algorithm>
#include <system_error>

#include "core/io/format_version.h"
#include "core/io/hdf5_handles.h"
#include "core/io/project_file.h"

namespace lithoscope {
namespace {

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return std::filesystem::absolute(file).parent_path();
}

// The same files, seen from another folder. What lies beside the project moves with it.
Recipe seen_from(Recipe recipe, const std::filesystem::path& folder) {
  for (RecipeSource& source : recipe.sources) {
    if (source.path.is_relative()) {
      source.path = std::filesystem::absolute(recipe.resolved(source)).lexically_normal();
      const auto relative = source.path.lexically_proximate(folder);
      if (!relative.empty()) source.path = relative;
    }
  }
  recipe.folder = folder;
  return recipe;
}

bool is_result(const Recipe& recipe, const std::string& name) {
  return std::any_of(recipe.steps.begin(), recipe.steps.end(), [&name](const RecipeStep& step) {
    return name.compare(0, step.id.size() + 1, step.id + ".") == 0;
  });
}

Recipe recipe_in(const ProjectFile& project, const std::filesystem::path& file) {
  try {
    return parse_recipe(project.recipe(), folder_of(file));
  } catch (Error& error) {
    error.in_file(file);
    throw;
  }
}

}  // namespace

bool is_project(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return false;
  try {
    return hdf5::marked_content(hdf5::open_file(file)) == "project";
  } catch (const Error&) {
    return false;  // not HDF5, or beyond reading: a reader tells what is wrong with it
  }
}

void save_project(const std::filesystem::path& file, const Recipe& recipe,
                  const std::map<std::string, Artifact>& artifacts, Progress& progress) {
  ProjectContent content;
  content.recipe = recipe_to_json(seen_from(recipe, folder_of(file)));
  for (const auto& [name, artifact] : artifacts) {
    if (artifact.kind() != ArtifactKind::kImage && is_result(recipe, name)) {
      content.results.emplace(name, artifact);
    }
  }
  write_project(file, content, progress);
}

Project open_project(const std::filesystem::path& file, Progress& progress) {
  const ProjectFile stored = read_project(file);
  Project project;
  project.recipe = recipe_in(stored, file);
  const auto count = static_cast<double>(stored.results().size());
  double done = 0;
  for (const ProjectResult& result : stored.results()) {
    SubProgress part(progress, done / count, (done + 1) / count);
    project.results.emplace(result.name, stored.load(result.name, part));
    done += 1;
  }
  return project;
}

Recipe read_any_recipe(const std::filesystem::path& file) {
  return is_project(file) ? recipe_in(read_project(file), file) : read_recipe(file);
}

}  // namespace lithoscope
