#include "core/image/spectral_image.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

// Some channels of another store.
class ChannelSubsetStore final : public SpectralStore {
 public:
  ChannelSubsetStore(SpectralStorePtr source, std::vector<int> channels)
      : source_(std::move(source)), channels_(std::move(channels)) {}

  CubeShape shape() const override {
    CubeShape cube = source_->shape();
    cube.channels = static_cast<std::int64_t>(channels_.size());
    return cube;
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    BlockRequest inner = request;
    std::vector<int> wanted;
    for (const int channel : request.channels) {
      wanted.push_back(channels_[static_cast<std::size_t>(channel)]);
    }
    inner.channels = request.channels.empty() ? std::span<const int>(channels_) : wanted;
    source_->read(inner, out);
  }

  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override {
    check_place(row, col, out.size());
    std::vector<float> whole(static_cast<std::size_t>(source_->shape().channels));
    source_->read_spectrum(row, col, stop, whole);
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = whole[static_cast<std::size_t>(channels_[i])];
    }
  }
  bool reads_single_spectra() const override { return source_->reads_single_spectra(); }

  std::string description() const override { return source_->description(); }
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }

 private:
  SpectralStorePtr source_;
  std::vector<int> channels_;
};

}  // namespace

std::vector<int> SpectralImage::good_channel_list() const {
  std::vector<int> list;
  for (int channel = 0; channel < static_cast<int>(axis.size()); ++channel) {
    if (good_channels.empty() || good_channels[static_cast<std::size_t>(channel)] != 0) {
      list.push_back(channel);
    }
  }
  return list;
}

void check_image(const SpectralImage& image) {
  check_grid(image.grid);
  const CubeShape cube = image.store->shape();
  const bool agrees =
      cube.rows == image.grid.rows && cube.cols == image.grid.cols &&
      cube.channels == image.channels() &&
      (image.mask == nullptr ||
       image.mask->size() == static_cast<std::size_t>(image.grid.size())) &&
      (image.good_channels.empty() || image.good_channels.size() == image.axis.size());
  if (!agrees) {
    throw Error(translated("core",
                           "The image's parts disagree: {} x {} pixels with {} channels in the "
                           "header, {} x {} with {} in the data",
                           image.grid.rows, image.grid.cols, image.channels(), cube.rows, cube.cols,
                           cube.channels),
                translated("core", "Check the header against the data file"));
  }
}

SpectralImage make_memory_image(const Grid& grid, const SpectralAxis& axis,
                                std::vector<float> values) {
  SpectralImage image;
  image.grid = grid;
  image.axis = axis;
  image.store = std::make_shared<MemoryStore>(
      CubeShape{grid.rows, grid.cols, static_cast<std::int64_t>(axis.size())}, std::move(values));
  check_image(image);
  return image;
}

SpectralImage select_channels(const SpectralImage& image, std::vector<int> channels) {
  const auto take = [&channels](const SpectralImage& source) {
    SpectralImage part = source;
    part.axis = source.axis.subset(channels);
    part.store = std::make_shared<ChannelSubsetStore>(source.store, channels);
    part.good_channels.clear();
    if (!source.good_channels.empty()) {
      for (const int channel : channels) {
        part.good_channels.push_back(source.good_channels[static_cast<std::size_t>(channel)]);
      }
    }
    return part;
  };
  SpectralImage part = take(image);
  if (image.white_reference != nullptr) {
    part.white_reference = std::make_shared<SpectralImage>(take(*image.white_reference));
  }
  if (image.dark_reference != nullptr) {
    part.dark_reference = std::make_shared<SpectralImage>(take(*image.dark_reference));
  }
  return part;
}

}  // namespace lithoscope
