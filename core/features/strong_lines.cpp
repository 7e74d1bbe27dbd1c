#include "core/features/strong_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/json.h"
#include "core/base/resource.h"

namespace lithoscope {
namespace {

constexpr std::array<std::string_view, 4> kStages = {"", "I", "II", "III"};

std::vector<StrongLine> read_table() {
  std::vector<StrongLine> lines;
  const Json table = Json::parse(read_resource("elements/strong_lines.json"));
  for (const auto& [element, stages] : table.at("lines").items()) {
    for (const auto& [roman, entries] : stages.items()) {
      const auto stage = std::find(kStages.begin() + 1, kStages.end(), roman) - kStages.begin();
      for (const Json& entry : entries) {
        lines.push_back({element, static_cast<int>(stage), entry.at(0).get<double>(),
                         entry.at(1).get<double>()});
      }
    }
  }
  return lines;
}

}  // namespace

std::string_view ion_stage_text(int stage) {
  return stage >= 0 && stage < static_cast<int>(kStages.size())
             ? kStages[static_cast<std::size_t>(stage)]
             : std::string_view();
}

std::string StrongLine::name() const {
  return fmt::format("{} {} {:.2f}", element, ion_stage_text(stage), wavelength_nm);
}

const std::vector<StrongLine>& strong_lines() {
  static const std::vector<StrongLine> lines = read_table();
  return lines;
}

std::vector<std::string> elements_of(std::span<const StrongLine> lines) {
  std::vector<std::string> elements;
  for (const StrongLine& line : lines) {
    if (std::find(elements.begin(), elements.end(), line.element) == elements.end()) {
      elements.push_back(line.element);
    }
  }
  return elements;
}

}  // namespace lithoscope
