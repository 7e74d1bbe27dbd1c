#include "plugins/envi/reordered_store.h"

#include <algorithm>
#include <numeric>

#include "core/base/parallel.h"

namespace lithoscope::envi {
namespace {

class ReorderedStore final : public SpectralStore {
 public:
  ReorderedStore(SpectralStorePtr source, std::vector<int> order)
      : source_(std::move(source)), order_(std::move(order)) {}

  CubeShape shape() const override { return source_->shape(); }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    std::vector<int> wanted(order_);
    if (!request.channels.empty()) {
      wanted.clear();
      for (const int channel : request.channels) {
        wanted.push_back(order_[static_cast<std::size_t>(channel)]);
      }
    }
    std::vector<int> sorted(wanted);
    std::sort(sorted.begin(), sorted.end());
    // Where each wanted channel stands in a pixel as the source hands it out.
    std::vector<std::size_t> places;
    for (const int channel : wanted) {
      places.push_back(static_cast<std::size_t>(
          std::lower_bound(sorted.begin(), sorted.end(), channel) - sorted.begin()));
    }
    BlockRequest inner = request;
    inner.channels = sorted;
    source_->read(inner, out);
    const auto channels = static_cast<std::int64_t>(places.size());
    const std::int64_t pixels = request.row_count * source_->shape().cols;
    const std::int64_t piece = std::max<std::int64_t>(1, (1 << 17) / channels);
    parallel_pieces(pixels, piece, request.stop, [&](std::int64_t first, std::int64_t last) {
      std::vector<float> spectrum(places.size());
      for (std::int64_t pixel = first; pixel < last; ++pixel) {
        float* const values = out.data() + pixel * channels;
        std::copy_n(values, channels, spectrum.begin());
        for (std::size_t i = 0; i < places.size(); ++i) values[i] = spectrum[places[i]];
      }
    });
  }

  std::string description() const override { return source_->description(); }
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }

 private:
  SpectralStorePtr source_;
  std::vector<int> order_;
};

}  // namespace

SpectralStorePtr make_reordered_store(SpectralStorePtr source, std::vector<int> order) {
  return std::make_shared<ReorderedStore>(std::move(source), std::move(order));
}

}  // namespace lithoscope::envi
