#include "core/export/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

bool is_whole(double value) {
  return value == std::round(value) && std::abs(value) < 1e15;
}

// Those that show four digits of a number, three at most.
int decimals_for(double magnitude) {
  if (!(magnitude > 0)) return 3;
  return std::clamp(3 - static_cast<int>(std::floor(std::log10(magnitude))), 0, 3);
}

}  // namespace

std::vector<std::string> column_text(const std::vector<double>& cells) {
  double largest = 0, smallest = 1e300;
  for (const double value : cells) {
    if (!std::isfinite(value) || is_whole(value)) continue;
    largest = std::max(largest, std::abs(value));
    smallest = std::min(smallest, std::abs(value));
  }
  const bool exponents = largest > 0 && (largest < 1e-3 || largest >= 1e7);
  const bool mixed = largest >= 20 && largest > 20 * smallest;
  std::vector<std::string> text;
  for (const double value : cells) {
    const int decimals = decimals_for(mixed ? std::abs(value) : largest);
    if (!std::isfinite(value)) {
      text.emplace_back("–");
    } else if (largest == 0 || (is_whole(value) && std::abs(value) >= 10)) {
      text.push_back(fmt::format("{:.0f}", value));
    } else if (exponents) {
      text.push_back(value == 0 ? "0" : fmt::format("{:.3e}", value));
    } else if (value != 0 && std::abs(value) < 0.5 * std::pow(10, -decimals)) {
      text.push_back(fmt::format("{:.2g}", value));
    } else {
      text.push_back(fmt::format("{:.{}f}", value, decimals));
    }
    // A rounded-away minus says nothing.
    if (text.back() == "-0") text.back() = "0";
  }
  return text;
}

}  // namespace lithoscope
