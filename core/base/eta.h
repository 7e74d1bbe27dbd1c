// How long is left, from how far the work has come.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace lithoscope {

class RemainingTime {
 public:
  using Clock = std::chrono::steady_clock;

  // `fraction` done in [0, 1] at `now`.
  void update(double fraction, Clock::time_point now = Clock::now());
  // Seconds left; none before there is enough to judge by (1 s and 1 %).
  std::optional<double> seconds() const { return seconds_; }

 private:
  std::optional<Clock::time_point> begin_;
  double first_fraction_ = 0;
  std::optional<double> seconds_;
};

// "0:08", "12:40", "1:02:03"
std::string format_duration(double seconds);

}  // namespace lithoscope
