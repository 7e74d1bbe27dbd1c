#include "widgets/selection/spectrum_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lithoscope {

struct SpectrumReader::Row {
  SpectralImagePtr image;
  std::int64_t row = -1;
  std::vector<float> values;  // cols × channels
};

SpectrumReader::SpectrumReader(QObject* parent) : QObject(parent), row_(std::make_shared<Row>()) {
  connect(&task_, &BackgroundTask::failed, this, &SpectrumReader::failed);
}

void SpectrumReader::request(SpectralImagePtr image, PixelIndex pixel) {
  task_.start([this, row = row_, image = std::move(image), pixel](Progress& progress) {
    const auto channels = static_cast<std::size_t>(image->channels());
    if (row->image != image || row->row != pixel.row) {
      row->image = nullptr;
      row->values.resize(static_cast<std::size_t>(image->grid.cols) * channels);
      image->store->read({pixel.row, 1, {}, &progress}, row->values);
      row->image = image;
      row->row = pixel.row;
    }
    const auto first = row->values.begin() +
                       static_cast<std::ptrdiff_t>(static_cast<std::size_t>(pixel.col) * channels);
    std::vector<float> spectrum(first, first + static_cast<std::ptrdiff_t>(channels));
    if (!image->is_valid(image->grid.index(pixel.row, pixel.col))) {
      std::fill(spectrum.begin(), spectrum.end(), NAN);
    }
    return BackgroundTask::Done([this, image, pixel, spectrum = std::move(spectrum)] {
      Q_EMIT read(image, pixel, spectrum);
    });
  });
}

}  // namespace lithoscope
