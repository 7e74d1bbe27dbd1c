#include "core/recipe/training_record.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"
#include "core/recipe/result_cache.h"

namespace lithoscope {
namespace {

const PlannedStep* planned(const Plan& plan, const std::string& id) {
  const auto found = std::find_if(plan.steps.begin(), plan.steps.end(),
                                  [&](const PlannedStep& step) { return step.id == id; });
  return found == plan.steps.end() ? nullptr : &*found;
}

void add_needed(const Plan& plan, const std::string& name, std::set<std::string>& needed) {
  if (!needed.insert(name).second) return;
  const PlannedStep* step = planned(plan, name);
  if (step == nullptr) return;
  for (const auto& [port, reference] : step->inputs) add_needed(plan, reference.name, needed);
}

std::string checksum_of(const Recipe& recipe, const Registry& registry, const RecipeSource& source,
                        const std::filesystem::path& cache_folder, Progress& progress) {
  if (!source.checksum.empty()) return source.checksum;
  const std::filesystem::path path = recipe.resolved(source);
  const Reader& reader =
      source.reader.empty() ? registry.reader_for(path) : registry.reader(source.reader);
  return ResultCache(cache_folder).checksum(reader.files(path), progress);
}

// Steps with one image as input and one as output, back from `name` to a source.
Json preparation(const Plan& plan, std::string name) {
  std::vector<Json> steps;
  while (const PlannedStep* step = planned(plan, name)) {
    const auto image = step->inputs.find("image");
    if (image == step->inputs.end()) break;
    if (step->operation->id != "registration.sample_image" && step->inputs.size() == 1) {
      steps.push_back(
          {{"operation", step->operation->id}, {"parameters", step->parameters.json()}});
    }
    name = image->second.name;
  }
  std::reverse(steps.begin(), steps.end());
  return Json(steps);
}

Json preparation_of(const Plan& plan, const PlannedStep& trained) {
  const auto image = trained.inputs.find("image");
  return image == trained.inputs.end() ? Json::array() : preparation(plan, image->second.name);
}

const PlannedStep& trained_step(const Plan& plan, const std::string& id) {
  if (const PlannedStep* step = planned(plan, id)) return *step;
  throw Error(translated("core", "The recipe has no step \"{}\"", id),
              translated("core", "Name the step that trains the model"));
}

[[noreturn]] void throw_damaged() {
  throw Error(translated("core", "What the model was trained on cannot be read"),
              translated("core", "Save or export the model again"))
      .in_field("trained_on");
}

}  // namespace

Json training_record(const Recipe& recipe, const Registry& registry, const std::string& id,
                     const std::filesystem::path& cache_folder, Progress& progress) {
  const Plan plan = make_plan(recipe, registry);
  const PlannedStep& trained = trained_step(plan, id);
  std::set<std::string> needed;
  add_needed(plan, id, needed);
  Json sources = Json::array(), steps = Json::array();
  for (const RecipeSource& source : recipe.sources) {
    if (needed.count(source.name) == 0) continue;
    sources.push_back(
        {{"name", source.name},
         {"file", source.path.filename().string()},
         {"checksum", checksum_of(recipe, registry, source, cache_folder, progress)}});
  }
  for (const PlannedStep& step : plan.steps) {
    if (needed.count(step.id) == 0) continue;
    Json inputs = Json::object();
    for (const auto& [port, reference] : step.inputs) inputs[port] = reference.key();
    steps.push_back({{"id", step.id},
                     {"operation", step.operation->id},
                     {"version", step.operation->version},
                     {"inputs", inputs},
                     {"parameters", step.parameters.json()}});
  }
  return {{"recipe", recipe.title},
          {"step", id},
          {"sources", sources},
          {"steps", steps},
          {"preparation", preparation_of(plan, trained)}};
}

Json training_preparation(const Recipe& recipe, const Registry& registry, const std::string& id) {
  const Plan plan = make_plan(recipe, registry);
  return {{"preparation", preparation_of(plan, trained_step(plan, id))}};
}

Model with_training_record(Model model, Json record) {
  model.facts["trained_on"] = std::move(record);
  return model;
}

std::vector<RecipeStep> preparation_steps(const Json& record, const Recipe& recipe,
                                          const std::string& source, std::string& prepared) {
  prepared = source;
  std::vector<RecipeStep> steps;
  Recipe taken = recipe;  // so that the new ids differ from each other as well
  try {
    for (const Json& wanted : record.at("preparation")) {
      RecipeStep step;
      step.operation = wanted.at("operation").get<std::string>();
      step.parameters = wanted.at("parameters");
      if (!step.parameters.is_object()) throw_damaged();
      const std::string word = step.operation.substr(step.operation.find('.') + 1);
      step.id = free_step_id(taken, source + "_" + word);
      step.inputs["image"] = prepared;
      prepared = step.id;
      put_step(taken, step);
      steps.push_back(std::move(step));
    }
  } catch (const nlohmann::json::exception&) {
    throw_damaged();
  }
  return steps;
}

std::vector<std::string> training_record_in_words(const Json& record) {
  std::vector<std::string> words;
  if (!record.is_object()) return words;
  try {
    if (const auto title = record.value("recipe", std::string()); !title.empty()) {
      words.push_back(translated("core", "Recipe: {}", title));
    }
    for (const Json& source : record.value("sources", Json::array())) {
      words.push_back(translated("core", "Source {}: {} ({})", source.at("name").get<std::string>(),
                                 source.at("file").get<std::string>(),
                                 source.at("checksum").get<std::string>().substr(0, 8)));
    }
    std::string chain;
    for (const Json& step : record.value("preparation", Json::array())) {
      chain += (chain.empty() ? "" : " → ") + step.at("operation").get<std::string>();
    }
    if (!chain.empty()) words.push_back(translated("core", "Spectra: {}", chain));
  } catch (const nlohmann::json::exception&) {
    throw_damaged();
  }
  return words;
}

}  // namespace lithoscope
