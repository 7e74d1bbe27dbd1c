// Short vectors of numbers, for hot loops that the compiler does not vectorise well by itself.
#pragma once

#include <cstdint>

// Includers are compiled with -Wno-psabi: these vectors are never handed to another function, all
// helpers here are inlined.
#define LITHOSCOPE_INLINE inline __attribute__((always_inline))

namespace lithoscope {

using Floats4 = float __attribute__((vector_size(16)));
using Floats8 = float __attribute__((vector_size(32)));
using Doubles4 = double __attribute__((vector_size(32)));
using Masks4 = std::int64_t __attribute__((vector_size(32)));

LITHOSCOPE_INLINE Floats4 load4(const float* from) {
  Floats4 values;
  __builtin_memcpy(&values, from, sizeof values);
  return values;
}
LITHOSCOPE_INLINE Floats8 load8(const float* from) {
  Floats8 values;
  __builtin_memcpy(&values, from, sizeof values);
  return values;
}
LITHOSCOPE_INLINE Floats8 all8(float value) {
  return Floats8{value, value, value, value, value, value, value, value};
}
LITHOSCOPE_INLINE Doubles4 load4(const double* from) {
  Doubles4 values;
  __builtin_memcpy(&values, from, sizeof values);
  return values;
}
// Four floats as doubles. Written so that it becomes one instruction, which __builtin_convertvector
// does not in functions of several versions.
LITHOSCOPE_INLINE Doubles4 load_wide4(const float* from) {
  return Doubles4{static_cast<double>(from[0]), static_cast<double>(from[1]),
                  static_cast<double>(from[2]), static_cast<double>(from[3])};
}
LITHOSCOPE_INLINE Floats4 narrow(Doubles4 values) {
  return __builtin_convertvector(values, Floats4);
}
LITHOSCOPE_INLINE Doubles4 all4(double value) {
  return Doubles4{value, value, value, value};
}
// One number from memory four times. The pointer is hidden from the compiler, which would otherwise
// load neighbours together and spread them by shuffles, which are slower. A macro, because inside
// an inlined function the vector would be put together from two halves.
#define LITHOSCOPE_SPREAD4(pointer)                                                 \
  __extension__({                                                                   \
    const double* spread_from = (pointer);                                          \
    asm("" : "+r"(spread_from));                                                    \
    const double spread_value = *spread_from;                                       \
    ::lithoscope::Doubles4{spread_value, spread_value, spread_value, spread_value}; \
  })

LITHOSCOPE_INLINE void store4(float* to, Floats4 values) {
  __builtin_memcpy(to, &values, sizeof values);
}
LITHOSCOPE_INLINE void store4(double* to, Doubles4 values) {
  __builtin_memcpy(to, &values, sizeof values);
}

}  // namespace lithoscope
