#include "plugins/hdf5/image_scales.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

#include "core/base/text.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope::generic_hdf5 {
namespace {

// A scale that an attribute gives: its name without the unit, and the unit that ends it.
struct Scale {
  std::string quantity;
  std::string unit;
};

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::optional<double> first_number(const hdf5::Node& node,
                                   std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (const auto value = hdf5::find_number_attribute(node, name)) return value;
  }
  return std::nullopt;
}

std::optional<std::string> first_text(const hdf5::Node& node,
                                      std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (auto value = hdf5::find_text_attribute(node, name); value && !value->empty()) return value;
  }
  return std::nullopt;
}

// "energy_per_channel_keV" -> {"energy_per_channel", "keV"}; no unit where the end is none.
Scale split_unit(const std::string& name) {
  const auto place = name.rfind('_');
  if (place == std::string::npos) return {lower(name), ""};
  const std::string ending = name.substr(place + 1);
  for (const char* unit : {"nm", "um", "keV", "eV", "cm-1"}) {
    if (lower(ending) == lower(unit)) return {lower(name.substr(0, place)), unit};
  }
  return {lower(name), ""};
}

struct LinearAxis {
  double offset = 0;
  double step = 0;
  std::string unit;
};

// An axis of equal steps in attributes: "<quantity>_offset_<unit>" and "<quantity>_per_channel_
// <unit>", or the words offset and scale or step.
std::optional<LinearAxis> linear_axis(const hdf5::Node& dataset) {
  LinearAxis axis;
  for (const std::string& name : hdf5::attribute_names(dataset)) {
    const auto value = hdf5::find_number_attribute(dataset, name);
    if (!value || !std::isfinite(*value)) continue;
    const Scale scale = split_unit(name);
    const bool spectral = scale.quantity.find("energy") != std::string::npos ||
                          scale.quantity.find("wave") != std::string::npos ||
                          scale.quantity.find("spectral") != std::string::npos;
    if (!spectral) continue;
    const auto has = [&scale](const char* word) {
      return scale.quantity.find(word) != std::string::npos;
    };
    if (has("offset") || has("start") || has("first")) {
      axis.offset = *value;
    } else if (has("per_channel") || has("step") || has("scale")) {
      axis.step = *value;
    } else {
      continue;
    }
    if (!scale.unit.empty()) axis.unit = scale.unit;
  }
  if (axis.step == 0) return std::nullopt;
  return axis;
}

AxisUnit unit_of(const std::string& text, const hdf5::Node& node) {
  try {
    return parse_axis_unit(text);
  } catch (Error& e) {
    e.in_file(node.file).in_field("unit");
    throw;
  }
}

// Where nobody says it: the unit that such numbers have in practice.
AxisUnit guess_unit(const std::vector<double>& values, const std::string& name) {
  const std::string word = lower(name);
  if (word.find("energy") != std::string::npos) return AxisUnit::kKiloElectronVolt;
  if (word.find("wavenumber") != std::string::npos) return AxisUnit::kInverseCentimetre;
  const double largest = std::max(values.front(), values.back());
  return largest < 30 ? AxisUnit::kMicrometre : AxisUnit::kNanometre;
}

SpectralAxis axis_from_dataset(const hdf5::Node& file, const std::string& path,
                               std::int64_t channels, const std::string& unit) {
  const hdf5::Node dataset = hdf5::open_dataset(file, path);
  const auto sizes = hdf5::dimensions(dataset);
  double count = 1;
  for (const hsize_t size : sizes) count *= static_cast<double>(size);
  if (sizes.empty() || sizes.size() > 2 || count != static_cast<double>(channels) ||
      std::count(sizes.begin(), sizes.end(), hsize_t{1}) + 1 <
          static_cast<std::ptrdiff_t>(sizes.size())) {
    throw Error(translated("hdf5", "The wavelengths have the size {}, the image has {} channels",
                           fmt::format("{}", fmt::join(sizes, " x ")), channels),
                translated("hdf5", "Choose a list with one value a channel, or other axes"))
        .in_file(file.file)
        .in_field("wavelength_dataset");
  }
  std::vector<double> values = hdf5::read_array<double>(file, path, sizes);
  std::string word = unit;
  if (word.empty()) word = first_text(dataset, {"unit", "units", "Unit", "Units"}).value_or("");
  double factor = 1;
  if (lower(word) == "ev") {
    word = "keV";
    factor = 1e-3;
  }
  for (double& value : values) value *= factor;
  try {
    return {values, word.empty() ? guess_unit(values, path) : unit_of(word, file)};
  } catch (Error& e) {
    e.in_file(file.file).in_field(path);
    throw;
  }
}

}  // namespace

void read_pitch(const hdf5::Node& dataset, const ScaleOptions& options, Grid& grid) {
  const auto both = first_number(dataset, {"pixel_size_um", "pitch_um", "step_um"});
  auto x = first_number(dataset, {"pitch_x_um", "pixel_size_x_um", "x_step_um"});
  auto y = first_number(dataset, {"pitch_y_um", "pixel_size_y_um", "y_step_um"});
  if (!x) x = both;
  if (!y) y = both;
  if (options.pitch_x_um > 0) x = options.pitch_x_um;
  if (options.pitch_y_um > 0) y = options.pitch_y_um;
  const auto good = [](const std::optional<double>& pitch) {
    return pitch && std::isfinite(*pitch) && *pitch > 0;
  };
  if (!good(x) && !good(y)) return;
  // One of the two is better than none.
  grid.pitch_x_um = good(x) ? *x : *y;
  grid.pitch_y_um = good(y) ? *y : *x;
  grid.pitch_known = true;
}

SpectralAxis read_axis(const hdf5::Node& file, const hdf5::Node& dataset,
                       const NumericDataset& image, const std::vector<NumericDataset>& all,
                       std::int64_t channels, const ScaleOptions& options) {
  if (!options.wavelength_dataset.empty()) {
    const NumericDataset chosen = [&] {
      try {
        return choose_dataset(file, all, options.wavelength_dataset);
      } catch (const Error& e) {
        Error renamed(e.problem(), e.remedy());
        renamed.in_file(file.file).in_field("wavelength_dataset");
        throw renamed;
      }
    }();
    return axis_from_dataset(file, chosen.path, channels, options.unit);
  }
  if (const auto found = find_axis(all, image, static_cast<hsize_t>(channels))) {
    return axis_from_dataset(file, found->path, channels, options.unit);
  }
  if (const auto linear = linear_axis(dataset); linear && channels > 1) {
    const std::string told = linear->unit.empty() ? "keV" : linear->unit;
    const double factor = lower(told) == "ev" ? 1e-3 : 1;
    const std::string unit =
        !options.unit.empty() ? options.unit : (factor != 1 ? std::string("keV") : told);
    std::vector<double> values(static_cast<std::size_t>(channels));
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = factor * (linear->offset + static_cast<double>(i) * linear->step);
    }
    return {values, unit_of(unit, file)};
  }
  return SpectralAxis::counted(static_cast<std::size_t>(channels));
}

}  // namespace lithoscope::generic_hdf5
