#include "widgets/align/alignment.h"

#include <utility>

namespace lithoscope {
namespace {

bool same_fit(const FitOptions& a, const FitOptions& b) {
  return a.kind == b.kind && a.allow_reflection == b.allow_reflection && a.robust == b.robust &&
         a.ransac_tolerance_px == b.ransac_tolerance_px && a.seed == b.seed &&
         a.smoothing == b.smoothing;
}

}  // namespace

Alignment::Alignment(QObject* parent) : QObject(parent) {
  connect(&points_, &PointList::changed, this, &Alignment::update);
  connect(&task_, &BackgroundTask::failed, this, [this](const Error& error) {
    fitting_ = false;
    FitOutcome none;
    none.problem = error.what();
    take(std::move(none));
  });
  update();
}

void Alignment::start_with(const Grid& source, const Grid& target,
                           std::vector<MatchingPoint> points, const FitOptions& options) {
  source_ = source;
  target_ = target;
  ++sample_;
  starting_ = true;  // nothing of another sample stays to be seen
  points_.start_with(std::move(points), options);
  starting_ = false;
}

void Alignment::set_options(const FitOptions& options) {
  if (!same_fit(options, points_.options())) points_.set_options(options);
}

void Alignment::update() {
  const long revision = ++revision_;
  suggestion_.reset();
  if (is_quick(points_.points().size(), points_.options())) {
    fitting_ = false;
    take(fit_outcome(points_.points(), points_.options(), source_, target_, NoProgress()));
    return;
  }
  fitting_ = true;
  if (starting_ || !fit() || fit()->residuals.size() != points_.points().size()) {
    outcome_ = {};
    problem_ = tr("Fitting %1 points").arg(points_.size());
  }
  task_.start([this, revision, sample = sample_, points = points_.points(),
               options = points_.options(), source = source_,
               target = target_](Progress& progress) {
    auto outcome =
        std::make_shared<FitOutcome>(fit_outcome(points, options, source, target, progress));
    return BackgroundTask::Done([this, revision, sample, outcome] {
      // Of an older state of as many points: better to be seen during a drag than none.
      const bool newest = revision == revision_;
      const bool of_use = fitting_ && sample == sample_ && outcome->fit &&
                          outcome->fit->residuals.size() == points_.points().size();
      if (!newest && !of_use) return;
      if (newest) fitting_ = false;
      take(std::move(*outcome));
    });
  });
  Q_EMIT changed();
}

void Alignment::take(FitOutcome outcome) {
  outcome_ = std::move(outcome);
  problem_ = QString::fromStdString(outcome_.problem);
  Q_EMIT changed();
}

std::optional<PointUm> Alignment::expected_from(Side side, PointUm place) const {
  if (!fit()) return std::nullopt;
  return image_of(side == Side::kSource ? fit()->transform : *outcome_.back, place);
}

std::optional<PointUm> Alignment::fitted_on(Side side, int index) const {
  const auto& places = side == Side::kSource ? outcome_.fitted_source : outcome_.fitted_target;
  const auto at = static_cast<std::size_t>(index);
  return at < places.size() ? places[at] : std::nullopt;
}

bool Alignment::suggest(const Refinement& found, long revision) {
  if (revision != revision_ || fitting_) return false;
  suggestion_ = found;
  Q_EMIT changed();
  return true;
}

void Alignment::accept_suggestion() {
  if (suggestion_) points_.correct(std::exchange(suggestion_, std::nullopt)->change);
}

void Alignment::refuse_suggestion() {
  if (!suggestion_) return;
  suggestion_.reset();
  Q_EMIT changed();
}

std::optional<Transform> Alignment::shown() const {
  if (suggestion_) return suggestion_->transform;
  return fit() ? std::optional(fit()->transform) : std::nullopt;
}

}  // namespace lithoscope
