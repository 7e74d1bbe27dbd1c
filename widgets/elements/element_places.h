// Where an element stands in the periodic table.
#pragma once

namespace lithoscope {

struct ElementPlace {
  int row = 0;     // 0 ... 8: the seven periods, then lanthanides and actinides
  int column = 0;  // 0 ... 17: the groups of IUPAC
};

inline constexpr int kElementRows = 9;
inline constexpr int kElementColumns = 18;

// `atomic_number` from 1 to 118.
ElementPlace element_place(int atomic_number);

}  // namespace lithoscope
