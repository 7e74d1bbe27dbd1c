#include "widgets/features/feature_preview.h"

#include <utility>

#include "core/base/error.h"
#include "widgets/features/edit_chain.h"

namespace lithoscope {

FeaturePreview::FeaturePreview(const Registry& registry, RunOptions options, QObject* parent)
    : QObject(parent), registry_(registry), options_(std::move(options)) {
  timer_.setSingleShot(true);
  timer_.setInterval(60);
  connect(&timer_, &QTimer::timeout, this, &FeaturePreview::start);
  connect(&task_, &BackgroundTask::progressed, this, &FeaturePreview::progressed);
  connect(&task_, &BackgroundTask::failed, this, [this](const Error& error) {
    // Not tried again before something has changed.
    made_ = wanted_;
    artifact_.reset();
    Q_EMIT failed(error);
  });
}

std::string FeaturePreview::fingerprint(const Recipe& recipe, const std::string& key) const {
  return key + recipe_to_json(part_of_recipe(recipe, registry_, key)).dump();
}

bool FeaturePreview::is_of(const Recipe& recipe, const std::string& key) const {
  return artifact_.has_value() && made_ == fingerprint(recipe, key);
}

void FeaturePreview::want(const Recipe& recipe, const std::string& key) {
  const std::string wanted = fingerprint(recipe, key);
  if (wanted == made_) {
    cancel();
    return;
  }
  if (is_making() && wanted == wanted_) return;
  recipe_ = part_of_recipe(recipe, registry_, key);
  key_ = key;
  wanted_ = wanted;
  timer_.start();
}

void FeaturePreview::take(const Recipe& recipe, const std::string& key, const Artifact& artifact) {
  cancel();
  made_ = fingerprint(recipe, key);
  artifact_ = artifact;
  Q_EMIT made();
}

void FeaturePreview::cancel() {
  timer_.stop();
  task_.cancel();
  wanted_.clear();
}

void FeaturePreview::clear() {
  cancel();
  artifact_.reset();
  made_.clear();
}

void FeaturePreview::start() {
  task_.start([this, recipe = recipe_, key = key_, wanted = wanted_, &registry = registry_,
               options = options_](Progress& progress) -> BackgroundTask::Done {
    const RunResult result = run_recipe(recipe, registry, options, progress);
    return [this, wanted, artifact = result.artifacts.at(key)] {
      if (wanted != wanted_) return;
      made_ = wanted;
      wanted_.clear();
      artifact_ = artifact;
      Q_EMIT made();
    };
  });
}

}  // namespace lithoscope
