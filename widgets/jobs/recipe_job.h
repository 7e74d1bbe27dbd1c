// A recipe run in the background, its results handed over as they come.
#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"
#include "core/recipe/runner.h"
#include "widgets/jobs/job.h"

namespace lithoscope {

class RecipeJob : public QObject {
  Q_OBJECT

 public:
  // `registry` and `job` must outlive this.
  RecipeJob(const Registry& registry, Job& job, RunOptions options, QObject* parent = nullptr);
  const RunOptions& options() const { return options_; }
  ~RecipeJob() override;  // stops the job: its work belongs to this

  // Checks the recipe and opens its sources; runs no step. A recipe of nothing but a project file
  // opens that project: its recipe and the results that it holds.
  void open(const Recipe& recipe);
  // Runs all steps; what was computed before comes from the cache.
  void run(const Recipe& recipe);

 Q_SIGNALS:
  void opened(const lithoscope::Recipe& recipe,
              std::shared_ptr<const lithoscope::RunResult> result);
  // An output of a step, as soon as the step has ended.
  void step_finished(const QString& step, const lithoscope::Outputs& outputs);
  void ran(std::shared_ptr<const lithoscope::RunResult> result);

 private:
  const Registry& registry_;
  Job& job_;
  RunOptions options_;
};

}  // namespace lithoscope
