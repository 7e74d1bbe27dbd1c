// Text that a person sees, translated.
//
// Core throws errors and describes operations in words; those words go through the same Qt Linguist
// catalogues as the window. lupdate is told that `translated(context, source)` marks a string.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace lithoscope {

// The catalogue's text for `source` in `context`, or `source` itself where there is none.
std::string translate_source(const char* context, const char* source);

// Fills `{}` places of an already translated pattern. A translator's broken pattern is returned as
// it stands rather than thrown away.
std::string fill_pattern(const std::string& pattern, fmt::format_args arguments);

// The translated text with its `{}` places filled, e.g.
//   translated("envi", "The file has {} bytes; {} are needed", found, needed)
template <typename... Arguments>
std::string translated(const char* context, const char* source, const Arguments&... arguments) {
  const std::string pattern = translate_source(context, source);
  if constexpr (sizeof...(Arguments) == 0) {
    return pattern;
  } else {
    return fill_pattern(pattern, fmt::make_format_args(arguments...));
  }
}

}  // namespace lithoscope
