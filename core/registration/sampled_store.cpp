#include "core/registration/sampled_store.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kGroupValues = std::int64_t{4} << 20;   // 16 MiB of source rows
constexpr std::int64_t kAheadValues = std::int64_t{16} << 20;  // 64 MiB of results
constexpr std::int64_t kPiece = 4096;                          // points of one parallel piece

}  // namespace

struct SampledStore::Ahead {
  std::int64_t first_row = 0;
  std::int64_t row_count = 0;
  std::vector<int> channels;
  std::vector<float> values;

  bool covers(const BlockRequest& request) const {
    return request.first_row >= first_row &&
           request.first_row + request.row_count <= first_row + row_count &&
           std::equal(channels.begin(), channels.end(), request.channels.begin(),
                      request.channels.end());
  }
};

struct SampledStore::Work {
  BlockRequest request;
  std::span<float> out;
  std::int64_t channels = 0;  // wanted
  std::int64_t points = 0;    // wanted target pixels
  std::vector<int> checked;   // positions among the wanted channels that make a spectrum invalid

  // Wanted points in the order of their nearest source pixels' rows; those of source row r stand
  // from by_row[r] to by_row[r + 1].
  std::vector<std::int64_t> nearest;  // source pixel of each wanted point, -1 = none
  std::vector<std::int64_t> order, by_row;

  std::vector<float> group;  // the source rows read at present
  std::vector<double> sums;  // points × channels, for averages
  std::vector<std::int64_t> counts;
};

SampledStore::SampledStore(const SpectralImage& image, const GridPair& grids,
                           std::shared_ptr<const std::vector<std::uint8_t>> target_mask,
                           SampleMethod method)
    : image_(image), grids_(grids), target_mask_(std::move(target_mask)), method_(method) {}

CubeShape SampledStore::shape() const {
  return {grids_.target().rows, grids_.target().cols, image_.channels()};
}

void SampledStore::read(const BlockRequest& request, std::span<float> out) const {
  check_request(request, out.size());
  std::shared_ptr<const Ahead> ahead;
  std::int64_t rows = 0;
  {
    const std::lock_guard lock(mutex_);
    ahead = ahead_;
    const bool sweep = request.first_row == 0
                           ? request.row_count > 1
                           : request.first_row == next_row_ &&
                                 std::equal(next_channels_.begin(), next_channels_.end(),
                                            request.channels.begin(), request.channels.end());
    if (sweep) rows = rows_ahead(request);
    next_row_ = request.first_row + request.row_count;
    next_channels_.assign(request.channels.begin(), request.channels.end());
  }
  const std::int64_t row_values = grids_.target().cols * wanted_channels(request);
  if (ahead == nullptr || !ahead->covers(request)) {
    if (rows <= request.row_count) {
      compute(request, out);
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      if (ahead_ == ahead) ahead_.reset();  // not both in memory
    }
    ahead.reset();
    auto fresh = std::make_shared<Ahead>();
    fresh->first_row = request.first_row;
    fresh->row_count = rows;
    fresh->channels.assign(request.channels.begin(), request.channels.end());
    fresh->values.resize(static_cast<std::size_t>(rows * row_values));
    compute({request.first_row, rows, request.channels, request.stop}, fresh->values);
    ahead = fresh;
    const std::lock_guard lock(mutex_);
    ahead_ = fresh;
  }
  std::copy_n(ahead->values.begin() + (request.first_row - ahead->first_row) * row_values,
              request.row_count * row_values, out.begin());
  // The last rows end a sweep: nothing more is read from what was kept.
  if (request.first_row + request.row_count == grids_.target().rows) {
    const std::lock_guard lock(mutex_);
    if (ahead_ == ahead) ahead_.reset();
  }
}

// As many rows as one pass over the source should yield, or row_count where the source rows under
// the request are not much more than it moves on by: nothing would then be read again.
std::int64_t SampledStore::rows_ahead(const BlockRequest& request) const {
  if (request.row_count == 0) return 0;
  // Source rows that one target row runs across, and that the request moves on by.
  const double here = grids_.source_position(0, 0).first;
  const double cols = static_cast<double>(grids_.target().cols);
  const double across = std::abs(grids_.source_position(0, cols).first - here);
  const double down =
      std::abs(grids_.source_position(static_cast<double>(request.row_count), 0).first - here);
  if (across <= down) return request.row_count;
  const std::int64_t request_values = std::max<std::int64_t>(
      1, request.row_count * grids_.target().cols * wanted_channels(request));
  const std::int64_t blocks = std::max<std::int64_t>(1, kAheadValues / request_values);
  return std::min(blocks * request.row_count, grids_.target().rows - request.first_row);
}

