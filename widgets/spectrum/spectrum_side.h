// What belongs to the spectra of one plane: kept ones, peaks, references.
#pragma once

#include <QTabWidget>

namespace lithoscope {

class KeptList;
class KeptSpectra;
class PeakList;
class ReferenceList;

class SpectrumSide : public QTabWidget {
  Q_OBJECT

 public:
  explicit SpectrumSide(KeptSpectra* kept, QWidget* parent = nullptr);

  KeptList* kept() const { return kept_; }
  PeakList* peaks() const { return peaks_; }
  ReferenceList* references() const { return references_; }

 private:
  KeptList* kept_;
  PeakList* peaks_;
  ReferenceList* references_;
};

}  // namespace lithoscope
