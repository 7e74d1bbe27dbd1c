// What runs of one program have read and made, so that the next run need not do it again.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/base/progress.h"
#include "core/operations/operation.h"

namespace lithoscope {

// Of a file: changes whenever its bytes do, as far as size and time of change tell.
std::string file_stamp(const std::filesystem::path& file);

// A source as it was read.
struct ReadSource {
  Artifact artifact;
  std::string reader;                        // id of the one that read it
  std::vector<std::filesystem::path> files;  // all that it depends on
  std::string checksum;                      // of the files; empty = not found out yet
};

// Shared by runs, also by those that go on at the same time: a step that one of them is making just
// now is waited for by the others, and made once. All functions may be called from any thread.
class RunMemory {
 public:
  // Results that nobody else holds are forgotten, those used longest ago first, when together they
  // take more than `max_bytes`.
  explicit RunMemory(std::uintmax_t max_bytes = std::uintmax_t{256} << 20);

  // The source read under `key` (reader, options, path), where none of its files has changed since.
  std::optional<ReadSource> source(const std::string& key) const;
  // `began`: when the reading began; a file that changed after it is read again the next time.
  void keep_source(const std::string& key, ReadSource source,
                   std::filesystem::file_time_type began);

  // The right to make a result; given back when it goes.
  class Claim {
   public:
    Claim(Claim&& other) noexcept;
    Claim& operator=(Claim&&) = delete;
    ~Claim();
    // Hands the result to those who wait for it, and to later runs.
    void fulfil(const Outputs& outputs);

   private:
    friend class RunMemory;
    Claim(RunMemory* memory, std::string key) : memory_(memory), key_(std::move(key)) {}
    RunMemory* memory_;
    std::string key_;
  };

  // What was made under this fingerprint, after waiting where another run is making it; else the
  // right to make it. A run holds one claim at a time. Throws Cancelled.
  std::variant<Outputs, Claim> take(const std::string& key, Progress& progress);

  bool holds(const std::string& key) const;
  void clear();

 private:
  struct Kept {
    Outputs outputs;
    std::uintmax_t used = 0;  // a clock that ticks with every use
  };
  struct KeptSource {
    ReadSource source;
    std::vector<std::string> stamps;
  };
  void release(const std::string& key);
  void tidy();

  const std::uintmax_t max_bytes_;
  mutable std::mutex mutex_;
  std::condition_variable released_;
  std::map<std::string, Kept> kept_;
  std::map<std::string, KeptSource> sources_;
  std::set<std::string> in_making_;
  std::uintmax_t clock_ = 0;
};

}  // namespace lithoscope
