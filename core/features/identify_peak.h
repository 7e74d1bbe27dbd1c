// Which element a peak of an emission spectrum could belong to.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/features/strong_lines.h"

namespace lithoscope {

// A local maximum that stands out of its surroundings.
struct EmissionPeak {
  std::size_t channel = 0;
  double wavelength_nm = 0;  // of the parabola through the three highest channels
  double height = 0;         // over the local background
  double width_nm = 0;       // full width at half that height, at least one channel distance
};

// All peaks of `spectrum` (counts or any scale; NaN leaves a gap) over `wavelengths_nm` (strictly
// rising or falling), by rising wavelength. A peak stands at least five times the noise over the
// background, which is the running median of about 60 channels; the noise is 1.4826 times the
// median absolute deviation from it. None where there are fewer than five channels.
std::vector<EmissionPeak> emission_peaks(std::span<const double> wavelengths_nm,
                                         std::span<const float> spectrum);

// The peak at `wavelength_nm`: the highest within `reach_nm`, none where there is none.
std::optional<EmissionPeak> peak_at(std::span<const EmissionPeak> peaks, double wavelength_nm,
                                    double reach_nm);

// A line that could be the peak, with what speaks for it.
struct PeakCandidate {
  StrongLine line;
  double distance_nm = 0;           // peak less line
  double distance_resolutions = 0;  // its size in widths of the peak
  int other_lines = 0;              // further lines of the element that should be seen
  int other_lines_found = 0;        // of which a peak is there
  double score = 0;                 // in (0, 1]
};

// Lines of `table` within `reach_resolutions` widths of `peak`, best first, one an element and
// stage. The score is the product of
//  - exp(-d²/2), d = the distance in peak widths times 1.5,
//  - the square root of the relative intensity,
//  - 0.8 for each ion stage beyond the first,
//  - (0.5 + found) / (0.5 + expected), summed over the element's other lines of the spectrum's
//  range
//    that are at least half as strong as this one, each weighted by its intensity: a peak within
//    one width counts as found. An element of one line has nothing to show and gets 1.
std::vector<PeakCandidate> identify_peak(const EmissionPeak& peak,
                                         std::span<const EmissionPeak> peaks,
                                         std::span<const double> wavelengths_nm,
                                         std::span<const StrongLine> table,
                                         double reach_resolutions = 1.5);

}  // namespace lithoscope
