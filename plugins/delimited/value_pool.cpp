#include "plugins/delimited/value_pool.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope::delimited {
namespace {

std::filesystem::path temporary_folder() {
  std::error_code ignored;
  if (std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory("/var/tmp", ignored)) {
    return "/var/tmp";
  }
  return std::filesystem::temp_directory_path();
}

// A mapped file without a name whose room on the disk is taken.
float* map_temporary_file(std::size_t bytes) {
  const std::filesystem::path folder = temporary_folder();
  std::string name = (folder / "lithoscope-map-XXXXXX").string();
  const int descriptor = ::mkstemp(name.data());
  int code = descriptor < 0 ? errno : 0;
  void* address = MAP_FAILED;
  if (code == 0) {
    ::unlink(name.c_str());
    // Without this, a disk that fills up later would end the program.
    code = ::posix_fallocate(descriptor, 0, static_cast<off_t>(bytes));
  }
  if (code == 0) {
    address = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (address == MAP_FAILED) code = errno;
  }
  if (descriptor >= 0) ::close(descriptor);
  if (code != 0) {
    throw Error(translated("delimited", "A temporary file of {} bytes cannot be made: {}", bytes,
                           std::strerror(code)),
                translated("delimited", "Make room there, or set TMPDIR to another folder"))
        .in_file(folder);
  }
  return static_cast<float*>(address);
}

class PoolStore final : public SpectralStore {
 public:
  explicit PoolStore(std::shared_ptr<const ValuePool> pool) : pool_(std::move(pool)) {}

  CubeShape shape() const override { return pool_->shape(); }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    const CubeShape& cube = pool_->shape();
    const auto channels = static_cast<std::size_t>(cube.channels);
    for (std::int64_t row = 0; row < request.row_count; ++row) {
      if (request.stop != nullptr) request.stop->check();
      const auto from = pool_->values().subspan(
          static_cast<std::size_t>((request.first_row + row) * cube.cols) * channels,
          static_cast<std::size_t>(cube.cols) * channels);
      if (request.channels.empty()) {
        std::copy(from.begin(), from.end(), out.begin() + row * cube.cols * cube.channels);
        continue;
      }
      float* to = out.data() + row * cube.cols * static_cast<std::int64_t>(request.channels.size());
      for (std::size_t pixel = 0; pixel < static_cast<std::size_t>(cube.cols); ++pixel) {
        for (const int channel : request.channels) {
          *to++ = from[pixel * channels + static_cast<std::size_t>(channel)];
        }
      }
    }
  }

  std::string description() const override {
    return pool_->in_memory() ? translated("delimited", "text, in memory")
                              : translated("delimited", "text, in a temporary file");
  }

 private:
  std::shared_ptr<const ValuePool> pool_;
};

}  // namespace

ValuePool::ValuePool(const CubeShape& shape, Progress& progress, std::size_t memory_bytes)
    : shape_(shape) {
  constexpr std::int64_t kMost = std::int64_t{1} << 40;
  if (shape.pixels() > kMost / std::max<std::int64_t>(1, shape.channels)) {
    throw Error(translated("delimited", "{} x {} pixels with {} channels are too many", shape.rows,
                           shape.cols, shape.channels));
  }
  count_ = static_cast<std::size_t>(shape.pixels() * shape.channels);
  const float nothing = std::numeric_limits<float>::quiet_NaN();
  if (count_ * sizeof(float) < memory_bytes) {
    memory_.assign(count_, nothing);
    data_ = memory_.data();
    return;
  }
  mapped_bytes_ = count_ * sizeof(float);
  data_ = map_temporary_file(mapped_bytes_);
  constexpr std::size_t kStep = std::size_t{1} << 22;
  try {
    for (std::size_t first = 0; first < count_; first += kStep) {
      progress.check();
      std::fill_n(data_ + first, std::min(kStep, count_ - first), nothing);
    }
  } catch (...) {
    ::munmap(data_, mapped_bytes_);
    throw;
  }
}

ValuePool::~ValuePool() {
  if (mapped_bytes_ > 0) ::munmap(data_, mapped_bytes_);
}

SpectralStorePtr make_store(std::shared_ptr<const ValuePool> pool) {
  return std::make_shared<PoolStore>(std::move(pool));
}

}  // namespace lithoscope::delimited
