// Texts and arrays of numbers in HDF5 files, checked as they are read.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/io/hdf5_attributes.h"
#include "core/io/hdf5_handles.h"

namespace lithoscope::hdf5 {

// A text as a dataset of its own, for what is too long for an attribute.
void write_text(const Node& group, const std::string& name, std::string_view text);
std::string read_text(const Node& group, const std::string& name);
void write_json(const Node& group, const std::string& name, const Json& json);
Json read_json(const Node& group, const std::string& name);

// Texts of one dataset, one a row.
void write_texts(const Node& group, const std::string& name, const std::vector<std::string>& texts);
std::vector<std::string> read_texts(const Node& group, const std::string& name);

// The library's name for the numbers of this program.
template <typename T>
hid_t native_type();

// An array of any number of dimensions, chunked and compressed; large ones in pieces between which
// a stop is seen.
template <typename T>
void write_array(const Node& group, const std::string& name, const std::vector<hsize_t>& sizes,
                 std::span<const T> values, const Progress* stop = nullptr);

// The array, which must have just these sizes. Numbers of other types are converted. Refuses an
// array that cannot be in a file of this length, before memory is asked for.
template <typename T>
std::vector<T> read_array(const Node& group, const std::string& name,
                          const std::vector<hsize_t>& sizes, const Progress* stop = nullptr);

// Any array of numbers of one dimension.
std::vector<double> read_numbers(const Node& group, const std::string& name);

// Reads what is selected of a dataset as T into `out`, row-major.
template <typename T>
void read_slab(const Node& dataset, const std::vector<hsize_t>& first,
               const std::vector<hsize_t>& count, T* out);

// Throws Error where `bytes` of content cannot come from the file, however well it is compressed.
void check_plausible(const Node& dataset, double bytes);

// The type class of a dataset's elements: whole numbers or floats.
bool is_numeric(const Node& dataset);

// Any name as one that a group can hold: "/" and "." stand for something there.
std::string escaped_name(const std::string& name);
std::string unescaped_name(const std::string& name);

}  // namespace lithoscope::hdf5
