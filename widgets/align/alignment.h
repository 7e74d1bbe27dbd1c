// The registration that the points of the moment give, kept up to date.
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "core/image/grid.h"
#include "core/registration/fit_quality.h"
#include "widgets/align/point_list.h"

namespace lithoscope {

class Alignment : public QObject {
  Q_OBJECT

 public:
  explicit Alignment(QObject* parent = nullptr);

  PointList& points() { return points_; }
  const PointList& points() const { return points_; }

  // The grids of the two maps: where they lie and what a pixel is.
  void set_grids(const Grid& source, const Grid& target);
  const Grid& grid(Side side) const { return side == Side::kSource ? source_ : target_; }

  const FitOptions& options() const { return options_; }
  void set_options(const FitOptions& options);

  // None while the points do not determine a transform; problem() then says why.
  const std::optional<FitResult>& fit() const { return fit_; }
  const QString& problem() const { return problem_; }
  const FitQuality& quality() const { return quality_; }

  // Where the place on `side` is expected in the other map; none without a fit.
  std::optional<PointUm> expected_from(Side side, PointUm place) const;

 Q_SIGNALS:
  void changed();  // points, options or grids, and with them the fit

 private:
  void update();

  PointList points_;
  Grid source_, target_;
  FitOptions options_;
  std::optional<FitResult> fit_;
  std::optional<Transform> back_;  // from target to source
  QString problem_;
  FitQuality quality_;
};

}  // namespace lithoscope
