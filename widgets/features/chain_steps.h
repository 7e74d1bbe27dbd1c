// Steps put into the chain from images to clusters.
#pragma once

#include <map>
#include <string>

#include "core/recipe/recipe.h"
#include "widgets/features/feature_chain.h"

namespace lithoscope {

using StepInputs = std::map<std::string, std::string>;

// Adds a step under a free name, before the step `before` where that is one, else at the end;
// returns its id.
std::string add_step(Recipe& recipe, const std::string& wanted, const std::string& operation,
                     StepInputs inputs, Json parameters = Json::object(),
                     const std::string& before = {});

// "libs", "hsi", "fusion": what the names of a set's steps begin with.
std::string word_of(FeatureSet set);

// What a step takes at a port, to be set to something else.
std::string& input_of(Recipe& recipe, const std::string& step, const std::string& port);

}  // namespace lithoscope
