#include "widgets/elements/element_places.h"

namespace lithoscope {

ElementPlace element_place(int z) {
  if (z == 1) return {0, 0};
  if (z == 2) return {0, 17};
  if (z <= 10) return {1, z <= 4 ? z - 3 : z + 7};
  if (z <= 18) return {2, z <= 12 ? z - 11 : z - 1};
  if (z <= 36) return {3, z - 19};
  if (z <= 54) return {4, z - 37};
  if (z >= 57 && z <= 71) return {7, z - 57 + 2};
  if (z >= 89 && z <= 103) return {8, z - 89 + 2};
  if (z <= 86) return {5, z <= 56 ? z - 55 : z - 69};
  return {6, z <= 88 ? z - 87 : z - 101};
}

}  // namespace lithoscope
