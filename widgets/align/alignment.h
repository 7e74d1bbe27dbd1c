// The registration that the points of the moment give, kept up to date.
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "core/image/grid.h"
#include "core/registration/refine.h"
#include "widgets/align/fit_outcome.h"
#include "widgets/align/point_list.h"
#include "widgets/jobs/background_task.h"

namespace lithoscope {

// Few points are fitted on the spot; a fit that takes longer than a hand's move is made in the
// background, and the last one stays to be seen until it is there.
class Alignment : public QObject {
  Q_OBJECT

 public:
  explicit Alignment(QObject* parent = nullptr);

  PointList& points() { return points_; }
  const PointList& points() const { return points_; }

  // Another sample: its maps' grids, where they lie and what a pixel is, and what it starts from.
  void start_with(const Grid& source, const Grid& target, std::vector<MatchingPoint> points,
                  const FitOptions& options);
  const Grid& grid(Side side) const { return side == Side::kSource ? source_ : target_; }

  const FitOptions& options() const { return points_.options(); }
  void set_options(const FitOptions& options);  // a step of the points' history

  // None while the points do not determine a transform; problem() then says why.
  const std::optional<FitResult>& fit() const { return outcome_.fit; }
  const QString& problem() const { return problem_; }
  const FitQuality& quality() const { return outcome_.quality; }
  bool is_fitting() const { return fitting_; }  // a newer fit is on its way

  // Where the place on `side` is expected in the other map; none without a fit.
  std::optional<PointUm> expected_from(Side side, PointUm place) const;
  // The same for the point `index` and its place on the side other than `side`.
  std::optional<PointUm> fitted_on(Side side, int index) const;

  // What a search by the maps themselves has found, until it is accepted, refused, or the fit is
  // another one.
  const std::optional<Refinement>& suggestion() const { return suggestion_; }
  // False, and nothing is suggested, where the fit is no longer the `revision` that was refined.
  bool suggest(const Refinement& found, long revision);
  void accept_suggestion();
  void refuse_suggestion();
  // Another number for every other fit.
  long revision() const { return revision_; }

  // What the overlay shows: the suggestion, else the fit.
  std::optional<Transform> shown() const;

 Q_SIGNALS:
  void changed();  // points, options or grids, and with them the fit; or what is suggested

 private:
  void update();
  void take(FitOutcome outcome);

  PointList points_;
  Grid source_, target_;
  FitOutcome outcome_;
  QString problem_;
  std::optional<Refinement> suggestion_;
  long revision_ = 0, sample_ = 0;
  bool fitting_ = false, starting_ = false;
  BackgroundTask task_{BackgroundTask::Replace::kFinishRunning};
};

}  // namespace lithoscope
