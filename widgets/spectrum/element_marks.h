// Which emission lines are marked in a spectrum.
#pragma once

#include <QStringList>
#include <span>
#include <vector>

#include "core/features/absorption_features.h"
#include "core/features/strong_lines.h"
#include "core/image/spectral_units.h"
#include "widgets/spectrum/spectrum_marker.h"

namespace lithoscope {

struct ElementMarks {
  QStringList elements;        // symbols; the order gives the colours
  bool neutral = true;         // lines of atoms (I)
  bool ionised = true;         // lines of ions (II and beyond)
  double least_intensity = 5;  // of the strongest line's 100
  bool operator==(const ElementMarks&) const = default;
};

// The lines that are to be marked on `axis`, those outside of it left out; none where it has no
// wavelengths. Colours are those of curves, by the place of the element in `marks`.
std::vector<SpectrumMarker> line_markers(const ElementMarks& marks,
                                         std::span<const StrongLine> table,
                                         const SpectralAxis& axis, const SpectralUnits& units);

// Whether `line` is one of those that line_markers() marks.
bool is_marked(const StrongLine& line, const ElementMarks& marks, const SpectralAxis& axis);
// "670.78 nm", in the unit that is chosen for `axis`.
QString wavelength_words(double wavelength_nm, const SpectralAxis& axis,
                         const SpectralUnits& units);

// The absorptions that lie on `axis`, with the range in which their minimum moves.
std::vector<SpectrumMarker> absorption_markers(const SpectralAxis& axis,
                                               const SpectralUnits& units);

// Whether positions in nm have a place on `axis`: wavelengths, wavenumbers, not X-rays.
bool is_optical(const SpectralAxis& axis);

}  // namespace lithoscope
