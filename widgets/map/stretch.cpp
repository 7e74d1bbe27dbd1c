#include "widgets/map/stretch.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

constexpr double kDecades = 1000;  // of kLogarithm
constexpr std::size_t kSteps = 512;

}  // namespace

StretchCurve::StretchCurve(Stretch stretch, double low, double high, const Quantiles& quantiles,
                           double gamma)
    : stretch_(stretch), low_(low), high_(high), gamma_(gamma) {
  if (stretch != Stretch::kEqualised || quantiles.empty()) return;
  const double first = quantiles.share_below(low), last = quantiles.share_below(high);
  for (std::size_t i = 0; i <= kSteps; ++i) {
    const double share = first + (last - first) * static_cast<double>(i) / kSteps;
    steps_.push_back(std::clamp(quantiles.at(100 * share), low, high));
  }
  steps_.front() = low;
  steps_.back() = high;
}

double StretchCurve::bent(double part) const {
  switch (stretch_) {
    case Stretch::kSquareRoot:
      return std::sqrt(part);
    case Stretch::kLogarithm:
      return std::log1p((kDecades - 1) * part) / std::log(kDecades);
    default:
      return part;
  }
}

double StretchCurve::operator()(double value) const {
  const double place = even_place(value);
  return gamma_ == 1 ? place : std::pow(place, gamma_);
}

double StretchCurve::gamma_for_middle(double value) const {
  const double place = even_place(value);
  if (place <= 0) return kLeastGamma;
  if (place >= 1) return kMostGamma;
  return std::clamp(std::log(0.5) / std::log(place), kLeastGamma, kMostGamma);
}

double StretchCurve::even_place(double value) const {
  if (steps_.empty()) return bent(std::clamp((value - low_) / (high_ - low_), 0.0, 1.0));
  if (value <= low_) return 0;
  if (value >= high_) return 1;
  // Many equal values share one colour: the middle of theirs.
  const auto [first, last] = std::equal_range(steps_.begin(), steps_.end(), value);
  if (first != last) {
    return (static_cast<double>(first - steps_.begin()) +
            static_cast<double>(last - 1 - steps_.begin())) /
           2 / static_cast<double>(steps_.size() - 1);
  }
  const double before = *(first - 1), after = *first;
  const double part = (value - before) / (after - before);
  return (static_cast<double>(first - 1 - steps_.begin()) + part) /
         static_cast<double>(steps_.size() - 1);
}

double StretchCurve::value_at(double place) const {
  place = std::clamp(place, 0.0, 1.0);
  if (gamma_ != 1) place = std::pow(place, 1 / gamma_);
  if (!steps_.empty()) {
    const double at = place * static_cast<double>(steps_.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(at), steps_.size() - 2);
    const double part = at - static_cast<double>(below);
    return steps_[below] + part * (steps_[below + 1] - steps_[below]);
  }
  double part = place;
  if (stretch_ == Stretch::kSquareRoot) part = place * place;
  if (stretch_ == Stretch::kLogarithm)
    part = std::expm1(place * std::log(kDecades)) / (kDecades - 1);
  return low_ + part * (high_ - low_);
}

}  // namespace lithoscope
