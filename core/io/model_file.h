// Models as files of their own: small, checked, for carrying to another sample or machine.
#pragma once

#include <memory>

#include "core/io/reader.h"
#include "core/io/writer.h"

namespace lithoscope {

// Id "model", extension "lmodel"; see tensor_file.h.
std::unique_ptr<Reader> make_model_reader();
std::unique_ptr<Writer> make_model_writer();

}  // namespace lithoscope
