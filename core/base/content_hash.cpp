#include "core/base/content_hash.h"

#include <xxhash.h>

#include <algorithm>

#include "core/base/file_bytes.h"
#include "core/base/text.h"

namespace lithoscope {

struct ContentHash::State {
  XXH3_state_t* xxh = XXH3_createState();
  ~State() { XXH3_freeState(xxh); }
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
  XXH3_128bits_reset(state_->xxh);
}

ContentHash::~ContentHash() = default;

ContentHash& ContentHash::add(std::span<const std::byte> bytes) {
  XXH3_128bits_update(state_->xxh, bytes.data(), bytes.size());
  return *this;
}

ContentHash& ContentHash::add(std::string_view text) {
  const std::uint64_t size = text.size();
  add(std::as_bytes(std::span(&size, 1)));
  return add(std::as_bytes(std::span(text.data(), text.size())));
}

std::string ContentHash::hex() const {
  const XXH128_hash_t digest = XXH3_128bits_digest(state_->xxh);
  return fmt::format("{:016x}{:016x}", digest.high64, digest.low64);
}

std::string hash_file(const std::filesystem::path& file, Progress& progress) {
  constexpr std::size_t piece = 16u << 20;
  const MappedFile mapped(file);
  std::span<const std::byte> rest = mapped.bytes();
  ContentHash hash;
  const std::string stage = translated("core", "checksum of {}", file.filename().string());
  while (!rest.empty()) {
    progress.check();
    const auto part = rest.first(std::min(piece, rest.size()));
    hash.add(part);
    rest = rest.subspan(part.size());
    progress.report(1.0 - static_cast<double>(rest.size()) / mapped.bytes().size(), stage);
  }
  return hash.hex();
}

}  // namespace lithoscope
