// What a figure looks like: everything but the map itself.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/operations/parameters.h"
#include "core/palette/colour_maps.h"
#include "widgets/map/stretch.h"

namespace lithoscope {

// A size on paper or on a screen; 0 stands for what fits.
struct FigureLength {
  double value = 0;
  bool in_mm = false;

  double px(double dpi) const { return in_mm ? value * dpi / 25.4 : value; }
  bool operator==(const FigureLength&) const = default;
};

// "120 mm", "12 cm", "4.7 in", "1600 px", "1600"; empty for what fits. Throws Error.
FigureLength parse_figure_length(const std::string& text);
std::string figure_length_text(const FigureLength& length);

struct FigureOptions {
  QString title;                    // none where empty
  FigureLength width{1600, false};  // 200 to 16000 pixels at `dpi`
  FigureLength height{};            // as high as the map's shape asks for where 0
  double dpi = 300;                 // 30 to 2400
  QString font;                     // a family; the first of the program's own where empty
  double font_pt = 0;               // 0: in proportion to the width
  bool dark = false;                // light ink on a dark page
  bool transparent = false;         // no page behind the figure, and none where the map is empty
  bool legend = true;               // legend of a label map, colour bar of a value map
  bool shares = true;               // area % in the legend
  bool scale_bar = true;     // in µm, mm or cm where the pixel size is known, else in pixels
  bool axes = false;         // coordinates of the sample along the left and lower edge
  QString arrow;             // words beside an arrow: "N", "up"; none where empty
  double arrow_degrees = 0;  // clockwise from the top of the map
  bool pattern = false;      // hatches on classes, for people and printers without colour
  bool outlines = false;     // letters as shapes in SVG and PDF, the same with any fonts
  ColourMap colour_map = ColourMap::kViridis;
  double low_percent = 1, high_percent = 99;  // percentiles at the ends of the colours
  std::optional<double> lower, upper;         // or values
  Stretch stretch = Stretch::kLinear;
  double gamma = 1;  // kLeastGamma to kMostGamma
  QString quantity;  // title of the colour bar; by default the map's name and unit

  bool operator==(const FigureOptions&) const = default;
};

// The same as parameters of a writer: of a recipe's export, of the command line.
std::vector<Parameter> figure_parameters();
// Throws Error naming the parameter.
FigureOptions figure_options(const Parameters& parameters);
// Those that are not the default.
Json figure_json(const FigureOptions& options);

}  // namespace lithoscope
