// oneTBB loops with the project's habits: bounded pieces, cancellation, deterministic results.
#pragma once

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <cstdint>

#include "core/base/progress.h"

namespace lithoscope {

// Calls body(first, last) on pieces of [0, count) of at most `piece` items, in parallel. The pieces
// are the same whatever the thread count, so a body that writes only its own items gives the same
// bits on any machine. A stop asked for through `stop` (may be null) is seen between pieces and
// thrown as Cancelled; an exception of the body reaches the caller.
template <typename Body>
void parallel_pieces(std::int64_t count, std::int64_t piece, const Progress* stop,
                     const Body& body) {
  if (count <= 0) return;
  if (piece < 1) piece = 1;
  const std::int64_t pieces = (count + piece - 1) / piece;
  tbb::parallel_for(
      tbb::blocked_range<std::int64_t>(0, pieces, 1),
      [&](const tbb::blocked_range<std::int64_t>& range) {
        for (std::int64_t i = range.begin(); i != range.end(); ++i) {
          if (stop != nullptr) stop->check();
          const std::int64_t first = i * piece;
          body(first, first + piece < count ? first + piece : count);
        }
      },
      tbb::simple_partitioner());
}

}  // namespace lithoscope
