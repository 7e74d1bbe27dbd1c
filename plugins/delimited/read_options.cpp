#include "plugins/delimited/read_options.h"

#include "core/base/text.h"
#include "core/operations/simple_parameters.h"

namespace lithoscope::delimited {
std::vector<Parameter> reader_options() {
  return {
      choice_parameter(
          "as", translated("delimited", "Content"),
          translated("delimited",
                     "map: a row a point with x, y and channels. line_folder: a file a laser line "
                     "(give the folder or one of its files). matrix: a number a grid point (a "
                     "folder of them: a channel each). spectrum: wavelengths and values. table: "
                     "anything else. auto: what it looks like"),
          {"auto", "map", "line_folder", "matrix", "spectrum", "table"}),
      count_parameter("names_line", translated("delimited", "Line of names"),
                      translated("delimited", "Line that names the columns, from 1. 0 = found"), 0,
                      0),
      text_parameter("x_column", translated("delimited", "Column of x"),
                     translated("delimited",
                                "Of a map: name or number (from 1). Empty = found by "
                                "its name, else the first")),
      text_parameter("y_column", translated("delimited", "Column of y"),
                     translated("delimited",
                                "Of a map: name or number (from 1). Empty = found by "
                                "its name, else the second")),
      choice_parameter("position_unit", translated("delimited", "Unit of positions"),
                       translated("delimited",
                                  "Of a map. auto: what the names say, else µm, or "
                                  "pixels where the steps are 1"),
                       {"auto", "nm", "um", "mm", "m", "px"}),
      text_parameter("unit", translated("delimited", "Unit of wavelengths"),
                     translated("delimited",
                                "nm, µm, cm-1, keV, or index to count the channels. "
                                "Empty = what the names say, else nm")),
      number_parameter("pitch_x_um", translated("delimited", "Pixel width"),
                       translated("delimited", "Of a matrix. 0 = not known"), "µm"),
      number_parameter("pitch_y_um", translated("delimited", "Pixel height"),
                       translated("delimited", "Of a matrix. 0 = not known"), "µm"),
      number_parameter("line_spacing_um", translated("delimited", "Line spacing"),
                       translated("delimited", "Of laser lines. 0 = not known"), "µm"),
      number_parameter("step_um", translated("delimited", "Step along the line"),
                       translated("delimited",
                                  "Of laser lines. 0 = from the scan speed, or not "
                                  "known"),
                       "µm"),
      number_parameter("scan_speed_um_s", translated("delimited", "Scan speed"),
                       translated("delimited",
                                  "Of laser lines: with the time between two points it "
                                  "gives the step"),
                       "µm/s"),
      count_parameter("first_point", translated("delimited", "First point"),
                      translated("delimited",
                                 "Of each laser line, from 1: what comes before is the "
                                 "background before the laser fires"),
                      1, 1),
      count_parameter("points", translated("delimited", "Points"),
                      translated("delimited",
                                 "Of each laser line, from the first point on: what "
                                 "comes after is washout. 0 = to the end"),
                      0, 0),
      choice_parameter("line_direction", translated("delimited", "Lines run along"),
                       translated("delimited",
                                  "x: each laser line is a row of the map. y: each is a "
                                  "column"),
                       {"x", "y"}),
      flag_parameter("serpentine", translated("delimited", "Back and forth"),
                     translated("delimited", "Every second laser line was run backwards")),
  };
}

}  // namespace lithoscope::delimited
