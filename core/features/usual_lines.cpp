#include "core/features/usual_lines.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/features/elements.h"
#include "core/features/strong_lines.h"

namespace lithoscope {
namespace {

constexpr std::size_t kStrongest = 3;

const std::vector<EmissionLine>& listed() {
  static const std::vector<EmissionLine> lines = [] {
    std::vector<EmissionLine> all;
    for (const std::string& preset : line_presets()) {
      for (const EmissionLine& line : parse_lines(preset)) all.push_back(line);
    }
    return all;
  }();
  return lines;
}

bool by_wavelength(const EmissionLine& a, const EmissionLine& b) {
  return a.wavelength_nm < b.wavelength_nm;
}

std::vector<EmissionLine> strongest(const std::string& element, const LineRange& range) {
  std::vector<StrongLine> known;
  for (const StrongLine& line : strong_lines()) {
    if (line.element == element && range.holds(line.wavelength_nm)) known.push_back(line);
  }
  std::stable_sort(known.begin(), known.end(), [](const StrongLine& a, const StrongLine& b) {
    return a.relative_intensity > b.relative_intensity;
  });
  std::vector<EmissionLine> lines;
  for (const StrongLine& line : known) {
    const EmissionLine next{element, line.wavelength_nm};
    const bool twice = std::any_of(lines.begin(), lines.end(), [&next](const EmissionLine& other) {
      return other.name() == next.name();
    });
    if (!twice && lines.size() < kStrongest) lines.push_back(next);
  }
  return lines;
}

}  // namespace

std::vector<EmissionLine> usual_lines(const std::string& element, const LineRange& range) {
  std::vector<EmissionLine> lines;
  for (const EmissionLine& line : listed()) {
    if (line.element == element && range.holds(line.wavelength_nm)) lines.push_back(line);
  }
  if (lines.empty()) lines = strongest(element, range);
  std::sort(lines.begin(), lines.end(), by_wavelength);
  return lines;
}

std::vector<std::string> elements_with_lines(const LineRange& range) {
  std::vector<std::string> symbols;
  for (const ChemicalElement& element : chemical_elements()) {
    const std::string symbol(element.symbol);
    if (!usual_lines(symbol, range).empty()) symbols.push_back(symbol);
  }
  return symbols;
}

bool tells_of_minerals(std::string_view element) {
  constexpr std::array<std::string_view, 12> silent = {"H",  "N",  "O", "Ar", "He", "Ne",
                                                       "Kr", "Xe", "F", "Cl", "Br", "I"};
  return std::find(silent.begin(), silent.end(), element) == silent.end();
}

void put_in_order(std::vector<EmissionLine>& lines) {
  const auto place = [](const EmissionLine& line) {
    const auto found = std::find_if(listed().begin(), listed().end(),
                                    [&](const EmissionLine& l) { return l.name() == line.name(); });
    const ChemicalElement* element = find_element(line.element);
    return std::tuple(found - listed().begin(), element == nullptr ? 0 : element->atomic_number,
                      line.wavelength_nm);
  };
  std::stable_sort(lines.begin(), lines.end(), [&](const EmissionLine& a, const EmissionLine& b) {
    return place(a) < place(b);
  });
}

}  // namespace lithoscope
