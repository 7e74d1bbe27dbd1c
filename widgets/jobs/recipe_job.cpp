#include "widgets/jobs/recipe_job.h"

#include <utility>

#include "core/base/text.h"
#include "core/recipe/plan.h"

namespace lithoscope {
namespace {

QString recipe_title(const Recipe& recipe) {
  return recipe.title.empty() ? RecipeJob::tr("recipe") : QString::fromStdString(recipe.title);
}

// Puts "4 of 12 · k-means" before what the step says of itself.
class StageProgress final : public Progress {
 public:
  explicit StageProgress(Progress& parent) : parent_(parent) {}
  void report(double fraction, std::string_view stage) override {
    last_fraction_ = fraction;
    if (step_.empty() || stage == step_) {
      parent_.report(fraction, step_.empty() ? stage : std::string_view(step_));
    } else {
      parent_.report(fraction, step_ + ": " + std::string(stage));
    }
  }
  bool stop_requested() const override { return parent_.stop_requested(); }
  void set_step(std::string step) {
    step_ = std::move(step);
    parent_.report(last_fraction_, step_);
  }

 private:
  Progress& parent_;
  std::string step_;
  double last_fraction_ = 0;
};

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

class StepObserver final : public RunObserver {
 public:
  StepObserver(RecipeJob* job, StageProgress& progress) : job_(job), progress_(progress) {}
  void step_started(const std::string&, const std::string& title, int number, int count) override {
    progress_.set_step(RecipeJob::tr("%2 of %3 · %1")
                           .arg(QString::fromStdString(title))
                           .arg(number)
                           .arg(count)
                           .toStdString());
  }
  void step_finished(const StepResult& result, const Outputs& outputs) override {
    QMetaObject::invokeMethod(
        job_,
        [job = job_, id = QString::fromStdString(result.id), outputs] {
          Q_EMIT job->step_finished(id, outputs);
        },
        Qt::QueuedConnection);
  }

 private:
  RecipeJob* job_;
  StageProgress& progress_;
};

}  // namespace

RecipeJob::RecipeJob(const Registry& registry, Job& job, RunOptions options, QObject* parent)
    : QObject(parent), registry_(registry), job_(job), options_(std::move(options)) {}

RecipeJob::~RecipeJob() {
  job_.stop_and_wait();
}

void RecipeJob::open_by(const QString& title, std::function<OpenedDocument(Progress&)> first) {
  job_.start(title, [this, first = std::move(first)](Progress& progress) -> BackgroundTask::Done {
    SubProgress reading(progress, 0, 0.8);
    SubProgress sources(progress, 0.8, 1);
    auto document = std::make_shared<OpenedDocument>(first(reading));
    // Files that are opened by themselves have no folder that they are named from.
    const bool tolerant =
        !document->project.recipe.folder.empty() || document->recovered || document->again;
    read_sources(*document, tolerant, registry_, options_, sources);
    return [this, document] { Q_EMIT opened(document); };
  });
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

void RecipeJob::run(const Recipe& recipe) {
  job_.start(tr("Running %1").arg(recipe_title(recipe)),
             [this, recipe](Progress& progress) -> BackgroundTask::Done {
               StageProgress stages(progress);
               StepObserver observer(this, stages);
               auto result = std::make_shared<const RunResult>(
                   run_recipe(recipe, registry_, options_, stages, &observer));
               return [this, result] { Q_EMIT ran(result); };
             });
}

}  // namespace lithoscope
