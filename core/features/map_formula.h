// What a map of an image can show: one number out of each spectrum.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// Positions and widths are in the unit of the image's axis.
struct MapFormula {
  enum class Kind {
    kChannel,    // the channel nearest to `at`
    kLine,       // mean within half_width of `at`, less the background between both flanks (the
                 // mean of what lies 2 to 4 half widths off on either side, linear between them)
    kRatio,      // mean around `at` over mean around `other`
    kDepth,      // 1 − R/Rc at `at`, Rc on the straight line between the shoulders `other` and
                 // `right`: Clark and Roush 1984, 10.1029/JB089iB07p06329
    kComponent,  // score of the principal component `component` of all valid spectra
  };
  Kind kind = Kind::kChannel;
  double at = 0, other = 0, right = 0;
  // 0: the nearest channel alone, and those beside it for a line.
  double half_width = 0;
  int component = 1;

  bool operator==(const MapFormula&) const = default;
};

// Reads a position as a person types it, unit and all; none where it is no position of the axis.
using ReadPosition = std::function<std::optional<double>(std::string_view text)>;
// Tells a position in words: "670.8 nm".
using TellPosition = std::function<std::string(double position)>;

// "670.8", "line 670.8 ± 0.3", "1650 / 2200 ± 5", "depth 2120, 2200, 2245", "PC 2"; "+-" stands for
// "±". The width is read as a plain number in the axis's own unit. Throws Error that says what
// could not be read and what would be.
MapFormula parse_map_formula(std::string_view text, const ReadPosition& read);
// The same in reverse, for editing and as a title: a text that parse_map_formula understands.
std::string map_formula_text(const MapFormula& formula, const TellPosition& tell);

// The channels that a formula needs of an image, sorted; all for a component. Throws Error where a
// position lies outside the channels, saying which and what they cover.
std::vector<int> formula_channels(const SpectralImage& image, const MapFormula& formula);

// One value a pixel for each formula; NaN where the pixel is masked, a value that is needed is not
// finite, or something would be divided by 0. Reads the needed channels alone, block by block. The
// same bits whatever the thread count. Throws Error (as above; too few spectra for a component),
// Cancelled.
std::vector<std::vector<float>> map_values(const SpectralImage& image,
                                           const std::vector<MapFormula>& formulas,
                                           Progress& progress);

}  // namespace lithoscope
