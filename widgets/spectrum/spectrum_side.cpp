#include "widgets/spectrum/spectrum_side.h"

#include "widgets/spectrum/kept_list.h"
#include "widgets/spectrum/peak_list.h"
#include "widgets/spectrum/reference_list.h"

namespace lithoscope {

SpectrumSide::SpectrumSide(KeptSpectra* kept, QWidget* parent)
    : QTabWidget(parent),
      kept_(new KeptList(kept, this)),
      peaks_(new PeakList(this)),
      references_(new ReferenceList(this)) {
  setDocumentMode(true);
  addTab(kept_, tr("Kept"));
  addTab(peaks_, tr("Peak"));
  addTab(references_, tr("Library"));
  setUsesScrollButtons(false);
  setTabToolTip(0, tr("Spectra that were kept for comparison"));
  setTabToolTip(1, tr("The elements that a clicked peak could belong to"));
  setTabToolTip(2, tr("Spectra of a library that look most like the one shown"));
}

}  // namespace lithoscope
