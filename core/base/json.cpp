#include "core/base/json.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"

namespace lithoscope {

Json read_json(const std::filesystem::path& file, std::uintmax_t max_bytes) {
  const std::string text = read_text_file(file, max_bytes);
  try {
    return Json::parse(text);
  } catch (const nlohmann::json::parse_error& e) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(e.byte, text.size()));
    const long line = 1 + static_cast<long>(std::count(text.begin(), end, '\n'));
    throw Error(translated("core", "The file is not valid JSON"),
                translated("core", "Correct it at or just before this line"))
        .in_file(file)
        .in_line(line);
  }
}

void write_json(const std::filesystem::path& file, const Json& json) {
  write_text_file(file, json.dump(2) + "\n");
}

}  // namespace lithoscope
