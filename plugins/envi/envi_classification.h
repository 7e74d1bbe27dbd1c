// ENVI classification images: reading and writing label maps.
#pragma once

#include <memory>

#include "core/image/label_map.h"
#include "core/io/reader.h"
#include "core/io/writer.h"
#include "plugins/envi/envi_files.h"

namespace lithoscope::envi {

// Class 0 ("Unclassified") becomes unlabelled, class n label n. Names and colours come from "class
// names" and "class lookup"; without a lookup the colours are those of the names. Throws Error
// where a value names no class, or names and colours do not match the number of classes.
LabelMap read_classification(const FilePair& files, Progress& progress);

// Reader and writer "envi-classification". Up to 255 classes are written as uint8, more as uint16.
std::unique_ptr<Reader> make_classification_reader();
std::unique_ptr<Writer> make_classification_writer();

}  // namespace lithoscope::envi
