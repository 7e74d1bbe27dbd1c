#include "widgets/selection/spectrum_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace lithoscope {
namespace {

// Half of a picture's time at 60 a second.
constexpr std::chrono::milliseconds kPatience{8};

}  // namespace

// A spectrum on its way to a request that still waits for it.
struct SpectrumReader::Early {
  std::mutex mutex;
  std::condition_variable came;
  bool there = false;
  std::vector<float> spectrum;
  bool told = false;  // on the UI thread alone
};

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
  const auto early = quick_ ? std::make_shared<Early>() : nullptr;
  task_.start([this, row = row_, image, pixel, early](Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
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
    const bool quick = std::chrono::steady_clock::now() - start < kPatience;
    if (early != nullptr) {
      const std::lock_guard lock(early->mutex);
      early->spectrum = spectrum;
      early->there = true;
      early->came.notify_one();
    }
    return BackgroundTask::Done([this, image, pixel, early, quick, spectrum = std::move(spectrum)] {
      quick_ = quick;
      if (early == nullptr || !early->told) Q_EMIT read(image, pixel, spectrum);
    });
  });
  if (early == nullptr) return;
  std::unique_lock lock(early->mutex);
  quick_ = early->came.wait_for(lock, kPatience, [&early] { return early->there; });
  if (!quick_) return;
  early->told = true;
  lock.unlock();
  Q_EMIT read(image, pixel, early->spectrum);
}

}  // namespace lithoscope
