#include "core/preprocess/crop_parameters.h"

#include "core/base/text.h"

namespace lithoscope {

std::vector<Parameter> crop_parameters() {
  const auto pixels = [](const char* name, std::string title, std::string description) {
    return Parameter{.name = name,
                     .title = std::move(title),
                     .description = std::move(description),
                     .type = ParameterType::kInteger,
                     .default_value = 0,
                     .unit = "px",
                     .minimum = 0};
  };
  return {pixels("first_row", translated("core", "First row"),
                 translated("core", "Row where the rectangle begins, from 0")),
          pixels("rows", translated("core", "Rows"),
                 translated("core", "Rows of the rectangle; 0 = to the end")),
          pixels("first_col", translated("core", "First column"),
                 translated("core", "Column where the rectangle begins, from 0")),
          pixels("cols", translated("core", "Columns"),
                 translated("core", "Columns of the rectangle; 0 = to the end"))};
}

CropWindow crop_window_of(const Parameters& parameters) {
  return {parameters.integer("first_row"), parameters.integer("rows"),
          parameters.integer("first_col"), parameters.integer("cols")};
}

}  // namespace lithoscope
