// References of a spectral library, ranked by their angle to the spectrum that is shown.
#pragma once

#include <QWidget>
#include <memory>
#include <set>
#include <vector>

#include "core/reference/rank_references.h"
#include "widgets/jobs/background_task.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lithoscope {

// A reference that is drawn over the spectra, at the bands of the image.
struct ReferenceOverlay {
  QString name;
  QColor colour;
  std::vector<float> values;
};

class ReferenceList : public QWidget {
  Q_OBJECT

 public:
  explicit ReferenceList(QWidget* parent = nullptr);

  // Whose readers know ENVI libraries; null while there are none.
  void set_registry(const Registry* registry) { registry_ = registry; }
  // The bands of the image that is shown.
  void set_axis(const SpectralAxis& axis);
  // The spectrum to compare with, one value a band; empty = none is shown.
  void set_spectrum(const std::vector<float>& spectrum);
  // Hull quotients are shown: they are compared, whatever is ticked.
  void set_hull_shown(bool shown);
  void open_library(const QString& file);
  // Asks for a file.
  void choose_library();
  std::vector<ReferenceOverlay> overlays() const;

  QTreeWidget* tree() const { return tree_; }
  QLabel* message() const { return message_; }

 Q_SIGNALS:
  void overlays_changed();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void prepare();
  void rank();
  void fill();
  void tell(const QString& words);
  QColor colour_of(std::size_t reference) const;

  const Registry* registry_ = nullptr;
  SpectralAxis axis_;
  std::vector<float> spectrum_;
  std::shared_ptr<const SpectralLibrary> library_;
  std::shared_ptr<const PreparedLibrary> prepared_;
  std::vector<RankedReference> ranked_;
  std::vector<std::size_t> chosen_;  // in the order of choice, which gives the colours
  bool filling_ = false;
  bool hull_shown_ = false, hull_wanted_ = false;
  QLabel *title_, *message_;
  QPushButton* open_;
  QCheckBox* hull_;
  QLineEdit* filter_;
  QTreeWidget* tree_;
  BackgroundTask load_, rank_{BackgroundTask::Replace::kFinishRunning};
};

}  // namespace lithoscope
