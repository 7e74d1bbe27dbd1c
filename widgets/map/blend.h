// Layers one above the other, as one picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "widgets/map/layer.h"

namespace lithoscope {

// How a layer meets what lies beneath it: W3C Compositing and Blending Level 1, and `kAdd` as the
// sum of both.
enum class Blend { kNormal, kMultiply, kScreen, kAdd, kLighten, kDarken, kDifference };

const std::vector<Blend>& all_blends();
// "Normal", "Multiply": in the language of the person.
QString blend_name(Blend blend);

struct StackedLayer {
  MapLayerPtr layer;  // null while it is being read
  LayerStyle style;
  Blend blend = Blend::kNormal;
  bool visible = true;

  bool is_seen() const { return visible && layer != nullptr; }
  bool operator==(const StackedLayer&) const = default;
};

// One pixel over another, both red, green, blue, alpha; `opacity` from 0 to 1 thins the upper one.
void blend_pixel(const std::uint8_t* above, double opacity, Blend blend, std::uint8_t* below);

// The grid that flatten_stack() paints on: that of the layers where they share one, else the area
// that all of them cover in the smallest of their pixels, or in larger ones where it would have
// more than 10,000 × 10,000. `stack` must have a layer.
Grid stack_grid(std::span<const StackedLayer> stack);

// The seen layers of `stack`, from the bottom up, on coarse_grid(stack_grid(stack), step): 4 bytes
// a pixel, transparent where no layer has a colour. A point of the picture has the colour of the
// layer's pixel that it lies in.
void flatten_stack(std::span<const StackedLayer> stack, std::int64_t step, std::uint8_t* pixels);

}  // namespace lithoscope
