// Maps as pictures for print and reports: with title, legend or colour bar, and scale bar.
//
// Needs a QGuiApplication (the offscreen platform will do) and Qt Gui alone, so that the command
// line draws what the window exports.
#pragma once

#include <QImage>
#include <QString>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/palette/colour_maps.h"

namespace lithoscope {

struct FigureOptions {
  QString title;          // none where empty
  int width_px = 1600;    // 200 to 16000
  int height_px = 0;      // 0 = as high as the map's shape asks for
  bool dark = false;      // light ink on a dark page
  bool legend = true;     // legend of a label map, colour bar of a value map
  bool scale_bar = true;  // in µm, mm or cm where the pixel size is known, in pixels elsewhere
  bool pattern = false;   // hatches on the classes, for people and printers without colour
  ColourMap colour_map = ColourMap::kViridis;
  // Values at the ends of the colour bar; by default the 1st and 99th percentile of the map.
  std::optional<double> lower, upper;
  // Where a value lies between the first colour (0) and the last (1); evenly where empty.
  std::function<double(double)> place;
  QString quantity;  // title of the colour bar; by default the column's name and unit
};

// Pixels have their true shape: pitch_x to pitch_y. Where the picture is smaller than the map, a
// pixel of the picture shows the most frequent class of the points that it covers. The legend tells
// each class's share of the labelled area. Throw Error where the map is broken or the size is out
// of range.
QImage render_label_figure(const LabelMap& map, const FigureOptions& options);

// One column of a feature map. Where the picture is smaller than the map, a pixel shows the mean of
// the valid points that it covers.
QImage render_value_figure(const FeatureMap& map, std::size_t column, const FigureOptions& options);

// A picture of `grid` in colours of its own (one pixel a point), and what each of them stands for.
struct PictureKey {
  QString text;
  Colour colour;
};
QImage render_picture_figure(const QImage& picture, const Grid& grid,
                             const std::vector<PictureKey>& keys, const FigureOptions& options);

// Writes a PNG by way of an AtomicFile. Throws Error where that fails.
void save_png(const QImage& image, const std::filesystem::path& path);

}  // namespace lithoscope
