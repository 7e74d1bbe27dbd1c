#include "plugins/envi/envi_files.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/base/text.h"
#include "plugins/envi/envi_header.h"

namespace lithoscope::envi {
namespace {

namespace fs = std::filesystem;

// In the order in which they are preferred; the first is a file without an extension.
constexpr std::array<std::string_view, 18> kDataExtensions = {
    "",    "img", "raw", "dat", "bil", "bip", "bsq", "sli", "lib",
    "bin", "cal", "rfl", "ref", "rad", "dn",  "env", "spc", "cub"};

std::string extension_of(const fs::path& path) {
  const std::string extension = lower_case(path.extension().string());
  return extension.empty() ? extension : extension.substr(1);
}

bool is_header_name(const fs::path& path) {
  return extension_of(path) == "hdr";
}

bool is_data_extension(const std::string& extension) {
  return std::find(kDataExtensions.begin(), kDataExtensions.end(), extension) !=
         kDataExtensions.end();
}

fs::path folder_of(const fs::path& path) {
  return path.parent_path().empty() ? fs::path(".") : path.parent_path();
}

// The regular file of this name in `folder`, in any case; the exact name first. Empty where there
// is none.
fs::path find_in(const fs::path& folder, const std::string& name) {
  std::error_code ignored;
  if (fs::is_regular_file(folder / name, ignored)) return folder / name;
  const std::string wanted = lower_case(name);
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (lower_case(entry.path().filename().string()) == wanted && entry.is_regular_file(ignored)) {
      found.push_back(entry.path());
    }
  }
  return found.empty() ? fs::path() : *std::min_element(found.begin(), found.end());
}

// As the path was given: "a.hdr" rather than "./a.hdr".
fs::path beside(const fs::path& path, const fs::path& found) {
  return found.empty() ? found : path.parent_path() / found.filename();
}

}  // namespace

std::string base_name(const fs::path& path) {
  fs::path name = path.filename();
  if (is_header_name(name)) name = name.stem();
  const std::string extension = extension_of(name);
  return !extension.empty() && is_data_extension(extension) ? name.stem().string() : name.string();
}

fs::path find_header(const fs::path& path) {
  if (is_header_name(path)) return path;
  const std::string name = path.filename().string();
  if (const fs::path found = find_in(folder_of(path), name + ".hdr"); !found.empty()) {
    return beside(path, found);
  }
  if (!is_data_extension(extension_of(path))) return {};
  return beside(path, find_in(folder_of(path), path.stem().string() + ".hdr"));
}

fs::path find_data(const fs::path& header) {
  const std::string stem = header.stem().string();
  for (const std::string_view extension : kDataExtensions) {
    const std::string name = extension.empty() ? stem : stem + "." + std::string(extension);
    if (const fs::path found = find_in(folder_of(header), name); !found.empty()) {
      return beside(header, found);
    }
  }
  return {};
}

FilePair find_pair(const fs::path& path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) {
    throw Error(translated("envi", "The file does not exist"), translated("envi", "Check the path"))
        .in_file(path);
  }
  const fs::path header = find_header(path);
  if (header.empty()) {
    throw Error(translated("envi", "There is no header: neither {} nor {} is in the folder",
                           path.filename().string() + ".hdr", path.stem().string() + ".hdr"),
                translated("envi", "Put the header (.hdr) beside the data file"))
        .in_file(path);
  }
  if (header != path) return {header, path};
  const fs::path data = find_data(header);
  if (data.empty()) {
    std::string looked_for;
    for (const std::string_view extension : kDataExtensions) {
      if (!extension.empty()) looked_for += fmt::format(", .{}", extension);
    }
    throw Error(translated("envi",
                           "The data file of this header is not in the folder: looked for "
                           "{}, without an extension or with one of {}",
                           header.stem().string(), looked_for.substr(2)),
                translated("envi", "Put the data file beside the header, under the same name"))
        .in_file(header);
  }
  return {header, data};
}

References find_references(const FilePair& image) {
  const std::string name = base_name(image.data);
  const std::string lower = lower_case(name);
  References references;
  if (lower.starts_with("whiteref_") || lower.starts_with("darkref_")) return references;
  const auto look = [&](const std::string& camera_name, const std::string& other_name) {
    for (const fs::path& folder : {folder_of(image.header), folder_of(image.header) / "capture"}) {
      for (const std::string& stem : {camera_name, other_name}) {
        for (const std::string& file :
             {stem + ".hdr", stem + image.data.extension().string() + ".hdr"}) {
          const fs::path found = find_in(folder, file);
          if (!found.empty()) return found;
        }
      }
    }
    return fs::path();
  };
  references.white = look("WHITEREF_" + name, name + "_white");
  references.dark = look("DARKREF_" + name, name + "_dark");
  return references;
}

}  // namespace lithoscope::envi
