#include "core/io/project_file.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/io/artifact_group.h"
#include "core/io/format_version.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope {

void write_project(const std::filesystem::path& file, const ProjectContent& content,
                   Progress& progress) {
  AtomicFile atomic(file);
  hdf5::Node root = hdf5::create_file(atomic.temporary(), file);
  hdf5::write_marks(root, "project");
  hdf5::write_json(root, "recipe", content.recipe);
  hdf5::write_json(root, "view", content.view);
  if (!content.run.empty()) hdf5::write_json(root, "run", content.run);
  if (!content.recovery.empty()) hdf5::write_json(root, "recovery", content.recovery);
  {
    const hdf5::Node results = hdf5::create_group(root, "results");
    double done = 0;
    const auto count = static_cast<double>(content.results.size());
    for (const auto& [name, artifact] : content.results) {
      SubProgress part(progress, done / count, (done + 1) / count);
      const hdf5::Node group = hdf5::create_group(results, hdf5::escaped_name(name));
      hdf5::write_artifact(group, artifact, ImageStorage{}, part);
      done += 1;
    }
  }
  hdf5::finish_file(root);
  progress.check();
  atomic.commit();
}

struct ProjectFile::State {
  hdf5::Node root;
  Json recipe, view, run = Json::object(), recovery = Json::object();
  std::vector<ProjectResult> results;
};

ProjectFile::ProjectFile(const std::filesystem::path& file) : state_(std::make_unique<State>()) {
  state_->root = hdf5::open_file(file);
  hdf5::check_marks(state_->root, "project");
  state_->recipe = hdf5::read_json(state_->root, "recipe");
  state_->view = hdf5::read_json(state_->root, "view");
  for (const auto& [name, json] :
       {std::pair("run", &state_->run), std::pair("recovery", &state_->recovery)}) {
    if (hdf5::exists(state_->root, name)) *json = hdf5::read_json(state_->root, name);
  }
  const hdf5::Node results = hdf5::open_group(state_->root, "results");
  for (const std::string& name : hdf5::names_in(results)) {
    state_->results.push_back(
        {hdf5::unescaped_name(name), hdf5::read_kind(hdf5::open_group(results, name))});
  }
  std::sort(state_->results.begin(), state_->results.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
}

ProjectFile::~ProjectFile() = default;
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;

const Json& ProjectFile::recipe() const {
  return state_->recipe;
}
const Json& ProjectFile::view() const {
  return state_->view;
}
const Json& ProjectFile::run() const {
  return state_->run;
}
const Json& ProjectFile::recovery() const {
  return state_->recovery;
}
const std::vector<ProjectResult>& ProjectFile::results() const {
  return state_->results;
}

Artifact ProjectFile::load(const std::string& name, Progress& progress) const {
  const hdf5::Node results = hdf5::open_group(state_->root, "results");
  const std::string place = hdf5::escaped_name(name);
  if (!hdf5::exists(results, place)) {
    std::vector<std::string> known;
    for (const ProjectResult& result : state_->results) known.push_back(result.name);
    throw Error(translated("core", "The project holds no result \"{}\"", name),
                translated("core", "It holds: {}", fmt::format("{}", fmt::join(known, ", "))))
        .in_file(state_->root.file);
  }
  return hdf5::read_artifact(hdf5::open_group(results, place), progress);
}

ProjectFile read_project(const std::filesystem::path& file) {
  return ProjectFile(file);
}

}  // namespace lithoscope
