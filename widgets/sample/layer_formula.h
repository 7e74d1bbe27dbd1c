// A layer that is computed from an image when it is looked at.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/features/map_formula.h"
#include "core/operations/artifact.h"

namespace lithoscope {

// One formula: a map of values. Three: red, green and blue.
struct LayerFormula {
  std::vector<MapFormula> parts;

  bool operator==(const LayerFormula&) const = default;
};

// "line 670.8 nm ± 0.3"; the three of a composite with commas between them.
QString formula_title(const LayerFormula& formula, const SpectralAxis& axis);
// What its numbers are: "ratio", "band depth", "score", else what those of the image are.
QString formula_quantity(const LayerFormula& formula, const QString& of_image);
// In words that parse_formula() reads again, positions in the unit of the axis.
QString formula_text(const MapFormula& formula, const SpectralAxis& axis);
// Throws Error that says what could be typed.
MapFormula parse_formula(const QString& text, const SpectralAxis& axis);

// What to begin with for a kind of map of this image: three formulas for a composite.
LayerFormula usual_formula(const SpectralImage& image, MapFormula::Kind kind);
LayerFormula usual_composite(const SpectralImage& image);
// The map of an emission line: 0.3 nm to both sides where that is several channels, else the
// nearest channels; where the image has no room for the background beside it, the nearest channel
// alone.
LayerFormula line_formula(const SpectralImage& image, double wavelength_nm);
// The map of how deep an absorption is whose minimum moves from `low` to `high`: the shoulders lie
// 30 nm outside, or at the ends of the axis. Positions are in the unit of the axis.
LayerFormula depth_formula(const SpectralImage& image, double at, double low, double high);
// Red, green and blue of an image that is a photo; none for any other.
std::optional<LayerFormula> photo_formula(const Artifact& artifact);

}  // namespace lithoscope
