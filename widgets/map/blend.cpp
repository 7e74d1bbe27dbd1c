#include "widgets/map/blend.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "widgets/map/viewport.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kPiece = 1 << 16;
constexpr double kMostPixels = 1e8;

// Both from 0 to 1.
double mixed(Blend blend, double below, double above) {
  switch (blend) {
    case Blend::kNormal:
      return above;
    case Blend::kMultiply:
      return below * above;
    case Blend::kScreen:
      return below + above - below * above;
    case Blend::kAdd:
      return std::min(1.0, below + above);
    case Blend::kLighten:
      return std::max(below, above);
    case Blend::kDarken:
      return std::min(below, above);
    case Blend::kDifference:
      return std::abs(below - above);
  }
  return above;
}

std::uint8_t byte_of(double part) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
}

// Of each row or column of `to`, the one of `from` that it lies in; -1 outside.
std::vector<std::int64_t> places(std::int64_t count, double first_um, double pitch_um,
                                 std::int64_t count_from, double first_from_um,
                                 double pitch_from_um) {
  std::vector<std::int64_t> found(static_cast<std::size_t>(count), -1);
  for (std::int64_t i = 0; i < count; ++i) {
    const double at =
        (first_um + static_cast<double>(i) * pitch_um - first_from_um) / pitch_from_um;
    const auto pixel = static_cast<std::int64_t>(std::floor(at + 0.5));
    if (pixel >= 0 && pixel < count_from) found[static_cast<std::size_t>(i)] = pixel;
  }
  return found;
}

void lay_over(const StackedLayer& above, const Grid& grid, std::int64_t step,
              std::uint8_t* pixels) {
  const Grid own = coarse_grid(above.layer->grid, step);
  std::vector<std::uint8_t> painted(static_cast<std::size_t>(4 * own.size()));
  paint_layer(*above.layer, above.style, step, painted.data());
  const auto cols = places(grid.cols, grid.origin_x_um, grid.pitch_x_um, own.cols, own.origin_x_um,
                           own.pitch_x_um);
  const auto rows = places(grid.rows, grid.origin_y_um, grid.pitch_y_um, own.rows, own.origin_y_um,
                           own.pitch_y_um);
  const std::int64_t piece = std::max<std::int64_t>(1, kPiece / grid.cols);
  parallel_pieces(grid.rows, piece, nullptr, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      const std::int64_t from = rows[static_cast<std::size_t>(row)];
      if (from < 0) continue;
      std::uint8_t* pixel = pixels + 4 * row * grid.cols;
      for (std::int64_t col = 0; col < grid.cols; ++col, pixel += 4) {
        const std::int64_t at = cols[static_cast<std::size_t>(col)];
        if (at < 0) continue;
        blend_pixel(painted.data() + 4 * (from * own.cols + at), above.style.opacity, above.blend,
                    pixel);
      }
    }
  });
}

}  // namespace

const std::vector<Blend>& all_blends() {
  static const std::vector<Blend> all = {Blend::kNormal,    Blend::kMultiply, Blend::kScreen,
                                         Blend::kAdd,       Blend::kLighten,  Blend::kDarken,
                                         Blend::kDifference};
  return all;
}

QString blend_name(Blend blend) {
  switch (blend) {
    case Blend::kNormal:
      return QCoreApplication::translate("lithoscope::MapView", "Normal");
    case Blend::kMultiply:
      return QCoreApplication::translate("lithoscope::MapView", "Multiply");
    case Blend::kScreen:
      return QCoreApplication::translate("lithoscope::MapView", "Screen");
    case Blend::kAdd:
      return QCoreApplication::translate("lithoscope::MapView", "Add");
    case Blend::kLighten:
      return QCoreApplication::translate("lithoscope::MapView", "Lighten");
    case Blend::kDarken:
      return QCoreApplication::translate("lithoscope::MapView", "Darken");
    case Blend::kDifference:
      return QCoreApplication::translate("lithoscope::MapView", "Difference");
  }
  return {};
}

void blend_pixel(const std::uint8_t* above, double opacity, Blend blend, std::uint8_t* below) {
  const double alpha = above[3] / 255.0 * opacity, under = below[3] / 255.0;
  if (alpha <= 0) return;
  const double all = alpha + under * (1 - alpha);
  for (int i = 0; i < 3; ++i) {
    const double upper = above[i] / 255.0, lower = below[i] / 255.0;
    const double colour = upper * alpha * (1 - under) + lower * under * (1 - alpha) +
                          mixed(blend, lower, upper) * alpha * under;
    below[i] = byte_of(colour / all);
  }
  below[3] = byte_of(all);
}

Grid stack_grid(std::span<const StackedLayer> stack) {
  const auto first = std::find_if(stack.begin(), stack.end(),
                                  [](const StackedLayer& each) { return each.layer != nullptr; });
  Grid grid = first->layer->grid;
  const auto differs = [&](const StackedLayer& each) {
    return each.layer != nullptr && each.layer->grid != grid;
  };
  if (std::none_of(stack.begin(), stack.end(), differs)) return grid;
  ExtentUm all = extent_of(grid);
  double right = all.left + all.width, bottom = all.top + all.height;
  for (const StackedLayer& each : stack) {
    if (each.layer == nullptr) continue;
    const Grid& other = each.layer->grid;
    const ExtentUm area = extent_of(other);
    all.left = std::min(all.left, area.left);
    all.top = std::min(all.top, area.top);
    right = std::max(right, area.left + area.width);
    bottom = std::max(bottom, area.top + area.height);
    grid.pitch_x_um = std::min(grid.pitch_x_um, other.pitch_x_um);
    grid.pitch_y_um = std::min(grid.pitch_y_um, other.pitch_y_um);
    grid.pitch_known = grid.pitch_known && other.pitch_known;
  }
  const double pixels =
      (right - all.left) / grid.pitch_x_um * ((bottom - all.top) / grid.pitch_y_um);
  if (pixels > kMostPixels) {
    grid.pitch_x_um *= std::sqrt(pixels / kMostPixels);
    grid.pitch_y_um *= std::sqrt(pixels / kMostPixels);
  }
  grid.cols = std::max<std::int64_t>(1, std::llround((right - all.left) / grid.pitch_x_um));
  grid.rows = std::max<std::int64_t>(1, std::llround((bottom - all.top) / grid.pitch_y_um));
  grid.origin_x_um = all.left + grid.pitch_x_um / 2;
  grid.origin_y_um = all.top + grid.pitch_y_um / 2;
  return grid;
}

void flatten_stack(std::span<const StackedLayer> stack, std::int64_t step, std::uint8_t* pixels) {
  const Grid grid = coarse_grid(stack_grid(stack), step);
  std::fill_n(pixels, 4 * grid.size(), std::uint8_t{0});
  for (const StackedLayer& each : stack) {
    if (each.is_seen()) lay_over(each, grid, step, pixels);
  }
}

}  // namespace lithoscope
