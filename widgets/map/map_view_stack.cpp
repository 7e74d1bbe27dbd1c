// The layers of a map, and how they become pictures of its scene.
#include <algorithm>
#include <utility>

#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kPaintedAtOnce = 1 << 20;  // pixels

bool same_area(const MapLayerPtr& a, const MapLayerPtr& b) {
  if (a == nullptr || b == nullptr) return false;
  const ExtentUm p = extent_of(a->grid), q = extent_of(b->grid);
  return p.left == q.left && p.top == q.top && p.width == q.width && p.height == q.height;
}

// But for what the graphics do by themselves.
bool same_pixels(const StackedLayer& a, const StackedLayer& b) {
  LayerStyle style = a.style;
  style.opacity = b.style.opacity;
  style.smooth = b.style.smooth;
  return a.layer == b.layer && style == b.style;
}

}  // namespace

void MapView::set_layer(MapLayerPtr layer) {
  if (layer == this->layer()) return;
  const bool refit = !same_area(layer, this->layer());
  stack_[current_].layer = std::move(layer);
  follow_layer(refit);
}

void MapView::set_layer_beneath(MapLayerPtr layer) {
  std::vector<StackedLayer> stack{stack_[current_]};
  if (layer != nullptr) {
    LayerStyle quiet;
    quiet.colour_map = ColourMap::kGrey;
    stack.insert(stack.begin(), StackedLayer{std::move(layer), quiet});
  }
  const std::size_t current = stack.size() - 1;
  set_stack(std::move(stack), current);
}

void MapView::set_stack(std::vector<StackedLayer> stack, std::size_t current) {
  if (stack == stack_ && current == current_) return;
  // What is looked at stays in sight where one of several is added or chosen.
  const bool first = std::none_of(stack_.begin(), stack_.end(), [](const StackedLayer& each) {
    return each.layer != nullptr;
  });
  stack_ = std::move(stack);
  current_ = current;
  follow_layer(first);
}

void MapView::follow_layer(bool refit) {
  change_marks([&](MapMarks& marks) {
    marks.grid = layer() == nullptr ? std::nullopt : std::optional(layer()->grid);
  });
  draw_stack();
  if (layer() != nullptr && refit) show_all();
  redraw();
}

void MapView::set_style(const LayerStyle& style) {
  if (style == this->style()) return;
  stack_[current_].style = style;
  draw_stack();
  redraw();
}

// Layers that hide each other are pictures of their own, so that opacity costs nothing; those that
// mix their colours become one.
void MapView::draw_stack() {
  std::vector<StackedLayer> seen;
  for (const StackedLayer& each : stack_) {
    if (each.is_seen()) seen.push_back(each);
  }
  if (!seen.empty()) seen.front().blend = Blend::kNormal;  // there is nothing to mix with
  const bool flat = std::any_of(seen.begin(), seen.end(), [](const StackedLayer& each) {
    return each.blend != Blend::kNormal;
  });
  if (flat && flat_ && seen == drawn_) return;
  if (flat != flat_) drawn_.clear();
  flat_ = flat;
  if (flat) {
    draw_flat(seen);
  } else {
    draw_each(seen);
  }
  drawn_ = std::move(seen);
}

void MapView::draw_each(const std::vector<StackedLayer>& seen) {
  scene_.set_count(seen.size());
  keep_painting(seen.size());
  for (std::size_t slot = 0; slot < seen.size(); ++slot) {
    const StackedLayer& each = seen[slot];
    if (slot >= drawn_.size() || !same_pixels(drawn_[slot], each)) {
      draw_picture(slot, each.layer->grid, [each](std::int64_t step) {
        return MapScene::make_picture(*each.layer, each.style, step);
      });
    }
    scene_.set_look(slot, each.style.opacity, each.style.smooth && !each.layer->is_labels());
  }
}

void MapView::draw_flat(const std::vector<StackedLayer>& seen) {
  scene_.set_count(1);
  keep_painting(1);
  draw_picture(0, stack_grid(seen),
               [seen](std::int64_t step) { return MapScene::make_flat_picture(seen, step); });
  scene_.set_look(0, 1, seen.back().style.smooth && !seen.back().layer->is_labels());
}

// Those of further slots are stopped, but not waited for.
void MapView::keep_painting(std::size_t count) {
  while (painting_.size() < count) painting_.push_back(std::make_unique<BackgroundTask>());
  for (std::size_t slot = count; slot < painting_.size(); ++slot) painting_[slot]->cancel();
}

// What takes longer than a frame or two is shown coarsely at once, and in full when it is painted.
template <typename Make>
void MapView::draw_picture(std::size_t slot, const Grid& grid, const Make& make) {
  painting_[slot]->cancel();
  std::int64_t step = 1;
  while (grid.size() / (step * step) > kPaintedAtOnce) ++step;
  scene_.set_picture(slot, make(step));
  if (step == 1) return;
  painting_[slot]->start([this, slot, make](Progress&) -> BackgroundTask::Done {
    const auto picture = make(1);
    return [this, slot, picture] {
      scene_.set_picture(slot, picture);
      redraw();
    };
  });
}

}  // namespace lithoscope
