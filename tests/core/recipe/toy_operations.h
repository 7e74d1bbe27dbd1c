// Small operations whose results are easy to foresee; they count how often they run.
#pragma once

#include <atomic>
#include <memory>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope::test {

struct ToyCounters {
  std::atomic<int> made{0};
  std::atomic<int> added{0};
};

// toy.make: -> table ("value" repeated `count` times); toy.add: table -> table (+ `amount`);
// toy.fail: table -> table, throws; toy.label: -> labels; toy.view (deferred): table -> table.
inline std::shared_ptr<ToyCounters> add_toy_operations(Registry& registry) {
  auto counters = std::make_shared<ToyCounters>();
  const Port table_in{"table", ArtifactKind::kTable, ""};
  const Port table_out{"table", ArtifactKind::kTable, ""};
  const auto values = [](const Inputs& inputs) {
    return inputs.get<Table>("table").numbers("value");
  };
  const auto as_outputs = [](std::vector<double> cells) {
    Table table;
    table.add("value", std::move(cells));
    return Outputs{{"table", table}};
  };

  Operation make;
  make.id = "toy.make";
  make.title = "Make";
  make.outputs = {table_out};
  make.parameters = {{.name = "value", .default_value = 1.0},
                     {.name = "count",
                      .type = ParameterType::kInteger,
                      .default_value = 3,
                      .minimum = 1,
                      .maximum = 100},
                     {.name = "length", .default_value = 1.0, .unit = "µm", .minimum = 0.0}};
  make.run = [=](const Inputs&, const Parameters& p, Progress&) {
    ++counters->made;
    return as_outputs(
        std::vector<double>(static_cast<std::size_t>(p.integer("count")), p.number("value")));
  };
  registry.add(make);

  Operation add;
  add.id = "toy.add";
  add.title = "Add";
  add.inputs = {table_in};
  add.outputs = {table_out};
  add.parameters = {{.name = "amount", .default_value = 1.0}};
  add.run = [=](const Inputs& inputs, const Parameters& p, Progress&) {
    ++counters->added;
    std::vector<double> cells = values(inputs);
    for (double& cell : cells) cell += p.number("amount");
    return as_outputs(std::move(cells));
  };
  registry.add(add);

  Operation view = add;
  view.id = "toy.view";
  view.deferred = true;
  registry.add(view);

  Operation fail = add;
  fail.id = "toy.fail";
  fail.run = [](const Inputs&, const Parameters&, Progress&) -> Outputs {
    throw Error("it broke", "mend it");
  };
  registry.add(fail);

  Operation label;
  label.id = "toy.label";
  label.title = "Label";
  label.outputs = {{"labels", ArtifactKind::kLabelMap, ""}, {"notes", ArtifactKind::kTable, ""}};
  label.run = [=](const Inputs&, const Parameters&, Progress&) {
    Grid grid;
    grid.rows = 1;
    grid.cols = 2;
    Table notes;
    notes.add("value", std::vector<double>{0});
    return Outputs{{"labels", make_label_map(grid, {{"a", {}}})}, {"notes", notes}};
  };
  registry.add(label);
  return counters;
}

inline RecipeStep toy_step(const std::string& id, const std::string& operation,
                           const std::string& input = "", Json parameters = Json::object()) {
  RecipeStep step{id, operation, {}, std::move(parameters)};
  if (!input.empty()) step.inputs["table"] = input;
  return step;
}

}  // namespace lithoscope::test
