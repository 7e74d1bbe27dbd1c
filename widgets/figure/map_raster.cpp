#include "widgets/figure/map_raster.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

struct Span {
  std::int64_t first = 0, last = 0;
};

// The points of a row (or column) of `count` that pixel `at` of `size` covers: at least the one at
// its centre.
std::vector<Span> covered(std::int64_t count, int size) {
  std::vector<Span> spans;
  for (int at = 0; at < size; ++at) {
    Span span;
    if (count <= size) {
      span.first =
          std::min(count - 1, (2 * static_cast<std::int64_t>(at) + 1) * count / (2 * size));
      span.last = span.first + 1;
    } else {
      span.first = static_cast<std::int64_t>(at) * count / size;
      span.last = std::max(span.first + 1, (static_cast<std::int64_t>(at) + 1) * count / size);
    }
    spans.push_back(span);
  }
  return spans;
}

QRgb to_rgb(Colour colour) {
  return qRgb(colour.red, colour.green, colour.blue);
}

// Calls line(y, pixels of that line) for every line of the picture, on all processors.
template <typename Line>
void for_lines(QImage& image, const Line& line) {
  const std::int64_t piece = std::max<std::int64_t>(1, 65536 / std::max(1, image.width()));
  auto* const pixels = image.bits();
  const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine());
  parallel_pieces(image.height(), piece, nullptr, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t y = first; y < last; ++y) {
      line(static_cast<std::size_t>(y), reinterpret_cast<QRgb*>(pixels + y * stride));
    }
  });
}

// The most frequent label of some points; of equally many the one met first.
std::size_t most_frequent(const LabelMap& map, Span r, Span c, std::vector<std::int64_t>& votes) {
  const auto label_at = [&](std::int64_t row, std::int64_t col) -> std::size_t {
    return map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
  };
  std::size_t best = label_at(r.first, c.first);
  for (int pass = 0; pass < 2; ++pass) {  // count, then clear what was counted
    for (std::int64_t row = r.first; row < r.last; ++row) {
      for (std::int64_t col = c.first; col < c.last; ++col) {
        const std::size_t label = label_at(row, col);
        if (pass == 1) {
          votes[label] = 0;
        } else if (++votes[label] > votes[best]) {
          best = label;
        }
      }
    }
  }
  return best;
}

}  // namespace

QImage label_raster(const LabelMap& map, int width, int height, QRgb empty) {
  QImage image(width, height, QImage::Format_ARGB32);
  const std::vector<Span> rows = covered(map.grid.rows, height);
  const std::vector<Span> cols = covered(map.grid.cols, width);
  std::vector<QRgb> colours = {empty};
  for (const LabelClass& each : map.classes) colours.push_back(to_rgb(each.colour));
  for_lines(image, [&](std::size_t y, QRgb* line) {
    std::vector<std::int64_t> votes(colours.size(), 0);
    const Span r = rows[y];
    for (std::size_t x = 0; x < cols.size(); ++x) {
      const Span c = cols[x];
      const bool single = r.last - r.first == 1 && c.last - c.first == 1;
      line[x] =
          colours[single ? map.labels[static_cast<std::size_t>(map.grid.index(r.first, c.first))]
                         : most_frequent(map, r, c, votes)];
    }
  });
  return image;
}

QImage value_raster(const ValueMap& map, int width, int height, const StretchCurve& curve,
                    ColourMap colours, QRgb empty) {
  QImage image(width, height, QImage::Format_ARGB32);
  const std::vector<Span> rows = covered(map.grid.rows, height);
  const std::vector<Span> cols = covered(map.grid.cols, width);
  for_lines(image, [&](std::size_t y, QRgb* line) {
    const Span r = rows[y];
    for (std::size_t x = 0; x < cols.size(); ++x) {
      const Span c = cols[x];
      double sum = 0, points = 0;
      for (std::int64_t row = r.first; row < r.last; ++row) {
        for (std::int64_t col = c.first; col < c.last; ++col) {
          const auto value =
              static_cast<double>(map.values[static_cast<std::size_t>(map.grid.index(row, col))]);
          if (!std::isfinite(value)) continue;
          sum += value;
          points += 1;
        }
      }
      line[x] = points == 0 ? empty : to_rgb(at(colours, curve(sum / points)));
    }
  });
  return image;
}

}  // namespace lithoscope
