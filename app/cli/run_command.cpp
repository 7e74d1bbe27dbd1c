// lithoscope-cli run: a recipe without a screen.
#include <fmt/format.h>
#include <tbb/global_control.h>

#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/run_recipe_file.h"
#include "core/base/text.h"

namespace lithoscope::cli {

void add_run_command(CLI::App& app, Action& action) {
  struct Options {
    std::string recipe, out, project, cache;
    std::vector<std::string> settings;
    bool no_cache = false;
    int threads = 0;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("run", translated("cli", "Run a recipe"));
  command
      ->add_option("recipe", options->recipe,
                   translated("cli", "The recipe, a JSON file, or a project"))
      ->required();
  command->add_option("-o,--out", options->out,
                      translated("cli",
                                 "Folder for exports and report (default: results beside the "
                                 "recipe)"));
  command->add_option("-p,--project", options->project,
                      translated("cli", "Keep the recipe and its results in this file"));
  command->add_option("-s,--set", options->settings,
                      translated("cli", "Change a parameter for this run: step.parameter=value"));
  command->add_option("--cache", options->cache, translated("cli", "Folder for cached results"));
  command->add_flag("--no-cache", options->no_cache,
                    translated("cli", "Compute everything anew and keep nothing"));
  command
      ->add_option("-j,--threads", options->threads,
                   translated("cli", "Threads (default: all processors)"))
      ->check(CLI::Range(1, 1024));
  command->callback([options, &action] {
    action = [options](const Context& context) {
      std::unique_ptr<tbb::global_control> limit;
      if (options->threads > 0) {
        limit = std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism,
                                                      static_cast<std::size_t>(options->threads));
      }
      RunRequest request;
      request.file = options->recipe;
      request.out = options->out;
      request.project = options->project;
      request.settings = parse_settings(options->settings);
      request.options.use_cache = !options->no_cache;
      if (!options->cache.empty()) request.options.cache_folder = options->cache;
      return run_recipe_file(request, context);
    };
  });
}

}  // namespace lithoscope::cli
