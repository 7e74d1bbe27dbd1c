// How alike the two maps are, as they lie and through the registration: a number beside the eye.
#pragma once

#include <QObject>
#include <optional>

#include "core/image/transform.h"
#include "widgets/jobs/background_task.h"
#include "widgets/map/layer.h"

class QTimer;

namespace lithoscope {

struct Likeness {
  double laid_bits = 0;    // mutual information with one map simply laid on the other
  double fitted_bits = 0;  // through the registration
  double overlap = 0;      // part of the target's measured pixels that the source reaches
};

// Measures off the UI thread, when the hand rests: only what was asked for last is told.
class MapLikeness : public QObject {
  Q_OBJECT

 public:
  explicit MapLikeness(QObject* parent = nullptr);

  // Null layers, or no transform, are none.
  void measure(const MapLayerPtr& source, const MapLayerPtr& target,
               const std::optional<Transform>& transform);
  const std::optional<Likeness>& likeness() const { return likeness_; }
  bool is_measuring() const { return measuring_; }

 Q_SIGNALS:
  void changed();

 private:
  void start();

  MapLayerPtr source_, target_;
  std::optional<Transform> transform_;
  std::optional<Likeness> likeness_;
  bool measuring_ = false;
  QTimer* rest_;
  BackgroundTask task_;
};

}  // namespace lithoscope
