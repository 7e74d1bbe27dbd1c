// What is open: a recipe, its sources, and the results so far.
#pragma once

#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"
#include "widgets/align/recipe_registration.h"
#include "widgets/jobs/job.h"
#include "widgets/jobs/recipe_job.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// Opens and runs recipes in the background; an image opened by itself is a recipe of one source and
// no steps. Every failure comes as one `failed`.
class Document : public QObject {
  Q_OBJECT

 public:
  // `registry` must outlive this.
  Document(const Registry& registry, RunOptions options, QObject* parent = nullptr);

  const Registry& registry() const { return registry_; }
  const RunOptions& run_options() const { return recipe_job_.options(); }
  ~Document() override;

  // One recipe (.json) or project, or any number of files that a reader knows.
  void open(const QStringList& paths);
  // Writes the demo sample below `folder`, unless it is there already, opens and runs it.
  void open_demo(const std::filesystem::path& folder);
  void run();
  // Keeps the recipe and the results so far as a project.
  void save(const std::filesystem::path& file);
  void cancel() { job_.cancel(); }
  // Work of a page in the background: named, shown with its progress, and stopped like a run. Its
  // failure is told by `failed`.
  void start_job(const QString& title, BackgroundTask::Work work);

  // Makes `next` the recipe, as one change that can be taken back; `what` names it in the menu. A
  // recipe that cannot be planned is told by `failed` and changes nothing; the same one again is no
  // change. Places are not part of the change: they have a history of their own.
  // With kRun the recipe is run at once, also when the change is taken back or made again.
  enum class After { kWait, kRun };
  bool change(const QString& what, Recipe next, After after = After::kWait);
  // The changes of the recipe.
  QUndoStack& history() { return history_; }

  // The registration that the recipe makes, if it does.
  std::optional<RecipeRegistration> registration() const;
  // Puts the points into the recipe (with_registration); the next run uses them.
  void use_registration(const std::string& source, const std::string& target,
                        const std::vector<MatchingPoint>& points, const FitOptions& options);

  // Pins and regions that are saved with the recipe.
  void set_places(std::vector<Place> places) { recipe_.places = std::move(places); }

  bool is_open() const { return sample_ != nullptr; }
  // True where a step has found something to look at.
  bool has_results() const;
  bool can_run() const { return is_open() && !recipe_.steps.empty() && !job_.running(); }
  const Recipe& recipe() const { return recipe_; }
  const SamplePtr& sample() const { return sample_; }
  const std::map<std::string, Artifact>& artifacts() const { return artifacts_; }
  Job& job() { return job_; }

 Q_SIGNALS:
  void opened(const QStringList& paths);  // another sample
  void extended();                        // a step has added results
  void ran(const QStringList& notices);   // all steps have
  void saved(const QString& file);
  void edited();             // the recipe is another one, its results are not made yet
  void registration_used();  // it now has the points of the Align page
  void failed(const lithoscope::Error& error);
  void cancelled();

 private:
  class RecipeChange;
  void set_recipe(const Recipe& recipe, After after);
  void take(const Recipe& recipe, const RunResult& result);
  void extend(const QString& step, const Outputs& outputs);

  const Registry& registry_;
  Job job_;
  RecipeJob recipe_job_;
  Recipe recipe_;
  QUndoStack history_;
  std::map<std::string, Artifact> artifacts_;
  SamplePtr sample_;
  QStringList opening_;
  bool run_when_open_ = false;
};

// A recipe of sources alone, named after their files.
Recipe recipe_of_files(const QStringList& paths);

}  // namespace lithoscope
