// libpng with errors that C++ can live with.
#pragma once

#include <png.h>

#include <csetjmp>
#include <cstring>

namespace lithoscope::pictures {

// The text chunk that holds a picture_note.h.
inline constexpr const char* kPngNoteKeyword = "Lithoscope";

// What libpng said last. A plain array: libpng leaves by longjmp, past all destructors.
struct PngWords {
  char text[256] = {};
};

[[noreturn]] inline void on_png_error(png_structp png, png_const_charp message) {
  auto* const words = static_cast<PngWords*>(png_get_error_ptr(png));
  std::strncpy(words->text, message, sizeof(words->text) - 1);
  png_longjmp(png, 1);
}

inline void on_png_warning(png_structp, png_const_charp) {}

// Runs `step`, which only calls libpng and holds nothing with a destructor; false where libpng gave
// up. The longjmp thus passes this frame and that of `step` alone.
template <typename Step>
bool png_guarded(png_structp png, const Step& step) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  step();
  return true;
}

}  // namespace lithoscope::pictures
