#include "widgets/align/alignment.h"

#include <cmath>

#include "core/base/error.h"

namespace lithoscope {
namespace {

// A fit for every point is too much to follow a drag beyond this many.
constexpr int kMostLeftOut = 200;

}  // namespace

Alignment::Alignment(QObject* parent) : QObject(parent) {
  connect(&points_, &PointList::changed, this, &Alignment::update);
  update();
}

void Alignment::set_grids(const Grid& source, const Grid& target) {
  source_ = source;
  target_ = target;
  update();
}

void Alignment::set_options(const FitOptions& options) {
  options_ = options;
  update();
}

void Alignment::update() {
  fit_.reset();
  back_.reset();
  problem_.clear();
  const NoProgress stop;
  FitOptions options = options_;
  options.leave_one_out = points_.size() <= kMostLeftOut;
  try {
    fit_ = fit_registration(points_.points(), options, target_, stop);
    back_ = fit_->transform.inverse();
  } catch (const Error& error) {
    fit_.reset();
    problem_ = QString::fromStdString(error.what());
  }
  quality_ = fit_quality(points_.points(), options_.kind, fit_, source_, target_);
  Q_EMIT changed();
}

std::optional<PointUm> Alignment::expected_from(Side side, PointUm place) const {
  if (!fit_) return std::nullopt;
  const PointUm there = side == Side::kSource ? fit_->transform.apply(place) : back_->apply(place);
  // A projective map has a horizon, a spline folds.
  if (!std::isfinite(there.x_um) || !std::isfinite(there.y_um)) return std::nullopt;
  return there;
}

}  // namespace lithoscope
