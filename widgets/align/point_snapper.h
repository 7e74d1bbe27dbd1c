// Finds where a matching point of one map lies in the other, off the UI thread.
#pragma once

#include <QObject>

#include "core/registration/snap.h"
#include "widgets/jobs/background_task.h"
#include "widgets/map/layer.h"

namespace lithoscope {

struct SnapRequest {
  MapLayerPtr source, target;
  Transform transform;  // from the source's plane to the target's
  PointUm source_point, expected;
  SnapOptions options;
};

class PointSnapper : public QObject {
  Q_OBJECT

 public:
  explicit PointSnapper(QObject* parent = nullptr);

  // Replaces a request that still runs. Maps of classes have no more and less: they are compared by
  // mutual information, whatever is asked for.
  void look(const SnapRequest& request);
  void cancel();
  bool is_looking() const { return looking_; }

 Q_SIGNALS:
  void found(const lithoscope::SnapMatch& match, lithoscope::SnapMeasure measure);
  void failed(const lithoscope::Error& error);

 private:
  bool looking_ = false;
  BackgroundTask task_;
};

}  // namespace lithoscope
