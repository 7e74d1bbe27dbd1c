// Reading JSON that another version or another program may have written: what is missing or of the
// wrong type leaves the value as it was.
#pragma once

#include <string>

#include "core/base/json.h"

namespace lithoscope {

// Null where there is no such key.
const Json* json_in(const Json& json, const char* key);
void read_if(const Json& json, const char* key, double* value);
void read_if(const Json& json, const char* key, int* value);
void read_if(const Json& json, const char* key, bool* value);
// Empty where it is no text.
std::string text_in(const Json& json, const char* key);

}  // namespace lithoscope
