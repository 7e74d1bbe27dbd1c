// JSON as the project uses it: keys keep the order in which they were written.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

namespace lithoscope {

using Json = nlohmann::ordered_json;

// Reads a JSON file of at most `max_bytes`. Throws Error with the line of a syntax error.
Json read_json(const std::filesystem::path& file, std::uintmax_t max_bytes = 64u << 20);

// Writes indented JSON beside `file`, flushes, renames.
void write_json(const std::filesystem::path& file, const Json& json);

}  // namespace lithoscope
