// A recipe run in the background, its results handed over as they come.
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/project.h"
#include "core/recipe/recovery.h"
#include "core/recipe/runner.h"
#include "core/recipe/sources.h"
#include "widgets/jobs/job.h"

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

class RecipeJob : public QObject {
  Q_OBJECT

 public:
  // `registry` and `job` must outlive this.
  RecipeJob(const Registry& registry, Job& job, RunOptions options, QObject* parent = nullptr);
  ~RecipeJob() override;  // stops the job: its work belongs to this

  // Checks the recipe and opens its sources; runs no step. A recipe of nothing but a project file
  // opens that project: its recipe and the results that it holds. Where the recipe came from a
  // file, sources that are missing or cannot be read are told, and the others opened.
  void open(const Recipe& recipe);
  void open_left_copy(const std::filesystem::path& file);
  // Reads the sources anew.
  void reopen(const Project& project, const std::filesystem::path& file);
  const RunOptions& options() const { return options_; }
  // Runs all steps; what was computed before comes from the cache.
  void run(const Recipe& recipe);

 Q_SIGNALS:
  void opened(std::shared_ptr<const lithoscope::OpenedDocument> document);
  // An output of a step, as soon as the step has ended.
  void step_finished(const QString& step, const lithoscope::Outputs& outputs);
  void ran(std::shared_ptr<const lithoscope::RunResult> result);

 private:
  void open_by(const QString& title, std::function<OpenedDocument(Progress&)> first);

  const Registry& registry_;
  Job& job_;
  RunOptions options_;
};

}  // namespace lithoscope
