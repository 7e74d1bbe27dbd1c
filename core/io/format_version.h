// The marks by which a file is known as Lithoscope's own.
#pragma once

#include <string>

#include "core/io/hdf5_handles.h"

namespace lithoscope::hdf5 {

// Raised when older programs could not read what is written.
inline constexpr int kFormatVersion = 1;

// The attribute of the root that every Lithoscope file has: "artifact" or "project".
inline constexpr const char* kFormatMark = "lithoscope_format";

void write_marks(const Node& file, const std::string& content);
// Throws Error where the file is not Lithoscope's, is of a newer version, or holds something else
// than `content`.
void check_marks(const Node& file, const std::string& content);
// What the file says it holds; empty for a file of another kind.
std::string marked_content(const Node& file);

}  // namespace lithoscope::hdf5
