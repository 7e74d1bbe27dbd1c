// What the tests on measured samples share: running a recipe, reading its tables, printing them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/image/label_map.h"
#include "core/image/table.h"
#include "core/recipe/runner.h"

namespace lithoscope::test {

// One step of a recipe as JSON.
Json step(const std::string& id, const std::string& operation, const Json& inputs,
          const Json& parameters = Json::object());

// Runs a recipe of `sources` (name -> {"path", ...}) and `steps` from `folder`, with its cache in
// `folder`/cache, so that a longer recipe goes on from what a shorter one computed.
RunResult run_steps(const std::filesystem::path& folder, const Json& sources, const Json& steps);
// The same without a cache.
RunResult run_steps_anew(const std::filesystem::path& folder, const Json& sources,
                         const Json& steps);

// The artifact "source" or "step.port" of a run; fails the test where there is none of this kind.
template <typename T>
const T& result_of(const RunResult& run, const std::string& key) {
  const auto found = run.artifacts.find(key);
  if (found == run.artifacts.end()) throw Error("no result " + key);
  const auto value = found->second.as<T>();
  if (value == nullptr) throw Error(key + " is of another kind");
  return *value;
}

// The number beside `quantity` in a table of quantities and values.
double quantity(const Table& table, const std::string& name);

// The table to standard output, so that figures can be quoted from a test's log.
void print_table(const std::string& title, const Table& table);

// Hubert and Arabie's index of the points labelled in both.
double adjusted_rand(const LabelMap& first, const LabelMap& second);

}  // namespace lithoscope::test
