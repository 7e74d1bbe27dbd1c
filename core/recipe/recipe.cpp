#include "core/recipe/recipe.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

// One JSON object of the recipe, read key by key; keys that nobody asked for are an error, so that
// a misspelt one is not silently ignored.
class ObjectReader {
 public:
  ObjectReader(const Json& json, std::string place) : json_(json), place_(std::move(place)) {
    if (!json.is_object()) {
      throw Error(translated("core", "A JSON object is needed here"),
                  translated("core", "Write { ... }"))
          .in_field(place_);
    }
  }

  std::string text(const std::string& key, bool required) {
    const Json* value = find(key, required);
    if (value == nullptr) return {};
    if (!value->is_string()) fail(key, translated("core", "Write a text in quotes"));
    return value->get<std::string>();
  }

  Json object(const std::string& key) {
    const Json* value = find(key, false);
    if (value == nullptr) return Json::object();
    if (!value->is_object()) fail(key, translated("core", "Write {\"name\": value}"));
    return *value;
  }

  std::vector<std::string> texts(const std::string& key) {
    std::vector<std::string> list;
    const Json* value = find(key, false);
    if (value == nullptr) return list;
    if (!value->is_array()) fail(key, translated("core", "Write a list of texts"));
    for (const Json& entry : *value) {
      if (!entry.is_string()) fail(key, translated("core", "Write a list of texts"));
      list.push_back(entry.get<std::string>());
    }
    return list;
  }

  const Json* find(const std::string& key, bool required) {
    known_.insert(key);
    const auto found = json_.find(key);
    if (found != json_.end()) return &*found;
    if (required) {
      throw Error(translated("core", "The key \"{}\" is missing", key),
                  translated("core", "Add it"))
          .in_field(field(key));
    }
    return nullptr;
  }

  std::string field(const std::string& key) const {
    return place_.empty() ? key : place_ + "." + key;
  }

  void finish() const {
    for (const auto& [key, value] : json_.items()) {
      if (known_.count(key) > 0) continue;
      throw Error(
          translated("core", "The key is not known"),
          translated("core", "Known here are: {}", fmt::format("{}", fmt::join(known_, ", "))))
          .in_field(field(key));
    }
  }

 private:
  [[noreturn]] void fail(const std::string& key, const std::string& remedy) const {
    throw Error(translated("core", "The value is of the wrong type"), remedy).in_field(field(key));
  }

  const Json& json_;
  std::string place_;
  std::set<std::string> known_;
};

void check_name(const std::string& name, const std::string& place, std::set<std::string>& taken) {
  const bool good = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
  if (!good) {
    throw Error(translated("core", "\"{}\" cannot be a name", name),
                translated("core", "Use letters, digits, _ and -"))
        .in_field(place);
  }
  if (!taken.insert(name).second) {
    throw Error(translated("core", "The name \"{}\" is used twice", name),
                translated("core", "Give every source and step a name of its own"))
        .in_field(place);
  }
}

RecipeSource parse_source(const std::string& name, const Json& json) {
  ObjectReader reader(json, "sources." + name);
  RecipeSource source{name, reader.text("path", true), reader.text("reader", false),
                      reader.object("options"), reader.text("checksum", false)};
  reader.finish();
  return source;
}

RecipeStep parse_step(const Json& json, const std::string& place) {
  ObjectReader reader(json, place);
  RecipeStep step{
      reader.text("id", true), reader.text("operation", true), {}, reader.object("parameters")};
  const Json inputs = reader.object("inputs");
  for (const auto& [port, reference] : inputs.items()) {
    if (!reference.is_string()) {
      throw Error(translated("core", "An input is not named"),
                  translated("core", "Write the name of a source or step in quotes"))
          .in_field(place + ".inputs." + port);
    }
    step.inputs[port] = reference.get<std::string>();
  }
  reader.finish();
  return step;
}

// Calls parse(entry, "key[3]") for the entries of a list.
template <typename Parse>
void each(const Json* list, const std::string& key, const Parse& parse) {
  if (list == nullptr) return;
  if (!list->is_array()) {
    throw Error(translated("core", "A list is needed here"), translated("core", "Write [ ... ]"))
        .in_field(key);
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    parse((*list)[i], fmt::format("{}[{}]", key, i));
  }
}

