// Tables and presets that are built into the program (the folder `resources`).
#pragma once

#include <string>
#include <vector>

namespace lithoscope {

// The text of resources/<name>, e.g. "lines/lopes2024.json". Throws std::logic_error where it is
// not listed in core/CMakeLists.txt: a mistake of the build.
std::string read_resource(const std::string& name);

// The names of the files in resources/<folder>, sorted, without the folder.
std::vector<std::string> list_resources(const std::string& folder);

}  // namespace lithoscope
