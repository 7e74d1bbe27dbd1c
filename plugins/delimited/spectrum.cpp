// Spectra as columns of text.
#include <cmath>

#include "core/base/text.h"
#include "plugins/delimited/column_roles.h"
#include "plugins/delimited/read_options.h"

namespace lithoscope::delimited {
namespace {

AxisUnit unit_of(const TextFile& file, const Layout& layout, const std::string& option) {
  std::string word = option;
  if (word.empty()) {
    word = "nm";
    const NameAndUnit name = layout.names.empty() ? NameAndUnit{} : split_name(layout.names[0]);
    if (!name.unit.empty()) word = name.unit;
    if (name.name.substr(0, 10) == "Wavenumber" || name.name.substr(0, 10) == "wavenumber") {
      word = "cm-1";
    }
  }
  try {
    return parse_axis_unit(word);
  } catch (Error& e) {
    e.in_file(file.path()).in_field("unit");
    throw;
  }
}

}  // namespace

SpectralImage read_spectrum(const TextFile& file, const Layout& layout, const Parameters& options,
                            Progress& progress) {
  if (layout.columns < 2) {
    throw Error(translated("delimited",
                           "A spectrum has a column of wavelengths and one of values; "
                           "one column is there"),
                translated("delimited", "Give both, with a comma, semicolon, tab or blank between"))
        .in_file(file.path());
  }
  const AxisUnit unit = unit_of(file, layout, options.text("unit"));
  std::vector<double> wavelengths;
  std::vector<float> values;  // channels × spectra
  RecordReader reader = data_rows(file, layout);
  Record record;
  std::vector<std::string_view> fields;
  while (next_row(reader, record)) {
    if (wavelengths.size() % 1024 == 0) progress.check();
    split_row(file, layout, record, fields);
    const double wavelength = number_at(file, layout, record, fields, 0);
    const std::size_t n = wavelengths.size();
    const bool ordered = n == 0 || (n == 1 ? wavelength != wavelengths[0]
                                           : (wavelength > wavelengths[n - 1]) ==
                                                     (wavelengths[1] > wavelengths[0]) &&
                                                 wavelength != wavelengths[n - 1]);
    if (!std::isfinite(wavelength) || !ordered) {
      throw error_at(
          file, record.line,
          translated("delimited", "The value {} breaks the order of the spectral axis", wavelength),
          translated("delimited", "The values must rise, or fall, from line to line"))
          .in_field(column_name(layout, 0));
    }
    wavelengths.push_back(wavelength);
    for (std::size_t c = 1; c < layout.columns; ++c) {
      values.push_back(static_cast<float>(number_at(file, layout, record, fields, c)));
    }
  }
  if (wavelengths.empty()) {
    throw Error(translated("delimited", "The file holds no rows of numbers"),
                translated("delimited", "Choose a file with data"))
        .in_file(file.path());
  }
  const std::size_t spectra = layout.columns - 1, channels = wavelengths.size();
  std::vector<float> pixels(values.size());
  for (std::size_t s = 0; s < spectra; ++s) {
    for (std::size_t c = 0; c < channels; ++c) pixels[s * channels + c] = values[c * spectra + s];
  }
  Grid grid;
  grid.rows = 1;
  grid.cols = static_cast<std::int64_t>(spectra);
  SpectralImage image = make_memory_image(
      grid,
      unit == AxisUnit::kIndex ? SpectralAxis::counted(channels) : SpectralAxis(wavelengths, unit),
      std::move(pixels));
  image.quantity = "value";
  if (!layout.names.empty()) {
    std::string names;
    for (std::size_t s = 1; s <= spectra; ++s) {
      if (s > 1) names += '\n';
      names += column_name(layout, s);
    }
    image.metadata["spectra names"] = names;
  }
  return image;
}

}  // namespace lithoscope::delimited
