#include "widgets/jobs/recipe_job.h"

#include <atomic>
#include <mutex>
#include <utility>

#include "core/base/eta.h"
#include "core/base/text.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"

namespace lithoscope {
namespace {

QString recipe_title(const Recipe& recipe) {
  return recipe.title.empty() ? RecipeJob::tr("recipe") : QString::fromStdString(recipe.title);
}

// Reads the sources of the project into `document`. With `tolerant`, what cannot be read is noted.
void read_sources(OpenedDocument& document, bool tolerant, const Registry& registry,
                  RunOptions options, Progress& progress) {
  const Recipe& recipe = document.project.recipe;
  make_plan(recipe, registry);  // tells of a broken recipe before anything is shown
  options.use_cache = false;    // nothing is computed, so nothing needs a fingerprint
  double done = 0;
  const auto count = static_cast<double>(recipe.sources.size());
  for (const RecipeSource& source : recipe.sources) {
    SubProgress part(progress, done / count, (done + 1) / count);
    done += 1;
    Recipe one;
    one.folder = recipe.folder;
    one.sources = {source};
    one.sources.front().checksum.clear();  // compared later, when the maps are there
    try {
      document.artifacts.merge(run_recipe(one, registry, options, part).artifacts);
    } catch (const Error& error) {
      if (!tolerant) throw;
      const std::filesystem::path path = recipe.resolved(source);
      const bool there = std::filesystem::exists(path);
      document.problems.push_back(
          {source.name,
           path.lexically_normal(),
           there ? SourceProblem::Kind::kUnreadable : SourceProblem::Kind::kMissing,
           there ? error.problem() : std::string(),
           {}});
    }
  }
  document.artifacts.insert(document.project.results.begin(), document.project.results.end());
}

// The project where the recipe is nothing but one, else the recipe with nothing found yet.
OpenedDocument document_of(const Recipe& recipe, Progress& progress) {
  OpenedDocument document;
  if (recipe.sources.size() == 1 && recipe.steps.empty()) {
    const std::filesystem::path file = recipe.resolved(recipe.sources.front());
    if (is_project(file)) {
      document.project = open_project(file, progress);
      document.file = std::filesystem::absolute(file).lexically_normal();
      return document;
    }
  }
  document.project.recipe = recipe;
  return document;
}

// The step that failed and what it was given.
QString explain_failure(const Recipe& recipe, const Error& error) {
  const RecipeStep* step = find_step(recipe, error.step());
  if (step == nullptr) return {};
  QString text =
      RecipeJob::tr("Step %1: %2")
          .arg(QString::fromStdString(step->id), QString::fromStdString(step->operation));
  for (const auto& [port, reference] : step->inputs) {
    text += QStringLiteral("\n  %1 ← %2")
                .arg(QString::fromStdString(port), QString::fromStdString(reference));
  }
  for (const auto& [name, value] : step->parameters.items()) {
    text += QStringLiteral("\n  %1 = %2")
                .arg(QString::fromStdString(name), QString::fromStdString(value.dump()));
  }
  return text;
}

}  // namespace

// Lets the window tell a run that a newer one has taken its place.
class RecipeJob::Control {
 public:
  explicit Control(Fingerprints made_from) : made_from_(std::move(made_from)) {}

  // No step after the one that runs. True where that one is in `wanted` too.
  bool hand_over(const std::map<std::string, std::string>& wanted) {
    const std::lock_guard lock(mutex_);
    handed_over_ = true;
    const auto found = wanted.find(step_);
    return found != wanted.end() && found->second == fingerprint(step_);
  }
  // On the thread of the run.
  void begin(const std::string& step) {
    const std::lock_guard lock(mutex_);
    if (handed_over_) stop_ = true;
    step_ = step;
  }
  bool stopped() const { return stop_; }
  const Fingerprints& made_from() const { return made_from_; }
  std::string fingerprint(const std::string& step) const {
    const auto found = made_from_->find(step);
    return found == made_from_->end() ? std::string() : found->second;
  }

