// A recipe run in the background, its results handed over as they come.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/project.h"
#include "core/recipe/recovery.h"
#include "core/recipe/runner.h"
#include "core/recipe/sources.h"
#include "widgets/jobs/worker_pool.h"

namespace lithoscope {

// What is there before any step has run.
struct OpenedDocument {
  Project project;                            // its results are among the artifacts
  std::map<std::string, Artifact> artifacts;  // the sources that could be read, and the results
  std::vector<SourceProblem> problems;        // the sources that could not
  std::filesystem::path file;                 // the project it is kept in; empty = none yet
  bool recovered = false;                     // it is a copy that was left by a crash
  bool again = false;                         // the document that is open, its sources read anew
};

// By source and step: what each was made from (recipe_fingerprints).
using Fingerprints = std::shared_ptr<const std::map<std::string, std::string>>;

// An output of a step that still runs.
struct StepPreview {
  std::string step, port;
  Artifact artifact;
  std::string fingerprint;  // of the step
};

class RecipeJob : public QObject {
  Q_OBJECT

 public:
  // `registry` and `pool` must outlive this.
  RecipeJob(const Registry& registry, WorkerPool& pool, RunOptions options,
            QObject* parent = nullptr);
  ~RecipeJob() override;  // stops the pool: the work belongs to this

  // Checks the recipe and opens its sources; runs no step. A recipe of nothing but a project file
  // opens that project: its recipe and the results that it holds. Where the recipe came from a
  // file, sources that are missing or cannot be read are told, and the others opened. Takes the
  // place of an opening that goes on.
  void open(const Recipe& recipe);
  void open_left_copy(const std::filesystem::path& file);
  // Reads the sources anew.
  void reopen(const Project& project, const std::filesystem::path& file);
  const RunOptions& options() const { return options_; }
  // Runs all steps; what was made before comes from memory or the cache. Takes the place of a run
  // that goes on: that one stops, at once or, where the step that it is at is one of `recipe` too,
  // after it. `asked`: by a person who waits for the results, not by a change of the recipe.
  void run(const Recipe& recipe, bool asked);
  // Ends the opening and the run, silently.
  void stop();
  bool running() const;                  // a run goes on or waits
  bool asked() const { return asked_; }  // by a person, of the latest run
  int run_id() const { return run_id_; }

 Q_SIGNALS:
  void opened(std::shared_ptr<const lithoscope::OpenedDocument> document);
  // An output of a step, as soon as the step has ended.
  void step_finished(const QString& step, const std::string& fingerprint,
                     const lithoscope::Outputs& outputs);
  // The latest of every output, some ten times a second at most.
  void previewed(const std::vector<lithoscope::StepPreview>& previews);
  // `latest`: no newer run has taken its place.
  void ran(std::shared_ptr<const lithoscope::RunResult> result,
           const lithoscope::Fingerprints& made_from, bool latest);

  void again_wanted();  // a run that failed or was stopped is to be made once more

 private:
  class Control;
  class Observer;
  class Mailbox;
  void deliver_previews();
  void open_by(const QString& title, std::function<OpenedDocument(Progress&)> first);

  const Registry& registry_;
  WorkerPool& pool_;
  RunOptions options_;
  int open_id_ = 0, run_id_ = 0;
  bool asked_ = false;
  std::shared_ptr<Control> control_;  // of the latest run
  std::shared_ptr<Mailbox> mailbox_;
  QTimer preview_timer_;
};

}  // namespace lithoscope
