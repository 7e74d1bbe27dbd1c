// A TIFF that is open in libtiff, with libtiff's words kept for our errors.
#pragma once

#include <tiffio.h>

#include <filesystem>
#include <string>

#include "core/base/error.h"

namespace lithoscope::pictures {

class TiffHandle {
 public:
  // `mode` as for TIFFOpen; `named` is the name that errors give the file. Throws Error.
  TiffHandle(const std::filesystem::path& file, const char* mode, std::filesystem::path named);
  ~TiffHandle();
  TiffHandle(const TiffHandle&) = delete;
  TiffHandle& operator=(const TiffHandle&) = delete;

  TIFF* get() const { return tiff_; }
  // Throws read_error() where libtiff has met an error, even if it went on.
  void check() const;
  // An Error with what libtiff said.
  Error read_error() const;
  Error write_error() const;
  // A tag of one number, or its default.
  std::uint16_t number(ttag_t tag, std::uint16_t otherwise) const;

 private:
  static int on_error(TIFF* tiff, void* handle, const char* module, const char* format,
                      va_list arguments);
  static int on_warning(TIFF* tiff, void* handle, const char* module, const char* format,
                        va_list arguments);

  std::filesystem::path named_;
  std::string words_;  // of the first error since opening
  TIFF* tiff_ = nullptr;
};

}  // namespace lithoscope::pictures
