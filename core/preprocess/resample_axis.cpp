#include "core/preprocess/resample_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/finite.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// A wanted channel as `share` of the way from one source channel to another; both are indices into
// the sorted list of channels that are read.
struct Between {
  std::size_t below = 0, above = 0;
  float share = 0;
};

class ResampledStore final : public SpectralStore {
 public:
  ResampledStore(SpectralStorePtr source, std::vector<int> channels, std::vector<Between> places)
      : source_(std::move(source)), channels_(std::move(channels)), places_(std::move(places)) {}

  CubeShape shape() const override {
    CubeShape shape = source_->shape();
    shape.channels = static_cast<std::int64_t>(places_.size());
    return shape;
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    const std::int64_t cols = source_->shape().cols;
    const auto read = static_cast<std::int64_t>(channels_.size());
    const std::int64_t wanted = wanted_channels(request);
    const std::int64_t group = rows_in_a_group(cols, read);
    std::vector<float> spectra;
    for (std::int64_t first = 0; first < request.row_count; first += group) {
      const std::int64_t rows = std::min(group, request.row_count - first);
      spectra.resize(static_cast<std::size_t>(rows * cols * read));
      source_->read({request.first_row + first, rows, channels_, request.stop}, spectra);
      parallel_pieces(rows * cols, 256, request.stop, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
          interpolate({spectra.data() + i * read, static_cast<std::size_t>(read)}, request.channels,
                      out.data() + (first * cols + i) * wanted);
        }
      });
    }
  }

  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override {
    check_place(row, col, out.size());
    std::vector<float> whole(static_cast<std::size_t>(source_->shape().channels));
    source_->read_spectrum(row, col, stop, whole);
    std::vector<float> spectrum;
    for (const int channel : channels_) {
      spectrum.push_back(whole[static_cast<std::size_t>(channel)]);
    }
    interpolate(spectrum, {}, out.data());
  }
  bool reads_single_spectra() const override { return source_->reads_single_spectra(); }
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }
  std::string description() const override {
    return translated("core", "resampled from {}", source_->description());
  }

 private:
  // `wanted` as in a BlockRequest; `out` has a place for each.
  void interpolate(std::span<const float> spectrum, std::span<const int> wanted, float* out) const {
    const bool valid = all_finite(spectrum);
    const std::size_t count = wanted.empty() ? places_.size() : wanted.size();
    for (std::size_t c = 0; c < count; ++c) {
      const Between& place = places_[wanted.empty() ? c : static_cast<std::size_t>(wanted[c])];
      const float low = spectrum[place.below], high = spectrum[place.above];
      out[c] = valid ? low + place.share * (high - low) : std::numeric_limits<float>::quiet_NaN();
    }
  }

  SpectralStorePtr source_;
  std::vector<int> channels_;  // of the source, sorted
  std::vector<Between> places_;
};

[[noreturn]] void throw_out_of_reach(const std::vector<double>& have,
                                     const std::vector<double>& want) {
  const auto [have_low, have_high] = std::minmax_element(have.begin(), have.end());
  const auto [want_low, want_high] = std::minmax_element(want.begin(), want.end());
  throw Error(translated("core",
                         "The image reaches from {:.6g} to {:.6g} nm; wavelengths from {:.6g} to "
                         "{:.6g} nm are wanted",
                         *have_low, *have_high, *want_low, *want_high),
              translated("core",
                         "Nothing can be interpolated where nothing was measured: use an image, "
                         "or train a model, of the range that both have"))
      .in_field("wavelength");
}

}  // namespace

SpectralImage resample_axis(const SpectralImage& image, const SpectralAxis& axis) {
  const std::vector<int> good = image.good_channel_list();
  const std::vector<double> own = image.axis.subset(good).wavelengths_nm();
  const std::vector<double> wanted = axis.wavelengths_nm();
  if (own.size() < 2) {
    throw Error(translated("core", "An image of {} channel(s) cannot be resampled", own.size()),
                translated("core", "Use an image with at least 2 good channels"));
  }
  // By rising wavelength, whichever way the image's axis runs.
  std::vector<std::size_t> rising(own.size());
  for (std::size_t i = 0; i < rising.size(); ++i) {
    rising[i] = own.front() < own.back() ? i : own.size() - 1 - i;
  }
  const auto nm = [&](std::size_t place) { return own[rising[place]]; };
  const std::size_t last = own.size() - 1;
  const double before = (nm(1) - nm(0)) / 2, behind = (nm(last) - nm(last - 1)) / 2;

  std::vector<Between> places;
  for (const double position : wanted) {
    if (position < nm(0) - before || position > nm(last) + behind) throw_out_of_reach(own, wanted);
    const double inside = std::clamp(position, nm(0), nm(last));
    const auto next = std::upper_bound(rising.begin() + 1, rising.end() - 1, inside,
                                       [&](double value, std::size_t i) { return value < own[i]; });
    const std::size_t above = *next, below = *(next - 1);
    places.push_back(
        {below, above, static_cast<float>((inside - own[below]) / (own[above] - own[below]))});
  }
  SpectralImage resampled = image;
  resampled.axis = axis;
  resampled.good_channels.clear();
  // References belong to the channels that were measured.
  resampled.white_reference = resampled.dark_reference = nullptr;
  resampled.store = std::make_shared<ResampledStore>(image.store, good, std::move(places));
  return resampled;
}

}  // namespace lithoscope
