// lithoscope-cli transfer-demo: maps of two instruments, and four ways from one to the other.
#include <fmt/format.h>

#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/console_progress.h"
#include "app/cli/run_recipe_file.h"
#include "core/base/text.h"
#include "core/demo/transfer_sample.h"

namespace lithoscope::cli {
namespace {

struct Options {
  std::string folder = "transfer-sample";
  TransferSampleOptions sample;
  bool sample_only = false;
};

int make_and_run(const Options& options, const Context& context) {
  std::filesystem::path recipe;
  {
    ConsoleProgress progress(context.quiet);
    if (!context.quiet) {
      fmt::print(stderr, "{}\n", translated("cli", "Making the maps in {}", options.folder));
    }
    recipe = write_transfer_sample(options.folder, options.sample, progress);
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

void add_transfer_demo_command(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  TransferSampleOptions& sample = options->sample;
  CLI::App* command = app.add_subcommand(
      "transfer-demo",
      translated("cli",
                 "Make maps of the same plasmas by two generated instruments, train four ways to "
                 "turn the spectra of one into those of the other, and judge them on another day"));
  command->add_option("folder", options->folder, translated("cli", "Where to put it"))
      ->capture_default_str();
  command->add_flag("--sample-only", options->sample_only,
                    translated("cli", "Make the sample, do not run the recipe"));
  command->add_option("--seed", sample.seed, translated("cli", "Another seed, other rocks"))
      ->capture_default_str();
  command->add_option("--rows", sample.rows, translated("cli", "Rows of the training map"))
      ->capture_default_str();
  command->add_option("--cols", sample.cols, translated("cli", "Columns of the maps"))
      ->capture_default_str();
  command
      ->add_option("--primary-channels", sample.primary_channels,
                   translated("cli", "Channels of the primary instrument"))
      ->capture_default_str();
  command
      ->add_option("--secondary-channels", sample.secondary_channels,
                   translated("cli", "Channels of the secondary instrument"))
      ->capture_default_str();
  command->callback([options, &action] {
    action = [options](const Context& context) { return make_and_run(*options, context); };
  });
}

}  // namespace lithoscope::cli
