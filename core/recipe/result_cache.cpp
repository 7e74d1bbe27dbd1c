#include "core/recipe/result_cache.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/atomic_file.h"
#include "core/base/content_hash.h"
#include "core/base/error.h"
#include "core/io/artifact_file.h"
#include "core/recipe/run_memory.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

constexpr const char* kMemoryFile = "memory.json";

}  // namespace

ResultCache::ResultCache(fs::path folder) : folder_(std::move(folder)) {
  std::error_code code;
  fs::create_directories(folder_, code);
  if (code) {
    throw Error(
        translated("core", "The folder for cached results cannot be made: {}", code.message()),
        translated("core", "Choose another cache folder"))
        .in_file(folder_);
  }
  try {
    memory_ = read_json(folder_ / kMemoryFile);
  } catch (const Error&) {
    memory_ = Json::object();  // missing or damaged: everything in it can be found again
  }
  if (!memory_.is_object()) memory_ = Json::object();
}

fs::path ResultCache::file_of(const std::string& key, const std::string& port) const {
  return folder_ / (key + "." + port + ".h5");
}

bool ResultCache::holds(const std::string& key, const std::vector<Port>& outputs) const {
  return std::all_of(outputs.begin(), outputs.end(), [&](const Port& port) {
    std::error_code ignored;
    return fs::exists(file_of(key, port.name), ignored);
  });
}

std::optional<Outputs> ResultCache::load(const std::string& key, const std::vector<Port>& outputs,
                                         Progress& progress) const {
  if (!holds(key, outputs)) return std::nullopt;
  Outputs loaded;
  for (const Port& port : outputs) {
    const fs::path file = file_of(key, port.name);
    std::error_code ignored;
    try {
      Artifact artifact = load_artifact(file, progress);
      if (artifact.kind() != port.kind) throw Error("kind");
      loaded[port.name] = std::move(artifact);
      fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
    } catch (const Error&) {
      fs::remove(file, ignored);
      return std::nullopt;
    }
  }
  return loaded;
}

void ResultCache::store(const std::string& key, const Outputs& outputs, Progress& progress) {
  changed_ = true;
  for (const auto& [port, artifact] : outputs) {
    save_artifact(artifact, file_of(key, port), progress);
  }
}

std::string ResultCache::checksum(const std::vector<fs::path>& files, Progress& progress) {
  ContentHash hash;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string path = fs::absolute(files[i]).lexically_normal().string();
    const std::string stamp = file_stamp(files[i]);
    Json& known = memory_["checksums"][path];
    if (!known.is_object() || known.value("stamp", "") != stamp) {
      SubProgress part(progress, static_cast<double>(i) / files.size(),
                       static_cast<double>(i + 1) / files.size());
      const std::string fingerprint = hash_file(files[i], part);
      known = {{"stamp", stamp}, {"hash", fingerprint}};
      changed_ = true;
    }
    // Names count too (the lines of a folder are sorted by them), but not the folder they lie in.
    hash.add(files[i].filename().string()).add(known.at("hash").get<std::string>());
  }
  return hash.hex();
}

double ResultCache::expected_seconds(const std::string& operation) const {
  const auto seconds = memory_.find("seconds");
  if (seconds == memory_.end() || !seconds->is_object()) return 1.0;
  const auto found = seconds->find(operation);
  if (found == seconds->end() || !found->is_number()) return 1.0;
  return std::clamp(found->get<double>(), 0.01, 1e6);
}

void ResultCache::remember_seconds(const std::string& operation, double seconds) {
  memory_["seconds"][operation] = seconds;
}

void ResultCache::remember() const {
  // Another program may have taught the file something meanwhile; what is lost is only time.
  write_json(folder_ / kMemoryFile, memory_);
}

void ResultCache::tidy(std::uintmax_t max_bytes) {
  changed_ = false;
  remember();
  remove_unfinished(folder_);
  struct Entry {
    fs::file_time_type used;
    std::uintmax_t bytes;
    fs::path file;
  };
  std::vector<Entry> entries;
  std::uintmax_t total = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
    if (entry.path().extension() != ".h5") continue;
    const std::uintmax_t bytes = entry.file_size(ignored);
    if (ignored) continue;
    entries.push_back({entry.last_write_time(ignored), bytes, entry.path()});
    total += bytes;
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.used < b.used; });
  for (const Entry& entry : entries) {
    if (total <= max_bytes) break;
    if (fs::remove(entry.file, ignored)) total -= entry.bytes;
  }
}

fs::path default_cache_folder() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  if (const std::string set = variable("XDG_CACHE_HOME"); !set.empty()) {
    return fs::path(set) / "lithoscope";
  }
  if (const std::string home = variable("HOME"); !home.empty()) {
    return fs::path(home) / ".cache" / "lithoscope";
  }
  return fs::temp_directory_path() / "lithoscope-cache";
}

}  // namespace lithoscope
