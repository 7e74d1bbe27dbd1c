// One curve of a spectrum view.
#pragma once

#include <QColor>
#include <QString>
#include <vector>

namespace lithoscope {

inline constexpr double kCurveWidth = 1.3;  // device-independent pixels

struct SpectrumCurve {
  QString name;  // "cursor (124, 71)"
  QColor colour;
  std::vector<float> values;               // one a channel; NaN leaves a gap
  std::vector<float> low = {}, high = {};  // a band around it, say mean ± deviation; empty = none
  bool dashed = false;                     // of something that was not measured here
};

}  // namespace lithoscope
