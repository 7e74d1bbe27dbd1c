// What a trained model was made from, so that its file tells it wherever it goes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/image/model.h"
#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// The record of the step `id`, without dates or folders, so that training again on the same data
// gives the same file:
//   {"recipe": title, "step": id,
//    "sources": [{"name", "file", "checksum"}],              // those that the step depends on
//    "steps": [{"id", "operation", "version", "inputs", "parameters"}],  // in the order of running
//    "preparation": [{"operation", "parameters"}]}           // see below
// The preparation is what has been done to the spectra between their file and the input "image" of
// the step, without carrying them to another grid: what another sample's spectra need before the
// model is applied to them. `cache_folder` remembers checksums. Throws Error, Cancelled.
Json training_record(const Recipe& recipe, const Registry& registry, const std::string& id,
                     const std::filesystem::path& cache_folder, Progress& progress);

// {"preparation": ...} alone, which needs no file to be read. Throws Error.
Json training_preparation(const Recipe& recipe, const Registry& registry, const std::string& id);

// `model` with the record among its facts ("trained_on").
Model with_training_record(Model model, Json record);

// The steps that prepare spectra as `record` tells, from `source` on: each with a free id and its
// input set; `prepared` becomes the reference of the last one, `source` itself where nothing is to
// be done. Preparations that take more than the one image are left out. Throws Error where the
// record is damaged.
std::vector<RecipeStep> preparation_steps(const Json& record, const Recipe& recipe,
                                          const std::string& source, std::string& prepared);

// What the record tells, one fact a line, for people.
std::vector<std::string> training_record_in_words(const Json& record);

}  // namespace lithoscope