void check_version(ObjectReader& reader) {
  const Json& version = *reader.find("lithoscope_recipe", true);
  if (!version.is_number_integer() || version.get<long>() < 1) {
    throw Error(translated("core", "The recipe's version is {}", version.dump()),
                translated("core", "Write {}", kRecipeVersion))
        .in_field("lithoscope_recipe");
  }
  if (version.get<long>() > kRecipeVersion) {
    throw Error(translated("core", "The recipe is of version {}; this program reads up to {}",
                           version.get<long>(), kRecipeVersion),
                translated("core", "Install a newer Lithoscope"))
        .in_field("lithoscope_recipe");
  }
}

}  // namespace

std::filesystem::path Recipe::resolved(const RecipeSource& source) const {
  return source.path.is_absolute() ? source.path : folder / source.path;
}

Recipe parse_recipe(const Json& json, const std::filesystem::path& folder) {
  ObjectReader reader(json, "");
  check_version(reader);
  Recipe recipe;
  recipe.folder = folder;
  recipe.title = reader.text("title", false);
  std::set<std::string> names;
  const Json sources = reader.object("sources");
  for (const auto& [name, source] : sources.items()) {
    check_name(name, "sources." + name, names);
    recipe.sources.push_back(parse_source(name, source));
  }
  each(reader.find("steps", true), "steps", [&](const Json& entry, const std::string& place) {
    recipe.steps.push_back(parse_step(entry, place));
    check_name(recipe.steps.back().id, place + ".id", names);
  });
  each(reader.find("exports", false), "exports", [&](const Json& entry, const std::string& place) {
    ObjectReader part(entry, place);
    recipe.exports.push_back({part.text("artifact", true), part.text("file", true),
                              part.text("writer", false), part.object("options")});
    part.finish();
  });
  each(reader.find("report", false), "report", [&](const Json& entry, const std::string& place) {
    ObjectReader part(entry, place);
    recipe.report.push_back({part.text("title", true), part.text("text", false),
                             part.texts("tables"), part.texts("maps")});
    part.finish();
  });
  each(reader.find("places", false), "places", [&](const Json& entry, const std::string& place) {
    recipe.places.push_back(place_from_json(entry, place));
  });
  reader.finish();
  return recipe;
}

Recipe read_recipe(const std::filesystem::path& file) {
  try {
    return parse_recipe(read_json(file), std::filesystem::absolute(file).parent_path());
  } catch (Error& e) {
    e.in_file(file);
    throw;
  }
}

Json recipe_to_json(const Recipe& recipe) {
  Json json;
  json["lithoscope_recipe"] = kRecipeVersion;
  if (!recipe.title.empty()) json["title"] = recipe.title;
  json["sources"] = Json::object();
  for (const RecipeSource& source : recipe.sources) {
    Json entry;
    entry["path"] = source.path.string();
    if (!source.reader.empty()) entry["reader"] = source.reader;
    if (!source.options.empty()) entry["options"] = source.options;
    if (!source.checksum.empty()) entry["checksum"] = source.checksum;
    json["sources"][source.name] = std::move(entry);
  }
  json["steps"] = Json::array();
  for (const RecipeStep& step : recipe.steps) {
    Json entry;
    entry["id"] = step.id;
    entry["operation"] = step.operation;
    entry["inputs"] = step.inputs;
    if (!step.parameters.empty()) entry["parameters"] = step.parameters;
    json["steps"].push_back(std::move(entry));
  }
  for (const RecipeExport& entry : recipe.exports) {
    Json part;
    part["artifact"] = entry.artifact;
    part["file"] = entry.file.string();
    if (!entry.writer.empty()) part["writer"] = entry.writer;
    if (!entry.options.empty()) part["options"] = entry.options;
    json["exports"].push_back(std::move(part));
  }
  for (const RecipeReportSection& section : recipe.report) {
    Json part;
    part["title"] = section.title;
    if (!section.text.empty()) part["text"] = section.text;
    if (!section.tables.empty()) part["tables"] = section.tables;
    if (!section.maps.empty()) part["maps"] = section.maps;
    json["report"].push_back(std::move(part));
  }
  for (const Place& place : recipe.places) json["places"].push_back(place_to_json(place));
  return json;
}

void write_recipe(const std::filesystem::path& file, const Recipe& recipe) {
  write_json(file, recipe_to_json(recipe));
}

}  // namespace lithoscope
