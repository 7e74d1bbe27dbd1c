// A choice of colour maps that shows them.
#pragma once

#include <QComboBox>

#include "core/palette/colour_maps.h"

namespace lithoscope {

// The entries stand in the order of all_colour_maps().
QComboBox* make_colour_map_box(QWidget* parent);
int index_of(ColourMap map);

}  // namespace lithoscope
