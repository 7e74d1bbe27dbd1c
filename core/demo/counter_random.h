// Random numbers by counting: the n-th number of a stream is a function of (seed, stream, n) alone,
// so that any part of a generated sample can be made at any time, by any thread, in any order.
#pragma once

#include <cstdint>
#include <span>

namespace lithoscope::demo {

// Scrambles 64 bits (the finaliser of SplitMix64, Steele, Lea and Flood 2014,
// 10.1145/2660193.2660195).
constexpr std::uint64_t scramble(std::uint64_t bits) {
  bits += 0x9e3779b97f4a7c15u;
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
  return bits ^ (bits >> 31);
}

class CounterRandom {
 public:
  // Streams of one seed are independent of each other.
  CounterRandom(std::uint64_t seed, std::uint64_t stream)
      : key_(scramble(scramble(seed) ^ (stream * 0xd1342543de82ef95u))) {}

  std::uint64_t bits(std::uint64_t index) const { return scramble(key_ ^ scramble(index)); }
  double uniform(std::uint64_t index) const;  // in (0, 1)
  double normal(std::uint64_t index) const;   // mean 0, standard deviation 1
  // The numbers of item `index` (a pixel, say): out[i] depends on (index, i) alone.
  void normals(std::uint64_t index, std::span<float> out) const;
  // A stream of its own for item `index`.
  CounterRandom of(std::uint64_t index) const { return CounterRandom(bits(index)); }

 private:
  explicit CounterRandom(std::uint64_t key) : key_(key) {}
  std::uint64_t key_;
};

}  // namespace lithoscope::demo
