#include "core/preprocess/savitzky_golay.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/base/error.h"
#include "core/base/finite.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/base/vectors.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// Which of the weight rows serves `channel`, and where its window begins.
struct WindowPlace {
  std::int64_t first;
  Eigen::Index row;
};

WindowPlace window_of(std::int64_t channel, std::int64_t channels, std::int64_t window) {
  const std::int64_t first = std::clamp<std::int64_t>(channel - window / 2, 0, channels - window);
  return {first, channel - first};
}

void check_window(std::int64_t channels, int window) {
  if (window <= channels) return;
  throw Error(translated("core", "The window of {} channels is longer than the spectrum of {}",
                         window, channels),
              translated("core", "Choose an odd window of at most {}",
                         channels % 2 == 1 ? channels : channels - 1))
      .in_field("window");
}

// The channels whose window is centred on them: result i is made of values i … i + window − 1. Sums
// of sixteen channels stay in registers; each is made in the order of the window.
LITHOSCOPE_VECTOR_CLONES
void filter_inner(std::int64_t count, std::int64_t window, const double* __restrict weights,
                  const double* __restrict values, float* __restrict out) {
  std::int64_t i = 0;
  for (; i + 16 <= count; i += 16) {
    Doubles4 sum[4];
    for (auto& each : sum) each = all4(0);
    for (std::int64_t k = 0; k < window; ++k) {
      const Doubles4 weight = LITHOSCOPE_SPREAD4(weights + k);
#pragma GCC unroll 4
      for (std::int64_t part = 0; part < 4; ++part) {
        sum[part] += weight * load4(values + i + k + 4 * part);
      }
    }
    for (std::int64_t part = 0; part < 4; ++part) store4(out + i + 4 * part, narrow(sum[part]));
  }
  for (; i < count; ++i) {
    double sum = 0;
    for (std::int64_t k = 0; k < window; ++k) sum += weights[k] * values[i + k];
    out[i] = static_cast<float>(sum);
  }
}

LITHOSCOPE_VECTOR_CLONES
void widen_spectrum(std::int64_t count, const float* __restrict from, double* __restrict to) {
  for (std::int64_t i = 0; i < count; ++i) to[i] = static_cast<double>(from[i]);
}

class SavitzkyGolayStore final : public SpectralStore {
 public:
  SavitzkyGolayStore(SpectralStorePtr source, const SavitzkyGolayParameters& parameters,
                     double step)
      : source_(std::move(source)), window_(parameters.window) {
    weights_ = savitzky_golay_weights(parameters) / std::pow(step, parameters.derivative);
  }

  CubeShape shape() const override { return source_->shape(); }
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }
  std::string description() const override {
    return translated("core", "Savitzky–Golay filter") + " ← " + source_->description();
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    const CubeShape cube = shape();
    std::vector<int> needed;
    const std::vector<Tap> taps = plan(request.channels, needed);
    const auto count = static_cast<std::int64_t>(needed.size());
    const auto wanted = static_cast<std::int64_t>(taps.size());
    const std::int64_t step = rows_in_a_group(cube.cols, count);
    std::vector<float> values;
    for (std::int64_t row = 0; row < request.row_count; row += step) {
      if (request.stop != nullptr) request.stop->check();
      const std::int64_t rows = std::min(step, request.row_count - row);
      std::span<const float> source;
      if (count == cube.channels) source = source_->in_memory(request.first_row + row, rows);
      if (source.empty()) {
        values.resize(static_cast<std::size_t>(rows * cube.cols * count));
        BlockRequest inner{request.first_row + row, rows, needed, request.stop};
        if (count == cube.channels) inner.channels = {};
        source_->read(inner, values);
        source = values;
      }
      float* target = out.data() + row * cube.cols * wanted;
      parallel_pieces(rows * cube.cols, 256, request.stop,
                      [&](std::int64_t first, std::int64_t last) {
                        std::vector<double> wide(needed.size());
                        for (std::int64_t pixel = first; pixel < last; ++pixel) {
                          filter({source.data() + pixel * count, needed.size()}, taps, wide,
                                 target + pixel * wanted);
                        }
                      });
    }
  }

  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override {
    check_place(row, col, out.size());
    std::vector<float> values(out.size());
    source_->read_spectrum(row, col, stop, values);
    std::vector<int> needed;
    const std::vector<Tap> taps = plan({}, needed);
    std::vector<double> wide(needed.size());
    filter(values, taps, wide, out.data());
  }
  bool reads_single_spectra() const override { return source_->reads_single_spectra(); }

 private:
  // A wanted channel: where its window begins among the channels read, and its weights.
  struct Tap {
    std::size_t first;
    Eigen::Index row;
  };

  std::vector<Tap> plan(std::span<const int> channels, std::vector<int>& needed) const {
    const std::int64_t all = shape().channels;
    std::vector<int> wanted(channels.begin(), channels.end());
    if (wanted.empty()) {
      wanted.resize(static_cast<std::size_t>(all));
      std::iota(wanted.begin(), wanted.end(), 0);
    }
    std::vector<Tap> taps;
    for (const int channel : wanted) {
      const WindowPlace place = window_of(channel, all, window_);
      const int first = static_cast<int>(place.first);
      int next = needed.empty() ? first : std::max(first, needed.back() + 1);
      for (; next < first + window_; ++next) needed.push_back(next);
      const auto at = std::lower_bound(needed.begin(), needed.end(), first);
      taps.push_back({static_cast<std::size_t>(at - needed.begin()), place.row});
    }
    return taps;
  }

  void filter(std::span<const float> spectrum, const std::vector<Tap>& taps,
              std::vector<double>& wide, float* out) const {
    if (!all_finite(spectrum)) {
      std::fill_n(out, taps.size(), std::numeric_limits<float>::quiet_NaN());
      return;
    }
    widen_spectrum(static_cast<std::int64_t>(spectrum.size()), spectrum.data(), wide.data());
    const std::int64_t channels = shape().channels, half = window_ / 2;
    const auto one = [&](std::size_t i) {
      const double* values = wide.data() + taps[i].first;
      const double* weights = weights_.data() + taps[i].row * window_;
      double sum = 0;
      for (std::int64_t k = 0; k < window_; ++k) sum += weights[k] * values[k];
      out[i] = static_cast<float>(sum);
    };
    if (static_cast<std::int64_t>(taps.size()) != channels) {
      for (std::size_t i = 0; i < taps.size(); ++i) one(i);
      return;
    }
    filter_inner(channels - 2 * half, window_, weights_.data() + half * window_, wide.data(),
                 out + half);
    for (std::int64_t i = 0; i < half; ++i) {
      one(static_cast<std::size_t>(i));
      one(static_cast<std::size_t>(channels - 1 - i));
    }
  }

  SpectralStorePtr source_;
  std::int64_t window_;
  Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> weights_;
};

}  // namespace

