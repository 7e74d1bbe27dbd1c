#include "core/io/format_version.h"

#include "core/base/text.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope::hdf5 {

void write_marks(const Node& file, const std::string& content) {
  write_attribute(file, kFormatMark, content);
  write_attribute(file, "format_version", std::int64_t{kFormatVersion});
  write_attribute(file, "program", "Lithoscope " LITHOSCOPE_VERSION);
}

std::string marked_content(const Node& file) {
  return find_text_attribute(file, kFormatMark).value_or("");
}

void check_marks(const Node& file, const std::string& content) {
  const std::string found = marked_content(file);
  if (found.empty()) {
    throw Error(translated("core", "This HDF5 file was not written by Lithoscope"),
                translated("core", "Open it as generic HDF5"))
        .in_file(file.file);
  }
  if (found != content) {
    throw Error(
        translated("core", "The file holds a Lithoscope {}, not a Lithoscope {}", found, content),
        found == "project" ? translated("core", "Open it as a project")
                           : translated("core", "Open it as a data file"))
        .in_file(file.file);
  }
  const std::int64_t version = integer_attribute(file, "format_version");
  if (version < 1 || version > kFormatVersion) {
    throw Error(translated("core", "The file has the format version {}; versions up to {} are read",
                           version, kFormatVersion),
                translated("core", "Use a newer Lithoscope"))
        .in_file(file.file)
        .in_field("format_version");
  }
}

}  // namespace lithoscope::hdf5
