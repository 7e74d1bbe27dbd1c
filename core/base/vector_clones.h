// Letting the compiler make a second, wider version of a hot loop.
#pragma once

// A function marked so is compiled twice, for AVX2 and for the plain x86-64 that the program is
// built for; the loader picks the one that the processor can run. Without fused multiply-add both
// give the same bits. Sanitizers start after the loader, so they get the plain version alone.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(LITHOSCOPE_SANITIZED)
#define LITHOSCOPE_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define LITHOSCOPE_VECTOR_CLONES
#endif

namespace lithoscope {

// For code that is compiled for AVX2 in files of its own.
inline bool processor_has_avx2() {
#if defined(__x86_64__) && defined(__GNUC__)
  return __builtin_cpu_supports("avx2") != 0;
#else
  return false;
#endif
}

inline bool processor_has_fma() {
#if defined(__x86_64__) && defined(__GNUC__)
  return processor_has_avx2() && __builtin_cpu_supports("fma") != 0;
#else
  return false;
#endif
}

// For what AVX-512 makes much faster, which is little.
inline bool processor_has_avx512() {
#if defined(__x86_64__) && defined(__GNUC__)
  return processor_has_fma() && __builtin_cpu_supports("avx512f") != 0;
#else
  return false;
#endif
}

}  // namespace lithoscope
