// Mini-batches of scaled spectra out of maps that may be larger than memory.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/transfer/channel_scaling.h"

namespace lithoscope {

struct BatchOptions {
  std::int64_t batch = 128;
  // What may be held of the spectra. Maps that fit are read once and drawn from freely; of larger
  // ones as many rows as fit are read in turn, in another order every time, and drawn from.
  std::int64_t memory_bytes = std::int64_t{1} << 30;
};

struct Batch {
  std::int64_t count = 0;          // the last one of a pass may be smaller
  const float* inputs = nullptr;   // count × channels, scaled
  const float* targets = nullptr;  // null where there is no second map
};

// The valid points of one map, or of two maps of the same points. The images' stores are read from
// the calling thread and one more.
class SpectraBatches {
 public:
  // `valid` as measured, one byte a point. Throws Error where a scaling does not fit its map.
  SpectraBatches(SpectralImage inputs, ChannelScaling input_scaling,
                 std::optional<SpectralImage> targets, ChannelScaling target_scaling,
                 std::vector<std::uint8_t> valid, BatchOptions options);

  std::int64_t spectra() const { return spectra_; }
  std::int64_t batches() const;  // of a pass
  std::int64_t input_channels() const { return input_scaling_.channels(); }
  std::int64_t target_channels() const { return targets_ ? target_scaling_.channels() : 0; }
  bool is_held() const { return held_; }  // whether everything fits into memory
  const ChannelScaling& input_scaling() const { return input_scaling_; }
  const ChannelScaling& target_scaling() const { return target_scaling_; }
  const BatchOptions& options() const { return options_; }

  // One pass in an order drawn by `seed`, the same for the same seed. Throws Cancelled, Error, or
  // what `visit` throws.
  using Visit = std::function<void(const Batch&)>;
  void visit_shuffled(std::uint64_t seed, const Progress& stop, const Visit& visit);
  // One pass in the order of the map.
  void visit_in_order(const Progress& stop, const Visit& visit);

 private:
  struct Pool {
    std::int64_t count = 0;
    std::vector<float> inputs, targets;
  };
  void append_rows(std::int64_t row, std::int64_t rows, const Progress& stop, Pool& pool) const;
  void hold(const Progress& stop);
  // All batches of a pool; with `last` the rest too, which else is moved to its front.
  void draw(Pool& pool, const std::vector<std::int64_t>& order, bool last, const Progress& stop,
            const Visit& visit);
  void visit_pools(std::vector<std::int64_t> groups, std::uint64_t* seed, const Progress& stop,
                   const Visit& visit);

  SpectralImage inputs_;
  ChannelScaling input_scaling_;
  std::optional<SpectralImage> targets_;
  ChannelScaling target_scaling_;
  std::vector<std::uint8_t> valid_;
  BatchOptions options_;
  std::int64_t spectra_ = 0;
  bool held_ = false;
  Pool all_;
  std::vector<float> batch_inputs_, batch_targets_;
};

}  // namespace lithoscope
