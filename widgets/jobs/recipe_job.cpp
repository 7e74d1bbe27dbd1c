#include "widgets/jobs/recipe_job.h"

#include <utility>

#include "core/base/text.h"
#include "core/recipe/project.h"

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

// What there is before any step has run: the sources.
RunResult read_sources(const Recipe& recipe, const Registry& registry, RunOptions options,
                       Progress& progress) {
  make_plan(recipe, registry);  // tells of a broken recipe before anything is shown
  Recipe sources = recipe;
  sources.steps.clear();
  sources.exports.clear();
  sources.report.clear();
  options.use_cache = false;  // nothing is computed, so nothing needs a fingerprint
  return run_recipe(sources, registry, options, progress);
}

Project project_of(const Recipe& recipe, Progress& progress) {
  if (recipe.sources.size() == 1 && recipe.steps.empty()) {
    const std::filesystem::path file = recipe.resolved(recipe.sources.front());
    if (is_project(file)) return open_project(file, progress);
  }
  return {recipe, {}};
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

void RecipeJob::open(const Recipe& recipe) {
  job_.start(tr("Opening %1").arg(recipe_title(recipe)),
             [this, recipe](Progress& progress) -> BackgroundTask::Done {
               SubProgress reading(progress, 0, 0.8);
               SubProgress sources(progress, 0.8, 1);
               Project project = project_of(recipe, reading);
               auto result = std::make_shared<RunResult>(
                   read_sources(project.recipe, registry_, options_, sources));
               result->artifacts.merge(project.results);
               return [this, opened_recipe = project.recipe, result] {
                 Q_EMIT opened(opened_recipe, result);
               };
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