 private:
  const Fingerprints made_from_;
  std::mutex mutex_;
  std::string step_;
  bool handed_over_ = false;
  std::atomic<bool> stop_ = false;
};

// The latest preview of every output, from the threads of runs to that of the window.
class RecipeJob::Mailbox {
 public:
  // True where the box was empty: it should be looked into.
  bool put(StepPreview preview) {
    const std::lock_guard lock(mutex_);
    const bool first = latest_.empty();
    latest_[{preview.step, preview.port}] = std::move(preview);
    return first;
  }
  std::vector<StepPreview> take_all() {
    const std::lock_guard lock(mutex_);
    std::vector<StepPreview> all;
    for (auto& [key, preview] : latest_) all.push_back(std::move(preview));
    latest_.clear();
    return all;
  }
  void drop(const std::string& step) {
    const std::lock_guard lock(mutex_);
    std::erase_if(latest_, [&step](const auto& each) { return each.first.first == step; });
  }
  void clear() { take_all(); }

 private:
  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, StepPreview> latest_;
};

// Between the run and the job: puts "4 of 12 · k-means" before what a step says of itself, notes
// what was done, and hands over results.
class RecipeJob::Observer final : public Progress, public RunObserver {
 public:
  Observer(RecipeJob* job, JobProgress& parent, std::shared_ptr<Control> control)
      : job_(job), parent_(parent), control_(std::move(control)) {}

  void report(double fraction, std::string_view stage) override {
    last_fraction_ = fraction;
    if (step_.empty() || stage == step_) {
      parent_.report(fraction, step_.empty() ? stage : std::string_view(step_));
    } else {
      parent_.report(fraction, step_ + ": " + std::string(stage));
    }
  }
  bool stop_requested() const override { return parent_.stop_requested() || control_->stopped(); }

  void step_started(const std::string& id, const std::string& title, int number,
                    int count) override {
    control_->begin(id);
    title_ = QString::fromStdString(title);
    step_ = tr("%2 of %3 · %1").arg(title_).arg(number).arg(count).toStdString();
    parent_.report(last_fraction_, step_);
  }
  void step_finished(const StepResult& result, const Outputs& outputs) override {
    if (result.state == StepState::kRecalled) {
      ++recalled_;
    } else {
      const QString how = result.state == StepState::kCached ? tr("from the cache")
                          : result.state == StepState::kDeferred
                              ? tr("computed when it is looked at")
                              : tr("%1 s").arg(result.seconds, 0, 'f', 2);
      parent_.note(
          QStringLiteral("%1 (%2): %3").arg(title_, QString::fromStdString(result.id), how));
    }
    QMetaObject::invokeMethod(
        job_,
        [job = job_, step = result.id, print = control_->fingerprint(result.id), outputs] {
          job->mailbox_->drop(step);
          Q_EMIT job->step_finished(QString::fromStdString(step), print, outputs);
        },
        Qt::QueuedConnection);
  }
  bool wants_previews() const override { return true; }
  void previewed(const std::string& id, const std::string& port,
                 const Artifact& artifact) override {
    if (!job_->mailbox_->put({id, port, artifact, control_->fingerprint(id)})) return;
    QMetaObject::invokeMethod(
        job_,
        [job = job_] {
          if (!job->preview_timer_.isActive()) job->deliver_previews();
        },
        Qt::QueuedConnection);
  }
  void note_recalled() {
    if (recalled_ > 0) parent_.note(tr("steps that were known already: %1").arg(recalled_));
  }

