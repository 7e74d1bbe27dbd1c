#include "plugins/envi/envi_axis.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/base/text.h"

namespace lithoscope::envi {
namespace {

struct Scale {
  AxisUnit unit = AxisUnit::kIndex;
  double factor = 1;
};

// The unit that the header names; none where it names none.
std::optional<Scale> named_unit(const Header& header) {
  const std::string key = "wavelength units";
  const std::string word = lower_case(header.text(key));
  if (word.empty() || word == "unknown" || word == "none") return std::nullopt;
  // Units that ENVI knows besides those of SpectralAxis.
  if (word == "angstroms" || word == "angstrom") return Scale{AxisUnit::kNanometre, 0.1};
  if (word == "millimeters" || word == "mm") return Scale{AxisUnit::kMicrometre, 1e3};
  if (word == "centimeters" || word == "cm") return Scale{AxisUnit::kMicrometre, 1e4};
  if (word == "meters" || word == "m") return Scale{AxisUnit::kMicrometre, 1e6};
  try {
    return Scale{parse_axis_unit(word), 1};
  } catch (const Error& e) {
    throw header.error(key, e.problem(), e.remedy());
  }
}

// No optical instrument measures below 100 nm or beyond 100 µm.
Scale guessed_unit(const std::vector<double>& values) {
  const double largest = *std::max_element(values.begin(), values.end());
  return {largest >= 100 ? AxisUnit::kNanometre : AxisUnit::kMicrometre, 1};
}

void check_order(const Header& header, const std::vector<double>& values) {
  const bool rising = values.size() < 2 || values[1] > values[0];
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool ordered = i == 0 || (rising ? values[i] > values[i - 1] : values[i] < values[i - 1]);
    if (std::isfinite(values[i]) && ordered) continue;
    throw header.error(
        "wavelength",
        translated("envi", "The wavelengths neither rise nor fall throughout: entry {} is {}",
                   i + 1, values[i]),
        translated("envi",
                   "Correct the list, or open the image with its channels sorted by "
                   "wavelength (option axis = sorted) or counted (axis = counted)"));
  }
}

// The channels of the file by rising wavelength; empty where they rise or fall already.
std::vector<int> sorting_order(const std::vector<double>& values) {
  if (std::is_sorted(values.begin(), values.end()) ||
      std::is_sorted(values.rbegin(), values.rend())) {
    return {};
  }
  std::vector<int> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&values](int a, int b) {
    return values[static_cast<std::size_t>(a)] < values[static_cast<std::size_t>(b)];
  });
  return order;
}

template <typename T>
std::vector<T> permuted(const std::vector<T>& values, const std::vector<int>& order) {
  std::vector<T> out;
  out.reserve(order.size());
  for (const int from : order) out.push_back(values[static_cast<std::size_t>(from)]);
  return out;
}

// Counted channels of which some were left out keep their numbers.
std::optional<SpectralAxis> numbered_axis(const std::vector<double>& values,
                                          const std::vector<std::string>& names) {
  constexpr double most = 1 << 20;
  std::vector<int> numbers;
  for (const double value : values) {
    const bool usable = value >= 0 && value <= most && value == std::floor(value) &&
                        (numbers.empty() || value > numbers.back());
    if (!usable) return std::nullopt;
    numbers.push_back(static_cast<int>(value));
  }
  const auto count = static_cast<std::size_t>(numbers.back()) + 1;
  std::vector<std::string> all;
  if (!names.empty()) {
    all.resize(count);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      all[static_cast<std::size_t>(numbers[i])] = names[i];
    }
  }
  return SpectralAxis::counted(count, std::move(all)).subset(numbers);
}

std::vector<std::uint8_t> read_good_channels(const Header& header, std::size_t count) {
  const auto values = header.numbers("bbl");
  if (!values || values->empty()) return {};
  if (values->size() != count) {
    throw header.error(
        "bbl",
        translated("envi", "The bad-band list has {} entries for {} channels", values->size(),
                   count),
        translated("envi", "Give 1 (good) or 0 (bad) for every channel, or remove the list"));
  }
  std::vector<std::uint8_t> good;
  good.reserve(count);
  for (const double value : *values) good.push_back(value != 0 ? 1 : 0);
  return good;
}

}  // namespace

Channels read_channels(const Header& header, std::size_t count, AxisMode mode) {
  Channels channels;
  channels.good = read_good_channels(header, count);
  std::vector<std::string> names = header.names("band names", count);
  if (names.size() != count) names.clear();
  const bool counted = mode == AxisMode::kCounted;
  auto values = counted ? std::nullopt : header.numbers("wavelength");
  if (!values || values->empty()) {
    channels.axis = SpectralAxis::counted(count, std::move(names));
    return channels;
  }
  if (values->size() != count) {
    throw header.error(
        "wavelength",
        translated("envi", "The list has {} wavelengths for {} channels", values->size(), count),
        translated("envi",
                   "Give one wavelength a channel, or open the image with counted channels "
                   "(option axis = counted)"));
  }
  const auto unit = named_unit(header);
  if (mode == AxisMode::kSorted &&
      std::all_of(values->begin(), values->end(), [](double v) { return std::isfinite(v); })) {
    channels.order = sorting_order(*values);
    if (!channels.order.empty()) {
      values = permuted(*values, channels.order);
      if (!channels.good.empty()) channels.good = permuted(channels.good, channels.order);
      if (!names.empty()) names = permuted(names, channels.order);
    }
  }
  check_order(header, *values);
  const Scale scale = unit ? *unit : guessed_unit(*values);
  if (scale.unit == AxisUnit::kIndex) {
    if (auto axis = numbered_axis(*values, names)) {
      channels.axis = *axis;
      return channels;
    }
  }
  if (scale.factor != 1) {
    for (double& value : *values) value *= scale.factor;
  }
  channels.axis = SpectralAxis(std::move(*values), scale.unit);
  return channels;
}

}  // namespace lithoscope::envi
