#include "core/demo/demo_minerals.h"

#include <algorithm>
#include <cmath>

#include "core/palette/mineral_colours.h"

namespace lithoscope::demo {
namespace {

double& amount(Composition& composition, Element element) {
  return composition[static_cast<std::size_t>(element)];
}

double within(double value, double lower, double upper) {
  return std::clamp(value, lower, upper);
}

// Atoms per formula unit of four-layer micas: tetrahedra and octahedra keep the charge balance only
// roughly, as analyses do.
Composition mica(double li, double k, double na, double rb, double al, double si, double h) {
  Composition c{};
  amount(c, Element::kLi) = li;
  amount(c, Element::kK) = k;
  amount(c, Element::kNa) = na;
  amount(c, Element::kRb) = rb;
  amount(c, Element::kAl) = al;
  amount(c, Element::kSi) = si;
  amount(c, Element::kO) = 10 + h;
  amount(c, Element::kH) = h;
  return c;
}

Composition lepidolite(const Variation& v) {
  const double li = within(1.75 + 0.15 * v.main, 1.4, 2.1);
  const double rb = within(0.09 * std::exp(0.3 * v.minor), 0.04, 0.16);
  Composition c = mica(li, 0.93 - rb, 0.04, rb, 3.3 - li, 3.45 + 0.1 * v.main,
                       within(0.75 - 0.2 * v.main, 0.3, 1.4));
  amount(c, Element::kMn) = within(0.02 * std::exp(0.6 * v.minor), 0, 0.08);
  return c;
}

Composition white_mica(const Variation& v) {
  const double li = within(0.06 * std::exp(0.6 * v.main), 0.01, 0.2);
  const double na = within(0.08 + 0.025 * v.minor, 0.03, 0.15);
  const double rb = within(0.015 * std::exp(0.4 * v.main), 0.004, 0.04);
  Composition c = mica(li, 0.97 - na - rb, na, rb, 2.83, 3.08, 1.9);
  amount(c, Element::kMg) = within(0.015 * std::exp(0.5 * v.minor), 0, 0.06);
  amount(c, Element::kMn) = 0.004;
  return c;
}

Composition albite(const Variation& v) {
  const double anorthite = within(0.012 * std::exp(0.6 * v.main), 0, 0.04);
  const double orthoclase = within(0.015 * std::exp(0.6 * v.minor), 0.002, 0.05);
  Composition c{};
  amount(c, Element::kNa) = 1 - anorthite - orthoclase;
  amount(c, Element::kCa) = anorthite;
  amount(c, Element::kK) = orthoclase;
  amount(c, Element::kRb) = 0.01 * orthoclase;
  amount(c, Element::kLi) = 0.0002;
  amount(c, Element::kAl) = 1 + anorthite;
  amount(c, Element::kSi) = 3 - anorthite;
  amount(c, Element::kO) = 8;
  amount(c, Element::kH) = 0.01;
  return c;
}

// Brines in fluid inclusions bring Na, K, Ca and water; tiny feldspar and mica inclusions bring Al.
Composition quartz(const Variation& v) {
  const double brine = 0.0015 * std::exp(0.7 * v.main);
  const double inclusions = 0.001 * std::exp(0.8 * v.minor);
  Composition c{};
  amount(c, Element::kSi) = 1;
  amount(c, Element::kO) = 2;
  amount(c, Element::kH) = 0.004 + 4 * brine;
  amount(c, Element::kNa) = brine + inclusions;
  amount(c, Element::kK) = 0.15 * brine + 0.5 * inclusions;
  amount(c, Element::kCa) = 0.1 * brine;
  amount(c, Element::kLi) = 0.0003;
  amount(c, Element::kAl) = 0.0006 + 1.5 * inclusions;
  return c;
}

// Epoxy resin with rock flour from sawing, and sodium, calcium and magnesium from water and hands.
Composition resin(const Variation& v) {
  const double flour = within(0.01 * std::exp(0.6 * v.main), 0, 0.06);
  Composition c{};
  amount(c, Element::kC) = 0.42;
  amount(c, Element::kH) = 0.48;
  amount(c, Element::kO) = 0.08 + 0.6 * flour;
  amount(c, Element::kN) = 0.015;
  amount(c, Element::kSi) = 0.25 * flour;
  amount(c, Element::kAl) = 0.1 * flour;
  amount(c, Element::kNa) = 0.0006 + 0.03 * flour;
  amount(c, Element::kK) = 0.0002 + 0.02 * flour;
  amount(c, Element::kLi) = 0.01 * flour;
  amount(c, Element::kCa) = 0.0008 * std::exp(0.3 * v.minor);
  amount(c, Element::kMg) = 0.0002;
  return c;
}

}  // namespace

std::vector<LabelClass> mineral_classes() {
  std::vector<LabelClass> classes;
  for (const char* name : {"Lepidolite", "Quartz", "Albite", "Mica", "Background"}) {
    classes.push_back({name, mineral_colour(name).value_or(background_colour())});
  }
  return classes;
}

Composition composition_of(Mineral mineral, const Variation& variation) {
  Composition composition{};
  switch (mineral) {
    case Mineral::kLepidolite:
      composition = lepidolite(variation);
      break;
    case Mineral::kQuartz:
      composition = quartz(variation);
      break;
    case Mineral::kAlbite:
      composition = albite(variation);
      break;
    case Mineral::kMica:
      composition = white_mica(variation);
      break;
    case Mineral::kBackground:
      composition = resin(variation);
      break;
  }
  double sum = 0;
  for (const double part : composition) sum += part;
  for (double& part : composition) part /= sum;
  return composition;
}

}  // namespace lithoscope::demo
