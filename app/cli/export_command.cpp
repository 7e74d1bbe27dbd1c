// lithoscope-cli export: one artifact of a file or a recipe in another format.
#include <fmt/format.h>

#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/console_progress.h"
#include "core/base/text.h"
#include "core/recipe/project.h"
#include "core/recipe/runner.h"

namespace lithoscope::cli {
namespace {

struct Options {
  std::string input, output, artifact, reader, writer;
  std::vector<std::string> reader_settings, writer_settings;
  bool figure = false;
};

Artifact read_input(const Options& options, const Context& context, ConsoleProgress& progress) {
  const std::filesystem::path input = options.input;
  if (!options.artifact.empty()) {
    if (is_project(input)) {
      Project project = open_project(input, progress);
      const auto kept = project.results.find(options.artifact);
      if (kept != project.results.end()) return kept->second;
    }
    const Recipe recipe = read_any_recipe(input);
    const RunResult result =
        run_recipe(recipe, context.registry, RunOptions{}, progress, &progress);
    return result.artifact(recipe, context.registry, options.artifact);
  }
  const Reader& reader = options.reader.empty() ? context.registry.reader_for(input)
                                                : context.registry.reader(options.reader);
  return reader.read(input, Parameters(reader.options(), parse_settings(options.reader_settings)),
                     progress);
}

int export_artifact(const Options& options, const Context& context) {
  ConsoleProgress progress(context.quiet);
  const Artifact artifact = read_input(options, context, progress);
  const std::string chosen = options.figure ? "figure" : options.writer;
  const Writer& writer = chosen.empty()
                             ? context.registry.writer_for(options.output, artifact.kind())
                             : context.registry.writer(chosen);
  if (!writer.accepts(artifact.kind())) {
    throw Error(
        translated("cli", "{} cannot hold a {}", writer.title(), kind_name(artifact.kind())),
        translated("cli", "Choose another writer"));
  }
  Json settings = parse_settings(options.writer_settings);
  if (options.figure && !settings.contains("title")) {
    settings["title"] = std::filesystem::path(options.input).stem().string();
  }
  writer.write(artifact, options.output, Parameters(writer.options(), settings), progress);
  progress.clear();
  if (!context.quiet) fmt::print("{}\n", options.output);
  return kSuccess;
}

}  // namespace

void add_export_command(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("export", translated("cli",
                                              "Write a file's or a recipe's content in "
                                              "another format"));
  command
      ->add_option("input", options->input, translated("cli", "A data file, a recipe or a project"))
      ->required();
  command
      ->add_option("output", options->output,
                   translated("cli", "The file to write; its extension chooses the format"))
      ->required();
  command->add_option(
      "-a,--artifact", options->artifact,
      translated("cli", "Of a recipe or project: the result to write, e.g. pca.scores"));
  command->add_flag("--figure", options->figure,
                    translated("cli",
                               "A picture with title, legend and scale bar (.png, .tif, .svg, "
                               ".pdf); -w sets its size, font, ...: -w width=\"120 mm\" -w "
                               "font_pt=8"));
  command->add_option("--reader", options->reader,
                      translated("cli", "Reader to use instead of the one chosen by content"));
  command->add_option("--writer", options->writer,
                      translated("cli", "Writer to use instead of the one chosen by extension"));
  command->add_option("-s,--set", options->reader_settings,
                      translated("cli", "A reader's option: name=value; may be repeated"));
  command->add_option("-w,--write", options->writer_settings,
                      translated("cli", "A writer's option: name=value; may be repeated"));
  command->callback([options, &action] {
    action = [options](const Context& context) { return export_artifact(*options, context); };
  });
}

}  // namespace lithoscope::cli
