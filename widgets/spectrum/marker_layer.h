// Markers drawn over a spectrum: lines, shaded ranges, labels that do not overlap.
#pragma once

#include <QFont>
#include <QPalette>
#include <functional>
#include <vector>

#include "widgets/spectrum/label_rows.h"
#include "widgets/spectrum/spectrum_marker.h"

class QCustomPlot;
class QCPAbstractItem;

namespace lithoscope {

// Rows of labels above the curves.
inline constexpr int kMarkerLabelRows = 3;

class MarkerLayer {
 public:
  // `to_key` turns a position in the axis's unit into one of the plot's.
  MarkerLayer(QCustomPlot* plot, std::function<double(double)> to_key);

  void set_markers(std::vector<SpectrumMarker> markers);
  // Draws them anew, for the range that the plot shows. `taken`: room in the rows of labels, from
  // the top, that other words have.
  void arrange(const QPalette& palette, const QFont& font,
               const std::vector<std::vector<LabelSpan>>& taken);

  // The marker at the pixel, null where none is near.
  const SpectrumMarker* at(double x_px) const;
  const std::vector<SpectrumMarker>& markers() const { return markers_; }
  // Of each marker, the row of its label; -1 = not shown.
  const std::vector<int>& label_rows() const { return rows_; }

 private:
  void clear();

  QCustomPlot* plot_;
  std::function<double(double)> to_key_;
  std::vector<SpectrumMarker> markers_;  // heaviest first
  std::vector<int> rows_;
  std::vector<QCPAbstractItem*> items_;
};

}  // namespace lithoscope
