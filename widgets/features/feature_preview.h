// The features of a recipe that has not been run, made in the background to be looked at.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <string>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"
#include "core/recipe/runner.h"
#include "widgets/jobs/background_task.h"

namespace lithoscope {

// Runs the steps that one result depends on, the newest wish only; a run of the whole recipe later
// finds them in the cache.
class FeaturePreview : public QObject {
  Q_OBJECT

 public:
  // `registry` must outlive this.
  FeaturePreview(const Registry& registry, RunOptions options, QObject* parent = nullptr);

  // Makes the artifact `key` of `recipe`, unless it is there already.
  void want(const Recipe& recipe, const std::string& key);
  // The same was made elsewhere.
  void take(const Recipe& recipe, const std::string& key, const Artifact& artifact);
  void cancel();
  void clear();

  bool is_making() const { return timer_.isActive() || task_.busy(); }
  // What was made last; none before.
  const std::optional<Artifact>& artifact() const { return artifact_; }
  // Whether that is what `recipe` makes as `key`.
  bool is_of(const Recipe& recipe, const std::string& key) const;

 Q_SIGNALS:
  void made();
  void progressed(double fraction, const QString& stage);
  void failed(const lithoscope::Error& error);

 private:
  void start();
  std::string fingerprint(const Recipe& recipe, const std::string& key) const;

  const Registry& registry_;
  RunOptions options_;
  QTimer timer_;  // several quick changes are one
  BackgroundTask task_;
  std::optional<Artifact> artifact_;
  std::string made_;    // the fingerprint of `artifact_`
  std::string wanted_;  // of what is being made
  Recipe recipe_;
  std::string key_;
};

}  // namespace lithoscope
