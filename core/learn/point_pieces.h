// Going through many points in fixed pieces, with sums that do not depend on the thread count.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/base/parallel.h"

namespace lithoscope {

// How points are cut up: by their number and the cost of each alone.
struct PointPieces {
  std::int64_t count = 0;  // points
  std::int64_t piece = 1;  // points of one piece
  std::int64_t step = 1;   // points between two looks at the stop
  std::int64_t pieces() const { return (count + piece - 1) / piece; }
};

// `cost`: multiplications a point. At most `max_pieces` pieces of at least 256 points each.
inline PointPieces point_pieces(std::int64_t count, std::int64_t cost,
                                std::int64_t max_pieces = 64) {
  constexpr std::int64_t kStepCost = std::int64_t{1} << 20;  // about 0.5 ms
  PointPieces cut;
  cut.count = count;
  cut.piece =
      std::max<std::int64_t>(256, (count + max_pieces - 1) / std::max<std::int64_t>(1, max_pieces));
  cut.step = std::max<std::int64_t>(1, kStepCost / std::max<std::int64_t>(1, cost));
  return cut;
}

// Calls body(piece index, first, last) for every step of every piece: the steps of a piece in order
// on one thread, pieces in parallel. Throws Cancelled.
template <typename Body>
void for_each_piece(const PointPieces& cut, const Progress& stop, const Body& body) {
  parallel_pieces(cut.pieces(), 1, &stop, [&](std::int64_t first_piece, std::int64_t last_piece) {
    for (std::int64_t piece = first_piece; piece < last_piece; ++piece) {
      const std::int64_t end = std::min(cut.count, (piece + 1) * cut.piece);
      for (std::int64_t first = piece * cut.piece; first < end; first += cut.step) {
        stop.check();
        body(piece, first, std::min(end, first + cut.step));
      }
    }
  });
}

}  // namespace lithoscope
