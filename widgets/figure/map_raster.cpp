#include "widgets/figure/map_raster.h"

#include <algorithm>
#include <cmath>

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

}  // namespace

QColor to_qcolor(Colour colour) {
  return QColor(colour.red, colour.green, colour.blue);
}

bool hatch_ink(std::size_t index, int x, int y, int period_px) {
  const int p = std::max(4, period_px);
  const int line = std::max(1, p / 6);
  const auto every = [line](int position, int period) {
    return ((position % period) + period) % period < line;
  };
  const auto dot = [](int dx, int dy, int period, int radius) {
    const int cx = dx % period - period / 2, cy = dy % period - period / 2;
    return cx * cx + cy * cy <= radius * radius;
  };
  if (index == 0) return false;
  const int step = (index - 1) / 12 % 2 == 0 ? p : p + p / 2;
  switch ((index - 1) % 12) {
    case 0:
      return every(x + y, step);
    case 1:
      return every(x - y, step);
    case 2:
      return every(y, step);
    case 3:
      return every(x, step);
    case 4:
      return dot(x + (y / step % 2) * step / 2, y, step, std::max(1, p / 5));
    case 5:
      return every(x + y, step) || every(x - y, step);
    case 6:
      return every(x, step) || every(y, step);
    case 7:
      return every(x + y, 2 * step) || every(x + y - 2 * line, 2 * step);
    case 8:
      return every(y, 2 * step) || every(y - 2 * line, 2 * step);
    case 9:
      return every(x + 2 * y, step + p / 2);
    case 10:
      return dot(x, y, 2 * step, p / 2) && !dot(x, y, 2 * step, p / 2 - line);
    default:
      return every(x - y, 2 * step) || every(x - y - 2 * line, 2 * step);
  }
}

QRgb hatch_colour(Colour colour) {
  const double light = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
  const int towards = light > 110 ? 0 : 255;
  const auto mix = [towards](int v) { return (v * 45 + towards * 55) / 100; };
  return qRgb(mix(colour.red), mix(colour.green), mix(colour.blue));
}

QImage label_raster(const LabelMap& map, int width, int height, QRgb empty, bool hatched,
                    int period_px) {
  QImage image(width, height, QImage::Format_RGB32);
  const std::vector<Span> rows = covered(map.grid.rows, height);
  const std::vector<Span> cols = covered(map.grid.cols, width);
  std::vector<QRgb> colours = {empty}, inks = {empty};
  for (const LabelClass& each : map.classes) {
    colours.push_back(to_rgb(each.colour));
    inks.push_back(hatch_colour(each.colour));
  }
  std::vector<std::int64_t> votes(map.classes.size() + 1, 0);
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const Span r = rows[static_cast<std::size_t>(y)];
    for (int x = 0; x < width; ++x) {
      const Span c = cols[static_cast<std::size_t>(x)];
      std::size_t best = map.labels[static_cast<std::size_t>(map.grid.index(r.first, c.first))];
      if (r.last - r.first > 1 || c.last - c.first > 1) {
        for (int pass = 0; pass < 2; ++pass) {  // count, then clear what was counted
          for (std::int64_t row = r.first; row < r.last; ++row) {
            for (std::int64_t col = c.first; col < c.last; ++col) {
              const std::size_t label =
                  map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
              if (pass == 1) {
                votes[label] = 0;
              } else if (++votes[label] > votes[best]) {
                best = label;
              }
            }
          }
        }
      }
      // The first class stays plain: with all hatched, nothing is quiet.
      const bool ink = hatched && best > 1 && hatch_ink(best - 1, x, y, period_px);
      line[x] = ink ? inks[best] : colours[best];
    }
  }
  return image;
}

QImage value_raster(const FeatureMap& map, std::size_t column, int width, int height,
                    const std::function<double(double)>& place, ColourMap colours, QRgb empty) {
  QImage image(width, height, QImage::Format_RGB32);
  const std::vector<Span> rows = covered(map.grid.rows, height);
  const std::vector<Span> cols = covered(map.grid.cols, width);
  const auto channel = static_cast<Eigen::Index>(column);
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const Span r = rows[static_cast<std::size_t>(y)];
    for (int x = 0; x < width; ++x) {
      const Span c = cols[static_cast<std::size_t>(x)];
      double sum = 0, points = 0;
      for (std::int64_t row = r.first; row < r.last; ++row) {
        for (std::int64_t col = c.first; col < c.last; ++col) {
          const std::int64_t point = map.grid.index(row, col);
          const auto value = static_cast<double>(map.values(point, channel));
          if (map.valid[static_cast<std::size_t>(point)] == 0 || !std::isfinite(value)) continue;
          sum += value;
          points += 1;
        }
      }
      line[x] = points == 0 ? empty : to_rgb(at(colours, place(sum / points)));
    }
  }
  return image;
}

}  // namespace lithoscope
