// Small facts on the groups and datasets of HDF5 files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/hdf5_handles.h"

namespace lithoscope::hdf5 {

// Attributes. All throw Error: what is written, where the disk is full; what is read, where the
// attribute is missing or of another kind.
void write_attribute(const Node& node, const std::string& name, double value);
void write_attribute(const Node& node, const std::string& name, std::int64_t value);
void write_attribute(const Node& node, const std::string& name, std::string_view value);
bool has_attribute(const Node& node, const std::string& name);
std::vector<std::string> attribute_names(const Node& node);
double number_attribute(const Node& node, const std::string& name);
std::int64_t integer_attribute(const Node& node, const std::string& name);
std::string text_attribute(const Node& node, const std::string& name);
// None where it is missing or of another kind.
std::optional<double> find_number_attribute(const Node& node, const std::string& name);
std::optional<std::string> find_text_attribute(const Node& node, const std::string& name);

}  // namespace lithoscope::hdf5