void SampledStore::compute(const BlockRequest& request, std::span<float> out) const {
  Work work;
  work.request = request;
  work.out = out;
  work.channels = wanted_channels(request);
  work.points = request.row_count * grids_.target().cols;
  for (int i = 0; i < static_cast<int>(work.channels); ++i) {
    const auto channel = static_cast<std::size_t>(
        request.channels.empty() ? i : request.channels[static_cast<std::size_t>(i)]);
    if (image_.good_channels.empty() || image_.good_channels[channel] != 0) {
      work.checked.push_back(i);
    }
  }
  std::fill(out.begin(), out.end(), std::numeric_limits<float>::quiet_NaN());
  if (out.empty()) return;
  find_nearest(work);
  const bool area = method_ == SampleMethod::kArea;
  GridPair::RowRange rows = grids_.source_rows(request.first_row, request.row_count);
  if (area) {
    work.sums.assign(out.size(), 0);
    work.counts.assign(static_cast<std::size_t>(work.points), 0);
  }

  // Where a transform folds, the nearest pixels may lie outside the outline.
  for (std::int64_t row = 0; row < grids_.source().rows; ++row) {
    const auto place = static_cast<std::size_t>(row);
    if (work.by_row[place] == work.by_row[place + 1]) continue;
    rows = {std::min(rows.first, row), std::max(rows.last, row)};
  }

  // Groups stand at fixed places of the source, whole chunks where these are known.
  const std::int64_t source_cols = grids_.source().cols;
  const std::int64_t preferred = std::max<std::int64_t>(1, image_.store->preferred_rows());
  std::int64_t group_rows = std::max<std::int64_t>(1, kGroupValues / (source_cols * work.channels));
  if (group_rows > preferred) group_rows -= group_rows % preferred;
  const auto is_wanted = [&](std::int64_t row) {
    return area || work.by_row[static_cast<std::size_t>(row)] !=
                       work.by_row[static_cast<std::size_t>(row) + 1];
  };
  for (std::int64_t row = rows.first; row <= rows.last;) {
    if (request.stop != nullptr) request.stop->check();
    std::int64_t last = std::min(rows.last, (row / group_rows + 1) * group_rows - 1);
    const std::int64_t next = last + 1;
    while (row <= last && !is_wanted(row)) ++row;
    while (last > row && !is_wanted(last)) --last;
    if (row <= last) {
      work.group.resize(static_cast<std::size_t>((last - row + 1) * source_cols * work.channels));
      image_.store->read({row, last - row + 1, request.channels, request.stop}, work.group);
      scatter_nearest(work, row, last);
      if (area) add_footprints(work, row, last);
    }
    row = next;
  }
  if (area) finish_averages(work);
}

void SampledStore::find_nearest(Work& work) const {
  const Grid& source = grids_.source();
  const Grid& target = grids_.target();
  work.nearest.assign(static_cast<std::size_t>(work.points), -1);
  parallel_pieces(
      work.points, kPiece, work.request.stop, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
          const std::int64_t row = work.request.first_row + i / target.cols;
          const std::int64_t col = i % target.cols;
          if ((*target_mask_)[static_cast<std::size_t>(target.index(row, col))] == 0) {
            continue;
          }
          const auto pixel = grids_.nearest(row, col);
          if (pixel && image_.is_valid(source.index(pixel->row, pixel->col))) {
            work.nearest[static_cast<std::size_t>(i)] = source.index(pixel->row, pixel->col);
          }
        }
      });
  work.by_row.assign(static_cast<std::size_t>(source.rows) + 1, 0);
  for (const std::int64_t pixel : work.nearest) {
    if (pixel >= 0) ++work.by_row[static_cast<std::size_t>(pixel / source.cols) + 1];
  }
  for (std::size_t row = 1; row < work.by_row.size(); ++row) {
    work.by_row[row] += work.by_row[row - 1];
  }
  work.order.resize(static_cast<std::size_t>(work.by_row.back()));
  std::vector<std::int64_t> place(work.by_row.begin(), work.by_row.end() - 1);
  for (std::int64_t i = 0; i < work.points; ++i) {
    const std::int64_t pixel = work.nearest[static_cast<std::size_t>(i)];
    if (pixel < 0) continue;
    auto& next = place[static_cast<std::size_t>(pixel / source.cols)];
    work.order[static_cast<std::size_t>(next++)] = i;
  }
}

