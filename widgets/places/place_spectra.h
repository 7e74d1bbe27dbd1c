// The spectra of pins and regions in one image, read off the UI thread.
#pragma once

#include <QColor>
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "core/image/spectral_image.h"
#include "core/regions/place.h"
#include "widgets/jobs/background_task.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// What a place shows of an image. Of a pin the spectrum of its pixel, of a region mean and standard
// deviation (n - 1) of its pixels.
struct PlaceSpectrum {
  QString name;
  QColor colour;
  std::vector<float> mean;       // one value a channel; NaN where nothing was measured
  std::vector<float> deviation;  // the same; empty of pins
  std::int64_t pixels = 0;       // that were measured
};

class PlaceSpectra : public QObject {
  Q_OBJECT

 public:
  explicit PlaceSpectra(QObject* parent = nullptr);

  // The visible ones of `places` in `image`, which lies in `plane` of the sample; a null image has
  // none. What was read before is kept. Regions that nobody wants any more are given up.
  void request(const std::shared_ptr<const SpectralImage>& image, const SamplePtr& sample,
               int plane, const std::vector<Place>& places);

  // In the order of the places, those that are there.
  const std::vector<PlaceSpectrum>& spectra() const { return spectra_; }
  bool busy() const { return pins_.busy() || regions_.busy(); }

 Q_SIGNALS:
  void changed();
  void failed(const lithoscope::Error& error);

 private:
  struct Known {
    Place place;  // name, colour and visibility do not matter
    PlaceSpectrum spectrum;
  };

  const Known* find(const Place& place) const;
  void read(BackgroundTask& task, std::vector<Place> missing);
  void take(const std::vector<Known>& found);
  void tell();

  std::shared_ptr<const SpectralImage> image_;
  SamplePtr sample_;
  int plane_ = -1;
  std::vector<Place> places_;  // visible ones
  std::vector<Known> known_;
  std::vector<Place> reading_;  // regions
  std::vector<PlaceSpectrum> spectra_;
  // A dragged pin shows every spectrum that there was time to read; a large region makes way.
  BackgroundTask pins_{BackgroundTask::Replace::kFinishRunning};
  BackgroundTask regions_{BackgroundTask::Replace::kStopRunning};
};

}  // namespace lithoscope
