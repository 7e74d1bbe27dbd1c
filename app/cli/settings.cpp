#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope::cli {

Json parse_settings(const std::vector<std::string>& settings) {
  Json values = Json::object();
  for (const std::string& setting : settings) {
    const auto equals = setting.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Error(translated("cli", "\"{}\" is no setting", setting),
                  translated("cli", "Write name=value"));
    }
    const std::string text = setting.substr(equals + 1);
    Json value = Json::parse(text, nullptr, false);
    values[setting.substr(0, equals)] = value.is_discarded() ? Json(text) : std::move(value);
  }
  return values;
}

}  // namespace lithoscope::cli
