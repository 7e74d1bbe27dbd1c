// lithoscope-cli demo: makes the demo sample and runs its recipe.
#include <fmt/format.h>

#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/console_progress.h"
#include "app/cli/run_recipe_file.h"
#include "core/base/text.h"
#include "core/demo/demo_sample.h"

namespace lithoscope::cli {
namespace {

struct Options {
  std::string folder = "demo-sample";
  DemoOptions sample;
  bool sample_only = false;
};

int make_and_run(const Options& options, const Context& context) {
  std::filesystem::path recipe;
  {
    ConsoleProgress progress(context.quiet);
    if (!context.quiet) {
      fmt::print(stderr, "{}\n", translated("cli", "Making the demo sample in {}", options.folder));
    }
    recipe = write_demo_sample(options.folder, options.sample, context.registry, progress);
  }
  if (options.sample_only) {
    if (!context.quiet) fmt::print("{}\n", recipe.string());
    return kSuccess;
  }
  RunRequest request;
  request.file = recipe;
  return run_recipe_file(request, context);
}

}  // namespace

void add_demo_command(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  DemoOptions& sample = options->sample;
  CLI::App* command = app.add_subcommand(
      "demo", translated("cli",
                         "Make the demo sample, a generated lithium pegmatite, and run its "
                         "recipe: mineral maps and a report with accuracies"));
  command->add_option("folder", options->folder, translated("cli", "Where to put it"))
      ->capture_default_str();
  command->add_flag("--sample-only", options->sample_only,
                    translated("cli", "Make the sample, do not run the recipe"));
  command->add_option("--seed", sample.seed, translated("cli", "Another seed, another rock"))
      ->capture_default_str();
  command->add_option("--rows", sample.rows, translated("cli", "Rows of the LIBS map"))
      ->capture_default_str();
  command->add_option("--cols", sample.cols, translated("cli", "Columns of the LIBS map"))
      ->capture_default_str();
  command
      ->add_option("--channels", sample.libs_channels,
                   translated("cli", "Channels of a LIBS spectrum"))
      ->capture_default_str();
  command
      ->add_option("--pitch-um", sample.pitch_um,
                   translated("cli", "Distance of LIBS points in µm"))
      ->capture_default_str();
  command
      ->add_option("--hsi-cols", sample.hsi_cols,
                   translated("cli", "Pixels in a line of the camera"))
      ->capture_default_str();
  command->add_option("--bands", sample.hsi_bands, translated("cli", "Bands of the camera"))
      ->capture_default_str();
  command->callback([options, &action] {
    action = [options](const Context& context) { return make_and_run(*options, context); };
  });
}

}  // namespace lithoscope::cli