Eigen::MatrixXd savitzky_golay_weights(const SavitzkyGolayParameters& parameters) {
  const int window = parameters.window, order = parameters.order;
  if (window < 1 || window % 2 == 0) {
    throw Error(translated("core", "The window of {} channels has no middle", window),
                translated("core", "Choose an odd number"))
        .in_field("window");
  }
  if (order < 0 || order >= window) {
    throw Error(translated("core", "A polynomial of order {} cannot be fitted to {} channels",
                           order, window),
                translated("core", "Choose an order below the window"))
        .in_field("order");
  }
  if (parameters.derivative < 0 || parameters.derivative > order) {
    throw Error(translated("core", "A polynomial of order {} has no derivative {}", order,
                           parameters.derivative),
                translated("core", "Choose a derivative up to the order"))
        .in_field("derivative");
  }
  // Positions within [−1, 1] keep the powers well apart.
  const double half = std::max(1.0, (window - 1) / 2.0);
  const auto position = [half](int i) { return (i - half) / half; };
  Eigen::MatrixXd powers(window, order + 1), derivatives(window, order + 1);
  for (int i = 0; i < window; ++i) {
    const double x = window == 1 ? 0.0 : position(i);
    for (int power = 0; power <= order; ++power) {
      powers(i, power) = std::pow(x, power);
      double factor = 1;
      for (int d = 0; d < parameters.derivative; ++d) factor *= (power - d) / half;
      derivatives(i, power) =
          factor == 0 ? 0.0 : factor * std::pow(x, power - parameters.derivative);
    }
  }
  // The polynomial's coefficients are pinv(powers) · values.
  const Eigen::MatrixXd pseudo_inverse =
      powers.householderQr().solve(Eigen::MatrixXd::Identity(window, window));
  return derivatives * pseudo_inverse;
}

void savitzky_golay(std::span<const double> spectrum, const SavitzkyGolayParameters& parameters,
                    double step, std::span<double> result) {
  const auto channels = static_cast<std::int64_t>(spectrum.size());
  const Eigen::MatrixXd weights =
      savitzky_golay_weights(parameters) / std::pow(step, parameters.derivative);
  check_window(channels, parameters.window);
  for (std::int64_t channel = 0; channel < channels; ++channel) {
    const WindowPlace place = window_of(channel, channels, parameters.window);
    const Eigen::Map<const Eigen::VectorXd> values(spectrum.data() + place.first,
                                                   parameters.window);
    result[static_cast<std::size_t>(channel)] = weights.row(place.row).dot(values);
  }
}

double uniform_step(const SpectralAxis& axis) {
  const std::vector<double>& values = axis.values();
  if (values.size() < 2) return 1;
  const double mean = (values.back() - values.front()) / static_cast<double>(values.size() - 1);
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (std::abs(values[i] - values[i - 1] - mean) > 0.01 * std::abs(mean)) return 1;
  }
  return mean;
}

SpectralImage savitzky_golay(const SpectralImage& image,
                             const SavitzkyGolayParameters& parameters) {
  SpectralImage result = good_channels_only(image);
  savitzky_golay_weights(parameters);  // checks
  check_window(result.channels(), parameters.window);
  result.store =
      std::make_shared<SavitzkyGolayStore>(result.store, parameters, uniform_step(result.axis));
  if (parameters.derivative > 0) {
    result.quantity =
        translated("core", "derivative {} of {}", parameters.derivative, image.quantity);
  }
  result.white_reference = nullptr;
  result.dark_reference = nullptr;
  return result;
}

}  // namespace lithoscope
