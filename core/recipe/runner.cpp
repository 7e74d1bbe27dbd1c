#include "core/recipe/runner.h"

#include <chrono>
#include <memory>
#include <new>
#include <optional>

#include "core/base/content_hash.h"
#include "core/operations/preview.h"

namespace lithoscope {
namespace {

// The share of the whole run that reading and checking the sources gets.
constexpr double kSourceShare = 0.02;

// Hands previews of one step to whoever watches the run.
class StepPreviews final : public PreviewListener {
 public:
  StepPreviews(RunObserver& observer, const std::string& id) : observer_(observer), id_(id) {}
  void previewed(const std::string& port, const Artifact& artifact) override {
    observer_.previewed(id_, port, artifact);
  }

 private:
  RunObserver& observer_;
  const std::string& id_;
};

struct KeyedStep {
  const PlannedStep* planned = nullptr;
  std::string key;  // fingerprint of operation, parameters and all that the inputs depend on
  bool recalled = false, cached = false;
};

class Run {
 public:
  Run(const Recipe& recipe, const Registry& registry, const RunOptions& options, Progress& progress,
      RunObserver* observer)
      : recipe_(recipe),
        registry_(registry),
        options_(options),
        progress_(progress),
        observer_(observer),
        plan_(make_plan(recipe, registry)),
        memory_(options.memory.get()) {}

  RunResult run() {
    read_sources();
    key_steps();
    double expected = 0;
    for (const KeyedStep& step : steps_) expected += weight(step);
    double done = 0;
    int number = 0;
    for (const KeyedStep& step : steps_) {
      progress_.check();
      const double begin = kSourceShare + (1 - kSourceShare) * (expected > 0 ? done / expected : 1);
      done += weight(step);
      const double end = kSourceShare + (1 - kSourceShare) * (expected > 0 ? done / expected : 1);
      SubProgress part(progress_, begin, end);
      run_step(step, ++number, part);
    }
    // A run that did nothing new leaves the folder alone.
    if (cache_ != nullptr && (memory_ == nullptr || cache_->changed())) {
      cache_->tidy(options_.max_cache_bytes);
    }
    progress_.report(1.0, translated("core", "done"));
    return std::move(result_);
  }

 private:
  void read_sources() {
    for (std::size_t i = 0; i < recipe_.sources.size(); ++i) {
      const RecipeSource& source = recipe_.sources[i];
      const auto share = [&](double at) { return kSourceShare * at / recipe_.sources.size(); };
      SubProgress part(progress_, share(static_cast<double>(i)), share(static_cast<double>(i + 1)));
      try {
        read_source(source, part);
      } catch (Error& e) {
        e.in_field("sources." + source.name);
        throw;
      }
    }
  }

  void read_source(const RecipeSource& source, Progress& progress) {
    const std::filesystem::path path = recipe_.resolved(source);
    const std::string memory_key =
        ContentHash().add(source.reader).add(source.options.dump()).add(path.string()).hex();
    const auto began = std::filesystem::file_time_type::clock::now();
    ReadSource read;
    auto known = memory_ == nullptr ? std::nullopt : memory_->source(memory_key);
    if (known) read = *known;
    const bool fingerprint =
        read.checksum.empty() && (options_.use_cache || !source.checksum.empty());
    if (!known || fingerprint) {
      const Reader& reader = known                   ? registry_.reader(read.reader)
                             : source.reader.empty() ? registry_.reader_for(path)
                                                     : registry_.reader(source.reader);
      if (!known) read = read_file(reader, source, path, progress);
      if (fingerprint) read.checksum = checksum_of(read.files, progress);
      if (memory_ != nullptr) memory_->keep_source(memory_key, read, began);
    }
    result_.artifacts[source.name] = read.artifact;
    if (!read.checksum.empty()) result_.checksums[source.name] = read.checksum;
    if (!source.checksum.empty() && source.checksum != read.checksum) {
      result_.notices.push_back(
          translated("core", "The source \"{}\" ({}) has changed since the recipe was saved",
                     source.name, path.string()));
    }
    const Parameters options(registry_.reader(read.reader).options(), source.options);
    ContentHash hash;
    hash.add(read.reader).add(options.json().dump()).add(read.checksum);
    if (read.checksum.empty() && memory_ != nullptr) {
      // Nothing goes to the disk: time and size of the files tell enough.
      for (const auto& file : read.files) hash.add(file.string()).add(file_stamp(file));
    }
    keys_[source.name] = hash.hex();
  }

  // Reading checks the file; what it depends on is known afterwards.
  ReadSource read_file(const Reader& reader, const RecipeSource& source,
                       const std::filesystem::path& path, Progress& progress) {
    ReadSource read;
    read.reader = reader.id();
    read.artifact = reader.read(path, Parameters(reader.options(), source.options), progress);
    const bool needed = options_.use_cache || memory_ != nullptr || !source.checksum.empty();
    if (needed) read.files = reader.files(path);
    return read;
  }

  std::string checksum_of(const std::vector<std::filesystem::path>& files, Progress& progress) {
    return cache() != nullptr ? cache()->checksum(files, progress)
                              : ResultCache(options_.cache_folder).checksum(files, progress);
  }

  // Opened when it is first needed: a run that finds all in memory never does.
  ResultCache* cache() {
    if (options_.use_cache && cache_ == nullptr) {
      cache_ = std::make_unique<ResultCache>(options_.cache_folder);
    }
    return cache_.get();
  }

