#include "plugins/envi/header_writer.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "plugins/envi/envi_grid.h"

namespace lithoscope::envi {
namespace {

// Text that stays one value between braces.
std::string safe_value(const std::string& text) {
  std::string out = text;
  for (char& c : out) {
    if (c == '{') c = '(';
    if (c == '}') c = ')';
    if (c == '\n' || c == '\r') c = ' ';
  }
  return trimmed(out);
}

std::string safe_name(const std::string& text) {
  std::string out = safe_value(text);
  std::replace(out.begin(), out.end(), ',', ';');
  return out;
}

template <typename Values>
std::string number_list(const std::string& key, const Values& values) {
  return fmt::format("{} = {{\n {}}}\n", key, fmt::join(values, ",\n "));
}

std::string axis_lines(const SpectralAxis& axis) {
  std::string lines;
  const auto& values = axis.values();
  bool counted = axis.unit() == AxisUnit::kIndex;
  for (std::size_t i = 0; counted && i < values.size(); ++i) {
    counted = values[i] == static_cast<double>(i);
  }
  const char* unit = "Index";
  switch (axis.unit()) {
    case AxisUnit::kIndex:
      break;
    case AxisUnit::kNanometre:
      unit = "Nanometers";
      break;
    case AxisUnit::kMicrometre:
      unit = "Micrometers";
      break;
    case AxisUnit::kInverseCentimetre:
      unit = "Wavenumber";
      break;
    case AxisUnit::kKiloElectronVolt:
      unit = "keV";
      break;
  }
  if (!counted) {
    lines += fmt::format("wavelength units = {}\n", unit);
    lines += number_list("wavelength", values);
  }
  if (!axis.names().empty()) lines += name_list("band names", axis.names());
  return lines;
}

// Fields that the image itself tells; a stale copy of them in the metadata is left out.
bool is_own_field(const std::string& key) {
  static const std::set<std::string> own = {"samples",
                                            "lines",
                                            "bands",
                                            "header offset",
                                            "file type",
                                            "data type",
                                            "interleave",
                                            "byte order",
                                            "map info",
                                            "pixel size",
                                            "wavelength",
                                            "bbl",
                                            "wavelength units",
                                            "band names",
                                            "data ignore value",
                                            "spectra names",
                                            "z plot titles",
                                            "lithoscope origin um",
                                            "file compression",
                                            "reflectance scale factor",
                                            "classes",
                                            "class names",
                                            "class lookup",
                                            "coordinate system string"};
  return own.count(key) > 0;
}

std::string metadata_lines(const SpectralImage& image) {
  std::string lines;
  for (const auto& [key, value] : image.metadata) {
    const bool usable = !key.empty() && key.front() != ';' &&
                        key.find_first_of("={}\r\n") == std::string::npos && !is_own_field(key);
    if (usable) lines += fmt::format("{} = {{{}}}\n", key, safe_value(value));
  }
  return lines;
}

}  // namespace

std::string layout_lines(const Layout& layout, const std::string& file_type) {
  const char* interleave = layout.interleave == Interleave::kBsq   ? "bsq"
                           : layout.interleave == Interleave::kBil ? "bil"
                                                                   : "bip";
  return fmt::format(
      "ENVI\nsamples = {}\nlines = {}\nbands = {}\nheader offset = {}\nfile type = {}\n"
      "data type = {}\ninterleave = {}\nbyte order = {}\n",
      layout.shape.cols, layout.shape.rows, layout.shape.channels, layout.offset, file_type,
      static_cast<int>(layout.type), interleave, layout.big_endian ? 1 : 0);
}

std::string name_list(const std::string& key, const std::vector<std::string>& names) {
  std::string text = key + " = {";
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += (i == 0 ? "\n " : ",\n ") + safe_name(names[i]);
  }
  return text + "}\n";
}

std::string image_header(const SpectralImage& image, const Layout& layout) {
  std::string text = layout_lines(layout, "ENVI Standard");
  text += grid_lines(image.grid);
  text +=
      fmt::format("z plot titles = {{{}, {}}}\n",
                  image.axis.is_wavelength() ? "Wavelength" : "Channel", safe_name(image.quantity));
  text += axis_lines(image.axis);
  if (!image.good_channels.empty()) text += number_list("bbl", image.good_channels);
  const auto spectra = image.metadata.find("spectra names");
  if (spectra != image.metadata.end()) {
    std::vector<std::string> names(1);
    for (const char c : spectra->second) {
      if (c == '\n') {
        names.emplace_back();
      } else {
        names.back() += c;
      }
    }
    text += name_list("spectra names", names);
  }
  return text + metadata_lines(image);
}

}  // namespace lithoscope::envi
