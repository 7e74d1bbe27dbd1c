// Lithoscope's own files among the readers and writers.
#pragma once

#include <memory>

#include "core/io/reader.h"
#include "core/io/writer.h"

namespace lithoscope {

std::unique_ptr<Reader> make_lithoscope_reader();  // "lithoscope"
std::unique_ptr<Writer> make_lithoscope_writer();  // "lithoscope"

}  // namespace lithoscope
