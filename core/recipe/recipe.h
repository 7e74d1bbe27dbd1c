// The document: sources, an ordered graph of steps, and what is to be taken home.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/regions/place.h"

namespace lithoscope {

// A file that the recipe starts from.
struct RecipeSource {
  std::string name;
  std::filesystem::path path;     // as written; relative ones are relative to the recipe's folder
  std::string reader;             // id of a reader; empty = chosen by content
  Json options = Json::object();  // of the reader
  std::string checksum;           // of the files when the recipe was saved; empty = not recorded
};

// One operation with its parameters. Inputs name a source ("libs"), a step with one output
// ("baseline") or one output of a step ("pca.scores").
struct RecipeStep {
  std::string id;
  std::string operation;
  std::map<std::string, std::string> inputs;  // input port -> reference
  Json parameters = Json::object();
};

// A result to be written as a file, relative to the output folder.
struct RecipeExport {
  std::string artifact;  // reference as in a step's inputs
  std::filesystem::path file;
  std::string writer;  // id of a writer; empty = chosen by extension
  Json options = Json::object();
};

// A part of the report: words, tables and maps.
struct RecipeReportSection {
  std::string title;
  std::string text;
  std::vector<std::string> tables;  // references
  std::vector<std::string> maps;    // references to label maps
};

struct Recipe {
  std::string title;
  std::filesystem::path folder;  // where it was read from; relative sources start here
  std::vector<RecipeSource> sources;
  std::vector<RecipeStep> steps;
  std::vector<RecipeExport> exports;
  std::vector<RecipeReportSection> report;
  std::vector<Place> places;  // that a person has marked; no step reads them

  std::filesystem::path resolved(const RecipeSource& source) const;
};

// The version of the recipe format that is written; older ones are read.
inline constexpr int kRecipeVersion = 1;

// Throw Error naming the field: a missing or unknown key, a wrong type, a name used twice, a newer
// version. What operations and inputs mean is checked by make_plan.
Recipe parse_recipe(const Json& json, const std::filesystem::path& folder);
Recipe read_recipe(const std::filesystem::path& file);

Json recipe_to_json(const Recipe& recipe);
void write_recipe(const std::filesystem::path& file, const Recipe& recipe);

}  // namespace lithoscope
