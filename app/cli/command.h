// What the commands of lithoscope-cli share.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/operations/registry.h"

namespace lithoscope::cli {

// How the program ends. Documented in --help and README.
enum ExitCode {
  kSuccess = 0,
  kFailure = 1,     // bad input, a failed step, a file that cannot be written
  kUsage = 2,       // the command line itself is wrong
  kCancelled = 130  // Ctrl-C, as shells count it
};

struct Context {
  const Registry& registry;
  bool quiet = false;
};

// What a parsed command line asks for; set by the command that was chosen.
using Action = std::function<int(const Context&)>;

// Each adds its subcommand; when the user chooses it, `action` is set.
void add_run_command(CLI::App& app, Action& action);
void add_demo_command(CLI::App& app, Action& action);
void add_transfer_demo_command(CLI::App& app, Action& action);
void add_info_command(CLI::App& app, Action& action);
void add_operations_command(CLI::App& app, Action& action);
void add_export_command(CLI::App& app, Action& action);
void add_pack_command(CLI::App& app, Action& action);
void add_relocate_command(CLI::App& app, Action& action);

// "name=value" pairs as a JSON object; values that are JSON (numbers, true, lists) are taken as
// such, everything else as text. Throws Error.
Json parse_settings(const std::vector<std::string>& settings);

}  // namespace lithoscope::cli
