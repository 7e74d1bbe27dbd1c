#include "core/recipe/recovery.h"

#include <QLockFile>
#include <QUuid>
#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/content_hash.h"
#include "core/base/text.h"
#include "core/io/project_file.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

QString lock_name(const fs::path& file) {
  return QString::fromStdString(file.string() + ".lock");
}

// A lock is left behind where its process is gone, however old or new it is.
std::unique_ptr<QLockFile> make_lock(const QString& name) {
  auto lock = std::make_unique<QLockFile>(name);
  lock->setStaleLockTime(0);
  return lock;
}

std::uintmax_t bytes_of(const Artifact& artifact) {
  if (const auto labels = artifact.as<LabelMap>()) return labels->labels.size() * 2;
  if (const auto features = artifact.as<FeatureMap>())
    return static_cast<std::uintmax_t>(features->values.size()) * 4;
  if (const auto model = artifact.as<Model>()) {
    std::uintmax_t bytes = 0;
    for (const auto& [name, matrix] : model->matrices) {
      bytes += static_cast<std::uintmax_t>(matrix.size()) * 8;
    }
    return bytes;
  }
  if (const auto table = artifact.as<Table>()) {
    return static_cast<std::uintmax_t>(table->rows()) * table->columns.size() * 8;
  }
  return 0;
}

// The smallest results first, for as long as there is room.
std::map<std::string, Artifact> small_results(const std::map<std::string, Artifact>& results) {
  std::vector<std::pair<std::uintmax_t, std::string>> sizes;
  for (const auto& [name, artifact] : results) {
    if (artifact.kind() != ArtifactKind::kImage) sizes.emplace_back(bytes_of(artifact), name);
  }
  std::sort(sizes.begin(), sizes.end());
  std::map<std::string, Artifact> kept;
  std::uintmax_t room = RecoveryCopy::kMostBytes;
  for (const auto& [bytes, name] : sizes) {
    if (bytes > room) break;
    room -= bytes;
    kept.emplace(name, results.at(name));
  }
  return kept;
}

bool is_of_a_step(const Recipe& recipe, const std::string& name) {
  return std::any_of(recipe.steps.begin(), recipe.steps.end(), [&name](const RecipeStep& step) {
    return name.compare(0, step.id.size() + 1, step.id + ".") == 0;
  });
}

Json note_to_json(const RecoveryNote& note) {
  return {{"project", note.project.string()}, {"title", note.title}, {"saved_at", note.saved_at}};
}

RecoveryNote note_from_json(const Json& json) {
  RecoveryNote note;
  if (const auto at = json.find("project"); at != json.end() && at->is_string()) {
    note.project = at->get<std::string>();
  }
  if (const auto at = json.find("title"); at != json.end() && at->is_string()) {
    note.title = at->get<std::string>();
  }
  if (const auto at = json.find("saved_at"); at != json.end() && at->is_number_integer()) {
    note.saved_at = at->get<std::int64_t>();
  }
  return note;
}

void make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!failed) return;
  throw Error(translated("core", "The folder cannot be made: {}", failed.message()),
              translated("core", "Check that you may write there and that there is room"))
      .in_file(folder);
}

}  // namespace

struct RecoveryCopy::State {
  fs::path folder, file;
  std::unique_ptr<QLockFile> lock;

  void lock_file() {
    if (lock != nullptr) return;
    make_folder(folder);
    auto taken = make_lock(lock_name(file));
    if (!taken->tryLock(0)) {
      throw Error(translated("core", "The copy for a crash cannot be kept"),
                  translated("core", "Save the project now and then"))
          .in_file(file);
    }
    lock = std::move(taken);
  }
};

RecoveryCopy::RecoveryCopy(fs::path folder) : state_(std::make_unique<State>()) {
  state_->folder = std::move(folder);
  const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
  state_->file = state_->folder / (name.toStdString() + ".litho");
}

RecoveryCopy::~RecoveryCopy() {
  remove();
}

const fs::path& RecoveryCopy::file() const {
  return state_->file;
}

