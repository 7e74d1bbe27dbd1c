// Matching points as they are drawn over a map.
#pragma once

#include <QFont>
#include <QPainter>
#include <QString>
#include <optional>
#include <vector>

#include "core/image/grid.h"
#include "widgets/map/viewport.h"

namespace lithoscope {

struct PointMark {
  enum class Look { kUsual, kSelected, kDoubtful, kDisabled, kExpected, kPending };

  PointUm at;
  QString name;
  Look look = Look::kUsual;
  // Where the fit puts it: a line to there is its residual, drawn kResidualFactor times too long.
  std::optional<PointUm> fitted;
};

// Residuals are a fraction of a pixel when all is well; they are drawn this much longer.
inline constexpr double kResidualFactor = 10;

// `unit`: the grid of spaces of the screen, in its pixels. Where there are more marks in sight than
// names could be read beside, only those that are no usual points keep theirs.
void paint_points(QPainter& painter, const MapViewport& viewport,
                  const std::vector<PointMark>& points, int unit);

}  // namespace lithoscope
