#include "core/export/world_file.h"

#include <fmt/format.h>

#include <string>

namespace lithoscope {

std::string world_file_text(const Grid& grid, bool y_down) {
  const double sign = y_down ? 1 : -1;
  // The shortest text that gives the same numbers; no "-0".
  return fmt::format("{}\n0\n0\n{}\n{}\n{}\n", grid.pitch_x_um, sign * grid.pitch_y_um,
                     grid.origin_x_um + 0.0, sign * grid.origin_y_um + 0.0);
}

std::filesystem::path world_file_of(const std::filesystem::path& picture) {
  const std::string extension = picture.extension().string();  // ".png"
  std::filesystem::path file = picture;
  if (extension.size() < 3) return file.replace_extension(".wld");
  return file.replace_extension(std::string{'.', extension[1], extension.back(), 'w'});
}

}  // namespace lithoscope
