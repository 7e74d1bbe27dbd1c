#include "widgets/align/warped_layer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lithoscope {
namespace {

constexpr float kNoData = std::numeric_limits<float>::quiet_NaN();

// Fields of a checkerboard along the longer side, from the slider's one end to the other.
constexpr double kFewestFields = 4, kMostFields = 40;

// Copies what is common, and makes room for the values or labels of `grid`.
MapLayer empty_like(const MapLayer& like, const Grid& grid) {
  MapLayer made;
  made.title = like.title;
  made.quantity = like.quantity;
  made.grid = grid;
  made.quantiles = like.quantiles;
  for (const MapBand& band : like.bands) {
    made.bands.push_back({band.title, {}, band.quantiles});
    made.bands.back().values.assign(static_cast<std::size_t>(grid.size()), kNoData);
  }
  if (!like.values.empty()) {
    made.values.assign(static_cast<std::size_t>(grid.size()), kNoData);
  }
  return made;
}

// Fills a layer on `grid` from `from`, whose pixel `pick` names for every point; -1 is no data.
template <typename Pick>
MapLayerPtr picked_layer(const MapLayer& from, const Grid& grid, const Pick& pick) {
  auto made = std::make_shared<MapLayer>(empty_like(from, grid));
  std::shared_ptr<LabelMap> labels;
  if (from.is_labels())
    labels = std::make_shared<LabelMap>(make_label_map(grid, from.labels->classes));
  for (std::int64_t row = 0; row < grid.rows; ++row) {
    for (std::int64_t col = 0; col < grid.cols; ++col) {
      const std::int64_t index = pick(row, col);
      if (index < 0) continue;
      const auto to = static_cast<std::size_t>(grid.index(row, col));
      const auto at = static_cast<std::size_t>(index);
      if (labels != nullptr) {
        labels->labels[to] = from.labels->labels[at];
      } else if (from.is_composite()) {
        for (std::size_t b = 0; b < from.bands.size(); ++b) {
          made->bands[b].values[to] = from.bands[b].values[at];
        }
      } else {
        made->values[to] = from.values[at];
      }
    }
  }
  made->labels = std::move(labels);
  return made;
}

}  // namespace

Grid preview_grid(const Grid& grid, std::int64_t most) {
  const double ratio = static_cast<double>(grid.size()) / static_cast<double>(most);
  const auto step =
      std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(std::sqrt(ratio))));
  return coarse_grid(grid, step);
}

MapLayerPtr warp_layer(const MapLayer& source, const Transform& back, const Grid& grid) {
  return picked_layer(source, grid, [&](std::int64_t row, std::int64_t col) -> std::int64_t {
    const PointUm place = grid.centre_um(static_cast<double>(row), static_cast<double>(col));
    const auto pixel = source.grid.pixel_at(back.apply(place));
    return pixel ? source.grid.index(pixel->row, pixel->col) : -1;
  });
}

MapLayerPtr masked_layer(const MapLayerPtr& warped, OverlayMode mode, double amount) {
  if (warped == nullptr || (mode != OverlayMode::kSwipe && mode != OverlayMode::kCheckerboard)) {
    return warped;
  }
  const Grid& grid = warped->grid;
  if (mode == OverlayMode::kSwipe) {
    const auto edge =
        static_cast<std::int64_t>(std::lround(amount * static_cast<double>(grid.cols)));
    return picked_layer(*warped, grid, [&](std::int64_t row, std::int64_t col) -> std::int64_t {
      return col < edge ? grid.index(row, col) : -1;
    });
  }
  const double longer = std::max(static_cast<double>(grid.cols) * grid.pitch_x_um,
                                 static_cast<double>(grid.rows) * grid.pitch_y_um);
  const double field_um = longer / (kFewestFields + amount * (kMostFields - kFewestFields));
  return picked_layer(*warped, grid, [&](std::int64_t row, std::int64_t col) -> std::int64_t {
    const auto across =
        static_cast<std::int64_t>(static_cast<double>(col) * grid.pitch_x_um / field_um);
    const auto down =
        static_cast<std::int64_t>(static_cast<double>(row) * grid.pitch_y_um / field_um);
    return (across + down) % 2 == 0 ? grid.index(row, col) : -1;
  });
}

}  // namespace lithoscope
