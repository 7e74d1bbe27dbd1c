// Text files of numbers among the readers and writers.
#pragma once

#include <memory>

#include "core/io/reader.h"
#include "core/io/writer.h"

namespace lithoscope::delimited {

std::unique_ptr<Reader> make_reader();      // "delimited"
std::unique_ptr<Writer> make_csv_writer();  // "csv"

}  // namespace lithoscope::delimited
