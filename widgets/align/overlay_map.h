// Both maps on top of each other, to judge the registration by eye.
#pragma once

#include <QWidget>
#include <optional>

#include "core/image/transform.h"
#include "widgets/align/warped_layer.h"
#include "widgets/jobs/background_task.h"
#include "widgets/map/layer.h"

class QComboBox;
class QLabel;
class QSlider;
class QTimer;

namespace lithoscope {

class MapView;

// The target map in grey, the source map over it, as the fit brings it there: blended, swiped, as a
// checkerboard, flickering, as edges, or both in one false-colour picture. Pictures are made in the
// background; while a point is dragged the newest that is ready is shown.
class OverlayMap : public QWidget {
  Q_OBJECT

 public:
  explicit OverlayMap(QWidget* parent = nullptr);

  // A layer as its own map shows it.
  struct Shown {
    MapLayerPtr layer;
    LayerStyle style;
  };
  // `transform` goes from the source's plane to the target's; none shows `message` instead.
  void show_maps(const Shown& source, const Shown& target,
                 const std::optional<Transform>& transform, const QString& message);
  // Words beside the title: what is looked at is no fit yet.
  void set_note(const QString& note);

  OverlayMode mode() const;
  bool is_making() const { return making_; }  // a newer picture is on its way
  MapView* view() const { return view_; }
  QComboBox* mode_box() const { return mode_; }
  QSlider* amount_slider() const { return amount_; }
  QString note() const;

 private:
  void update_mode();
  void change_amount();
  void make_picture(bool anew);
  void show_style();
  void end_patience();

  MapView* view_;
  QLabel* title_;
  QComboBox* mode_;
  QSlider* amount_;
  QTimer *flicker_, *patience_;
  Shown source_, target_;
  std::optional<Transform> transform_;
  MapLayerPtr warped_;  // of the newest picture
  bool warped_is_old_ = true, making_ = false;
  bool hidden_half_ = false;  // of a flicker
  BackgroundTask task_{BackgroundTask::Replace::kFinishRunning};
};

}  // namespace lithoscope
