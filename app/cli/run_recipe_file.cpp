#include "app/cli/run_recipe_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/cli/console_progress.h"
#include "app/cli/deliver.h"
#include "core/base/text.h"

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

int run_recipe_file(const std::filesystem::path& file, std::filesystem::path out,
                    const Json& settings, const RunOptions& options, const Context& context) {
  Recipe recipe = read_recipe(file);
  apply_settings(recipe, settings);
  if (out.empty()) out = recipe.folder / "results";
  if (!context.quiet)
    fmt::print(stderr, "{}\n", recipe.title.empty() ? file.string() : recipe.title);

  ConsoleProgress progress(context.quiet);
  RunResult result;
  std::vector<std::filesystem::path> files;
  try {
    result = run_recipe(recipe, context.registry, options, progress, &progress);
    files = write_exports(recipe, result, context.registry, out, progress);
  } catch (Error& e) {
    e.in_file(file);
    throw;
  }
  progress.clear();
  for (const auto& path : write_report(recipe, result, context.registry, out)) {
    files.push_back(path);
  }
  for (const std::string& notice : result.notices) {
    fmt::print(stderr, "{}: {}\n", translated("cli", "Note"), notice);
  }
  if (!context.quiet) {
    for (const auto& path : files) fmt::print("{}\n", (out / path).lexically_normal().string());
  }
  return kSuccess;
}

}  // namespace lithoscope::cli
