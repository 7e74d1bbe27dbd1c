// Both maps on top of each other, to judge the registration by eye.
#pragma once

#include <QWidget>
#include <optional>

#include "core/image/transform.h"
#include "widgets/align/warped_layer.h"
#include "widgets/map/layer.h"

class QComboBox;
class QSlider;
class QTimer;

namespace lithoscope {

class MapView;

// The target map in grey, the source map over it, as the fit brings it there: blended, swiped,
// as a checkerboard, or flickering.
class OverlayMap : public QWidget {
  Q_OBJECT

 public:
  explicit OverlayMap(QWidget* parent = nullptr);

  // `transform` goes from the source's plane to the target's; none shows `message` instead.
  void show_maps(const MapLayerPtr& source, const LayerStyle& style, const MapLayerPtr& target,
                 const std::optional<Transform>& transform, const QString& message);

  OverlayMode mode() const;
  MapView* view() const { return view_; }
  QComboBox* mode_box() const { return mode_; }
  QSlider* amount_slider() const { return amount_; }

 private:
  void update_mode();
  void update_picture();

  MapView* view_;
  QComboBox* mode_;
  QSlider* amount_;
  QTimer* flicker_;
  MapLayerPtr warped_;
  LayerStyle style_;
  bool hidden_half_ = false;  // of a flicker
};

}  // namespace lithoscope
