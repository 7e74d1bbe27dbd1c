#include "core/reference/reference_bands.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lithoscope {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

// Half the distance of the band's two neighbours; the one neighbour's at the ends.
double band_reach(std::span<const double> band_nm, std::size_t band) {
  if (band_nm.size() < 2) return 0;
  const std::size_t before = band > 0 ? band - 1 : 0;
  const std::size_t after = std::min(band + 1, band_nm.size() - 1);
  return std::abs(band_nm[after] - band_nm[before]) / static_cast<double>(after - before);
}

double usual_step(const std::vector<double>& nm) {
  return nm.size() < 2 ? 0 : (nm.back() - nm.front()) / static_cast<double>(nm.size() - 1);
}

}  // namespace

std::vector<float> at_bands(const ReferenceSpectrum& reference, std::span<const double> band_nm) {
  std::vector<float> result(band_nm.size(), kNan);
  const std::vector<double>& nm = reference.wavelengths_nm;
  if (nm.empty()) return result;
  const double step = usual_step(nm);
  for (std::size_t b = 0; b < band_nm.size(); ++b) {
    const double centre = band_nm[b];
    if (!(centre >= nm.front() && centre <= nm.back())) continue;
    const double reach = band_reach(band_nm, b);
    const auto first = std::upper_bound(nm.begin(), nm.end(), centre - reach) - nm.begin();
    const auto last = std::lower_bound(nm.begin(), nm.end(), centre + reach) - nm.begin();
    if (last - first >= 3) {
      double sum = 0, weights = 0;
      for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) {
        const double weight = 1 - std::abs(nm[i] - centre) / reach;
        sum += weight * static_cast<double>(reference.values[i]);
        weights += weight;
      }
      result[b] = static_cast<float>(sum / weights);  // NaN where one of them is
      continue;
    }
    const auto above =
        static_cast<std::size_t>(std::lower_bound(nm.begin(), nm.end(), centre) - nm.begin());
    if (nm[above] == centre) {
      result[b] = reference.values[above];
      continue;
    }
    const double gap = nm[above] - nm[above - 1];
    if (gap > 3 * std::max(reach, step)) continue;
    const double share = (centre - nm[above - 1]) / gap;
    result[b] = static_cast<float>((1 - share) * static_cast<double>(reference.values[above - 1]) +
                                   share * static_cast<double>(reference.values[above]));
  }
  return result;
}

}  // namespace lithoscope
