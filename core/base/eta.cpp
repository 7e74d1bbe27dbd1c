#include "core/base/eta.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lithoscope {

void RemainingTime::update(double fraction, Clock::time_point now) {
  if (!begin_) {
    begin_ = now;
    first_fraction_ = fraction;
    return;
  }
  const double elapsed = std::chrono::duration<double>(now - *begin_).count();
  const double gained = fraction - first_fraction_;
  if (elapsed < 1.0 || gained < 0.01) return;
  const double estimate = elapsed / gained * (1.0 - fraction);
  // Half the old estimate is kept, so that the number shown does not jump.
  seconds_ = seconds_ ? 0.5 * (*seconds_ + estimate) : estimate;
}

std::string format_duration(double seconds) {
  const long whole = std::lround(std::max(0.0, seconds));
  if (whole >= 3600) {
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace lithoscope
