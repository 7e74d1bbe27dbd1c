// Which element a clicked peak could belong to.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/features/identify_peak.h"
#include "core/image/spectral_axis.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lithoscope {

class PeakList : public QWidget {
  Q_OBJECT

 public:
  explicit PeakList(QWidget* parent = nullptr);

  // Shows candidates for a peak of an image with this axis.
  void set_candidates(const EmissionPeak& peak, const std::vector<PeakCandidate>& candidates,
                      const SpectralAxis& axis);
  // Words instead of candidates.
  void set_message(const QString& message);
  QTreeWidget* tree() const { return tree_; }
  const std::vector<PeakCandidate>& candidates() const { return candidates_; }

 Q_SIGNALS:
  void map_wanted(double wavelength_nm);
  void mark_wanted(const QString& element);

 private:
  void fill();
  const PeakCandidate* current() const;

  std::optional<EmissionPeak> peak_;
  std::vector<PeakCandidate> candidates_;
  SpectralAxis axis_;
  QLabel* title_;
  QTreeWidget* tree_;
  QPushButton *map_, *mark_;
};

}  // namespace lithoscope
