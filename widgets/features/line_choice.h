// Which emission lines are taken, and which could be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/features/usual_lines.h"

namespace lithoscope {

bool same_line(const EmissionLine& a, const EmissionLine& b);
bool holds_line(const std::vector<EmissionLine>& lines, const EmissionLine& line);

// The lines that are on, and those that a person has let go or not yet taken: they can be taken
// again.
class LineChoice {
 public:
  struct Row {
    EmissionLine line;
    bool on = false;
  };

  // Another image: what it covers. False where it is the same; else no line is remembered.
  bool set_range(const LineRange& range);
  // Those that are on. What was on before and is not any more is let go.
  void set_lines(const std::vector<EmissionLine>& lines);
  // The same, but what was on before is forgotten.
  void begin_with(std::vector<EmissionLine> lines);

  const LineRange& range() const { return range_; }
  const std::vector<EmissionLine>& lines() const { return on_; }
  // With the usual lines of their elements, and with those that were let go as far as their element
  // has a line that is on, or they are `looked_at`.
  std::vector<Row> rows(const std::optional<EmissionLine>& looked_at) const;

  // The lines that are on, with those that these elements usually show where they have none yet.
  std::vector<EmissionLine> with_elements(const std::vector<std::string>& elements) const;
  // With all of `more` that are not among them.
  std::vector<EmissionLine> with(const std::vector<EmissionLine>& more) const;
  std::vector<EmissionLine> without(const EmissionLine& line) const;
  std::vector<EmissionLine> without_element(const std::string& element) const;

  // Another line in the place of `line`, which is on or off; neither is remembered. Where it was
  // on, the lines that are on from now.
  std::optional<std::vector<EmissionLine>> replace(const Row& row, const EmissionLine& by);
  // One more line that is off, beside `beside`; none where the range has no room for it.
  std::optional<EmissionLine> add_beside(const std::optional<EmissionLine>& beside);
  void forget(const EmissionLine& line);  // that is off

 private:
  LineRange range_;
  std::vector<EmissionLine> on_, off_;
};

}  // namespace lithoscope
