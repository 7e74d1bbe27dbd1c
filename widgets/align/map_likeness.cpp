#include "widgets/align/map_likeness.h"

#include <QTimer>

#include "core/registration/refine.h"
#include "widgets/align/scalar_layer.h"

namespace lithoscope {
namespace {

constexpr int kRestMs = 120;  // after the last move of a drag

}  // namespace

MapLikeness::MapLikeness(QObject* parent) : QObject(parent), rest_(new QTimer(this)) {
  rest_->setSingleShot(true);
  rest_->setInterval(kRestMs);
  connect(rest_, &QTimer::timeout, this, &MapLikeness::start);
  // A map of nothing, or an overlap of none, has no likeness to tell.
  connect(&task_, &BackgroundTask::failed, this, [this] {
    measuring_ = false;
    likeness_.reset();
    Q_EMIT changed();
  });
}

void MapLikeness::measure(const MapLayerPtr& source, const MapLayerPtr& target,
                          const std::optional<Transform>& transform) {
  source_ = source;
  target_ = target;
  transform_ = transform;
  if (source_ == nullptr || target_ == nullptr || !transform_) {
    rest_->stop();
    task_.cancel();
    measuring_ = false;
    likeness_.reset();
    Q_EMIT changed();
    return;
  }
  measuring_ = true;  // the last number stays until the next one is there
  rest_->start();
}

void MapLikeness::start() {
  task_.start([this, source = source_, target = target_,
               transform = *transform_](Progress& progress) {
    const auto measure = refinement_measure(scalar_map(*source), scalar_map(*target), transform);
    progress.check();
    const auto fitted = measure(transform, progress);
    const auto laid = measure(laid_on(source->grid, target->grid), progress);
    const Likeness found{laid.bits, fitted.bits, fitted.overlap};
    return BackgroundTask::Done([this, found] {
      if (rest_->isActive()) return;  // asked anew
      measuring_ = false;
      likeness_ = found;
      Q_EMIT changed();
    });
  });
}

}  // namespace lithoscope
