#include "plugins/pictures/tiff_resolution.h"

#include <algorithm>
#include <map>
#include <string>

namespace lithoscope::pictures {
namespace {

// Units in a metre, by what ImageJ writes behind "unit=".
double per_metre_of(const std::string& unit) {
  static const std::map<std::string, double> table = {
      {"nm", 1e9},         {"um", 1e6},        {"µm", 1e6},         {"\\u00B5m", 1e6},
      {"\xB5m", 1e6},      {"micron", 1e6},    {"microns", 1e6},    {"mm", 1e3},
      {"cm", 1e2},         {"m", 1},           {"meter", 1},        {"inch", 1 / 0.0254},
      {"micrometer", 1e6}, {"nanometer", 1e9}, {"millimeter", 1e3}, {"μm", 1e6}};
  const auto found = table.find(unit);
  return found == table.end() ? 0 : found->second;
}

// The value behind "unit=" in ImageJ's description; empty where there is none.
std::string imagej_unit(const std::string& description) {
  if (!description.starts_with("ImageJ=")) return {};
  const auto start = description.find("\nunit=");
  if (start == std::string::npos) return {};
  const auto first = start + 6;
  return description.substr(first, description.find_first_of("\r\n", first) - first);
}

// Whatever bytes a description holds, the metadata are plain text.
std::string plain(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte == '\n' || (byte >= 32 && byte < 127) ? c : '?';
  }
  return out;
}

}  // namespace

void read_resolution(const TiffHandle& tiff, Picture& picture) {
  char* text = nullptr;
  std::string description;
  if (TIFFGetField(tiff.get(), TIFFTAG_IMAGEDESCRIPTION, &text) != 0 && text != nullptr) {
    description = text;
  }
  const bool ours = description.starts_with("{\"lithoscope\"");
  if (ours) picture.note = description;
  if (!ours && !description.empty()) picture.metadata["description"] = plain(description);

  float x = 0, y = 0;
  if (TIFFGetField(tiff.get(), TIFFTAG_XRESOLUTION, &x) == 0 ||
      TIFFGetField(tiff.get(), TIFFTAG_YRESOLUTION, &y) == 0) {
    return;
  }
  const std::uint16_t unit = tiff.number(TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
  // ImageJ gives dots per its own unit, whatever the tag says.
  const std::string own_unit = imagej_unit(description);
  const double per_metre = !own_unit.empty()            ? per_metre_of(own_unit)
                           : unit == RESUNIT_INCH       ? 1 / 0.0254
                           : unit == RESUNIT_CENTIMETER ? 100
                                                        : 0;
  // One dot an inch is what programs write that know nothing.
  if (own_unit.empty() && x == 1 && y == 1) return;
  if (per_metre > 0) set_resolution(picture, x * per_metre, y * per_metre);
}

}  // namespace lithoscope::pictures
