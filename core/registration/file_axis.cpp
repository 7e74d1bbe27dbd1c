#include "core/registration/file_axis.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

namespace lithoscope {
namespace {

constexpr int kReach = 8;  // neighbouring numbers that are tried

long double read_back(const std::string& text) {
  long double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string digits(double number) {
  return fmt::format("{}", number);
}
std::string digits(long double number) {
  return fmt::format("{:.{}g}", number, std::numeric_limits<long double>::max_digits10);
}

// The first text among the neighbours of `number` that is read as `um`; empty where none is.
template <typename Float>
std::string exact_text(const FileAxis& axis, double um, Float number) {
  Float above = number, below = number;
  for (int step = 0; step <= kReach; ++step) {
    for (const Float candidate : {above, below}) {
      std::string text = digits(candidate);
      if (axis.um_of(read_back(text)) == um) return text;
    }
    above = std::nextafter(above, std::numeric_limits<Float>::infinity());
    below = std::nextafter(below, -std::numeric_limits<Float>::infinity());
  }
  return {};
}

}  // namespace

double FileAxis::um_of(long double number) const {
  return static_cast<double>(zero_um + (sign * number - offset) * step_um);
}

std::string FileAxis::text_of(double um) const {
  const long double number = sign * ((um - zero_um) / step_um + offset);
  std::string text = exact_text(*this, um, static_cast<double>(number));
  if (text.empty()) text = exact_text(*this, um, number);
  return text.empty() ? digits(number) : text;
}

FileAxis pixel_axis_x(const Grid& grid) {
  return {.zero_um = grid.origin_x_um, .step_um = grid.pitch_x_um};
}
FileAxis pixel_axis_y(const Grid& grid) {
  return {.zero_um = grid.origin_y_um, .step_um = grid.pitch_y_um};
}

}  // namespace lithoscope
