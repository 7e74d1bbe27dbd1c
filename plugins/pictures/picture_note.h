// What our writers leave in a picture for our reader: a line of JSON in the description of a TIFF
// or a text chunk of a PNG, which other programs show or skip.
//
//   {"lithoscope": 1, "pitch_um": [100, 50], "origin_um": [0, 0],
//    "classes": [{"name": "Quartz", "colour": "#e0e0e0"}],            of a label map
//    "channels": ["Li 670.76"], "wavelengths": [670.76], "unit": "nm", "quantity": "counts"}
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/image/feature_map.h"
#include "plugins/pictures/picture.h"

namespace lithoscope::pictures {

std::string label_note(const LabelMap& map, const Grid& written);
std::string image_note(const Grid& grid, const SpectralAxis& axis, const std::string& quantity);

// Takes axis, names, pitch and quantity from a note, as far as they fit. A note that cannot be
// understood (anybody may write one) changes nothing.
void apply_image_note(const std::string& note, SpectralImage& image);

// The label map that a note and the numbers of a picture make; none where there is no such note or
// it does not fit.
std::optional<LabelMap> labels_of_note(const Picture& picture, const Grid& grid);

// The class of a colour, a value or a place in the palette.
LabelClass class_of(const Picture& picture, float first, float second, float third,
                    std::size_t number);

}  // namespace lithoscope::pictures
