// The cement clinker of the shared data: laser lines, the microscope's picture and the masks of its
// phases, as sources of recipes.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/json.h"
#include "core/image/label_map.h"
#include "core/recipe/runner.h"

namespace lithoscope::test {

// The authors give no lengths: a line spacing of 10 µm is nominal, all else follows from it. Their
// map frame has 344 columns for 50 lines and a row for each time step.
constexpr double kLineSpacingUm = 10;
constexpr double kFramePitchXUm = kLineSpacingUm * 50 / 344;
// Height of the map's pixels by their width. Their landmarks tell it: real_clinker_test.cpp.
constexpr double kPixelShape = 0.67;
constexpr double kStepUm = kPixelShape * kFramePitchXUm;

std::filesystem::path clinker_folder();

// The microscope's picture; a pixel of the map's width makes the fitted scale that of pixels.
Json sem_source();
Json in_map_frame(const std::string& file, double pixel_shape = kPixelShape);
// Before the 145th time step the laser is off; 519 rows are the frame of the phase masks.
Json laser_source();

// The authors' landmarks, two files of ImageJ, side by side as the reader gives them: a table in
// `folder`, whose name is returned. `like_laser`: places in the grid of the laser lines instead of
// the map's frame.
std::string write_clinker_points(const std::filesystem::path& folder, bool like_laser);

// Area-weighted phase of every laser point where one of the masks covers more than half of it, out
// of "alite_on_laser.features" and so on.
LabelMap clinker_phases(const RunResult& result);
// The sources and steps that make these, beside a source "laser". Writes a transform into `folder`.
void add_clinker_masks(Json& sources, Json& steps, const std::filesystem::path& folder);

}  // namespace lithoscope::test
