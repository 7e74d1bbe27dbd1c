// Spectra at the cursor, read off the UI thread.
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "core/image/spectral_image.h"
#include "widgets/jobs/background_task.h"

namespace lithoscope {

using SpectralImagePtr = std::shared_ptr<const SpectralImage>;

// Reads one pixel at a time; while one is being read only the newest of the others is kept. Images
// are stored and computed by rows, so the last row stays at hand for the next pixels of it.
//
// Where the last read was a quick one, a request waits a few milliseconds for its spectrum and
// tells of it at once: the cross and the spectrum of a movement then are one picture, not two that
// wait for each other.
class SpectrumReader : public QObject {
  Q_OBJECT

 public:
  explicit SpectrumReader(QObject* parent = nullptr);

  void request(SpectralImagePtr image, PixelIndex pixel);

 Q_SIGNALS:
  // Pixels without a measurement give NaN throughout.
  void read(lithoscope::SpectralImagePtr image, lithoscope::PixelIndex pixel,
            const std::vector<float>& spectrum);
  void failed(const lithoscope::Error& error);

 private:
  struct Row;
  struct Early;
  static void take_from_row(Row& row, const SpectralImagePtr& image, PixelIndex pixel,
                            const Progress& progress, std::vector<float>& spectrum);
  std::shared_ptr<Row> row_;  // touched by the background thread alone
  bool quick_ = true;         // the last read took no longer than is waited
  BackgroundTask task_{BackgroundTask::Replace::kFinishRunning};
};

}  // namespace lithoscope
