#include "core/io/hdf5_write_driver.h"

#include <H5FDpublic.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

namespace lithoscope::hdf5 {
namespace {

struct WriteFile : H5FD_t {
  int descriptor = -1;
  haddr_t end_of_space = 0;  // that the library has given away
  haddr_t end_of_file = 0;
  std::shared_ptr<std::atomic<int>> failure = std::make_shared<std::atomic<int>>(0);
};

WriteFile& of(H5FD_t* file) {
  return *static_cast<WriteFile*>(file);
}
const WriteFile& of(const H5FD_t* file) {
  return *static_cast<const WriteFile*>(file);
}

H5FD_t* open_file(const char* name, unsigned, hid_t, haddr_t) {
  const int descriptor = ::open(name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return nullptr;
  auto* file = new WriteFile{};
  file->descriptor = descriptor;
  return file;
}

herr_t close_file(H5FD_t* file) {
  ::close(of(file).descriptor);
  delete &of(file);
  return 0;
}

// What the library's own driver for plain files can do, so that files come out the same.
herr_t query(const H5FD_t*, unsigned long* flags) {
  *flags = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
           H5FD_FEAT_AGGREGATE_SMALLDATA | H5FD_FEAT_DEFAULT_VFD_COMPATIBLE;
  return 0;
}

haddr_t end_of_space(const H5FD_t* file, H5FD_mem_t) {
  return of(file).end_of_space;
}
herr_t set_end_of_space(H5FD_t* file, H5FD_mem_t, haddr_t address) {
  of(file).end_of_space = address;
  return 0;
}
haddr_t end_of_file(const H5FD_t* file, H5FD_mem_t) {
  return of(file).end_of_file;
}

herr_t handle(H5FD_t* file, hid_t, void** shown) {
  *shown = &of(file).failure;
  return 0;
}

herr_t read(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, size_t size, void* buffer) {
  auto* to = static_cast<char*>(buffer);
  while (size > 0) {
    const ssize_t got = ::pread(of(file).descriptor, to, size, static_cast<off_t>(address));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) {
      std::memset(to, 0, size);
      break;
    }
    to += got;
    size -= static_cast<size_t>(got);
    address += static_cast<haddr_t>(got);
  }
  return 0;
}

herr_t write(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, size_t size, const void* buffer) {
  WriteFile& to = of(file);
  to.end_of_file = std::max(to.end_of_file, address + size);
  const auto* from = static_cast<const char*>(buffer);
  while (size > 0 && *to.failure == 0) {
    const ssize_t put = ::pwrite(to.descriptor, from, size, static_cast<off_t>(address));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) {
      *to.failure = errno;
      break;
    }
    from += put;
    size -= static_cast<size_t>(put);
    address += static_cast<haddr_t>(put);
  }
  return 0;
}

herr_t truncate(H5FD_t* file, hid_t, hbool_t) {
  WriteFile& cut = of(file);
  if (*cut.failure == 0 && cut.end_of_file != cut.end_of_space &&
      ::ftruncate(cut.descriptor, static_cast<off_t>(cut.end_of_space)) != 0) {
    *cut.failure = errno;
  }
  cut.end_of_file = cut.end_of_space;
  return 0;
}

H5FD_class_t driver_class() {
  H5FD_class_t driver{};
#ifdef H5FD_CLASS_VERSION
  driver.version = H5FD_CLASS_VERSION;
  driver.value = static_cast<H5FD_class_value_t>(H5FD_RESERVED + 1);
#endif
  driver.name = "lithoscope";
  driver.maxaddr = static_cast<haddr_t>(std::numeric_limits<off_t>::max());
  driver.fc_degree = H5F_CLOSE_WEAK;
  driver.open = open_file;
  driver.close = close_file;
  driver.query = query;
  driver.get_eoa = end_of_space;
  driver.set_eoa = set_end_of_space;
  driver.get_eof = end_of_file;
  driver.get_handle = handle;
  driver.read = read;
  driver.write = write;
  driver.truncate = truncate;
  const H5FD_mem_t kinds[H5FD_MEM_NTYPES] = H5FD_FLMAP_DICHOTOMY;
  std::copy(std::begin(kinds), std::end(kinds), std::begin(driver.fl_map));
  return driver;
}

}  // namespace

bool use_write_driver(hid_t access) {
  static const H5FD_class_t driver = driver_class();
  static const hid_t id = H5FDregister(&driver);
  return id >= 0 && H5Pset_driver(access, id, nullptr) >= 0;
}

WriteFailure write_failure(hid_t file) {
  void* held = nullptr;
  if (H5Fget_vfd_handle(file, H5P_DEFAULT, &held) < 0 || held == nullptr) return nullptr;
  return *static_cast<std::shared_ptr<std::atomic<int>>*>(held);
}

}  // namespace lithoscope::hdf5
