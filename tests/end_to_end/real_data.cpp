#include "tests/end_to_end/real_data.h"

#include <algorithm>
#include <iomanip>
#include <iostream>

#include "core/labels/agreement.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

RunResult run_with(const std::filesystem::path& folder, const Json& sources, const Json& steps,
                   bool use_cache) {
  const Json recipe = {
      {"lithoscope_recipe", 1}, {"title", "test"}, {"sources", sources}, {"steps", steps}};
  RunOptions options;
  options.cache_folder = folder / "cache";
  options.use_cache = use_cache;
  NoProgress progress;
  return run_recipe(parse_recipe(recipe, folder), full_registry(), options, progress);
}

}  // namespace

Json step(const std::string& id, const std::string& operation, const Json& inputs,
          const Json& parameters) {
  return {{"id", id}, {"operation", operation}, {"inputs", inputs}, {"parameters", parameters}};
}

RunResult run_steps(const std::filesystem::path& folder, const Json& sources, const Json& steps) {
  return run_with(folder, sources, steps, true);
}

RunResult run_steps_anew(const std::filesystem::path& folder, const Json& sources,
                         const Json& steps) {
  return run_with(folder, sources, steps, false);
}

double quantity(const Table& table, const std::string& name) {
  const auto& names = table.texts("quantity");
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) throw Error("no quantity " + name);
  return table.numbers("value")[static_cast<std::size_t>(at - names.begin())];
}

void print_table(const std::string& title, const Table& table) {
  std::cout << title << '\n';
  for (const TableColumn& column : table.columns) std::cout << "  " << column.name << " |";
  std::cout << '\n' << std::setprecision(4);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (const TableColumn& column : table.columns) {
      std::cout << "  ";
      std::visit([&](const auto& cells) { std::cout << cells[row]; }, column.cells);
      std::cout << " |";
    }
    std::cout << '\n';
  }
}

double adjusted_rand(const LabelMap& first, const LabelMap& second) {
  // The index knows no names: no class is matched, so that none is merged with another.
  const NoProgress progress;
  const std::vector<int> apart(first.class_count(), -1);
  return measure_agreement(apply_match(first, second, apart), second, progress).adjusted_rand;
}

}  // namespace lithoscope::test
