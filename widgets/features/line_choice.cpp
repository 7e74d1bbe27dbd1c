#include "widgets/features/line_choice.h"

#include <algorithm>
#include <utility>

namespace lithoscope {
namespace {

void remove_from(std::vector<EmissionLine>& lines, const EmissionLine& line) {
  std::erase_if(lines, [&line](const EmissionLine& other) { return same_line(other, line); });
}

}  // namespace

bool same_line(const EmissionLine& a, const EmissionLine& b) {
  return a.name() == b.name();
}

bool holds_line(const std::vector<EmissionLine>& lines, const EmissionLine& line) {
  return std::any_of(lines.begin(), lines.end(),
                     [&line](const EmissionLine& other) { return same_line(other, line); });
}

bool LineChoice::set_range(const LineRange& range) {
  if (range.lower_nm == range_.lower_nm && range.upper_nm == range_.upper_nm) return false;
  range_ = range;
  off_.clear();
  return true;
}

void LineChoice::set_lines(const std::vector<EmissionLine>& lines) {
  for (const EmissionLine& line : on_) {
    if (!holds_line(lines, line) && !holds_line(off_, line)) off_.push_back(line);
  }
  for (const EmissionLine& line : lines) remove_from(off_, line);
  on_ = lines;
}

void LineChoice::begin_with(std::vector<EmissionLine> lines) {
  off_.clear();
  on_ = std::move(lines);
}

std::vector<LineChoice::Row> LineChoice::rows(const std::optional<EmissionLine>& looked_at) const {
  std::vector<EmissionLine> all = on_;
  for (const EmissionLine& line : on_) {
    for (const EmissionLine& usual : usual_lines(line.element, range_)) {
      if (!holds_line(all, usual)) all.push_back(usual);
    }
  }
  for (const EmissionLine& line : off_) {
    const bool known = std::any_of(on_.begin(), on_.end(),
                                   [&line](const auto& on) { return on.element == line.element; });
    if (holds_line(all, line)) continue;
    if (known || (looked_at && same_line(*looked_at, line))) all.push_back(line);
  }
  put_in_order(all);
  std::vector<Row> rows;
  for (const EmissionLine& line : all) {
    const auto on = std::find_if(on_.begin(), on_.end(), [&line](const EmissionLine& other) {
      return same_line(other, line);
    });
    rows.push_back({on == on_.end() ? line : *on, on != on_.end()});
  }
  return rows;
}

std::vector<EmissionLine> LineChoice::with_elements(
    const std::vector<std::string>& elements) const {
  std::vector<EmissionLine> lines = on_;
  for (const std::string& element : elements) {
    const bool there = std::any_of(lines.begin(), lines.end(), [&element](const auto& line) {
      return line.element == element;
    });
    if (there) continue;
    for (const EmissionLine& line : usual_lines(element, range_)) lines.push_back(line);
  }
  put_in_order(lines);
  return lines;
}

std::vector<EmissionLine> LineChoice::with(const std::vector<EmissionLine>& more) const {
  std::vector<EmissionLine> lines = on_;
  for (const EmissionLine& line : more) {
    if (!holds_line(lines, line)) lines.push_back(line);
  }
  return lines;
}

std::vector<EmissionLine> LineChoice::without(const EmissionLine& line) const {
  std::vector<EmissionLine> lines = on_;
  remove_from(lines, line);
  return lines;
}

std::vector<EmissionLine> LineChoice::without_element(const std::string& element) const {
  std::vector<EmissionLine> lines = on_;
  std::erase_if(lines, [&element](const auto& line) { return line.element == element; });
  return lines;
}

std::optional<std::vector<EmissionLine>> LineChoice::replace(const Row& row,
                                                             const EmissionLine& by) {
  remove_from(off_, row.line);
  if (!row.on) {
    off_.push_back(by);
    return std::nullopt;
  }
  remove_from(on_, row.line);
  on_.push_back(by);
  return on_;
}

std::optional<EmissionLine> LineChoice::add_beside(const std::optional<EmissionLine>& beside) {
  const double middle_nm = (range_.lower_nm + range_.upper_nm) / 2;
  EmissionLine line{beside ? beside->element : "Li",
                    beside ? beside->wavelength_nm + 1 : middle_nm};
  line.wavelength_nm = std::clamp(line.wavelength_nm, range_.lower_nm, range_.upper_nm);
  while (holds_line(on_, line) || holds_line(off_, line)) line.wavelength_nm += 1;
  if (!range_.holds(line.wavelength_nm)) return std::nullopt;
  off_.push_back(line);
  return line;
}

void LineChoice::forget(const EmissionLine& line) {
  remove_from(off_, line);
}

}  // namespace lithoscope
