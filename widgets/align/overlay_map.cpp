#include "widgets/align/overlay_map.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kFlickerMs = 600;

}  // namespace

OverlayMap::OverlayMap(QWidget* parent)
    : QWidget(parent),
      view_(new MapView(this)),
      mode_(new QComboBox(this)),
      amount_(new QSlider(Qt::Horizontal, this)),
      flicker_(new QTimer(this)) {
  const int unit = grid_unit(this);
  auto* title = new QLabel(tr("Overlay"), this);
  mode_->addItem(tr("Blend"), static_cast<int>(OverlayMode::kBlend));
  mode_->addItem(tr("Swipe"), static_cast<int>(OverlayMode::kSwipe));
  mode_->addItem(tr("Checkerboard"), static_cast<int>(OverlayMode::kCheckerboard));
  mode_->addItem(tr("Flicker"), static_cast<int>(OverlayMode::kFlicker));
  mode_->setToolTip(tr("How the two maps are laid over each other"));
  mode_->setAccessibleName(tr("Overlay"));
  amount_->setRange(0, 100);
  amount_->setValue(50);
  amount_->setAccessibleName(tr("Amount of the overlay"));
  auto* controls = new QHBoxLayout;
  controls->setSpacing(unit);
  controls->addWidget(title);
  controls->addWidget(mode_);
  controls->addWidget(amount_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit / 2, unit, unit);
  layout->setSpacing(unit / 2);
  layout->addLayout(controls);
  layout->addWidget(view_, 1);

  flicker_->setInterval(kFlickerMs);
  connect(flicker_, &QTimer::timeout, this, [this] {
    hidden_half_ = !hidden_half_;
    update_picture();
  });
  connect(mode_, &QComboBox::currentIndexChanged, this, &OverlayMap::update_mode);
  connect(amount_, &QSlider::valueChanged, this, &OverlayMap::update_picture);
  update_mode();
}

OverlayMode OverlayMap::mode() const {
  return static_cast<OverlayMode>(mode_->currentData().toInt());
}

void OverlayMap::update_mode() {
  hidden_half_ = false;
  const bool flickers = mode() == OverlayMode::kFlicker;
  if (flickers) {
    flicker_->start();
  } else {
    flicker_->stop();
  }
  amount_->setEnabled(!flickers);
  switch (mode()) {
    case OverlayMode::kBlend:
      amount_->setToolTip(tr("Opacity of the upper map"));
      break;
    case OverlayMode::kSwipe:
      amount_->setToolTip(tr("Where the upper map ends"));
      break;
    case OverlayMode::kCheckerboard:
      amount_->setToolTip(tr("Number of fields"));
      break;
    case OverlayMode::kFlicker:
      amount_->setToolTip({});
      break;
  }
  update_picture();
}

void OverlayMap::show_maps(const MapLayerPtr& source, const LayerStyle& style,
                           const MapLayerPtr& target, const std::optional<Transform>& transform,
                           const QString& message) {
  view_->set_message(message);
  if (source == nullptr || target == nullptr || !transform) {
    warped_ = nullptr;
    view_->set_layer(nullptr);
    view_->set_layer_beneath(nullptr);
    return;
  }
  style_ = style;
  warped_ = warp_layer(*source, transform->inverse(), preview_grid(target->grid));
  view_->set_layer_beneath(target);
  update_picture();
}

void OverlayMap::update_picture() {
  if (warped_ == nullptr) return;
  const double amount = amount_->value() / 100.0;
  LayerStyle style = style_;
  style.opacity = mode() == OverlayMode::kBlend ? amount : hidden_half_ ? 0.0 : 1.0;
  view_->set_style(style);
  view_->set_layer(masked_layer(warped_, mode(), amount));
}

}  // namespace lithoscope
