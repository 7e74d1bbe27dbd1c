// A file of numbers that is read, or written, at any place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace lithoscope::envi {

// Reads with pread instead of a mapping, for three reasons. A mapped file that is cut short, or
// whose network share goes away, ends the program with SIGBUS; here that is an Error. A mapping of
// a 5 GB image takes 5 GB of address space, which a memory limit may not allow. And pages of a
// mapping count as the program's own memory while they stay. Reading straight into the caller's
// block costs no more time, as the kernel's page cache serves both.
//
// The file stays open, so that a file that is replaced (written beside and renamed) is read to its
// end as it was. Safe to use from several threads at once.
class RawFile {
 public:
  explicit RawFile(std::filesystem::path file);
  ~RawFile();
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;

  // Fills `out` from byte `offset` on. Throws Error where the file ends before or fails.
  void read(std::uint64_t offset, std::span<std::byte> out) const;
  const std::filesystem::path& path() const { return file_; }

 private:
  std::filesystem::path file_;
  int descriptor_ = -1;
};

// An existing file opened for writing, as AtomicFile makes it. `named` is the name that errors give
// it.
class RawOutput {
 public:
  RawOutput(const std::filesystem::path& file, std::filesystem::path named);
  ~RawOutput();
  RawOutput(const RawOutput&) = delete;
  RawOutput& operator=(const RawOutput&) = delete;

  // Throws Error (disk full, file too large for the system).
  void write(std::uint64_t offset, std::span<const std::byte> bytes);
  // Must be called at the end: some systems tell only then that the disk was full.
  void close();

 private:
  std::filesystem::path named_;
  int descriptor_ = -1;
};

}  // namespace lithoscope::envi
