// lithoscope-cli pack, relocate: projects that move.
#include <fmt/format.h>

#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/console_progress.h"
#include "core/base/text.h"
#include "core/recipe/pack.h"
#include "core/recipe/project.h"
#include "core/recipe/sources.h"

namespace lithoscope::cli {
namespace {

// A project with its results, or a recipe with none.
Project open_any(const std::filesystem::path& file, ConsoleProgress& progress) {
  return is_project(file) ? open_project(file, progress) : Project{read_recipe(file)};
}

int pack(const std::filesystem::path& file, const std::filesystem::path& folder,
         const Context& context) {
  ConsoleProgress progress(context.quiet);
  Project project = open_any(file, progress);
  require_sources(project.recipe);
  project.recipe =
      with_checksums(project.recipe, context.registry, default_cache_folder(), progress);
  const auto packed = pack_project(folder, project, context.registry, progress);
  progress.clear();
  if (!context.quiet) fmt::print("{}\n", packed.string());
  return kSuccess;
}

int relocate(const std::filesystem::path& file, const std::filesystem::path& folder,
             const Context& context) {
  ConsoleProgress progress(context.quiet);
  Project project = open_any(file, progress);
  const Recipe before = project.recipe;
  project.recipe = with_sources_below(project.recipe, folder);
  require_sources(project.recipe);  // half a recipe is not written
  const auto problems =
      check_sources(project.recipe, context.registry, default_cache_folder(), progress);
  if (is_project(file)) {
    save_project(file, project, progress);
  } else {
    export_recipe(file, project.recipe);
  }
  progress.clear();
  for (const SourceProblem& problem : problems) {
    fmt::print(stderr, "{}: {}\n", translated("cli", "Note"),
               translated("cli", "The source \"{}\" ({}) has changed since the recipe was saved",
                          problem.source, problem.path.string()));
  }
  if (!context.quiet) {
    for (std::size_t i = 0; i < before.sources.size(); ++i) {
      const RecipeSource& now = project.recipe.sources[i];
      if (now.path != before.sources[i].path) {
        fmt::print("{}: {}\n", now.name, project.recipe.resolved(now).string());
      }
    }
  }
  return kSuccess;
}

// A command of a file and a folder.
void add_command(CLI::App& app, Action& action, const std::string& name, const std::string& what,
                 const std::string& folder_is,
                 int (*work)(const std::filesystem::path&, const std::filesystem::path&,
                             const Context&)) {
  auto names = std::make_shared<std::pair<std::string, std::string>>();
  CLI::App* command = app.add_subcommand(name, what);
  command->add_option("file", names->first, translated("cli", "A project or a recipe"))->required();
  command->add_option("folder", names->second, folder_is)->required();
  command->callback([names, &action, work] {
    action = [names, work](const Context& context) {
      return work(names->first, names->second, context);
    };
  });
}

}  // namespace

void add_pack_command(CLI::App& app, Action& action) {
  add_command(app, action, "pack",
              translated("cli", "Put a project and its data into one folder, to take them along"),
              translated("cli", "The folder to make"), pack);
}

void add_relocate_command(CLI::App& app, Action& action) {
  add_command(app, action, "relocate",
              translated("cli", "Find the missing sources of a project again"),
              translated("cli", "The folder below which they are now"), relocate);
}

}  // namespace lithoscope::cli
