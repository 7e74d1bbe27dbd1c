#include "plugins/pictures/tiff_handle.h"

#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>

#include "core/base/text.h"

namespace lithoscope::pictures {

TiffHandle::TiffHandle(const std::filesystem::path& file, const char* mode,
                       std::filesystem::path named)
    : named_(std::move(named)) {
  const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
      TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
  // A tag that lies about its length must not take all memory; no strip or tile of a picture that
  // we accept is larger.
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), tmsize_t{1} << 32);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), on_error, this);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), on_warning, this);
  tiff_ = TIFFOpenExt(file.c_str(), mode, options.get());
  if (tiff_ == nullptr) throw *mode == 'r' ? read_error() : write_error();
}

TiffHandle::~TiffHandle() {
  if (tiff_ != nullptr) TIFFClose(tiff_);
}

int TiffHandle::on_error(TIFF*, void* handle, const char*, const char* format, va_list arguments) {
  auto* const self = static_cast<TiffHandle*>(handle);
  char text[512] = {};
  std::vsnprintf(text, sizeof(text), format, arguments);
  // The first error is the cause; what follows are its consequences.
  if (self->words_.empty()) self->words_ = text;
  return 1;
}

// Most warnings are of tags that libtiff does not know, as ImageJ's: the picture is whole. A tag
// that lies beyond the end of the file is left out with a warning, too, but then the file is cut.
int TiffHandle::on_warning(TIFF* tiff, void* handle, const char* module, const char* format,
                           va_list arguments) {
  if (std::strncmp(format, "IO error", 8) != 0) return 1;
  return on_error(tiff, handle, module, format, arguments);
}

Error TiffHandle::read_error() const {
  Error error(words_.empty() ? translated("pictures", "The picture cannot be read")
                             : translated("pictures", "The picture cannot be read: {}", words_),
              translated("pictures", "The file may be damaged or cut off: copy it anew"));
  error.in_file(named_);
  return error;
}

void TiffHandle::check() const {
  if (!words_.empty()) throw read_error();
}

Error TiffHandle::write_error() const {
  Error error(words_.empty() ? translated("pictures", "The picture cannot be written")
                             : translated("pictures", "The picture cannot be written: {}", words_),
              translated("pictures", "Choose a folder that you may write to and that has room"));
  error.in_file(named_);
  return error;
}

std::uint16_t TiffHandle::number(ttag_t tag, std::uint16_t otherwise) const {
  std::uint16_t value = otherwise;
  return TIFFGetFieldDefaulted(tiff_, tag, &value) != 0 ? value : otherwise;
}

}  // namespace lithoscope::pictures
