#include "core/transfer/kl_schedule.h"

#include <algorithm>

namespace lithoscope {

double KlSchedule::at(std::int64_t step, std::int64_t steps) const {
  if (steps <= 0 || cycles <= 0) return most;
  const double length = static_cast<double>(steps) / cycles;
  const double place = static_cast<double>(step) / length;
  const double within = place - static_cast<double>(static_cast<std::int64_t>(place));
  return most * std::min(1.0, within / rising);
}

}  // namespace lithoscope