 private:
  RecipeJob* job_;
  JobProgress& parent_;
  std::shared_ptr<Control> control_;
  QString title_;
  std::string step_;
  double last_fraction_ = 0;
  int recalled_ = 0;
};

RecipeJob::RecipeJob(const Registry& registry, WorkerPool& pool, RunOptions options,
                     QObject* parent)
    : QObject(parent),
      registry_(registry),
      pool_(pool),
      options_(std::move(options)),
      mailbox_(std::make_shared<Mailbox>()) {
  if (options_.memory == nullptr) options_.memory = std::make_shared<RunMemory>();
  preview_timer_.setSingleShot(true);
  preview_timer_.setInterval(100);
  connect(&preview_timer_, &QTimer::timeout, this, &RecipeJob::deliver_previews);
}

RecipeJob::~RecipeJob() {
  pool_.stop_and_wait();
}

void RecipeJob::open_by(const QString& title, std::function<OpenedDocument(Progress&)> first) {
  pool_.replace(open_id_, true);
  JobSpec spec;
  spec.title = title;
  spec.work = [this, first = std::move(first)](Progress& progress) -> JobSpec::Done {
    SubProgress reading(progress, 0, 0.8);
    SubProgress sources(progress, 0.8, 1);
    auto document = std::make_shared<OpenedDocument>(first(reading));
    // Files that are opened by themselves have no folder that they are named from.
    const bool tolerant =
        !document->project.recipe.folder.empty() || document->recovered || document->again;
    read_sources(*document, tolerant, registry_, options_, sources);
    return [this, document] { Q_EMIT opened(document); };
  };
  open_id_ = pool_.start(std::move(spec));
}

void RecipeJob::open(const Recipe& recipe) {
  open_by(tr("Opening %1").arg(recipe_title(recipe)),
          [recipe](Progress& progress) { return document_of(recipe, progress); });
}

void RecipeJob::open_left_copy(const std::filesystem::path& file) {
  open_by(tr("Recovering the work"), [file](Progress& progress) {
    OpenedDocument document;
    RecoveryNote note;
    document.project = lithoscope::open_left_copy(file, &note, progress);
    document.file = note.project;
    document.recovered = true;
    return document;
  });
}

void RecipeJob::reopen(const Project& project, const std::filesystem::path& file) {
  open_by(tr("Opening %1").arg(recipe_title(project.recipe)), [project, file](Progress&) {
    OpenedDocument document;
    document.project = project;
    document.file = file;
    document.again = true;
    return document;
  });
}

void RecipeJob::run(const Recipe& recipe, bool asked) {
  const auto made_from = std::make_shared<const std::map<std::string, std::string>>(
      recipe_fingerprints(recipe, registry_));
  if (running()) {
    const bool finish_step = control_->hand_over(*made_from);
    pool_.replace(run_id_, !finish_step);
    asked = asked || asked_;
  }
  asked_ = asked;
  control_ = std::make_shared<Control>(made_from);
  JobSpec spec;
  spec.title = tr("Running %1").arg(recipe_title(recipe));
  spec.first = true;
  spec.quiet = !asked;
  spec.notes_itself = true;
  spec.explain = [recipe](const Error& error) { return explain_failure(recipe, error); };
  spec.again = [this] { Q_EMIT again_wanted(); };
  spec.work = [this, recipe, control = control_](JobProgress& progress) -> JobSpec::Done {
    Observer observer(this, progress, control);
    auto result = std::make_shared<const RunResult>(
        run_recipe(recipe, registry_, options_, observer, &observer));
    observer.note_recalled();
    for (const std::string& notice : result->notices) progress.note(QString::fromStdString(notice));
    return [this, result, control] {
      mailbox_->clear();
      Q_EMIT ran(result, control->made_from(), control == control_);
    };
  };
  run_id_ = pool_.start(std::move(spec));
}

void RecipeJob::stop() {
  pool_.replace(open_id_, true);
  pool_.replace(run_id_, true);
  mailbox_->clear();
}

bool RecipeJob::running() const {
  const JobRecord* run = pool_.find(run_id_);
  return run != nullptr && !run->ended();
}

void RecipeJob::deliver_previews() {
  const std::vector<StepPreview> previews = mailbox_->take_all();
  if (previews.empty()) return;
  preview_timer_.start();
  Q_EMIT previewed(previews);
}

}  // namespace lithoscope
