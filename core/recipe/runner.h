// Runs a recipe: every step once, from memory or the cache where the same was done before.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/operations/registry.h"
#include "core/recipe/plan.h"
#include "core/recipe/recipe.h"
#include "core/recipe/result_cache.h"
#include "core/recipe/run_memory.h"

namespace lithoscope {

enum class StepState {
  kComputed,
  kCached,    // taken from an earlier run
  kDeferred,  // a view that computes when it is read
  kRecalled,  // taken from the memory of this program
};

struct StepResult {
  std::string id;
  std::string operation;
  StepState state = StepState::kComputed;
  double seconds = 0;
};

struct RunResult {
  // Sources under their name, outputs of steps under "step.port".
  std::map<std::string, Artifact> artifacts;
  std::vector<StepResult> steps;                 // in the order in which they ran
  std::map<std::string, std::string> checksums;  // of the sources, where they were needed
  std::vector<std::string> notices;  // what a person should know: a source that has changed, ...

  // What `reference` ("libs", "baseline", "pca.scores") names. Throws Error.
  const Artifact& artifact(const Recipe& recipe, const Registry& registry,
                           const std::string& reference) const;
};

// Told of steps as they run, on the thread of run_recipe.
class RunObserver {
 public:
  virtual ~RunObserver() = default;
  virtual void step_started(const std::string& id, const std::string& title, int number,
                            int count) = 0;
  // `outputs` can be shown at once; they stay valid.
  virtual void step_finished(const StepResult& result, const Outputs& outputs) = 0;
  // True where results are wanted before they are final (core/operations/preview.h).
  virtual bool wants_previews() const { return false; }
  // What the output `port` of the running step is so far.
  virtual void previewed(const std::string& /*id*/, const std::string& /*port*/,
                         const Artifact& /*artifact*/) {}
};

struct RunOptions {
  std::filesystem::path cache_folder = default_cache_folder();
  bool use_cache = true;  // false: compute everything, store nothing
  std::uintmax_t max_cache_bytes = std::uintmax_t{10} << 30;
  // Where runs of this program share what they read and make; null = each does everything anew or
  // from the cache folder. What is made faster than `store_from_seconds` is then kept there alone.
  std::shared_ptr<RunMemory> memory;
  double store_from_seconds = 0.05;
};

// Reads the sources and runs the steps. `progress` gets the fraction of the whole work, weighted by
// how long each operation took before. Throws Error naming the step, or Cancelled; results of steps
// that were finished before stay in the cache, nothing of the unfinished one does.
RunResult run_recipe(const Recipe& recipe, const Registry& registry, const RunOptions& options,
                     Progress& progress, RunObserver* observer = nullptr);

}  // namespace lithoscope
