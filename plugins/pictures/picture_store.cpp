#include "plugins/pictures/picture_store.h"

#include <cstring>
#include <limits>

#include "core/base/parallel.h"
#include "core/base/text.h"

namespace lithoscope::pictures {
namespace {

template <typename T>
T load(const std::byte* samples, std::int64_t place) {
  T value;
  std::memcpy(&value, samples + place * static_cast<std::int64_t>(sizeof(T)), sizeof(T));
  return value;
}

float load_float(const Picture& picture, std::int64_t place) {
  switch (picture.type) {
    case SampleType::kUint8:
      return load<std::uint8_t>(picture.samples.data(), place);
    case SampleType::kUint16:
      return load<std::uint16_t>(picture.samples.data(), place);
    case SampleType::kFloat32:
      break;
  }
  return load<float>(picture.samples.data(), place);
}

class PictureStore final : public SpectralStore {
 public:
  PictureStore(Picture picture, std::vector<int> shown,
               std::shared_ptr<const std::vector<std::uint8_t>> mask)
      : picture_(std::move(picture)), shown_(std::move(shown)), mask_(std::move(mask)) {}

  CubeShape shape() const override {
    return {picture_.rows, picture_.cols, static_cast<std::int64_t>(shown_.size())};
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    std::vector<int> channels;
    for (const int channel : request.channels) {
      channels.push_back(shown_[static_cast<std::size_t>(channel)]);
    }
    if (request.channels.empty()) channels = shown_;
    const std::int64_t first = request.first_row * picture_.cols;
    parallel_pieces(
        request.row_count * picture_.cols, 1 << 14, request.stop,
        [&](std::int64_t begin, std::int64_t end) {
          float* next = out.data() + begin * static_cast<std::int64_t>(channels.size());
          for (std::int64_t pixel = first + begin; pixel < first + end; ++pixel) {
            const bool valid = mask_ == nullptr || (*mask_)[static_cast<std::size_t>(pixel)] != 0;
            for (const int channel : channels) {
              *next++ = valid ? load_float(picture_, pixel * picture_.channels + channel)
                              : std::numeric_limits<float>::quiet_NaN();
            }
          }
        });
  }

  std::string description() const override { return translated("pictures", "picture in memory"); }

 private:
  Picture picture_;
  std::vector<int> shown_;
  std::shared_ptr<const std::vector<std::uint8_t>> mask_;
};

}  // namespace

float sample_at(const Picture& picture, std::int64_t pixel, int channel) {
  return load_float(picture, pixel * picture.channels + channel);
}

std::size_t index_of(const Picture& picture, std::int64_t pixel) {
  return static_cast<std::size_t>(load_float(picture, pixel));
}

SpectralStorePtr make_picture_store(Picture picture, std::vector<int> shown,
                                    std::shared_ptr<const std::vector<std::uint8_t>> mask) {
  return std::make_shared<PictureStore>(std::move(picture), std::move(shown), std::move(mask));
}

}  // namespace lithoscope::pictures
