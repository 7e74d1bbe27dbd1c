#include "core/transfer/knn_transfer.h"

#include <algorithm>
#include <limits>

#include "core/base/error.h"
#include "core/base/float_products.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/transfer/channel_scaling.h"
#include "core/transfer/row_pairs.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kGroup = 256;          // spectra that are looked up together by one thread
constexpr std::int64_t kGroupsAtOnce = 32;    // for which the training maps are gone through once
constexpr std::int64_t kTrainingAtOnce = 64;  // training spectra

// ½|t|² − t·x orders training spectra t as the distance to x does.
struct Neighbour {
  float score = std::numeric_limits<float>::infinity();
  std::int32_t pair = 0;
  std::int64_t pixel = 0;
};

// Some spectra and the nearest neighbours found for them so far.
struct Group {
  std::vector<std::int64_t> points;
  PackedMatrix spectra;
  std::vector<Neighbour> nearest;  // points × neighbours, each point's by rising score

  void take(std::int64_t point, int neighbours, const Neighbour& found) {
    Neighbour* const own = nearest.data() + point * neighbours;
    if (!(found.score < own[neighbours - 1].score)) return;
    int at = neighbours - 1;
    for (; at > 0 && found.score < own[at - 1].score; --at) own[at] = own[at - 1];
    own[at] = found;
  }
};

// A training spectrum that the point's prediction is a mean with.
struct Use {
  std::int64_t pixel, point;
};

class KnnSearch {
 public:
  KnnSearch(const SpectralImage& image, const std::vector<MapPair>& pairs,
            const KnnOptions& options, Progress& progress)
      : image_(image), pairs_(pairs), options_(options), progress_(progress) {
    for (const MapPair& pair : pairs) {
      SubProgress part(progress, 0, 0.05);
      MeasuredSpectra measured = measure_spectra(pair.secondary, &pair.primary, part);
      training_ += measured.count;
      if (&pair == &pairs.front()) {
        secondary_ = measured.first;
        primary_ = measured.second;
      } else {
        check_same_axis(pair.secondary.axis, secondary_, "validation_secondary");
        check_same_axis(pair.primary.axis, primary_, "validation_primary");
      }
      valid_.push_back(std::move(measured.valid));
    }
    check_same_axis(image.axis, secondary_, "image");
    looked_up_ = secondary_;
    if (options.own_scaling) {
      SubProgress part(progress, 0, 0.05);
      looked_up_ = measure_spectra(image, nullptr, part).first;
    }
    if (training_ < options.neighbours) {
      throw Error(translated("core", "{} neighbours are wanted of {} training points",
                             options.neighbours, training_),
                  translated("core", "Use fewer neighbours, or more training points"))
          .in_field("neighbours");
    }
    const std::int64_t bytes =
        image.grid.size() * primary_.channels() * static_cast<std::int64_t>(sizeof(float));
    if (bytes > options.memory_bytes) {
      throw Error(translated("core", "The predicted map takes {} MB, {} MB are allowed",
                             bytes >> 20, options.memory_bytes >> 20),
                  translated("core", "Allow more memory, or crop the map first (image.crop)"))
          .in_field("memory_mb");
    }
  }

  SpectralImage run() {
    values_.assign(static_cast<std::size_t>(image_.grid.size() * primary_.channels()),
                   std::numeric_limits<float>::quiet_NaN());
    SubProgress searching(progress_, 0.05, 1);
    std::vector<Group> groups;
    std::vector<float> filling;
    std::vector<std::int64_t> points;
    const std::int64_t channels = secondary_.channels();
    const auto close_group = [&] {
      if (points.empty()) return;
      looked_up_.scale(filling.data(), static_cast<std::int64_t>(points.size()));
      groups.push_back(
          {points, PackedMatrix(filling.data(), static_cast<std::int64_t>(points.size()), channels),
           std::vector<Neighbour>(points.size() * static_cast<std::size_t>(options_.neighbours))});
      points.clear();
      filling.clear();
    };
    for_each_row_pair(image_, nullptr, searching, translated("core", "Looking for neighbours"),
                      [&](const RowPair& rows) {
                        for (const std::int64_t i : rows.valid_pixels(image_, nullptr)) {
                          const float* spectrum = rows.first.data() + i * channels;
                          filling.insert(filling.end(), spectrum, spectrum + channels);
                          points.push_back(rows.first_pixel + i);
                          if (static_cast<std::int64_t>(points.size()) == kGroup) close_group();
                          if (static_cast<std::int64_t>(groups.size()) == kGroupsAtOnce) {
                            predict(groups);
                          }
                        }
                      });
    close_group();
    predict(groups);

    SpectralImage result;
    result.grid = image_.grid;
    result.axis = primary_.axis;
    result.quantity = primary_.quantity;
    result.mask = image_.mask;
    result.metadata = image_.metadata;
    result.store = std::make_shared<MemoryStore>(
        CubeShape{image_.grid.rows, image_.grid.cols, primary_.channels()}, std::move(values_));
    return result;
  }

 private:
  class Quiet final : public Progress {
   public:
    explicit Quiet(const Progress& stop) : stop_(stop) {}
    void report(double, std::string_view) override {}
    bool stop_requested() const override { return stop_.stop_requested(); }

