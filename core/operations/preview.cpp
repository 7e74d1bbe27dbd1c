#include "core/operations/preview.h"

#include <algorithm>

namespace lithoscope {
namespace {

// No eye follows more.
constexpr std::chrono::milliseconds kDueAfter{100};

// Of the thread that runs an operation, so that a preview reaches the run whatever stands between
// the two: parts of progress, functions that know nothing of recipes.
thread_local PreviewScope* innermost = nullptr;

}  // namespace

PreviewScope::PreviewScope(PreviewListener* listener) : listener_(listener), outer_(innermost) {
  innermost = this;
}

PreviewScope::~PreviewScope() {
  innermost = outer_;
}

bool preview_due(const std::string& port) {
  if (innermost == nullptr || innermost->listener_ == nullptr) return false;
  PreviewScope::Times& times = innermost->times_[port];
  times.asked = PreviewScope::Clock::now();
  return times.asked >= times.due;
}

void offer_preview(const Progress& progress, const std::string& port, const Artifact& artifact) {
  if (innermost == nullptr || innermost->listener_ == nullptr || progress.stop_requested()) return;
  innermost->listener_->previewed(port, artifact);
  PreviewScope::Times& times = innermost->times_[port];
  const auto now = PreviewScope::Clock::now();
  const bool was_asked = times.asked > times.due;
  const auto cost = was_asked ? now - times.asked : PreviewScope::Clock::duration::zero();
  times.due = now + std::max<PreviewScope::Clock::duration>(kDueAfter, 20 * cost);
}

}  // namespace lithoscope
