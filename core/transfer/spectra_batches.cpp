#include "core/transfer/spectra_batches.h"

#include <algorithm>
#include <future>
#include <numeric>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/transfer/row_pairs.h"

namespace lithoscope {
namespace {

std::vector<std::int64_t> counted(std::int64_t count) {
  std::vector<std::int64_t> list(static_cast<std::size_t>(count));
  std::iota(list.begin(), list.end(), std::int64_t{0});
  return list;
}

// Fisher and Yates, by numbers that are the same everywhere.
void shuffle(std::vector<std::int64_t>& list, Random& random) {
  for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random.index(i)]);
}

}  // namespace

SpectraBatches::SpectraBatches(SpectralImage inputs, ChannelScaling input_scaling,
                               std::optional<SpectralImage> targets, ChannelScaling target_scaling,
                               std::vector<std::uint8_t> valid, BatchOptions options)
    : inputs_(std::move(inputs)),
      input_scaling_(std::move(input_scaling)),
      targets_(std::move(targets)),
      target_scaling_(std::move(target_scaling)),
      valid_(std::move(valid)),
      options_(options) {
  check_same_axis(inputs_.axis, input_scaling_, "secondary");
  if (targets_) {
    check_same_points(inputs_, &*targets_);
    check_same_axis(targets_->axis, target_scaling_, "primary");
  }
  options_.batch = std::max<std::int64_t>(1, options_.batch);
  spectra_ = std::count_if(valid_.begin(), valid_.end(), [](std::uint8_t v) { return v != 0; });
  const std::int64_t bytes =
      spectra_ * (input_channels() + target_channels()) * static_cast<std::int64_t>(sizeof(float));
  held_ = bytes <= options_.memory_bytes;
}

std::int64_t SpectraBatches::batches() const {
  return (spectra_ + options_.batch - 1) / options_.batch;
}

void SpectraBatches::append_rows(std::int64_t row, std::int64_t rows, const Progress& stop,
                                 Pool& pool) const {
  const std::int64_t cols = inputs_.grid.cols;
  std::vector<std::int64_t> good;
  for (std::int64_t i = 0; i < rows * cols; ++i) {
    if (valid_[static_cast<std::size_t>(row * cols + i)] != 0) good.push_back(i);
  }
  const auto append = [&](const SpectralImage& image, const ChannelScaling& scaling,
                          std::vector<float>& to) {
    const std::int64_t channels = scaling.channels();
    std::vector<float> read(static_cast<std::size_t>(rows * cols * channels));
    image.store->read({row, rows, {}, &stop}, read);
    const std::size_t before = to.size();
    to.resize(before + good.size() * static_cast<std::size_t>(channels));
    parallel_pieces(static_cast<std::int64_t>(good.size()), 64, &stop,
                    [&](std::int64_t begin, std::int64_t end) {
                      for (std::int64_t i = begin; i < end; ++i) {
                        float* spectrum =
                            to.data() + before + static_cast<std::size_t>(i * channels);
                        const std::int64_t pixel = good[static_cast<std::size_t>(i)];
                        std::copy_n(read.data() + pixel * channels, channels, spectrum);
                        scaling.scale(spectrum, 1);
                      }
                    });
  };
  append(inputs_, input_scaling_, pool.inputs);
  if (targets_) append(*targets_, target_scaling_, pool.targets);
  pool.count += static_cast<std::int64_t>(good.size());
}

void SpectraBatches::hold(const Progress& stop) {
  if (all_.count == spectra_) return;
  all_ = {};
  all_.inputs.reserve(static_cast<std::size_t>(spectra_ * input_channels()));
  all_.targets.reserve(static_cast<std::size_t>(spectra_ * target_channels()));
  const std::int64_t step = rows_in_a_pair(inputs_, targets_ ? &*targets_ : nullptr);
  for (std::int64_t row = 0; row < inputs_.grid.rows; row += step) {
    stop.check();
    append_rows(row, std::min(step, inputs_.grid.rows - row), stop, all_);
  }
}

