// The files that a recipe starts from: whether they are there, whether they are the same, and where
// they have gone.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// A source that cannot be used as the recipe has it.
struct SourceProblem {
  enum class Kind {
    kMissing,     // there is no such file
    kUnreadable,  // there is one, but it cannot be read
    kChanged,     // it has another content than when the recipe was saved
  };
  std::string source;
  std::filesystem::path path;
  Kind kind = Kind::kMissing;
  std::string problem;   // of kUnreadable: why
  std::string checksum;  // of kChanged: what it has now
};

// The sources that are missing, and those whose content is not that of their recorded checksum. One
// without a checksum is not read. `cache_folder` remembers checksums of files that have not
// changed. Throws Cancelled.
std::vector<SourceProblem> check_sources(const Recipe& recipe, const Registry& registry,
                                         const std::filesystem::path& cache_folder,
                                         Progress& progress);

// Throws Error that names every source that is missing.
void require_sources(const Recipe& recipe);

// The recipe with the checksum of each source that is there and has none yet; those whose content
// has changed keep theirs. Throws Cancelled.
Recipe with_checksums(Recipe recipe, const Registry& registry,
                      const std::filesystem::path& cache_folder, Progress& progress);

// The recipe with `source` at `file`. What has moved with it is found too: every other source that
// is missing and lies in the same place relative to the new file, or as far below a folder above it
// as both paths agree from their ends.
Recipe with_source_at(Recipe recipe, const std::string& source, const std::filesystem::path& file);

// The recipe with every missing source that lies somewhere below `folder`: by as many names from
// the end of its path as fit. Sources that are there stay.
Recipe with_sources_below(Recipe recipe, const std::filesystem::path& folder);

// The recipe with the content that `source` has now as the right one.
Recipe with_checksum(Recipe recipe, const std::string& source, const std::string& checksum);

}  // namespace lithoscope
