// Numbers in files and in what people type, whatever the system's language says of decimal commas.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace lithoscope {

struct LeadingNumber {
  double value = 0;
  std::size_t length = 0;  // characters of the text that it takes, spaces before it counted
};

// The number that `text` begins with, as in "0.3 nm"; none where there is none, or no finite one.
std::optional<LeadingNumber> leading_number(std::string_view text);

// The number that all of `text` is; none where it is anything else.
std::optional<double> number_of_text(std::string_view text);

}  // namespace lithoscope
