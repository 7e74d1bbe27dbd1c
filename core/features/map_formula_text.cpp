// Formulas as people type them.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/text.h"
#include "core/features/map_formula.h"

namespace lithoscope {
namespace {

using Kind = MapFormula::Kind;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) {
    text.remove_prefix(1);
  }
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) {
    text.remove_suffix(1);
  }
  return text;
}

// What follows `word`, or none where the text does not begin with it.
std::optional<std::string_view> after(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return std::nullopt;
  const bool same = std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
    return a == std::tolower(static_cast<unsigned char>(b));
  });
  if (!same) return std::nullopt;
  return trimmed(text.substr(word.size()));
}

Error not_understood(std::string_view text) {
  return Error(translated("core", "\"{}\" names nothing that can be mapped", text),
               translated("core",
                          "Type a channel (670.8), a line (line 670.8 ± 0.3), a ratio (1650 / "
                          "2200), a band depth (depth 2120, 2200, 2245) or a component (PC 1)"));
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

double position_of(std::string_view text, const ReadPosition& read) {
  if (const auto found = text.empty() ? std::nullopt : read(text)) return *found;
  throw not_understood(text);
}

}  // namespace

MapFormula parse_map_formula(std::string_view whole, const ReadPosition& read) {
  std::string_view text = trimmed(whole);
  MapFormula formula;
  if (const auto number = after(text, "pc")) {
    const auto component = number_of_text(*number);
    if (!component || *component < 1 || *component > 1000 ||
        *component != static_cast<int>(*component)) {
      throw not_understood(whole);
    }
    formula.kind = Kind::kComponent;
    formula.component = static_cast<int>(*component);
    return formula;
  }
  bool has_width = false;
  for (const std::string_view sign : {std::string_view("±"), std::string_view("+-")}) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos) continue;
    const auto width = leading_number(trimmed(text.substr(at + sign.size())));
    if (!width || !(width->value > 0)) throw not_understood(whole);
    formula.half_width = width->value;
    has_width = true;
    text = trimmed(text.substr(0, at));
    break;
  }
  if (const auto line = after(text, "line")) {
    formula.kind = Kind::kLine;
    formula.at = position_of(*line, read);
  } else if (const auto depth = after(text, "depth")) {
    const auto parts = parts_of(*depth, ',');
    if (parts.size() != 3) throw not_understood(whole);
    formula.kind = Kind::kDepth;
    formula.other = position_of(parts[0], read);
    formula.at = position_of(parts[1], read);
    formula.right = position_of(parts[2], read);
  } else if (const auto parts = parts_of(text, '/'); parts.size() == 2) {
    formula.kind = Kind::kRatio;
    formula.at = position_of(parts[0], read);
    formula.other = position_of(parts[1], read);
  } else {
    if (has_width) throw not_understood(whole);
    formula.at = position_of(text, read);
  }
  return formula;
}

std::string map_formula_text(const MapFormula& formula, const TellPosition& tell) {
  const std::string width =
      formula.half_width > 0 ? fmt::format(" ± {:.6g}", formula.half_width) : "";
  switch (formula.kind) {
    case Kind::kChannel:
      return tell(formula.at);
    case Kind::kLine:
      return "line " + tell(formula.at) + width;
    case Kind::kRatio:
      return tell(formula.at) + " / " + tell(formula.other) + width;
    case Kind::kDepth:
      return fmt::format("depth {}, {}, {}{}", tell(formula.other), tell(formula.at),
                         tell(formula.right), width);
    case Kind::kComponent:
      return fmt::format("PC {}", formula.component);
  }
  return {};
}

}  // namespace lithoscope
