#include "core/labels/class_colours.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/palette/mineral_colours.h"
#include "core/palette/oklab.h"

namespace lithoscope {
namespace {

constexpr double kAlike = 0.08;
constexpr int kMostTries = 200;

// Lighter and darker by turns, ever further from the colour itself.
Colour shade(Colour colour, int step) {
  OkLab lab = to_oklab(colour);
  const double away = 0.11 * (1 + (step - 1) / 2);  // NOLINT: whole steps are meant
  const bool room_above = lab.lightness < 0.6;
  lab.lightness += (step % 2 == 1) == room_above ? away : -away;
  lab.lightness = std::clamp(lab.lightness, 0.15, 0.97);
  return from_oklab(lab);
}

}  // namespace

bool look_alike(Colour a, Colour b) {
  const OkLab p = to_oklab(a), q = to_oklab(b);
  return std::hypot(p.lightness - q.lightness, p.a - q.a, p.b - q.b) < kAlike;
}

std::vector<Colour> told_apart(const std::vector<ColouredClass>& classes) {
  std::vector<std::size_t> by_number(classes.size());
  std::iota(by_number.begin(), by_number.end(), std::size_t{0});
  std::stable_sort(by_number.begin(), by_number.end(), [&](std::size_t a, std::size_t b) {
    return classes[a].number < classes[b].number;
  });
  std::vector<Colour> colours(classes.size());
  std::vector<Colour> taken;
  const auto is_free = [&](Colour colour) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](Colour other) { return look_alike(colour, other); });
  };
  const auto give = [&](std::size_t i, Colour colour) {
    colours[i] = colour;
    taken.push_back(colour);
  };
  for (const std::size_t i : by_number) {
    if (classes[i].fixed) give(i, classes[i].colour);
  }
  // Minerals have their colour everywhere, also beside another mineral's that is like it.
  std::vector<Colour> minerals;
  for (const std::size_t i : by_number) {
    const ColouredClass& each = classes[i];
    if (each.fixed || !each.mineral) continue;
    const auto same = std::count(minerals.begin(), minerals.end(), *each.mineral);
    minerals.push_back(*each.mineral);
    if (same == 0) {
      give(i, *each.mineral);
      continue;
    }
    Colour colour = shade(*each.mineral, static_cast<int>(same));
    for (int step = static_cast<int>(same); step < 8 && !is_free(colour); ++step) {
      colour = shade(*each.mineral, step);
    }
    give(i, colour);
  }
  for (const std::size_t i : by_number) {
    const ColouredClass& each = classes[i];
    if (each.fixed || each.mineral) continue;
    Colour colour = each.colour;
    for (std::size_t step = 0; step < kMostTries && !is_free(colour); ++step) {
      colour = cluster_colour(step);
    }
    give(i, is_free(colour) ? colour : each.colour);
  }
  return colours;
}

}  // namespace lithoscope
