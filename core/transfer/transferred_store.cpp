#include <algorithm>
#include <limits>

#include "core/base/finite.h"
#include "core/base/parallel.h"
#include "core/transfer/transfer_model.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kSpectraAtOnce = 64;

class TransferredStore final : public SpectralStore {
 public:
  TransferredStore(SpectralStorePtr source, ChannelScaling secondary, ChannelScaling primary,
                   const DenseNetwork& network)
      : source_(std::move(source)),
        secondary_(std::move(secondary)),
        primary_(std::move(primary)),
        network_(network) {}

  CubeShape shape() const override {
    CubeShape cube = source_->shape();
    cube.channels = primary_.channels();
    return cube;
  }
  std::string description() const override { return "transfer ← " + source_->description(); }
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }
  bool reads_single_spectra() const override { return source_->reads_single_spectra(); }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    const std::int64_t cols = shape().cols, wanted = wanted_channels(request);
    std::vector<float> spectra;
    for (std::int64_t r = 0; r < request.row_count; ++r) {
      spectra.resize(static_cast<std::size_t>(cols * secondary_.channels()));
      source_->read({request.first_row + r, 1, {}, request.stop}, spectra);
      apply(spectra, cols, request.channels, request.stop,
            out.subspan(static_cast<std::size_t>(r * cols * wanted),
                        static_cast<std::size_t>(cols * wanted)));
    }
  }

  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override {
    check_place(row, col, out.size());
    std::vector<float> spectrum(static_cast<std::size_t>(secondary_.channels()));
    source_->read_spectrum(row, col, stop, spectrum);
    apply(spectrum, 1, {}, stop, out);
  }

 private:
  void apply(std::vector<float>& spectra, std::int64_t count, std::span<const int> channels,
             const Progress* stop, std::span<float> out) const {
    const std::int64_t inputs = secondary_.channels(), outputs = primary_.channels();
    const auto wanted = static_cast<std::int64_t>(
        channels.empty() ? static_cast<std::size_t>(outputs) : channels.size());
    parallel_pieces(count, kSpectraAtOnce, stop, [&](std::int64_t first, std::int64_t last) {
      std::vector<std::uint8_t> valid;
      for (std::int64_t i = first; i < last; ++i) {
        const std::span<float> spectrum(spectra.data() + i * inputs,
                                        static_cast<std::size_t>(inputs));
        valid.push_back(all_finite(spectrum) ? 1 : 0);
        if (valid.back() == 0) std::fill(spectrum.begin(), spectrum.end(), 0.0f);
      }
      secondary_.scale(spectra.data() + first * inputs, last - first);
      std::vector<float> results(static_cast<std::size_t>((last - first) * outputs));
      network_.apply(spectra.data() + first * inputs, last - first, results.data());
      primary_.restore(results.data(), last - first);
      for (std::int64_t i = first; i < last; ++i) {
        float* to = out.data() + i * wanted;
        const float* from = results.data() + (i - first) * outputs;
        if (valid[static_cast<std::size_t>(i - first)] == 0) {
          std::fill_n(to, wanted, std::numeric_limits<float>::quiet_NaN());
        } else if (channels.empty()) {
          std::copy_n(from, outputs, to);
        } else {
          for (const int channel : channels) *to++ = from[channel];
        }
      }
    });
  }

  SpectralStorePtr source_;
  ChannelScaling secondary_, primary_;
  PackedNetwork network_;
};

}  // namespace

SpectralImage transferred(const SpectralImage& image, const TransferModel& model,
                          const ChannelScaling* own_scaling) {
  check_same_axis(image.axis, model.secondary, "image");
  SpectralImage result;
  result.grid = image.grid;
  result.axis = model.primary.axis;
  result.quantity = model.primary.quantity;
  result.mask = image.mask;
  result.metadata = image.metadata;
  result.store = std::make_shared<TransferredStore>(
      image.store, own_scaling == nullptr ? model.secondary : *own_scaling, model.primary,
      model.network);
  return result;
}

}  // namespace lithoscope
