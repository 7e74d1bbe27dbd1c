#include "core/recipe/sources.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/recipe/result_cache.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

fs::path full(const Recipe& recipe, const RecipeSource& source) {
  return fs::absolute(recipe.resolved(source)).lexically_normal();
}

std::vector<fs::path> parts_of(const fs::path& path) {
  std::vector<fs::path> parts;
  for (const fs::path& part : path.relative_path()) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

// `path` without its last `count` names.
fs::path without_last(fs::path path, std::size_t count) {
  for (; count > 0; --count) path = path.parent_path();
  return path;
}

// A set of checksums that is written back when it goes; none where the folder cannot be used.
class Checksums {
 public:
  explicit Checksums(const fs::path& folder) {
    try {
      cache_.emplace(folder);
    } catch (const Error&) {
      cache_.reset();
    }
  }
  ~Checksums() {
    try {
      if (cache_) cache_->remember();
    } catch (const Error&) {  // only time is lost
    }
  }
  Checksums(const Checksums&) = delete;
  Checksums& operator=(const Checksums&) = delete;

  // None where the files cannot be read: the reader tells why, when it is asked to.
  std::optional<std::string> of(const Recipe& recipe, const RecipeSource& source,
                                const Registry& registry, Progress& progress) {
    if (!cache_) return std::nullopt;
    const fs::path path = recipe.resolved(source);
    try {
      const Reader& reader =
          source.reader.empty() ? registry.reader_for(path) : registry.reader(source.reader);
      return cache_->checksum(reader.files(path), progress);
    } catch (const Error&) {
      return std::nullopt;
    } catch (const fs::filesystem_error&) {
      return std::nullopt;
    }
  }

 private:
  std::optional<ResultCache> cache_;
};

SubProgress part_of(Progress& progress, std::size_t index, std::size_t count) {
  const auto share = [count](std::size_t i) {
    return static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(1, count));
  };
  return SubProgress(progress, share(index), share(index + 1));
}

RecipeSource* find_source(Recipe& recipe, const std::string& name) {
  for (RecipeSource& source : recipe.sources) {
    if (source.name == name) return &source;
  }
  return nullptr;
}

}  // namespace

std::vector<SourceProblem> check_sources(const Recipe& recipe, const Registry& registry,
                                         const fs::path& cache_folder, Progress& progress) {
  std::vector<SourceProblem> problems;
  Checksums checksums(cache_folder);
  for (std::size_t i = 0; i < recipe.sources.size(); ++i) {
    progress.check();
    const RecipeSource& source = recipe.sources[i];
    const fs::path path = full(recipe, source);
    if (!is_there(path)) {
      problems.push_back({source.name, path, SourceProblem::Kind::kMissing, {}, {}});
      continue;
    }
    if (source.checksum.empty()) continue;
    SubProgress part = part_of(progress, i, recipe.sources.size());
    const auto now = checksums.of(recipe, source, registry, part);
    if (now && *now != source.checksum) {
      problems.push_back({source.name, path, SourceProblem::Kind::kChanged, {}, *now});
    }
  }
  return problems;
}

void require_sources(const Recipe& recipe) {
  std::string missing;
  for (const RecipeSource& source : recipe.sources) {
    const fs::path path = full(recipe, source);
    if (!is_there(path)) missing += fmt::format("\n  {}: {}", source.name, path.string());
  }
  if (missing.empty()) return;
  throw Error(translated("core", "These sources are missing:{}\n", missing),
              translated("core",
                         "Put them back, or show where they are now: in the window, or with "
                         "lithoscope-cli relocate FILE FOLDER"));
}

Recipe with_checksums(Recipe recipe, const Registry& registry, const fs::path& cache_folder,
                      Progress& progress) {
  Checksums checksums(cache_folder);
  for (std::size_t i = 0; i < recipe.sources.size(); ++i) {
    RecipeSource& source = recipe.sources[i];
    if (!source.checksum.empty()) continue;
    SubProgress part = part_of(progress, i, recipe.sources.size());
    if (const auto now = checksums.of(recipe, source, registry, part)) source.checksum = *now;
  }
  return recipe;
}

Recipe with_source_at(Recipe recipe, const std::string& name, const fs::path& file) {
  RecipeSource* moved = find_source(recipe, name);
  if (moved == nullptr) return recipe;
  const fs::path old_file = full(recipe, *moved);
  const fs::path new_file = fs::absolute(file).lexically_normal();
  moved->path = new_file;
  const auto before = parts_of(old_file), after = parts_of(new_file);
  // How many names from the end are the same; the file's own may differ, the folders above may not.
  std::size_t common = 1;
  while (common < std::min(before.size(), after.size()) &&
         before[before.size() - 1 - common] == after[after.size() - 1 - common]) {
    ++common;
  }
  for (RecipeSource& other : recipe.sources) {
    const fs::path old_other = full(recipe, other);
    if (other.name == name || is_there(old_other)) continue;
    for (std::size_t up = 1; up <= common; ++up) {
      const fs::path there =
          (without_last(new_file, up) / old_other.lexically_relative(without_last(old_file, up)))
              .lexically_normal();
      if (!is_there(there)) continue;
      other.path = there;
      break;
    }
  }
  return recipe;
}

Recipe with_sources_below(Recipe recipe, const fs::path& folder) {
  const fs::path base = fs::absolute(folder).lexically_normal();
  for (RecipeSource& source : recipe.sources) {
    const fs::path old = full(recipe, source);
    if (is_there(old)) continue;
    const auto parts = parts_of(old);
    for (std::size_t count = parts.size(); count > 0; --count) {
      fs::path there = base;
      for (std::size_t i = parts.size() - count; i < parts.size(); ++i) there /= parts[i];
      if (!is_there(there)) continue;
      source.path = there;
      break;
    }
  }
  return recipe;
}

Recipe with_checksum(Recipe recipe, const std::string& name, const std::string& checksum) {
  if (RecipeSource* source = find_source(recipe, name)) source->checksum = checksum;
  return recipe;
}

}  // namespace lithoscope
