#include "core/recipe/run_memory.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/base/text.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

// How often a run that waits for another looks whether it should stop.
constexpr std::chrono::milliseconds kLookEvery{20};

// 0 for images: a step's images are views of their sources.
std::uintmax_t bytes_of(const Artifact& artifact) {
  if (const auto features = artifact.as<FeatureMap>()) {
    return static_cast<std::uintmax_t>(features->values.size()) * sizeof(float);
  }
  if (const auto labels = artifact.as<LabelMap>()) {
    return labels->labels.size() * sizeof(labels->labels[0]);
  }
  std::uintmax_t bytes = 0;
  if (const auto model = artifact.as<Model>()) {
    for (const auto& [name, matrix] : model->matrices) {
      bytes += static_cast<std::uintmax_t>(matrix.size()) * sizeof(double);
    }
  }
  if (const auto table = artifact.as<Table>()) bytes = table->rows() * table->columns.size() * 16;
  return bytes;
}

bool held_elsewhere(const Artifact& artifact) {
  return std::visit([](const auto& shared) { return shared.use_count() > 1; }, artifact.value());
}

std::uintmax_t bytes_held_here_alone(const Outputs& outputs) {
  std::uintmax_t bytes = 0;
  for (const auto& [port, artifact] : outputs) {
    if (!held_elsewhere(artifact)) bytes += bytes_of(artifact);
  }
  return bytes;
}

std::optional<std::vector<std::string>> stamps_of(const std::vector<fs::path>& files) {
  std::vector<std::string> stamps;
  try {
    for (const fs::path& file : files) stamps.push_back(file_stamp(file));
  } catch (const fs::filesystem_error&) {
    return std::nullopt;
  }
  return stamps;
}

}  // namespace

std::string file_stamp(const fs::path& file) {
  const auto changed = fs::last_write_time(file).time_since_epoch().count();
  // A folder has no size of its own; a file more or less in it changes its time.
  return fmt::format("{} {}", fs::is_directory(file) ? 0 : fs::file_size(file), changed);
}

RunMemory::RunMemory(std::uintmax_t max_bytes) : max_bytes_(max_bytes) {}

std::optional<ReadSource> RunMemory::source(const std::string& key) const {
  KeptSource kept;
  {
    const std::lock_guard lock(mutex_);
    const auto found = sources_.find(key);
    if (found == sources_.end()) return std::nullopt;
    kept = found->second;
  }
  if (stamps_of(kept.source.files) != kept.stamps) return std::nullopt;
  return std::move(kept.source);
}

void RunMemory::keep_source(const std::string& key, ReadSource source, fs::file_time_type began) {
  std::error_code code;
  for (const fs::path& file : source.files) {
    if (fs::last_write_time(file, code) > began || code) return;
  }
  auto stamps = stamps_of(source.files);
  if (!stamps) return;
  const std::lock_guard lock(mutex_);
  sources_[key] = {std::move(source), *std::move(stamps)};
}

RunMemory::Claim::Claim(Claim&& other) noexcept
    : memory_(std::exchange(other.memory_, nullptr)), key_(std::move(other.key_)) {}

RunMemory::Claim::~Claim() {
  if (memory_ != nullptr) memory_->release(key_);
}

void RunMemory::Claim::fulfil(const Outputs& outputs) {
  const std::lock_guard lock(memory_->mutex_);
  memory_->kept_[key_] = {outputs, ++memory_->clock_};
  memory_->tidy();
}

std::variant<Outputs, RunMemory::Claim> RunMemory::take(const std::string& key,
                                                        Progress& progress) {
  std::unique_lock lock(mutex_);
  bool told = false;
  while (true) {
    if (const auto found = kept_.find(key); found != kept_.end()) {
      found->second.used = ++clock_;
      return found->second.outputs;
    }
    if (in_making_.insert(key).second) return Claim(this, key);
    if (!std::exchange(told, true)) {
      lock.unlock();
      progress.report(0, translated("core", "another job is at this step, it is waited for"));
      lock.lock();
      continue;
    }
    released_.wait_for(lock, kLookEvery);
    progress.check();
  }
}

bool RunMemory::holds(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  return kept_.count(key) > 0;
}

void RunMemory::clear() {
  const std::lock_guard lock(mutex_);
  kept_.clear();
  sources_.clear();
}

void RunMemory::release(const std::string& key) {
  {
    const std::lock_guard lock(mutex_);
    in_making_.erase(key);
  }
  released_.notify_all();
}

void RunMemory::tidy() {
  struct Idle {
    std::uintmax_t used, bytes;
    std::string key;
  };
  std::vector<Idle> idle;
  std::uintmax_t total = 0;
  for (const auto& [key, kept] : kept_) {
    // What was just made is not handed over yet.
    if (kept.used == clock_) continue;
    const std::uintmax_t bytes = bytes_held_here_alone(kept.outputs);
    idle.push_back({kept.used, bytes, key});
    total += bytes;
  }
  std::sort(idle.begin(), idle.end(), [](const Idle& a, const Idle& b) { return a.used < b.used; });
  for (const Idle& each : idle) {
    if (total <= max_bytes_) break;
    if (each.bytes == 0) continue;
    kept_.erase(each.key);
    total -= each.bytes;
  }
}

}  // namespace lithoscope
