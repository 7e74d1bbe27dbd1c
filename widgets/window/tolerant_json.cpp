#include "widgets/window/tolerant_json.h"

#include <cmath>

namespace lithoscope {

const Json* json_in(const Json& json, const char* key) {
  if (!json.is_object()) return nullptr;
  const auto found = json.find(key);
  return found == json.end() ? nullptr : &*found;
}

void read_if(const Json& json, const char* key, double* value) {
  const Json* found = json_in(json, key);
  if (found != nullptr && found->is_number() && std::isfinite(found->get<double>())) {
    *value = found->get<double>();
  }
}

void read_if(const Json& json, const char* key, int* value) {
  const Json* found = json_in(json, key);
  if (found != nullptr && found->is_number_integer()) *value = found->get<int>();
}

void read_if(const Json& json, const char* key, bool* value) {
  const Json* found = json_in(json, key);
  if (found != nullptr && found->is_boolean()) *value = found->get<bool>();
}

std::string text_in(const Json& json, const char* key) {
  const Json* found = json_in(json, key);
  return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace lithoscope
