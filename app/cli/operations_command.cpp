// lithoscope-cli operations: what can stand in a recipe, from the registry's own descriptions.
#include <fmt/format.h>

#include <cstdio>

#include "app/cli/command.h"
#include "core/base/text.h"

namespace lithoscope::cli {
namespace {

std::string type_text(const Parameter& parameter) {
  switch (parameter.type) {
    case ParameterType::kNumber:
      return translated("cli", "number");
    case ParameterType::kInteger:
      return translated("cli", "whole number");
    case ParameterType::kFlag:
      return translated("cli", "true or false");
    case ParameterType::kText:
      return translated("cli", "text");
    case ParameterType::kChoice:
      return fmt::format("{}", fmt::join(parameter.choices, " | "));
    case ParameterType::kStructure:
      return translated("cli", "list or name");
  }
  return {};
}

std::string limits_text(const Parameter& parameter) {
  if (!parameter.minimum && !parameter.maximum) return {};
  const auto side = [](const std::optional<double>& limit) {
    return limit ? fmt::format("{:g}", *limit) : std::string("…");
  };
  return side(parameter.minimum) + " … " + side(parameter.maximum);
}

std::string default_text(const Parameter& parameter) {
  const Json& value = parameter.default_value;
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  return parameter.unit.empty() ? text : text + " " + parameter.unit;
}

void print_ports(const char* heading, const std::vector<Port>& ports) {
  for (const Port& port : ports) {
    fmt::print("  {} {:<12} {}{}{}\n", heading, port.name, kind_name(port.kind),
               port.optional ? translated("cli", ", optional") : "",
               port.description.empty() ? "" : ": " + port.description);
  }
}

void print_operation(const Operation& operation) {
  fmt::print("{}  {}\n  {}\n", operation.id, operation.title, operation.summary);
  if (!operation.source.empty())
    fmt::print("  {}: {}\n", translated("cli", "Source"), operation.source);
  print_ports("→", operation.inputs);
  print_ports("←", operation.outputs);
  for (const Parameter& parameter : operation.parameters) {
    const std::string limits = limits_text(parameter);
    fmt::print("  · {} = {}  ({}{})\n      {}{}\n", parameter.name, default_text(parameter),
               type_text(parameter), limits.empty() ? "" : ", " + limits, parameter.description,
               parameter.source.empty() ? "" : " [" + parameter.source + "]");
  }
  fmt::print("\n");
}

void print_ports_markdown(const std::string& title, const std::vector<Port>& ports) {
  for (const Port& port : ports) {
    fmt::print("- {} `{}`: {}{}{}\n", title, port.name, kind_name(port.kind),
               port.optional ? translated("cli", ", optional") : "",
               port.description.empty() ? "" : ". " + port.description);
  }
}

// A `|` would end a table cell.
std::string cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) {
    text.replace(at, 1, "\\|");
  }
  return text;
}

void print_markdown(const Operation& operation) {
  fmt::print("## `{}` {}\n\n{}\n\n", operation.id, operation.title, operation.summary);
  if (!operation.source.empty()) fmt::print("Source: {}\n\n", operation.source);
  print_ports_markdown(translated("cli", "input"), operation.inputs);
  print_ports_markdown(translated("cli", "output"), operation.outputs);
  fmt::print("\n");
  if (operation.parameters.empty()) return;
  fmt::print(
      "| parameter | default | type | limits | meaning | source |\n"
      "| --- | --- | --- | --- | --- | --- |\n");
  for (const Parameter& parameter : operation.parameters) {
    fmt::print("| `{}` | {} | {} | {} | {} | {} |\n", parameter.name, cell(default_text(parameter)),
               cell(type_text(parameter)), limits_text(parameter), cell(parameter.description),
               cell(parameter.source));
  }
  fmt::print("\n");
}

}  // namespace

void add_operations_command(CLI::App& app, Action& action) {
  struct Options {
    std::string id;
    bool markdown = false;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("operations", translated("cli", "List the operations of a recipe"));
  command->add_option("operation", options->id,
                      translated("cli", "Only this one, e.g. libs.line_features"));
  command->add_flag("--markdown", options->markdown,
                    translated("cli", "Print the reference page in Markdown"));
  command->callback([options, &action] {
    action = [options](const Context& context) {
      if (options->markdown) fmt::print("# {}\n\n", translated("cli", "Operations"));
      for (const auto& [id, operation] : context.registry.operations()) {
        if (!options->id.empty() && id != options->id) continue;
        options->markdown ? print_markdown(operation) : print_operation(operation);
      }
      if (!options->id.empty()) context.registry.operation(options->id);  // throws where unknown
      return static_cast<int>(kSuccess);
    };
  });
}

}  // namespace lithoscope::cli
