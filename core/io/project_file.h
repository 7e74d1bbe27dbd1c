// A whole project as one file: recipe, view and the results that were computed.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/operations/artifact.h"

namespace lithoscope {

struct ProjectContent {
  Json recipe = Json::object();             // as recipe_to_json makes it
  Json view = Json::object();               // what the window shows; free for it to fill
  Json run = Json::object();                // how the results came about
  Json recovery = Json::object();           // of a copy kept in case of a crash: what it is a copy of
  std::map<std::string, Artifact> results;  // by the name of the step's output: "pca.scores"
};

// Writes the project whole or not at all; `file` may be the one that results were loaded from.
// Throws Error, Cancelled.
void write_project(const std::filesystem::path& file, const ProjectContent& content,
                   Progress& progress);

struct ProjectResult {
  std::string name;
  ArtifactKind kind = ArtifactKind::kImage;
};

// An open project. Results are read when they are asked for.
class ProjectFile {
 public:
  // Throws Error: missing, damaged, no project, of a newer version.
  explicit ProjectFile(const std::filesystem::path& file);
  ~ProjectFile();
  ProjectFile(ProjectFile&&) noexcept;
  ProjectFile& operator=(ProjectFile&&) noexcept;

  const Json& recipe() const;
  const Json& view() const;
  // Empty objects where the file has none.
  const Json& run() const;
  const Json& recovery() const;
  const std::vector<ProjectResult>& results() const;  // sorted by name
  // Throws Error where there is no such result or it is damaged.
  Artifact load(const std::string& name, Progress& progress) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

ProjectFile read_project(const std::filesystem::path& file);

}  // namespace lithoscope
