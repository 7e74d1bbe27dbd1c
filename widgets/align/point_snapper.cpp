#include "widgets/align/point_snapper.h"

#include <utility>

#include "widgets/align/scalar_layer.h"

namespace lithoscope {

PointSnapper::PointSnapper(QObject* parent) : QObject(parent) {
  connect(&task_, &BackgroundTask::failed, this, [this](const Error& error) {
    looking_ = false;
    Q_EMIT failed(error);
  });
}

void PointSnapper::cancel() {
  looking_ = false;
  task_.cancel();
}

void PointSnapper::look(const SnapRequest& request) {
  looking_ = true;
  task_.start([this, request](Progress& progress) {
    SnapOptions options = request.options;
    if (request.source->is_labels() || request.target->is_labels()) {
      options.measure = SnapMeasure::kMutualInformation;
    }
    const SnapMatch match =
        snap_to_match(scalar_map(*request.source), scalar_map(*request.target), request.transform,
                      request.source_point, request.expected, options, progress);
    return BackgroundTask::Done([this, match, measure = options.measure] {
      if (!std::exchange(looking_, false)) return;  // cancelled meanwhile
      Q_EMIT found(match, measure);
    });
  });
}

}  // namespace lithoscope
