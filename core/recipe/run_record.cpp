#include "core/recipe/run_record.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/content_hash.h"
#include "core/recipe/plan.h"

namespace lithoscope {
namespace {

constexpr std::pair<StepState, const char*> kStateWords[] = {{StepState::kComputed, "computed"},
                                                             {StepState::kCached, "cached"},
                                                             {StepState::kDeferred, "deferred"}};

std::string word_of(StepState state) {
  for (const auto& [each, word] : kStateWords) {
    if (each == state) return word;
  }
  return {};
}

// The text under `key`; empty where there is none.
std::string text_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

const StepRecord* RunRecord::find(const std::string& step) const {
  const auto found = std::find_if(steps.begin(), steps.end(),
                                  [&step](const StepRecord& each) { return each.id == step; });
  return found == steps.end() ? nullptr : &*found;
}

void RunRecord::put(StepRecord record) {
  std::erase_if(steps, [&record](const StepRecord& each) { return each.id == record.id; });
  steps.push_back(std::move(record));
}

void RunRecord::add(const RunRecord& newer) {
  for (const auto& [source, checksum] : newer.checksums) checksums[source] = checksum;
  for (StepRecord record : newer.steps) {
    const StepRecord* older = find(record.id);
    const bool known = older != nullptr && older->problem.empty() &&
                       older->signature == record.signature && !older->signature.empty();
    if (!known || record.state == StepState::kComputed) put(std::move(record));
  }
}

std::map<std::string, std::string> step_signatures(
    const Recipe& recipe, const Registry& registry,
    const std::map<std::string, std::string>& checksums) {
  std::map<std::string, std::string> signatures;
  for (const RecipeSource& source : recipe.sources) {
    const auto known = checksums.find(source.name);
    const std::string checksum = !source.checksum.empty()   ? source.checksum
                                 : known != checksums.end() ? known->second
                                                            : std::string();
    signatures[source.name] = ContentHash()
                                  .add(source.path.filename().string())
                                  .add(source.reader)
                                  .add(source.options.dump())
                                  .add(checksum)
                                  .hex();
  }
  for (const PlannedStep& step : make_plan(recipe, registry).steps) {
    ContentHash hash;
    hash.add(step.operation->id)
        .add(std::to_string(step.operation->version))
        .add(step.parameters.json().dump());
    for (const auto& [port, reference] : step.inputs) {
      hash.add(port).add(signatures[reference.name]).add(reference.port);
    }
    signatures[step.id] = hash.hex();
  }
  return signatures;
}

StepRecord record_of(const StepResult& result, const Registry& registry) {
  const auto known = registry.operations().find(result.operation);
  return {result.id,
          result.operation,
          known == registry.operations().end() ? 1 : known->second.version,
          result.state == StepState::kRecalled ? StepState::kCached : result.state,
          result.seconds,
          {},
          program_name(),
          {}};
}

RunRecord record_of(const Recipe& recipe, const Registry& registry, const RunResult& result) {
  RunRecord record;
  record.checksums = result.checksums;
  Recipe as_read = recipe;
  for (RecipeSource& source : as_read.sources) {
    const auto found = result.checksums.find(source.name);
    if (found != result.checksums.end()) source.checksum = found->second;
  }
  const auto signatures = step_signatures(as_read, registry, {});
  for (const StepResult& step : result.steps) {
    record.steps.push_back(record_of(step, registry));
    const auto found = signatures.find(step.id);
    if (found != signatures.end()) record.steps.back().signature = found->second;
  }
  return record;
}

std::string program_name() {
  return std::string("Lithoscope ") + LITHOSCOPE_VERSION;
}

Json run_record_to_json(const RunRecord& record) {
  Json json = Json::object();
  if (!record.checksums.empty()) json["checksums"] = record.checksums;
  for (const StepRecord& step : record.steps) {
    Json entry;
    entry["id"] = step.id;
    entry["operation"] = step.operation;
    entry["version"] = step.version;
    entry["state"] = word_of(step.state);
    entry["seconds"] = step.seconds;
    entry["signature"] = step.signature;
    entry["program"] = step.program;
    if (!step.problem.empty()) entry["problem"] = step.problem;
    json["steps"].push_back(std::move(entry));
  }
  return json;
}

RunRecord run_record_from_json(const Json& json) {
  RunRecord record;
  if (!json.is_object()) return record;
  if (const auto sums = json.find("checksums"); sums != json.end() && sums->is_object()) {
    for (const auto& [source, checksum] : sums->items()) {
      if (checksum.is_string()) record.checksums[source] = checksum.get<std::string>();
    }
  }
  const auto steps = json.find("steps");
  if (steps == json.end() || !steps->is_array()) return record;
  for (const Json& entry : *steps) {
    if (!entry.is_object() || text_in(entry, "id").empty()) continue;
    StepRecord step;
    step.id = text_in(entry, "id");
    step.operation = text_in(entry, "operation");
    step.signature = text_in(entry, "signature");
    step.program = text_in(entry, "program");
    step.problem = text_in(entry, "problem");
    const std::string state = text_in(entry, "state");
    for (const auto& [each, word] : kStateWords) {
      if (state == word) step.state = each;
    }
    if (const auto v = entry.find("version"); v != entry.end() && v->is_number_integer()) {
      step.version = v->get<int>();
    }
    if (const auto s = entry.find("seconds"); s != entry.end() && s->is_number()) {
      step.seconds = s->get<double>();
    }
    record.put(std::move(step));
  }
  return record;
}

std::vector<std::string> provenance(const Recipe& recipe, const Registry& registry,
                                    const std::string& reference) {
  std::set<std::string> needed{resolve_reference(recipe, registry, reference).name};
  const Plan plan = make_plan(recipe, registry);
  for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
    if (needed.count(step->id) == 0) continue;
    for (const auto& [port, input] : step->inputs) needed.insert(input.name);
  }
  std::vector<std::string> path;
  for (const RecipeSource& source : recipe.sources) {
    if (needed.count(source.name) > 0) path.push_back(source.name);
  }
  for (const PlannedStep& step : plan.steps) {
    if (needed.count(step.id) > 0) path.push_back(step.id);
  }
  return path;
}

}  // namespace lithoscope
