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
#include "widgets/jobs/recipe_job.h"
#include "widgets/jobs/worker_pool.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// Opens and runs recipes in the background; an image opened by itself is a recipe of one source and
// no steps. Every failure comes as one `failed`.
//
// A run makes only what is not there yet: what an unchanged step made is kept in memory. Where the
// recipe changes while it runs, the run goes on with the new one.
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
  // What a program left that did not come to its end (core/recipe/recovery.h).
  void recover(const std::filesystem::path& left_copy);
  // Makes `next`, whose sources lie elsewhere, the recipe, and reads them anew. `what` as for
  // change.
  void move_sources(const QString& what, const Recipe& next, const Json& view);
  void run();
  // Stops the job that the window shows.
  void cancel();
  // Ends the opening and the run of this sample; other jobs go on.
  void stop_runs() { recipe_job_.stop(); }
  // Work of a page in the background: put into the queue of jobs, shown with its progress, and
  // stopped like a run. Its failure is told by `failed`. Returns the id of the job.
  int start_job(const QString& title, JobSpec::Work work);

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
  void set_places(std::vector<Place> places);

  // The recipe, what its steps have found and how: what is to be saved, but for the view.
  Project project() const;
  // How the results came about.
  const RunRecord& last_run() const { return run_; }
  // What the window showed when the project was saved.
  const Json& view() const { return view_; }
  // The project that was opened; empty where it was something else.
  const std::filesystem::path& opened_file() const { return opened_file_; }
  bool was_recovered() const { return recovered_; }
  // Told with `opened`: it is the document as before, only its sources were read anew.
  bool is_reopened() const { return reopened_; }
  // The sources that could not be read when it was opened.
  const std::vector<SourceProblem>& source_problems() const { return source_problems_; }

  bool is_open() const { return sample_ != nullptr; }
  // True where a step has found something to look at.
  bool has_results() const;
  bool can_run() const { return is_open() && !recipe_.steps.empty() && !recipe_job_.running(); }
  // True while a run goes on or waits.
  bool is_running() const { return recipe_job_.running(); }
  // True where a person asked for the run that ended last; false where a change brought it about.
  bool run_was_asked() const { return run_was_asked_; }
  // True where the artifact of this key ("pca.scores") is there and was made by the recipe as it is
  // now; false where a step before it has changed since.
  bool is_current(const std::string& key) const;
  const Recipe& recipe() const { return recipe_; }
  const SamplePtr& sample() const { return sample_; }
  const std::map<std::string, Artifact>& artifacts() const { return artifacts_; }
  WorkerPool& jobs() { return pool_; }
  const WorkerPool& jobs() const { return pool_; }
  // The same, by its older name.
  WorkerPool& job() { return pool_; }

 Q_SIGNALS:
  void opened(const QStringList& paths);  // another sample
  void extended();                        // a step has added results
  // What an output of a running step is so far; `sample` shows it, `artifacts` does not have it.
  // The latest only, some ten times a second at most.
  void previewed(const QString& step, const QString& port, const lithoscope::Artifact& artifact);
  void ran(const QStringList& notices);  // all steps have
  void places_changed();
  void edited();             // the recipe is another one, its results are not made yet
  void registration_used();  // it now has the points of the Align page
  void failed(const lithoscope::Error& error);
  void cancelled();

 private:
  class RecipeChange;
  void set_recipe(const Recipe& recipe, After after);
  void start_run(bool asked);
  void take(const OpenedDocument& opened);
  void remember_failure(const Error& error);
  bool put(const std::string& name, const std::string& fingerprint, const std::string& key,
           const Artifact& artifact);
  void extend(const QString& step, const std::string& fingerprint, const Outputs& outputs);
  void take_run(const RunResult& result, const Fingerprints& made_from, bool latest);
  void show_previews(const std::vector<StepPreview>& previews);
  void drop_previews();
  void forget_removed();
  void rebuild_sample();

  const Registry& registry_;
  WorkerPool pool_;
  RecipeJob recipe_job_;
  Recipe recipe_;
  QUndoStack history_;
  std::map<std::string, Artifact> artifacts_;
  std::map<std::string, Artifact> previews_;  // of steps that run, by the same keys
  // By source and step (recipe_fingerprints): of the recipe, and of what is in artifacts_.
  std::map<std::string, std::string> wanted_, made_from_;
  SamplePtr sample_;
  QTimer extending_;  // several steps that end at once are told of once
  RunRecord run_;
  Json view_ = Json::object();
  std::filesystem::path opened_file_;
  bool recovered_ = false, reopened_ = false;
  std::vector<SourceProblem> source_problems_;
  QStringList opening_;
  int demo_id_ = 0;
  bool run_when_open_ = false, run_was_asked_ = false;
};

// A recipe of sources alone, named after their files.
Recipe recipe_of_files(const QStringList& paths);

}  // namespace lithoscope
