#include "core/features/gaussian_peak.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lithoscope {
namespace {

struct Fit {
  double background, height, centre, sigma;
};

double square_error(std::span<const double> x, std::span<const double> y, const Fit& fit) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double distance = (x[i] - fit.centre) / fit.sigma;
    const double residual =
        y[i] - fit.background - fit.height * std::exp(-0.5 * distance * distance);
    sum += residual * residual;
  }
  return sum;
}

// One Gauss–Newton step, damped by `damping` times the diagonal (Levenberg–Marquardt).
Fit improve(std::span<const double> x, std::span<const double> y, const Fit& fit, double damping) {
  Eigen::Matrix4d normal = Eigen::Matrix4d::Zero();
  Eigen::Vector4d right = Eigen::Vector4d::Zero();
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double distance = (x[i] - fit.centre) / fit.sigma;
    const double profile = std::exp(-0.5 * distance * distance);
    const double residual = y[i] - fit.background - fit.height * profile;
    const double by_centre = fit.height * profile * distance / fit.sigma;
    const Eigen::Vector4d derivative(1, profile, by_centre, by_centre * distance);
    normal += derivative * derivative.transpose();
    right += residual * derivative;
  }
  normal.diagonal() *= 1 + damping;
  normal.diagonal().array() += 1e-12 * normal.trace();
  const Eigen::Vector4d step = normal.ldlt().solve(right);
  return {fit.background + step(0), fit.height + step(1), fit.centre + step(2),
          fit.sigma + step(3)};
}

}  // namespace

GaussianPeak::GaussianPeak(std::vector<double> offsets, double half_window)
    : offsets_(std::move(offsets)), half_window_(half_window) {
  constexpr int centres = 9, widths = 6;
  const auto [first, last] = std::minmax_element(offsets_.begin(), offsets_.end());
  const double channel = (*last - *first) / static_cast<double>(offsets_.size() - 1);
  least_sigma_ = std::min(0.5 * channel, half_window);
  for (int w = 0; w < widths; ++w) {
    const double sigma = least_sigma_ * std::pow(half_window / least_sigma_, w / (widths - 1.0));
    for (int c = 0; c < centres; ++c) {
      Shape shape{half_window * (2.0 * c / (centres - 1) - 1), sigma, {}, 0};
      for (const double x : offsets_) {
        const double distance = (x - shape.centre) / sigma;
        shape.profile.push_back(std::exp(-0.5 * distance * distance));
      }
      const double mean = std::accumulate(shape.profile.begin(), shape.profile.end(), 0.0) /
                          static_cast<double>(offsets_.size());
      for (double& value : shape.profile) {
        value -= mean;
        shape.square += value * value;
      }
      // A shape that is flat over the window tells nothing.
      if (shape.square > 1e-6) shapes_.push_back(std::move(shape));
    }
  }
}

double GaussianPeak::height(std::span<const double> values) const {
  const Shape* best = nullptr;
  double best_gain = 0, best_height = 0;
  for (const Shape& shape : shapes_) {
    const double product =
        std::inner_product(values.begin(), values.end(), shape.profile.begin(), 0.0);
    const double gain = product * product / shape.square;  // by which the squared error falls
    if (product > 0 && gain > best_gain) {
      best = &shape;
      best_gain = gain;
      best_height = product / shape.square;
    }
  }
  if (best == nullptr) return 0;
  Fit fit{0, best_height, best->centre, best->sigma};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double distance = (offsets_[i] - fit.centre) / fit.sigma;
    fit.background += values[i] - fit.height * std::exp(-0.5 * distance * distance);
  }
  fit.background /= static_cast<double>(values.size());

  double error = square_error(offsets_, values, fit), damping = 1e-3;
  for (int step = 0; step < 30 && damping < 1e6; ++step) {
    const Fit next = improve(offsets_, values, fit, damping);
    const bool allowed = std::abs(next.centre) <= half_window_ && next.sigma >= least_sigma_ &&
                         next.sigma <= half_window_ && next.height > 0;
    const double next_error = allowed ? square_error(offsets_, values, next) : error;
    if (!(next_error < error)) {
      damping *= 10;
      continue;
    }
    const bool settled = error - next_error <= 1e-12 * error;
    fit = next;
    error = next_error;
    damping *= 0.1;
    if (settled) break;
  }
  return fit.height;
}

}  // namespace lithoscope
