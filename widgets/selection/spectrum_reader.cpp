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

// Out of the row, which is read where it is another one than the last.
void SpectrumReader::take_from_row(Row& row, const SpectralImagePtr& image, PixelIndex pixel,
                                   const Progress& progress, std::vector<float>& spectrum) {
  if (row.image != image || row.row != pixel.row) {
    row.image = nullptr;
    row.values.resize(static_cast<std::size_t>(image->grid.cols) * spectrum.size());
    image->store->read({pixel.row, 1, {}, &progress}, row.values);
    row.image = image;
    row.row = pixel.row;
  }
  std::copy_n(row.values.begin() + pixel.col * static_cast<std::int64_t>(spectrum.size()),
              spectrum.size(), spectrum.begin());
}

SpectrumReader::SpectrumReader(QObject* parent) : QObject(parent), row_(std::make_shared<Row>()) {
  connect(&task_, &BackgroundTask::failed, this, &SpectrumReader::failed);
}

void SpectrumReader::request(SpectralImagePtr image, PixelIndex pixel) {
  task_.start([this, row = row_, image = std::move(image), pixel](Progress& progress) {
    const auto channels = static_cast<std::size_t>(image->channels());
    std::vector<float> spectrum(channels);
    if (image->store->reads_single_spectra()) {
      image->store->read_spectrum(pixel.row, pixel.col, &progress, spectrum);
    } else {
      take_from_row(*row, image, pixel, progress, spectrum);
    }
    if (!image->is_valid(image->grid.index(pixel.row, pixel.col))) {
      std::fill(spectrum.begin(), spectrum.end(), NAN);
    }
    return BackgroundTask::Done([this, image, pixel, spectrum = std::move(spectrum)] {
      Q_EMIT read(image, pixel, spectrum);
    });
  });
}

}  // namespace lithoscope
