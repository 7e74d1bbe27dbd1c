#include "core/reference/rank_references.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/preprocess/single_spectrum.h"
#include "core/reference/reference_bands.h"
#include "core/reference/spectral_angle.h"

namespace lithoscope {
namespace {

std::size_t measured(std::span<const float> values) {
  return static_cast<std::size_t>(
      std::count_if(values.begin(), values.end(), [](float v) { return std::isfinite(v); }));
}

}  // namespace

PreparedLibrary prepare_library(const SpectralLibrary& library, const SpectralAxis& axis,
                                Progress& progress) {
  const std::vector<double> nm = axis.wavelengths_nm();
  PreparedLibrary prepared{library.title, axis, {}, {}};
  bool any = false;
  for (const ReferenceSpectrum& reference : library.spectra) {
    progress.check();
    prepared.names.push_back(reference.name);
    prepared.spectra.push_back(at_bands(reference, nm));
    any = any || measured(prepared.spectra.back()) >= 3;
  }
  if (any) return prepared;
  double low = INFINITY, high = -INFINITY;
  for (const ReferenceSpectrum& reference : library.spectra) {
    if (reference.wavelengths_nm.empty()) continue;
    low = std::min(low, reference.wavelengths_nm.front());
    high = std::max(high, reference.wavelengths_nm.back());
  }
  const auto [first, last] = std::minmax_element(nm.begin(), nm.end());
  if (!(low <= high) || nm.empty()) {
    throw Error(translated("core", "The library holds no spectrum"),
                translated("core", "Choose another library"));
  }
  throw Error(translated("core",
                         "No reference of {} covers this image: the library goes from {:.0f} to "
                         "{:.0f} nm, the image from {:.0f} to {:.0f} nm",
                         library.title, low, high, *first, *last),
              translated("core", "Choose a library of the image's wavelengths"));
}

std::vector<RankedReference> rank_references(const PreparedLibrary& library,
                                             std::span<const float> spectrum, bool hull_quotients) {
  std::vector<RankedReference> ranked;
  const std::size_t least = std::max<std::size_t>(3, (measured(spectrum) + 1) / 2);
  std::vector<float> mine, theirs;
  for (std::size_t i = 0; i < library.spectra.size(); ++i) {
    std::span<const float> a = spectrum, b = library.spectra[i];
    if (hull_quotients && a.size() == b.size()) {
      mine.assign(a.begin(), a.end());
      theirs.assign(b.begin(), b.end());
      for (std::size_t c = 0; c < mine.size(); ++c) {
        if (!std::isfinite(mine[c]) || !std::isfinite(theirs[c])) mine[c] = theirs[c] = NAN;
      }
      mine = in_mode(mine, library.axis, {}, SpectrumMode::kHullQuotient);
      theirs = in_mode(theirs, library.axis, {}, SpectrumMode::kHullQuotient);
      a = mine;
      b = theirs;
    }
    if (const auto angle = spectral_angle(a, b, least)) ranked.push_back({i, *angle});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.angle < b.angle; });
  return ranked;
}

}  // namespace lithoscope
