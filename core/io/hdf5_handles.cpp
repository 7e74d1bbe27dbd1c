#include "core/io/hdf5_handles.h"

#include <algorithm>
#include <cstring>

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/io/hdf5_write_driver.h"

namespace lithoscope::hdf5 {
namespace {

std::recursive_mutex& library_mutex() {
  // Never destroyed: handles in static objects may close after the end of main.
  static auto* mutex = new std::recursive_mutex;
  return *mutex;
}

herr_t keep_innermost(unsigned, const H5E_error2_t* entry, void* text) {
  if (entry->desc != nullptr) *static_cast<std::string*>(text) = entry->desc;
  return 0;
}

Handle file_access() {
  Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  H5Pset_libver_bounds(access.get(), H5F_LIBVER_V110, H5F_LIBVER_V110);
  // A file system without locks is no reason not to open a file.
  H5Pset_file_locking(access.get(), true, true);
  return access;
}

herr_t collect_name(hid_t, const char* name, const H5L_info_t*, void* names) {
  static_cast<std::vector<std::string>*>(names)->emplace_back(name);
  return 0;
}

}  // namespace

Lock::Lock() : guard_(library_mutex()) {
  // The library keeps this setting for each thread.
  thread_local bool silenced = false;
  if (!silenced) silenced = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr) >= 0;
}

bool Handle::close() {
  if (id_ < 0) return true;
  const Lock lock;
  return close_(std::exchange(id_, H5I_INVALID_HID)) >= 0;
}

std::string Node::child(const std::string& part) const {
  return name.empty() || name == "/" ? "/" + part : name + "/" + part;
}

std::string last_failure() {
  std::string text;
  // H5E_WALK_UPWARD ends at the function that was called; downward ends where it went wrong.
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_innermost, &text);
  std::string innermost;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, keep_innermost, &innermost);
  for (const std::string& candidate : {text, innermost}) {
    const std::string mark = "error message = '";
    const auto begin = candidate.find(mark);
    if (begin == std::string::npos) continue;
    const auto end = candidate.find('\'', begin + mark.size());
    return candidate.substr(begin + mark.size(), end - begin - mark.size());
  }
  return innermost.empty() ? text : innermost;
}

Error read_error(const Node& node, const std::string& name) {
  const std::string said = last_failure();
  Error error(said.empty() ? translated("core", "The content cannot be read")
                           : translated("core", "The content cannot be read ({})", said),
              translated("core", "The file may be damaged or cut short: copy or make it again"));
  error.in_file(node.file).in_field(name);
  return error;
}

Error write_error(const std::filesystem::path& file) {
  return write_error(file, last_failure());
}

Error write_error(const std::filesystem::path& file, const std::string& said) {
  Error error(said.empty() ? translated("core", "The file cannot be written")
                           : translated("core", "The file cannot be written: {}", said),
              translated("core",
                         "Choose a folder that exists, that you may write to, and that has "
                         "room"));
  error.in_file(file);
  return error;
}

Error content_error(const Node& node, const std::string& name, const std::string& problem) {
  Error error(problem,
              translated("core", "The file may be damaged or cut short: copy or make it again"));
  error.in_file(node.file).in_field(name);
  return error;
}

Node open_file(const std::filesystem::path& file) {
  file_size_bytes(file);  // says what is wrong with a missing file better than the library does
  const Lock lock;
  const htri_t known = H5Fis_hdf5(file.c_str());
  if (known <= 0) {
    throw Error(translated("core", "This is no HDF5 file"),
                translated("core", "Choose a file that was written as HDF5"))
        .in_file(file);
  }
  Node node{{}, file, "/"};
  const Handle access = file_access();
  node.handle = Handle(H5Fopen(file.c_str(), H5F_ACC_RDONLY, access.get()), H5Fclose);
  if (!node.handle) {
    const std::string said = last_failure();
    throw Error(
        translated("core", "The HDF5 file cannot be opened ({})", said),
        said.find("lock") != std::string::npos
            ? translated("core", "Close the program that is writing it")
            : translated("core", "The file may be damaged or cut short: copy or make it again"))
        .in_file(file);
  }
  return node;
}

Node create_file(const std::filesystem::path& written, const std::filesystem::path& shown) {
  const Lock lock;
  Node node{{}, shown, "/"};
  const Handle access = file_access();
  if (!use_write_driver(access.get())) throw write_error(shown);
  const Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
  H5Pset_obj_track_times(creation.get(), false);
  node.handle =
      Handle(H5Fcreate(written.c_str(), H5F_ACC_TRUNC, creation.get(), access.get()), H5Fclose);
  if (!node.handle) throw write_error(shown);
  return node;
}

void finish_file(Node& file) {
  const Lock lock;
  const WriteFailure failure = write_failure(file.id());
  const bool flushed = H5Fflush(file.id(), H5F_SCOPE_LOCAL) >= 0;
  const bool closed = file.handle.close();
  if (failure == nullptr || !flushed || !closed) throw write_error(file.file);
  if (*failure != 0) throw write_error(file.file, std::strerror(*failure));
}

void check_written(const Node& file) {
  const Lock lock;
  const WriteFailure failure = write_failure(file.id());
  if (failure != nullptr && *failure != 0) {
    throw write_error(file.file, std::strerror(*failure));
  }
}

bool exists(const Node& group, const std::string& name) {
  const Lock lock;
  return H5Lexists(group.id(), name.c_str(), H5P_DEFAULT) > 0 &&
         H5Oexists_by_name(group.id(), name.c_str(), H5P_DEFAULT) > 0;
}

Node open_group(const Node& parent, const std::string& name) {
  const Lock lock;
  Node node{{}, parent.file, parent.child(name)};
  node.handle = Handle(H5Gopen2(parent.id(), name.c_str(), H5P_DEFAULT), H5Gclose);
  if (!node.handle) throw read_error(parent, node.name);
  return node;
}

Node create_group(const Node& parent, const std::string& name) {
  const Lock lock;
  Node node{{}, parent.file, parent.child(name)};
  const Handle creation(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
  H5Pset_obj_track_times(creation.get(), false);
  node.handle = Handle(
      H5Gcreate2(parent.id(), name.c_str(), H5P_DEFAULT, creation.get(), H5P_DEFAULT), H5Gclose);
  if (!node.handle) throw write_error(parent.file);
  return node;
}

Node open_dataset(const Node& parent, const std::string& name) {
  const Lock lock;
  Node node{{}, parent.file, parent.child(name)};
  node.handle = Handle(H5Dopen2(parent.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
  if (!node.handle) throw read_error(parent, node.name);
  return node;
}

std::vector<std::string> names_in(const Node& group) {
  const Lock lock;
  std::vector<std::string> names;
  if (H5Literate(group.id(), H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, collect_name, &names) < 0) {
    throw read_error(group, group.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<hsize_t> dimensions(const Node& dataset) {
  const Lock lock;
  const Handle space(H5Dget_space(dataset.id()), H5Sclose);
  const int rank = space ? H5Sget_simple_extent_ndims(space.get()) : -1;
  if (rank < 0) throw read_error(dataset, dataset.name);
  std::vector<hsize_t> sizes(static_cast<std::size_t>(rank));
  if (rank > 0 && H5Sget_simple_extent_dims(space.get(), sizes.data(), nullptr) < 0) {
    throw read_error(dataset, dataset.name);
  }
  return sizes;
}

}  // namespace lithoscope::hdf5
