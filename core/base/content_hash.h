// Fingerprints of content: two things with the same one are taken to be the same.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/progress.h"

namespace lithoscope {

// XXH3 with 128 bits: tells accidental changes of content; no protection against forgery.
class ContentHash {
 public:
  ContentHash();
  ~ContentHash();
  ContentHash(const ContentHash&) = delete;
  ContentHash& operator=(const ContentHash&) = delete;

  ContentHash& add(std::span<const std::byte> bytes);
  // A text with its length, so that ("ab", "c") and ("a", "bc") differ.
  ContentHash& add(std::string_view text);

  std::string hex() const;  // 32 hexadecimal digits of what was added so far

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The fingerprint of a file's bytes. Throws Error, Cancelled.
std::string hash_file(const std::filesystem::path& file, Progress& progress);

}  // namespace lithoscope
