#include "widgets/project/project_keeper.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "core/recipe/pack.h"

namespace lithoscope {
namespace {

// Equal but for checksums that only one of them knows.
bool same_recipe(Recipe a, Recipe b) {
  if (a.sources.size() != b.sources.size()) return false;
  for (std::size_t i = 0; i < a.sources.size(); ++i) {
    if (a.sources[i].checksum.empty() || b.sources[i].checksum.empty()) {
      a.sources[i].checksum.clear();
      b.sources[i].checksum.clear();
    }
  }
  return recipe_to_json(a) == recipe_to_json(b);
}

// What stands for the results: the signature of each step that has been run.
std::vector<std::string> results_of(const RunRecord& run) {
  std::vector<std::string> results;
  for (const StepRecord& step : run.steps) {
    if (step.problem.empty()) results.push_back(step.id + " " + step.signature);
  }
  std::sort(results.begin(), results.end());
  return results;
}

}  // namespace

struct ProjectKeeper::Stamp {
  std::filesystem::file_time_type time;
  std::uintmax_t bytes = 0;

  static std::unique_ptr<Stamp> of(const std::filesystem::path& file) {
    std::error_code failed;
    Stamp stamp{std::filesystem::last_write_time(file, failed), 0};
    if (failed) return nullptr;
    stamp.bytes = std::filesystem::file_size(file, failed);
    return failed ? nullptr : std::make_unique<Stamp>(stamp);
  }
};

ProjectKeeper::ProjectKeeper(Document& document, std::filesystem::path recovery_folder,
                             QObject* parent)
    : QObject(parent),
      document_(document),
      recovery_folder_(std::move(recovery_folder)),
      copy_(recovery_folder_) {
  connect(&document_, &Document::opened, this, &ProjectKeeper::document_opened);
  connect(&document_, &Document::edited, this, &ProjectKeeper::look_for_changes);
  connect(&document_, &Document::places_changed, this, &ProjectKeeper::look_for_changes);
  connect(&document_, &Document::ran, this, &ProjectKeeper::look_for_changes);
  copy_timer_.setSingleShot(true);
  connect(&copy_timer_, &QTimer::timeout, this, &ProjectKeeper::make_copy);
  connect(&saving_task_, &BackgroundTask::failed, this, [this](const Error& error) {
    saving_ = false;
    Q_EMIT failed(error);
    Q_EMIT changed();
  });
  connect(&copying_, &BackgroundTask::failed, this, &ProjectKeeper::failed);
}

ProjectKeeper::~ProjectKeeper() {
  saving_task_.stop_and_wait();
  copying_.stop_and_wait();
}

void ProjectKeeper::document_opened(const QStringList& paths) {
  // The sources were read anew; what is open, and what of it is saved, is as before.
  if (document_.is_reopened()) return;
  const bool recovered = document_.was_recovered();
  open_ = true;
  copying_.stop_and_wait();
  if (!recovered || !adopting_ || !copy_.adopt(*adopting_)) copy_.remove();
  adopting_.reset();
  copy_timer_.stop();
  set_file(document_.opened_file());
  saved_recipe_.reset();
  recipe_file_.clear();
  if (paths.size() == 1 && paths.front().endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
    recipe_file_ = paths.front().toStdString();
  }
  if (!recovered) saved_recipe_ = document_.recipe();
  saved_results_ = results_of(document_.last_run());
  modified_ = recovered;
  Q_EMIT changed();
  if (opened_by().empty()) return;
  // After the window has shown what is open.
  QMetaObject::invokeMethod(
      this, [this] { Q_EMIT open_elsewhere(QString::fromStdString(opened_by())); },
      Qt::QueuedConnection);
}

std::optional<std::pair<std::filesystem::path, Recipe>> ProjectKeeper::saved_recipe() const {
  const std::filesystem::path& file = file_.empty() ? recipe_file_ : file_;
  if (file.empty() || !saved_recipe_) return std::nullopt;
  return std::pair(file, *saved_recipe_);
}

void ProjectKeeper::set_file(const std::filesystem::path& file) {
  if (file != file_ || lock_ == nullptr) {
    lock_.reset();
    if (!file.empty()) lock_ = std::make_unique<ProjectLock>(recovery_folder_, file);
  }
  file_ = file;
  stamp_ = file.empty() ? nullptr : Stamp::of(file);
}

void ProjectKeeper::look_for_changes() {
  if (!open_) return;
  const bool same = saved_recipe_ && same_recipe(*saved_recipe_, document_.recipe()) &&
                    (file_.empty() || saved_results_ == results_of(document_.last_run()));
  set_modified(!same);
  // The first change after a copy starts the time: none is older than that when the next is made.
  if (modified_ && !copy_timer_.isActive()) copy_timer_.start(copy_after_ms_);
}

void ProjectKeeper::set_modified(bool modified) {
  if (modified == modified_) return;
  modified_ = modified;
  if (!modified) {
    copy_timer_.stop();
    // After a copy that is just being written: nobody waits for that.
    copying_.start([this](Progress&) {
      copy_.remove();
      return BackgroundTask::Done();
    });
  }
  Q_EMIT changed();
}

bool ProjectKeeper::changed_by_others() const {
  if (file_.empty() || stamp_ == nullptr) return false;
  const auto now = Stamp::of(file_);
  return now != nullptr && (now->time != stamp_->time || now->bytes != stamp_->bytes);
}

void ProjectKeeper::save(const std::filesystem::path& file, std::function<void()> then) {
  saving_ = true;
  Q_EMIT changed();
  Project project = document_.project();
  project.view = view_ ? view_() : document_.view();
  saving_task_.start([this, file, then = std::move(then), project = std::move(project),
                      results = results_of(document_.last_run())](Progress& progress) mutable {
    const Recipe saved_recipe = project.recipe;
    SubProgress reading(progress, 0, 0.5), writing(progress, 0.5, 1);
    project.recipe = with_checksums(project.recipe, document_.registry(),
                                    document_.run_options().cache_folder, reading);
    save_project(file, project, writing);
    return BackgroundTask::Done([this, file, then = std::move(then), saved_recipe, results] {
      saving_ = false;
      set_file(file);
      saved_recipe_ = saved_recipe;
      saved_results_ = results;
      look_for_changes();
      Q_EMIT changed();
      Q_EMIT saved(QString::fromStdString(file.string()));
      if (then) then();
    });
  });
}

BackgroundTask::Work ProjectKeeper::packing(const std::filesystem::path& folder) {
  Project project = document_.project();
  project.view = view_ ? view_() : document_.view();
  return [this, folder, project](Progress& progress) {
    SubProgress reading(progress, 0, 0.2), writing(progress, 0.2, 1);
    Project whole = project;
    whole.recipe = with_checksums(whole.recipe, document_.registry(),
                                  document_.run_options().cache_folder, reading);
    const auto file = pack_project(folder, whole, document_.registry(), writing);
    return BackgroundTask::Done(
        [this, file] { Q_EMIT packed(QString::fromStdString(file.string())); });
  };
}

void ProjectKeeper::make_copy() {
  if (!modified_) return;
  Project project = document_.project();
  project.view = view_ ? view_() : document_.view();
  const RecoveryNote note{file_, project.recipe.title, QDateTime::currentSecsSinceEpoch()};
  copying_.start([this, project = std::move(project), note](Progress& progress) {
    copy_.write(project, note, progress);
    return BackgroundTask::Done();
  });
}

void ProjectKeeper::recover(const std::filesystem::path& left_copy) {
  adopting_ = left_copy;
  document_.recover(left_copy);
}

void ProjectKeeper::close() {
  open_ = false;
  copy_timer_.stop();
  copying_.stop_and_wait();
  copy_.remove();
  lock_.reset();
  file_.clear();
  saved_recipe_.reset();
  stamp_.reset();
  if (modified_) {
    modified_ = false;
    Q_EMIT changed();
  }
}

}  // namespace lithoscope
