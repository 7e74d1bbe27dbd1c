#include "core/features/line_features.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/features/gaussian_peak.h"
#include "core/image/blocks.h"
#include "core/preprocess/select.h"

namespace lithoscope {
namespace {

double usual_channel_distance(std::vector<double> wavelengths) {
  if (wavelengths.size() < 2) return 0;
  std::vector<double> distances;
  for (std::size_t i = 1; i < wavelengths.size(); ++i) {
    distances.push_back(std::abs(wavelengths[i] - wavelengths[i - 1]));
  }
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

// Adds the integral of the linear piece between two channels, from `begin` to `end` within it, to
// the weights of both. All are offsets, x0 < x1.
void add_piece(double x0, double x1, double begin, double end, double& weight0, double& weight1) {
  if (end <= begin) return;
  const double middle = ((begin + end) / 2 - x0) / (x1 - x0);
  weight0 += (end - begin) * (1 - middle);
  weight1 += (end - begin) * middle;
}

// Takes in the channels just outside the window too: the spectrum between them and the first inside
// belongs to the area.
void set_area(LineWindow& window, const std::vector<double>& wavelengths_nm,
              double half_window_nm) {
  const int count = static_cast<int>(wavelengths_nm.size());
  const int first = std::max(0, window.channels.front() - 1);
  const int last = std::min(count - 1, window.channels.back() + 1);
  window.channels.resize(static_cast<std::size_t>(last - first + 1));
  std::iota(window.channels.begin(), window.channels.end(), first);
  window.offsets_nm.clear();
  for (const int channel : window.channels) {
    window.offsets_nm.push_back(wavelengths_nm[static_cast<std::size_t>(channel)] -
                                window.line.wavelength_nm);
  }
  const std::vector<double>& x = window.offsets_nm;
  window.area_weights.assign(x.size(), 0.0);
  for (std::size_t i = 1; i < x.size(); ++i) {
    const std::size_t low = x[i] > x[i - 1] ? i - 1 : i;
    const std::size_t high = x[i] > x[i - 1] ? i : i - 1;
    add_piece(x[low], x[high], std::max(x[low], -half_window_nm), std::min(x[high], half_window_nm),
              window.area_weights[low], window.area_weights[high]);
  }
}

// A window ready to be applied to the values of the channels that were read.
struct Reducer {
  LineReduction reduction;
  std::vector<std::size_t> positions;  // among the channels read
  std::vector<double> area_weights;
  std::vector<GaussianPeak> peak;  // one, for kGaussian

  double operator()(std::span<const float> values, std::vector<double>& scratch) const {
    switch (reduction) {
      case LineReduction::kMaximum: {
        float largest = values[positions.front()];
        for (const std::size_t position : positions) {
          largest = std::max(largest, values[position]);
        }
        return largest;
      }
      case LineReduction::kArea: {
        double sum = 0;
        for (std::size_t i = 0; i < positions.size(); ++i) {
          sum += area_weights[i] * values[positions[i]];
        }
        return sum;
      }
      case LineReduction::kGaussian:
        scratch.clear();
        for (const std::size_t position : positions) scratch.push_back(values[position]);
        return peak.front().height(scratch);
    }
    return 0;
  }
};

std::vector<int> union_of_channels(const std::vector<LineWindow>& windows) {
  std::set<int> all;
  for (const LineWindow& window : windows) {
    all.insert(window.channels.begin(), window.channels.end());
  }
  return {all.begin(), all.end()};
}

}  // namespace

std::vector<LineWindow> line_windows(const std::vector<double>& wavelengths_nm,
                                     const LineFeatureParameters& parameters) {
  const auto [least, most] = std::minmax_element(wavelengths_nm.begin(), wavelengths_nm.end());
  const double usual_distance_nm = usual_channel_distance(wavelengths_nm);
  std::vector<LineWindow> windows;
  std::vector<std::string> outside, narrow;
  for (const EmissionLine& line : parameters.lines) {
    LineWindow window{line, {}, {}, {}};
    const double half_window_nm = line.half_window_nm.value_or(parameters.half_window_nm);
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < wavelengths_nm.size(); ++i) {
      const double offset_nm = wavelengths_nm[i] - line.wavelength_nm;
      if (std::abs(offset_nm) < std::abs(wavelengths_nm[nearest] - line.wavelength_nm)) nearest = i;
      // Wavelengths are written in decimals: 670.76 + 0.3 must hold a channel at 671.06.
      if (std::abs(offset_nm) > half_window_nm + 1e-9) continue;
      window.channels.push_back(static_cast<int>(i));
      window.offsets_nm.push_back(offset_nm);
    }
    const double distance_nm = wavelengths_nm[nearest] - line.wavelength_nm;
    if (line.wavelength_nm < *least || line.wavelength_nm > *most ||
        std::abs(distance_nm) > std::max(half_window_nm, usual_distance_nm)) {
      outside.push_back(line.name());
      continue;
    }
    if (window.channels.empty()) {
      window.channels = {static_cast<int>(nearest)};
      window.offsets_nm = {distance_nm};
    }
    if (parameters.reduction == LineReduction::kArea) {
      set_area(window, wavelengths_nm, half_window_nm);
    }
    if (window.channels.size() < GaussianPeak::kMinimumChannels) narrow.push_back(line.name());
    windows.push_back(std::move(window));
  }
  if (!outside.empty()) {
    throw Error(translated("core",
                           "The image ({:.6g} to {:.6g} nm) has no channels at these lines: "
                           "{}",
                           *least, *most, fmt::format("{}", fmt::join(outside, ", "))),
                translated("core", "Remove them from the list, or use a map that covers them"))
        .in_field("lines");
  }
  if (parameters.reduction == LineReduction::kGaussian && !narrow.empty()) {
    throw Error(
        translated("core",
                   "A Gaussian needs {} channels; the windows of these lines hold "
                   "fewer: {}",
                   GaussianPeak::kMinimumChannels, fmt::format("{}", fmt::join(narrow, ", "))),
        translated("core", "Widen the half window, or choose the maximum or the area"))
        .in_field("half_window_nm");
  }
  return windows;
}

FeatureMap line_features(const SpectralImage& whole_image, const LineFeatureParameters& parameters,
                         Progress& progress) {
  const SpectralImage image = good_channels_only(whole_image);
  const auto windows = line_windows(image.axis.wavelengths_nm(), parameters);
  const std::vector<int> channels = union_of_channels(windows);

  std::vector<FeatureColumn> columns;
  std::vector<Reducer> reducers;
  for (const LineWindow& window : windows) {
    const bool area = parameters.reduction == LineReduction::kArea;
    columns.push_back(
        {window.line.name(), window.line.element, area ? image.quantity + " nm" : image.quantity});
    Reducer reducer{parameters.reduction, {}, window.area_weights, {}};
    for (const int channel : window.channels) {
      const auto at = std::lower_bound(channels.begin(), channels.end(), channel);
      reducer.positions.push_back(static_cast<std::size_t>(at - channels.begin()));
    }
    if (parameters.reduction == LineReduction::kGaussian) {
      reducer.peak.emplace_back(window.offsets_nm,
                                window.line.half_window_nm.value_or(parameters.half_window_nm));
    }
    reducers.push_back(std::move(reducer));
  }

  FeatureMap map = make_feature_map(image.grid, std::move(columns));
  for_each_block(
      image, channels, progress, translated("core", "line features"), [&](const Block& block) {
        parallel_pieces(block.pixels, 256, &progress, [&](std::int64_t first, std::int64_t last) {
          std::vector<double> scratch;
          for (std::int64_t i = first; i < last; ++i) {
            const std::int64_t pixel = block.first_pixel + i;
            const auto values = block.spectrum(i);
            const bool valid = image.is_valid(pixel) &&
                               std::all_of(values.begin(), values.end(),
                                           [](float value) { return std::isfinite(value); });
            if (!valid) continue;
            map.valid[static_cast<std::size_t>(pixel)] = 1;
            for (std::size_t column = 0; column < reducers.size(); ++column) {
              map.values(pixel, static_cast<Eigen::Index>(column)) =
                  static_cast<float>(reducers[column](values, scratch));
            }
          }
        });
      });
  return map;
}

}  // namespace lithoscope
