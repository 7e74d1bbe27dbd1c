#include "core/base/parse_number.h"

#include <charconv>
#include <cmath>

namespace lithoscope {

std::optional<LeadingNumber> leading_number(std::string_view text) {
  std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  // from_chars knows no plus sign.
  if (text[first] == '+' && first + 1 < text.size() && text[first + 1] != '-') ++first;
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data() + first, text.data() + text.size(), value);
  if (fault != std::errc() || !std::isfinite(value)) return std::nullopt;
  return LeadingNumber{value, static_cast<std::size_t>(end - text.data())};
}

std::optional<double> number_of_text(std::string_view text) {
  const auto number = leading_number(text);
  if (!number || number->length != text.size()) return std::nullopt;
  return number->value;
}

}  // namespace lithoscope
