// What a person changes in a label map: names, colours, classes put together and taken apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/grid.h"
#include "core/image/label_map.h"
#include "core/image/table.h"

namespace lithoscope {

// How sure a person is of a name.
enum class Certainty { kUnsaid, kUnsure, kLikely, kSure };

// "", "unsure", "likely", "sure": in recipes and tables.
std::string certainty_word(Certainty certainty);

// One edit. Classes are named by their number: those of the map that is edited are 1, 2, ... in
// its order, and keep their numbers whatever is done; classes that a split or an addition makes
// take the next free ones. A number is never given twice.
struct LabelEdit {
  enum class Kind {
    kName,        // `of` is the mineral `name` and takes its colour, unless it has one of its own
    kColour,      // `of` has `colour`, whatever its name
    kCertainty,   // of the name of `of`
    kMerge,       // `classes` become part of `of`
    kSplit,       // `of` is split into `k` clusters; the largest keeps its number, name and colour
    kOrder,       // `classes` come first, in this order; the others stay behind them in theirs
    kBackground,  // `of` is background; where there is one already, it becomes part of it
    kPaint,       // labelled points in `outline_um` (of `classes` only, where given) go to `of`
    kAdd,         // a new class `name` without points, to be painted
  };
  Kind kind = Kind::kName;
  int of = 0;
  std::vector<int> classes;
  std::string name;
  Colour colour;
  Certainty certainty = Certainty::kUnsaid;
  int k = 2;
  std::uint64_t seed = 1;
  std::vector<PointUm> outline_um;  // at least 3 corners, µm of the map's plane

  bool operator==(const LabelEdit& other) const;
};

inline constexpr std::size_t kMostLabelEdits = 100'000;
inline constexpr std::size_t kLongestClassName = 200;  // bytes

// {"edit": "name", "class": 1, "name": "Albite"}, {"edit": "colour", "class": 1, "colour":
// "#e69f00"}, {"edit": "certainty", "class": 1, "certainty": "sure"}, {"edit": "merge", "class": 1,
// "classes": [2, 3]}, {"edit": "split", "class": 1, "k": 2, "seed": 1}, {"edit": "order",
// "classes": [3, 1]}, {"edit": "background", "class": 5}, {"edit": "paint", "class": 2,
// "outline_um": [[x, y], ...], "of": [1]}, {"edit": "add", "name": "Rim"}.
Json label_edits_to_json(const std::vector<LabelEdit>& edits);
// Throws Error that names the entry (from 1) and what would be accepted.
std::vector<LabelEdit> label_edits_from_json(const Json& json);

// A class of an edited map.
struct EditedClass {
  int number = 0;  // as edits name it
  std::string name;
  std::string mineral;  // its name in the mineral table, empty where it has none
  Certainty certainty = Certainty::kUnsaid;
  bool own_colour = false;  // a person has chosen it
};

struct EditedLabels {
  LabelMap labels;                   // its classes in the order of `classes`
  std::vector<EditedClass> classes;  // one a class of `labels`
  int next_number = 1;               // that the next new class will have
};

// Applies `edits` in their order. Unlabelled points stay unlabelled. `features` (null unless there
// is a split) are on the map's grid; points without features stay with the largest part of a split.
//
// A mineral has its colour of the palette (core/palette); a second class of one mineral, or of any
// name that is taken, gets a number behind its name and a shade of its own. Classes without a
// mineral keep the colour that they came with, unless it looks like another's that stands: they
// then take the first cluster colour that does not.
//
// Throws Error that names the entry of `edits`: a class that is not (any more) there, classes named
// twice, too few different points for a split, a split without features; Cancelled.
EditedLabels edit_labels(const LabelMap& labels, const FeatureMap* features,
                         const std::vector<LabelEdit>& edits, Progress& progress);

// Number, name, mineral, formula, certainty, pixels and area of each class.
Table class_table(const EditedLabels& edited);

}  // namespace lithoscope