  void key_steps() {
    for (const PlannedStep& planned : plan_.steps) {
      KeyedStep step{&planned, step_fingerprint(planned, keys_)};
      step.recalled = memory_ != nullptr && memory_->holds(step.key);
      step.cached = !step.recalled && !planned.operation->deferred && cache() != nullptr &&
                    cache()->holds(step.key, planned.operation->outputs);
      keys_[planned.id] = step.key;
      steps_.push_back(std::move(step));
    }
  }

  double weight(const KeyedStep& step) {
    if (step.recalled || step.cached || step.planned->operation->deferred) return 0;
    return cache() == nullptr ? 1 : cache()->expected_seconds(step.planned->operation->id);
  }

  Inputs inputs_of(const PlannedStep& planned) const {
    Inputs inputs;
    for (const auto& [port, reference] : planned.inputs) {
      const Artifact& artifact = result_.artifacts.at(reference.key());
      for (const Port& wanted : planned.operation->inputs) {
        if (wanted.name == port && wanted.kind != artifact.kind()) {
          throw Error(translated("core", "\"{}\" is a {}; the input needs a {}", reference.key(),
                                 kind_name(artifact.kind()), kind_name(wanted.kind)),
                      translated("core", "Open a file that holds one, or set the reader's options"))
              .in_field("inputs." + port);
        }
      }
      inputs.set(port, artifact);
    }
    return inputs;
  }

  void run_step(const KeyedStep& step, int number, Progress& progress) {
    const PlannedStep& planned = *step.planned;
    if (observer_ != nullptr) {
      observer_->step_started(planned.id, planned.operation->title, number,
                              static_cast<int>(steps_.size()));
    }
    progress.check();  // who was told may have asked for a stop
    const auto started = std::chrono::steady_clock::now();
    StepResult result{planned.id, planned.operation->id, StepState::kComputed, 0};
    Outputs outputs;
    try {
      outputs = compute_or_load(step, progress, result.state);
    } catch (Error& e) {
      e.in_step(planned.id);
      throw;
    } catch (const std::bad_alloc&) {
      throw Error(translated("core", "There is not enough memory for this step"),
                  translated("core", "Close other programs, or work on a part of the map"))
          .in_step(planned.id);
    }
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    for (const auto& [port, artifact] : outputs) {
      result_.artifacts[planned.id + "." + port] = artifact;
    }
    result_.steps.push_back(result);
    // Shown before it is stored: people wait for the one, nobody for the other.
    if (observer_ != nullptr) observer_->step_finished(result, outputs);
    if (result.state == StepState::kComputed && cache() != nullptr)
      keep(step, result, outputs, progress);
  }

  Outputs compute_or_load(const KeyedStep& step, Progress& progress, StepState& state) {
    if (memory_ == nullptr) return make(step, progress, state);
    auto taken = memory_->take(step.key, progress);
    if (auto* held = std::get_if<Outputs>(&taken)) {
      state = StepState::kRecalled;
      return std::move(*held);
    }
    Outputs outputs = make(step, progress, state);
    std::get<RunMemory::Claim>(taken).fulfil(outputs);
    return outputs;
  }

  Outputs make(const KeyedStep& step, Progress& progress, StepState& state) {
    const Operation& operation = *step.planned->operation;
    if (step.cached) {
      if (auto loaded = cache()->load(step.key, operation.outputs, progress)) {
        state = StepState::kCached;
        return *std::move(loaded);
      }
    }
    Outputs outputs = run_operation(*step.planned, progress);
    for (const Port& port : operation.outputs) {
      if (outputs.count(port.name) == 0) {
        throw std::logic_error(operation.id + " did not set its output " + port.name);
      }
    }
    state = operation.deferred ? StepState::kDeferred : StepState::kComputed;
    return outputs;
  }

  Outputs run_operation(const PlannedStep& planned, Progress& progress) {
    std::optional<StepPreviews> previews;
    if (observer_ != nullptr && observer_->wants_previews()) {
      previews.emplace(*observer_, planned.id);
    }
    const PreviewScope scope(previews ? &*previews : nullptr);
    return planned.operation->run(inputs_of(planned), planned.parameters, progress);
  }

  // A result that cannot be kept is still a result.
  void keep(const KeyedStep& step, const StepResult& result, const Outputs& outputs,
            Progress& progress) {
    cache()->remember_seconds(step.planned->operation->id, result.seconds);
    if (memory_ != nullptr && result.seconds < options_.store_from_seconds) return;
    SubProgress storing(progress, 1.0, 1.0);
    try {
      cache()->store(step.key, outputs, storing);
    } catch (const Error& e) {
      result_.notices.push_back(translated("core", "The result of \"{}\" was not cached: {}",
                                           step.planned->id, e.what()));
    }
  }

  const Recipe& recipe_;
  const Registry& registry_;
  const RunOptions& options_;
  Progress& progress_;
  RunObserver* observer_;
  Plan plan_;
  RunMemory* memory_;
  std::unique_ptr<ResultCache> cache_;
  std::map<std::string, std::string> keys_;  // of sources and steps
  std::vector<KeyedStep> steps_;
  RunResult result_;
};

}  // namespace

const Artifact& RunResult::artifact(const Recipe& recipe, const Registry& registry,
                                    const std::string& reference) const {
  return artifacts.at(resolve_reference(recipe, registry, reference).key());
}

RunResult run_recipe(const Recipe& recipe, const Registry& registry, const RunOptions& options,
                     Progress& progress, RunObserver* observer) {
  return Run(recipe, registry, options, progress, observer).run();
}

}  // namespace lithoscope
