// The HDF5 C library, made safe: handles that close themselves, one lock, errors in words.
#pragma once

#include <hdf5.h>

#include <filesystem>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace lithoscope::hdf5 {

// Held around every call of the library: it has one lock of its own at best, and none in some
// builds. Also keeps the library from printing its errors. May be taken again by its holder.
class Lock {
 public:
  Lock();

 private:
  std::lock_guard<std::recursive_mutex> guard_;
};

// Owns an identifier of the library.
class Handle {
 public:
  using Close = herr_t (*)(hid_t);

  Handle() = default;
  Handle(hid_t id, Close function) : id_(id), close_(function) {}
  Handle(Handle&& other) noexcept
      : id_(std::exchange(other.id_, H5I_INVALID_HID)), close_(other.close_) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
  }
  ~Handle() { close(); }

  hid_t get() const { return id_; }
  explicit operator bool() const { return id_ >= 0; }
  // Closes now. False where the library could not, as when the disk is full.
  bool close();

 private:
  hid_t id_ = H5I_INVALID_HID;
  Close close_ = nullptr;
};

// An open file, group or dataset, with the names that an error message needs.
struct Node {
  Handle handle;
  std::filesystem::path file;  // as the person knows it
  std::string name;            // path inside the file, "/" for the file itself

  hid_t id() const { return handle.get(); }
  std::string child(const std::string& part) const;  // full name of something below
};

// What the library said of its last failure, in a few words. Call it before anything else.
std::string last_failure();

// An Error for something that could not be read or written, naming file and place.
Error read_error(const Node& node, const std::string& name);
Error write_error(const std::filesystem::path& file);
Error write_error(const std::filesystem::path& file, const std::string& said);
// The content is readable but not what belongs here.
Error content_error(const Node& node, const std::string& name, const std::string& problem);

// Throw Error: missing, no HDF5, truncated, held by another program.
Node open_file(const std::filesystem::path& file);
// Makes `written` anew (replacing it); errors name `shown`. The file is of the HDF5 1.10 format,
// all of whose bookkeeping carries checksums, and holds no times: the same content, the same bytes.
Node create_file(const std::filesystem::path& written, const std::filesystem::path& shown);
// Flushes and closes what create_file made. Throws Error (full disk).
void finish_file(Node& file);
// Throws Error where something of it could not be written so far: a long stream of rows stops then.
void check_written(const Node& file);

bool exists(const Node& group, const std::string& name);
Node open_group(const Node& parent, const std::string& name);
Node create_group(const Node& parent, const std::string& name);
Node open_dataset(const Node& parent, const std::string& name);
// Names of what lies in `group`, sorted.
std::vector<std::string> names_in(const Node& group);

// Size along each dimension; empty for a single value.
std::vector<hsize_t> dimensions(const Node& dataset);

}  // namespace lithoscope::hdf5