   private:
    const Progress& stop_;
  };

  void predict(std::vector<Group>& groups) {
    if (groups.empty()) return;
    for (std::size_t pair = 0; pair < pairs_.size(); ++pair) search(pair, groups);
    for (const Group& group : groups) {
      for (const std::int64_t point : group.points) {
        std::fill_n(values_.begin() + point * primary_.channels(), primary_.channels(), 0.0f);
      }
    }
    for (std::size_t pair = 0; pair < pairs_.size(); ++pair) add_means(pair, groups);
    groups.clear();
  }

  void search(std::size_t pair, std::vector<Group>& groups) {
    Quiet quiet(progress_);
    const SpectralImage& map = pairs_[pair].secondary;
    const std::int64_t channels = secondary_.channels();
    for_each_row_pair(map, nullptr, quiet, {}, [&](const RowPair& rows) {
      std::vector<std::int64_t> pixels;
      for (std::int64_t i = 0; i < rows.pixels; ++i) {
        if (valid_[pair][static_cast<std::size_t>(rows.first_pixel + i)] != 0) pixels.push_back(i);
      }
      const auto count = static_cast<std::int64_t>(pixels.size());
      std::vector<float> training(static_cast<std::size_t>(count * channels)),
          halves(pixels.size());
      parallel_pieces(count, 64, &progress_, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t t = first; t < last; ++t) {
          float* spectrum = training.data() + t * channels;
          std::copy_n(rows.first.data() + pixels[static_cast<std::size_t>(t)] * channels, channels,
                      spectrum);
          secondary_.scale(spectrum, 1);
          double square = 0;
          for (std::int64_t c = 0; c < channels; ++c) {
            square += static_cast<double>(spectrum[c]) * static_cast<double>(spectrum[c]);
          }
          halves[static_cast<std::size_t>(t)] = static_cast<float>(square / 2);
        }
      });
      parallel_pieces(static_cast<std::int64_t>(groups.size()), 1, &progress_,
                      [&](std::int64_t first, std::int64_t last) {
                        for (std::int64_t g = first; g < last; ++g) {
                          Group& group = groups[static_cast<std::size_t>(g)];
                          const std::int64_t stride = group.spectra.stride();
                          std::vector<float> products;
                          for (std::int64_t t = 0; t < count; t += kTrainingAtOnce) {
                            progress_.check();
                            const std::int64_t together = std::min(kTrainingAtOnce, count - t);
                            products.assign(static_cast<std::size_t>(together * stride), 0.0f);
                            group.spectra.add_to(training.data() + t * channels, together,
                                                 products.data());
                            for (std::int64_t i = 0; i < together; ++i) {
                              const auto at = static_cast<std::size_t>(t + i);
                              const float* row = products.data() + i * stride;
                              for (std::int64_t p = 0; p < group.spectra.outputs(); ++p) {
                                group.take(p, options_.neighbours,
                                           {halves[at] - row[p], static_cast<std::int32_t>(pair),
                                            rows.first_pixel + pixels[at]});
                              }
                            }
                          }
                        }
                      });
    });
  }

  void add_means(std::size_t pair, const std::vector<Group>& groups) {
    std::vector<Use> uses;
    for (const Group& group : groups) {
      for (std::size_t n = 0; n < group.nearest.size(); ++n) {
        if (group.nearest[n].pair != static_cast<std::int32_t>(pair)) continue;
        const std::size_t point = n / static_cast<std::size_t>(options_.neighbours);
        uses.push_back({group.nearest[n].pixel, group.points[point]});
      }
    }
    std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
      return a.pixel != b.pixel ? a.pixel < b.pixel : a.point < b.point;
    });
    const std::int64_t channels = primary_.channels();
    const float part = 1.0f / static_cast<float>(options_.neighbours);
    Quiet quiet(progress_);
    auto next = uses.begin();
    for_each_row_pair(pairs_[pair].primary, nullptr, quiet, {}, [&](const RowPair& rows) {
      const auto end = std::find_if(next, uses.end(), [&](const Use& use) {
        return use.pixel >= rows.first_pixel + rows.pixels;
      });
      parallel_pieces(channels, 256, &progress_, [&](std::int64_t first, std::int64_t last) {
        for (auto use = next; use != end; ++use) {
          const float* from = rows.first.data() + (use->pixel - rows.first_pixel) * channels;
          float* to = values_.data() + use->point * channels;
          for (std::int64_t c = first; c < last; ++c) to[c] += part * from[c];
        }
      });
      next = end;
    });
  }

  const SpectralImage& image_;
  const std::vector<MapPair>& pairs_;
  KnnOptions options_;
  Progress& progress_;
  ChannelScaling secondary_, primary_, looked_up_;
  std::vector<std::vector<std::uint8_t>> valid_;
  std::int64_t training_ = 0;
  std::vector<float> values_;
};

}  // namespace

SpectralImage knn_transfer(const SpectralImage& image, const std::vector<MapPair>& pairs,
                           const KnnOptions& options, Progress& progress) {
  return KnnSearch(image, pairs, options, progress).run();
}

}  // namespace lithoscope
