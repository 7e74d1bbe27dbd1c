#include "widgets/map/scale_bar.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "widgets/figure/nice_numbers.h"
#include "widgets/map/map_view.h"

namespace lithoscope {

QString length_text(double length_um, bool pitch_known) {
  if (!pitch_known) {
    return MapView::tr("%1 px").arg(length_um);
  }
  return length_text(length_um);
}

QString position_text(double um, double step_um, bool pitch_known) {
  const bool millimetres = pitch_known && step_um >= 1;
  const double unit = millimetres ? 1000 : 1;
  const int digits =
      std::clamp(static_cast<int>(std::ceil(-std::log10(std::max(step_um / unit, 1e-9)))), 0, 6);
  const QString number = QLocale().toString(um / unit, 'f', digits);
  if (!pitch_known) {
    return MapView::tr("%1 px").arg(number);
  }
  return number + (millimetres ? QStringLiteral(" mm") : QStringLiteral(" µm"));
}

}  // namespace lithoscope