void SpectraBatches::draw(Pool& pool, const std::vector<std::int64_t>& order, bool last,
                          const Progress& stop, const Visit& visit) {
  const auto gather = [&](const std::vector<float>& from, std::int64_t channels, std::int64_t first,
                          std::int64_t count, std::vector<float>& to) {
    to.resize(static_cast<std::size_t>(count * channels));
    for (std::int64_t i = 0; i < count; ++i) {
      const std::int64_t spectrum = order[static_cast<std::size_t>(first + i)];
      std::copy_n(from.data() + spectrum * channels, channels, to.data() + i * channels);
    }
  };
  std::int64_t first = 0;
  while (first < pool.count && (last || first + options_.batch <= pool.count)) {
    stop.check();
    const std::int64_t count = std::min(options_.batch, pool.count - first);
    gather(pool.inputs, input_channels(), first, count, batch_inputs_);
    if (targets_) gather(pool.targets, target_channels(), first, count, batch_targets_);
    visit({count, batch_inputs_.data(), targets_ ? batch_targets_.data() : nullptr});
    first += count;
  }
  if (last) return;
  Pool rest;
  rest.count = pool.count - first;
  gather(pool.inputs, input_channels(), first, rest.count, rest.inputs);
  if (targets_) gather(pool.targets, target_channels(), first, rest.count, rest.targets);
  pool = std::move(rest);
}

void SpectraBatches::visit_pools(std::vector<std::int64_t> groups, std::uint64_t* seed,
                                 const Progress& stop, const Visit& visit) {
  // Rows are read in groups; as many groups as fill half of the memory are drawn from together,
  // while the next ones are read.
  const std::int64_t step = rows_in_a_pair(inputs_, targets_ ? &*targets_ : nullptr);
  const std::int64_t bytes = step * inputs_.grid.cols * (input_channels() + target_channels()) *
                             static_cast<std::int64_t>(sizeof(float));
  const std::int64_t together = std::max<std::int64_t>(1, options_.memory_bytes / 2 / bytes);
  const auto count = static_cast<std::int64_t>(groups.size());
  const auto read = [&](std::int64_t first) {
    Pool pool;
    for (std::int64_t g = first; g < std::min(first + together, count); ++g) {
      const std::int64_t row = groups[static_cast<std::size_t>(g)] * step;
      append_rows(row, std::min(step, inputs_.grid.rows - row), stop, pool);
    }
    return pool;
  };
  Random random(seed == nullptr ? 0 : *seed, 1);
  Pool pool = read(0), rest;
  for (std::int64_t first = 0; first < count; first += together) {
    std::future<Pool> reading;
    const bool last = first + together >= count;
    if (!last) {
      reading = std::async(std::launch::async, [&, first] { return read(first + together); });
    }
    if (rest.count > 0) {
      rest.inputs.insert(rest.inputs.end(), pool.inputs.begin(), pool.inputs.end());
      rest.targets.insert(rest.targets.end(), pool.targets.begin(), pool.targets.end());
      rest.count += pool.count;
      pool = std::move(rest);
    }
    std::vector<std::int64_t> order = counted(pool.count);
    if (seed != nullptr) shuffle(order, random);
    draw(pool, order, last, stop, visit);
    rest = std::move(pool);
    if (!last) pool = reading.get();
  }
}

void SpectraBatches::visit_shuffled(std::uint64_t seed, const Progress& stop, const Visit& visit) {
  Random random(seed, 0);
  if (held_) {
    hold(stop);
    std::vector<std::int64_t> order = counted(all_.count);
    shuffle(order, random);
    draw(all_, order, true, stop, visit);
    return;
  }
  const std::int64_t step = rows_in_a_pair(inputs_, targets_ ? &*targets_ : nullptr);
  std::vector<std::int64_t> groups = counted((inputs_.grid.rows + step - 1) / step);
  shuffle(groups, random);
  visit_pools(std::move(groups), &seed, stop, visit);
}

void SpectraBatches::visit_in_order(const Progress& stop, const Visit& visit) {
  if (held_) {
    hold(stop);
    draw(all_, counted(all_.count), true, stop, visit);
    return;
  }
  const std::int64_t step = rows_in_a_pair(inputs_, targets_ ? &*targets_ : nullptr);
  visit_pools(counted((inputs_.grid.rows + step - 1) / step), nullptr, stop, visit);
}

}  // namespace lithoscope
