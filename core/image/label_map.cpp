#include "core/image/label_map.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

std::vector<std::int64_t> LabelMap::counts() const {
  std::vector<std::int64_t> counts(classes.size(), 0);
  for (const std::uint16_t label : labels) {
    if (label > 0) ++counts.at(label - 1u);
  }
  return counts;
}

LabelMap make_label_map(const Grid& grid, std::vector<LabelClass> classes) {
  check_grid(grid);
  return {grid, std::vector<std::uint16_t>(static_cast<std::size_t>(grid.size()), 0),
          std::move(classes)};
}

void check_label_map(const LabelMap& map) {
  check_grid(map.grid);
  if (map.labels.size() != static_cast<std::size_t>(map.grid.size())) {
    throw Error(translated("core", "The label map holds {} labels for {} points", map.labels.size(),
                           map.grid.size()));
  }
  for (const std::uint16_t label : map.labels) {
    if (label > map.classes.size()) {
      throw Error(translated("core", "The label {} is used, but only {} classes are named", label,
                             map.classes.size()),
                  translated("core", "Name every class, or use 0 for unlabelled points"));
    }
  }
}

}  // namespace lithoscope
