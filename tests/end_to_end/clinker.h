// The cement clinker of the shared data: where its files are, what lies where, and the phases that
// were mapped with the microscope.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/operations/artifact.h"

namespace lithoscope::test {

// The authors give no lengths: a line spacing of 10 µm is nominal, all else follows from it. Their
// map frame has 344 columns for 50 lines and a row for each time step.
inline constexpr double kLineSpacingUm = 10;
inline constexpr double kFramePitchXUm = kLineSpacingUm * 50 / 344;
// Height of the map's pixels by their width. Their landmarks tell it: see TheLandmarks...
inline constexpr double kPixelShape = 0.67;
inline constexpr double kStepUm = kPixelShape * kFramePitchXUm;

inline const std::vector<std::string> kClinkerPhases = {"alite", "belite", "C4AF"};

// The microscope's picture; a pixel of the map's width makes the fitted scale that of pixels.
inline Json clinker_microscope(const std::filesystem::path& data) {
  return {{"path", (data / "alignment/Klinker_LA-mapAB2_005.tif").string()},
          {"options", {{"pitch_x_um", kFramePitchXUm}, {"pitch_y_um", kFramePitchXUm}}}};
}
inline Json clinker_in_map_frame(const std::filesystem::path& data, const std::string& file,
                                 double pixel_shape = kPixelShape) {
  return {
      {"path", (data / file).string()},
      {"options", {{"pitch_x_um", kFramePitchXUm}, {"pitch_y_um", pixel_shape * kFramePitchXUm}}}};
}
// Before the 145th time step the laser is off; 519 rows are the frame of the phase masks.
inline Json clinker_laser(const std::filesystem::path& data) {
  return {{"path", (data / "area1/raw").string()},
          {"reader", "delimited"},
          {"options",
           {{"line_direction", "y"},
            {"line_spacing_um", kLineSpacingUm},
            {"step_um", kStepUm},
            {"first_point", 145},
            {"points", 519}}}};
}

// Area-weighted phase of every laser point where one of the masks, sampled on the laser's grid as
// features "PHASE_on_laser", covers more than half of it.
inline LabelMap clinker_phases(const std::map<std::string, Artifact>& artifacts) {
  std::vector<std::shared_ptr<const FeatureMap>> masks;
  for (const std::string& phase : kClinkerPhases) {
    masks.push_back(artifacts.at(phase + "_on_laser.features").as<FeatureMap>());
  }
  LabelMap map = make_label_map(
      masks[0]->grid,
      {{"Alite", {200, 80, 60}}, {"Belite", {60, 120, 200}}, {"C4AF", {90, 90, 90}}});
  for (Eigen::Index i = 0; i < masks[0]->points(); ++i) {
    double most = 127.5;
    for (std::size_t m = 0; m < masks.size(); ++m) {
      const double cover = masks[m]->values(i, 0);
      if (cover > most) {
        most = cover;
        map.labels[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(m + 1);
      }
    }
  }
  return map;
}

}  // namespace lithoscope::test