void SampledStore::scatter_nearest(Work& work, std::int64_t first_row,
                                   std::int64_t last_row) const {
  const std::int64_t begin = work.by_row[static_cast<std::size_t>(first_row)];
  const std::int64_t end = work.by_row[static_cast<std::size_t>(last_row) + 1];
  const std::int64_t first_pixel = first_row * grids_.source().cols;
  parallel_pieces(end - begin, kPiece, work.request.stop,
                  [&](std::int64_t first, std::int64_t last) {
                    for (std::int64_t i = first; i < last; ++i) {
                      const std::int64_t point = work.order[static_cast<std::size_t>(begin + i)];
                      const std::int64_t pixel = work.nearest[static_cast<std::size_t>(point)];
                      std::copy_n(work.group.begin() + (pixel - first_pixel) * work.channels,
                                  work.channels, work.out.begin() + point * work.channels);
                    }
                  });
}

bool SampledStore::is_measured(const Work& work, std::int64_t source_pixel,
                               const float* spectrum) const {
  return image_.is_valid(source_pixel) &&
         std::all_of(work.checked.begin(), work.checked.end(),
                     [spectrum](int position) { return std::isfinite(spectrum[position]); });
}

void SampledStore::add_footprints(Work& work, std::int64_t first_row, std::int64_t last_row) const {
  const Grid& source = grids_.source();
  const Grid& target = grids_.target();
  const std::int64_t pixels = (last_row - first_row + 1) * source.cols;
  const std::int64_t first_target = work.request.first_row;
  const std::int64_t target_rows = work.request.row_count;

  // The wanted point that each source pixel belongs to, -1 = none.
  std::vector<std::int64_t> owners(static_cast<std::size_t>(pixels), -1);
  parallel_pieces(pixels, kPiece, work.request.stop, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i) {
      const auto owner = grids_.owner(first_row + i / source.cols, i % source.cols);
      if (!owner || owner->row < first_target || owner->row >= first_target + target_rows) continue;
      owners[static_cast<std::size_t>(i)] = target.index(owner->row - first_target, owner->col);
    }
  });

  // By target row, within one by source pixel: rows are summed in parallel, each in fixed order.
  std::vector<std::int64_t> by_row(static_cast<std::size_t>(target_rows) + 1, 0);
  for (const std::int64_t owner : owners) {
    if (owner >= 0) ++by_row[static_cast<std::size_t>(owner / target.cols) + 1];
  }
  for (std::size_t row = 1; row < by_row.size(); ++row) by_row[row] += by_row[row - 1];
  std::vector<std::int64_t> order(static_cast<std::size_t>(by_row.back()));
  std::vector<std::int64_t> place(by_row.begin(), by_row.end() - 1);
  for (std::int64_t i = 0; i < pixels; ++i) {
    const std::int64_t owner = owners[static_cast<std::size_t>(i)];
    if (owner < 0) continue;
    order[static_cast<std::size_t>(place[static_cast<std::size_t>(owner / target.cols)]++)] = i;
  }
  parallel_pieces(target_rows, 1, work.request.stop, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t i = by_row[static_cast<std::size_t>(first)];
         i < by_row[static_cast<std::size_t>(last)]; ++i) {
      const std::int64_t pixel = order[static_cast<std::size_t>(i)];
      const float* spectrum = work.group.data() + pixel * work.channels;
      if (!is_measured(work, first_row * source.cols + pixel, spectrum)) continue;
      const std::int64_t owner = owners[static_cast<std::size_t>(pixel)];
      double* sum = work.sums.data() + owner * work.channels;
      for (std::int64_t c = 0; c < work.channels; ++c) {
        sum[c] += static_cast<double>(spectrum[c]);
      }
      ++work.counts[static_cast<std::size_t>(owner)];
    }
  });
}

void SampledStore::finish_averages(Work& work) const {
  parallel_pieces(work.points, kPiece, work.request.stop,
                  [&](std::int64_t first, std::int64_t last) {
                    for (std::int64_t i = first; i < last; ++i) {
                      const std::int64_t count = work.counts[static_cast<std::size_t>(i)];
                      // Without a valid source pixel of its own a point keeps the nearest one,
                      // already there.
                      const std::int64_t target = work.request.first_row * grids_.target().cols + i;
                      if (count == 0 || (*target_mask_)[static_cast<std::size_t>(target)] == 0)
                        continue;
                      const double* sum = work.sums.data() + i * work.channels;
                      float* value = work.out.data() + i * work.channels;
                      for (std::int64_t c = 0; c < work.channels; ++c) {
                        value[c] = static_cast<float>(sum[c] / static_cast<double>(count));
                      }
                    }
                  });
}

}  // namespace lithoscope
