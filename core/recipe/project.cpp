#include "core/recipe/project.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <system_error>

#include "core/base/atomic_file.h"
#include "core/io/format_version.h"
#include "core/io/hdf5_handles.h"
#include "core/io/project_file.h"

namespace lithoscope {
namespace {

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return std::filesystem::absolute(file).lexically_normal().parent_path();
}

// `path` as from `folder`; empty where they have no folder in common but the root.
std::filesystem::path near_path(const std::filesystem::path& path,
                                const std::filesystem::path& folder) {
  const auto from = [](const std::filesystem::path& there, const std::filesystem::path& here) {
    const auto relative = there.lexically_relative(here);
    const auto ups = std::count(relative.begin(), relative.end(), "..");
    const auto depth = std::distance(here.begin(), here.end()) - 1;  // without the root
    return relative.empty() || ups >= depth ? std::filesystem::path() : relative;
  };
  const auto below = from(path, folder);
  if (below.empty() || *below.begin() != "..") return below;
  // The way up goes through the folders as they are, the way down may go through links.
  std::error_code failed;
  const auto real_folder = std::filesystem::weakly_canonical(folder, failed);
  if (failed) return below;
  const auto real_parent = std::filesystem::weakly_canonical(path.parent_path(), failed);
  if (failed) return below;
  return from(real_parent / path.filename(), real_folder);
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

// A word of a shell's command line.
std::string quoted(const std::string& word) {
  const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./=:,+@").find(c) != std::string_view::npos;
  });
  if (plain) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
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

Recipe seen_from(Recipe recipe, const std::filesystem::path& folder) {
  for (RecipeSource& source : recipe.sources) {
    const auto path = std::filesystem::absolute(recipe.resolved(source)).lexically_normal();
    const auto relative = near_path(path, folder);
    source.path = relative.empty() ? path : relative;
  }
  recipe.folder = folder;
  return recipe;
}

void save_project(const std::filesystem::path& file, const Project& project, Progress& progress) {
  ProjectContent content;
  content.recipe = recipe_to_json(seen_from(project.recipe, folder_of(file)));
  content.view = project.view;
  content.run = run_record_to_json(project.run);
  for (const auto& [name, artifact] : project.results) {
    if (artifact.kind() != ArtifactKind::kImage && is_result(project.recipe, name)) {
      content.results.emplace(name, artifact);
    }
  }
  remove_unfinished(folder_of(file));
  write_project(file, content, progress);
}

void save_project(const std::filesystem::path& file, const Recipe& recipe,
                  const std::map<std::string, Artifact>& artifacts, Progress& progress) {
  save_project(file, Project{recipe, artifacts}, progress);
}

Project open_project(const std::filesystem::path& file, Progress& progress) {
  const ProjectFile stored = read_project(file);
  remove_unfinished(folder_of(file));
  Project project;
  project.recipe = recipe_in(stored, file);
  project.view = stored.view();
  project.run = run_record_from_json(stored.run());
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

void export_recipe(const std::filesystem::path& file, const Recipe& recipe) {
  write_recipe(file, seen_from(recipe, folder_of(file)));
}

std::string command_line(const std::filesystem::path& file, const Recipe& saved,
                         const Recipe& recipe) {
  std::string command = "lithoscope-cli run " + quoted(file.string());
  Recipe with_parameters = seen_from(saved, folder_of(file));
  const Recipe wanted = seen_from(recipe, folder_of(file));
  if (with_parameters.steps.size() != wanted.steps.size()) return {};
  for (std::size_t i = 0; i < wanted.steps.size(); ++i) {
    const RecipeStep& step = wanted.steps[i];
    for (const auto& [name, value] : step.parameters.items()) {
      Json& before = with_parameters.steps[i].parameters[name];
      if (before == value) continue;
      command += " --set " + quoted(step.id + "." + name + "=" +
                                    (value.is_string() ? value.get<std::string>() : value.dump()));
      before = value;
    }
  }
  // Places and checksums do not change what a step makes.
  const auto essence = [](Recipe each) {
    each.places.clear();
    for (RecipeSource& source : each.sources) source.checksum.clear();
    return nlohmann::json(recipe_to_json(each));  // in which the order of keys means nothing
  };
  return essence(with_parameters) == essence(wanted) ? command : std::string();
}

}  // namespace lithoscope
