// One solve of asymmetric least squares, for eight spectra side by side.
#pragma once

#include <cstdint>

namespace lithoscope {

// Spectra that are solved together, one in each lane of the processor's vectors.
constexpr std::int64_t kAslsLanes = 8;

// How a channel's value follows from that of the next one towards the middle, for each lane:
// gᵢ = kept·gᵢ₊₁ − lost·zᵢ₊₁ + solution  and  zᵢ = zᵢ₊₁ − gᵢ; the way back then puts zᵢ into
// `solution`.
struct AslsStep {
  double kept[kAslsLanes], lost[kAslsLanes], solution[kAslsLanes];
};

// Memory of the caller. One array of steps, not one for each of their parts: arrays whose sizes
// are powers of two would fall into the same few lines of the cache.
template <typename Value>
struct AslsTile {
  std::int64_t channels;  // 2 or more
  const Value* y;         // channels × kAslsLanes
  std::uint8_t* marks;    // channels × 2: a bit for each of four lanes, set where y > baseline
  AslsStep* steps;        // one a channel
};

// The weights of points above and below the baseline, over λ.
struct AslsWeights {
  double above, below;
};

// The symmetric pentadiagonal system (W + λDᵀD) z = W y is solved by elimination (LDLᵀ) from both
// ends to the middle and back: chains of dependent steps that the processor works on at once.
// The unknowns of each step are not (zᵢ, zᵢ₊₁) but the value zᵢ and the slope gᵢ = zᵢ₊₁ − zᵢ
// towards the middle: straight lines, which λ does not touch, then stay apart from it, and no step
// subtracts numbers of size λ from each other. In the textbook form weights below λ·1e-16 drown,
// so that λ = 1e12 with p = 1e-3 is already meaningless; here it keeps its digits.
//
// Marks the channels anew by the baseline that was found; false where no mark changed. The two
// versions give the same bits; the first is for processors with AVX2.
bool asls_solve_avx2(const AslsTile<float>& tile, const AslsWeights& weights);
bool asls_solve_avx2(const AslsTile<double>& tile, const AslsWeights& weights);
bool asls_solve_plain(const AslsTile<float>& tile, const AslsWeights& weights);
bool asls_solve_plain(const AslsTile<double>& tile, const AslsWeights& weights);

}  // namespace lithoscope
