// Which of the sources of a sample is what: the LIBS map, the hyperspectral image, matching points.
#pragma once

#include <map>
#include <string>

#include "core/features/usual_lines.h"
#include "core/operations/artifact.h"
#include "core/recipe/recipe.h"
#include "widgets/features/edit_chain.h"
#include "widgets/features/feature_chain.h"

namespace lithoscope {

// The sources that the chain begins with; where the recipe has none, those that look like it:
// emission lines of light in hundreds of channels, an image with white and dark references or
// beyond 1000 nm, a table of matching points. `artifacts` as in RunResult.
FeatureSources find_feature_sources(const Recipe& recipe, const FeatureChain& chain,
                                    const std::map<std::string, Artifact>& artifacts);

// The names of all sources that are images.
std::vector<std::string> image_sources(const Recipe& recipe,
                                       const std::map<std::string, Artifact>& artifacts);

// What the good channels of an image cover; empty (upper below lower) where they have no
// wavelengths.
LineRange line_range(const SpectralImage& image);

// Fills in what follows from the images: whether there are references, and the usual lines that the
// LIBS map covers.
void complete(FeatureSources& sources, const std::map<std::string, Artifact>& artifacts);

}  // namespace lithoscope
