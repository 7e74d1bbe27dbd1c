#include "app/cli/run_recipe_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/cli/console_progress.h"
#include "core/base/text.h"
#include "core/io/project_file.h"
#include "core/recipe/project.h"
#include "core/recipe/sources.h"
#include "widgets/figure/deliver.h"

namespace lithoscope::cli {

void apply_settings(Recipe& recipe, const Json& settings) {
  for (const auto& [name, value] : settings.items()) {
    const auto dot = name.find('.');
    const auto step =
        std::find_if(recipe.steps.begin(), recipe.steps.end(),
                     [&, id = name.substr(0, dot)](const RecipeStep& s) { return s.id == id; });
    if (dot == std::string::npos || step == recipe.steps.end()) {
      std::vector<std::string> ids;
      for (const RecipeStep& known : recipe.steps) ids.push_back(known.id);
      throw Error(translated("cli", "\"{}\" names no step's parameter", name),
                  translated("cli", "Write step.parameter=value; the steps are: {}",
                             fmt::format("{}", fmt::join(ids, ", "))));
    }
    step->parameters[name.substr(dot + 1)] = value;
  }
}

int run_recipe_file(const RunRequest& request, const Context& context) {
  Recipe recipe = read_any_recipe(request.file);
  apply_settings(recipe, request.settings);
  const std::filesystem::path out = request.out.empty() ? recipe.folder / "results" : request.out;
  if (!context.quiet) {
    fmt::print(stderr, "{}\n", recipe.title.empty() ? request.file.string() : recipe.title);
  }

  ConsoleProgress progress(context.quiet);
  RunResult result;
  std::vector<std::filesystem::path> files;
  try {
    require_sources(recipe);
    result = run_recipe(recipe, context.registry, request.options, progress, &progress);
    files = write_exports(recipe, result.artifacts, context.registry, out, progress);
  } catch (Error& e) {
    e.in_file(request.file);
    throw;
  }
  if (!request.project.empty()) {
    Project project{
        with_checksums(recipe, context.registry, request.options.cache_folder, progress),
        result.artifacts};
    project.run = record_of(project.recipe, context.registry, result);  // of the files as they are
    if (is_project(request.file)) project.view = read_project(request.file).view();
    save_project(request.project, project, progress);
  }
  for (const auto& path : write_report(recipe, result.artifacts, context.registry, out, progress)) {
    files.push_back(path);
  }
  progress.clear();
  for (const std::string& notice : result.notices) {
    fmt::print(stderr, "{}: {}\n", translated("cli", "Note"), notice);
  }
  if (!context.quiet) {
    for (const auto& path : files) fmt::print("{}\n", (out / path).lexically_normal().string());
  }
  return kSuccess;
}

}  // namespace lithoscope::cli