void RecoveryCopy::write(const Project& project, const RecoveryNote& note, Progress& progress) {
  state_->lock_file();
  ProjectContent content;
  Recipe recipe = project.recipe;
  for (RecipeSource& source : recipe.sources) {
    source.path = fs::absolute(recipe.resolved(source)).lexically_normal();
  }
  content.recipe = recipe_to_json(recipe);
  content.view = project.view;
  content.run = run_record_to_json(project.run);
  content.recovery = note_to_json(note);
  std::map<std::string, Artifact> results = project.results;
  std::erase_if(results, [&](const auto& each) { return !is_of_a_step(recipe, each.first); });
  content.results = small_results(results);
  write_project(state_->file, content, progress);
}

void RecoveryCopy::remove() {
  std::error_code ignored;
  fs::remove(state_->file, ignored);
  state_->lock.reset();  // and the file of the lock
}

bool RecoveryCopy::adopt(const fs::path& left) {
  auto theirs = make_lock(lock_name(left));
  std::error_code failed;
  if (!theirs->tryLock(0) || !fs::exists(left, failed)) return false;
  state_->lock_file();
  fs::rename(left, state_->file, failed);
  return !failed;
}

std::vector<LeftCopy> find_left_copies(const fs::path& folder) {
  std::vector<LeftCopy> copies;
  std::error_code failed;
  remove_unfinished(folder);
  std::vector<fs::path> files, locks;
  for (fs::directory_iterator each(folder, failed), end; !failed && each != end;
       each.increment(failed)) {
    if (each->path().filename().string().front() == '.') continue;
    if (each->path().extension() == ".litho") files.push_back(each->path());
    if (each->path().extension() == ".lock") locks.push_back(each->path());
  }
  // Of a program that was killed before it had written anything: taking it removes it.
  for (const fs::path& file : locks) {
    if (!fs::exists(fs::path(file).replace_extension(), failed)) {
      make_lock(QString::fromStdString(file.string()))->tryLock(0);
    }
  }
  for (const fs::path& file : files) {
    const auto lock = make_lock(lock_name(file));
    if (!lock->tryLock(0)) continue;  // its program still runs
    try {
      copies.push_back({file, note_from_json(read_project(file).recovery())});
    } catch (const Error&) {
      fs::remove(file, failed);
    }
  }
  std::sort(copies.begin(), copies.end(),
            [](const LeftCopy& a, const LeftCopy& b) { return a.note.saved_at > b.note.saved_at; });
  return copies;
}

Project open_left_copy(const fs::path& file, RecoveryNote* note, Progress& progress) {
  Project project = open_project(file, progress);
  *note = note_from_json(read_project(file).recovery());
  // Relative paths are as seen from the project that it is a copy of.
  if (!note->project.empty()) project.recipe.folder = note->project.parent_path();
  return project;
}

void forget_left_copy(const fs::path& file) {
  const auto lock = make_lock(lock_name(file));
  if (!lock->tryLock(0)) return;
  std::error_code ignored;
  fs::remove(file, ignored);
}

struct ProjectLock::State {
  std::unique_ptr<QLockFile> lock;
  std::string holder;
};

ProjectLock::ProjectLock(const fs::path& folder, const fs::path& project)
    : state_(std::make_unique<State>()) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return;  // nothing to see each other by
  const fs::path real = fs::weakly_canonical(project, failed);
  const std::string name = ContentHash().add(failed ? project.string() : real.string()).hex();
  auto lock = make_lock(QString::fromStdString((folder / (name + ".open.lock")).string()));
  if (lock->tryLock(0)) {
    state_->lock = std::move(lock);
    return;
  }
  qint64 process = 0;
  QString machine, program;
  if (lock->error() == QLockFile::LockFailedError &&
      lock->getLockInfo(&process, &machine, &program)) {
    state_->holder = translated("core", "process {} on {}", process, machine.toStdString());
  }
}

ProjectLock::~ProjectLock() = default;

const std::string& ProjectLock::holder() const {
  return state_->holder;
}

}  // namespace lithoscope
