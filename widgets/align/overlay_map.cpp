#include "widgets/align/overlay_map.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/align/overlay_picture.h"
#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kFlickerMs = 600;
constexpr int kPatienceMs = 400;    // what is there sooner needs no word of it
constexpr double kMostEdges = 0.2;  // of the pixels, with the slider at its end

// Everything that a picture is made of.
struct PictureOrder {
  OverlayMap::Shown source, target;
  Transform transform;
  OverlayMode mode;
  double amount;
  MapLayerPtr warped;  // null where it has to be made
};

struct Picture {
  MapLayerPtr warped, top;
};

// A source that is coarser than the grid is smoothed over its own pixels, or they would be edges.
double smoothing_px(const PictureOrder& order, const Grid& grid) {
  const Grid& source = order.source.layer->grid;
  const double source_um =
      order.transform.scale() * std::sqrt(source.pitch_x_um * source.pitch_y_um);
  return std::clamp(0.7 * source_um / std::sqrt(grid.pitch_x_um * grid.pitch_y_um), 1.0, 6.0);
}

Picture make(const PictureOrder& order, const Progress& stop) {
  Picture picture;
  picture.warped = order.warped != nullptr
                       ? order.warped
                       : warp_layer(*order.source.layer, order.transform.inverse(),
                                    preview_grid(order.target.layer->grid), &stop);
  const MapLayer& warped = *picture.warped;
  switch (order.mode) {
    case OverlayMode::kEdges:
      picture.top = edge_layer(warped, kMostEdges * order.amount, smoothing_px(order, warped.grid));
      break;
    case OverlayMode::kDifference:
      picture.top = difference_layer(warped, order.source.style, *order.target.layer,
                                     order.target.style, order.amount);
      break;
    default:
      picture.top = masked_layer(picture.warped, order.mode, order.amount);
  }
  return picture;
}

}  // namespace

OverlayMap::OverlayMap(QWidget* parent)
    : QWidget(parent),
      view_(new MapView(this)),
      title_(new QLabel(tr("Overlay"), this)),
      mode_(new QComboBox(this)),
      amount_(new QSlider(Qt::Horizontal, this)),
      flicker_(new QTimer(this)),
      patience_(new QTimer(this)) {
  const int unit = grid_unit(this);
  mode_->addItem(tr("Blend"), static_cast<int>(OverlayMode::kBlend));
  mode_->addItem(tr("Swipe"), static_cast<int>(OverlayMode::kSwipe));
  mode_->addItem(tr("Checkerboard"), static_cast<int>(OverlayMode::kCheckerboard));
  mode_->addItem(tr("Flicker"), static_cast<int>(OverlayMode::kFlicker));
  mode_->addItem(tr("Edges"), static_cast<int>(OverlayMode::kEdges));
  mode_->addItem(tr("Difference"), static_cast<int>(OverlayMode::kDifference));
  mode_->setToolTip(tr("How the two maps are laid over each other"));
  mode_->setAccessibleName(tr("Overlay"));
  amount_->setRange(0, 100);
  amount_->setValue(50);
  amount_->setAccessibleName(tr("Amount of the overlay"));
  auto* controls = new QHBoxLayout;
  controls->setSpacing(unit);
  controls->addWidget(title_);
  controls->addWidget(mode_);
  controls->addWidget(amount_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit / 2, unit, unit);
  layout->setSpacing(unit / 2);
  layout->addLayout(controls);
  layout->addWidget(view_, 1);

  patience_->setSingleShot(true);
  patience_->setInterval(kPatienceMs);
  connect(patience_, &QTimer::timeout, this,
          [this] { view_->set_busy(tr("Making the overlay"), 0); });
  flicker_->setInterval(kFlickerMs);
  connect(flicker_, &QTimer::timeout, this, [this] {
    hidden_half_ = !hidden_half_;
    show_style();
  });
  connect(mode_, &QComboBox::currentIndexChanged, this, &OverlayMap::update_mode);
  connect(amount_, &QSlider::valueChanged, this, &OverlayMap::change_amount);
  connect(&task_, &BackgroundTask::failed, this, [this](const Error& error) {
    making_ = false;
    end_patience();
    view_->set_message(QString::fromStdString(error.problem()));
    view_->set_layer(nullptr);
  });
  update_mode();
}

OverlayMode OverlayMap::mode() const {
  return static_cast<OverlayMode>(mode_->currentData().toInt());
}

QString OverlayMap::note() const {
  return title_->text();
}

void OverlayMap::set_note(const QString& note) {
  title_->setText(note.isEmpty() ? tr("Overlay") : note);
  QFont bold = font();
  bold.setBold(!note.isEmpty());
  title_->setFont(bold);
}

void OverlayMap::update_mode() {
  hidden_half_ = false;
  const bool flickers = mode() == OverlayMode::kFlicker;
  if (flickers) {
    flicker_->start();
  } else {
    flicker_->stop();
  }
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
    case OverlayMode::kEdges:
      amount_->setToolTip(tr("How many of the edges are drawn, the steepest first"));
      break;
    case OverlayMode::kDifference:
      amount_->setToolTip(tr("From one map alone over both to the other alone"));
      break;
    case OverlayMode::kFlicker:
      amount_->setToolTip({});
      break;
  }
  amount_->setEnabled(!flickers);
  make_picture(false);
}

void OverlayMap::change_amount() {
  if (mode() == OverlayMode::kBlend) {
    show_style();
  } else {
    make_picture(false);
  }
}

void OverlayMap::show_maps(const Shown& source, const Shown& target,
                           const std::optional<Transform>& transform, const QString& message) {
  view_->set_message(message);
  source_ = source;
  target_ = target;
  transform_ = transform;
  if (source.layer == nullptr || target.layer == nullptr || !transform) {
    task_.cancel();
    making_ = false;
    end_patience();
    warped_ = nullptr;
    view_->set_layer(nullptr);
    view_->set_layer_beneath(nullptr);
    return;
  }
  make_picture(true);
}

void OverlayMap::make_picture(bool anew) {
  warped_is_old_ = warped_is_old_ || anew;
  if (source_.layer == nullptr || target_.layer == nullptr || !transform_) return;
  making_ = true;
  if (!patience_->isActive()) patience_->start();
  const PictureOrder order{source_,
                           target_,
                           *transform_,
                           mode(),
                           amount_->value() / 100.0,
                           warped_is_old_ ? nullptr : warped_};
  task_.start([this, order](Progress& progress) {
    auto picture = make(order, progress);
    progress.check();
    return BackgroundTask::Done([this, order, picture = std::move(picture)] {
      // The map that it was made of is gone, or there is nothing to lay over it any more.
      if (!transform_ || order.source.layer != source_.layer ||
          order.target.layer != target_.layer || order.mode != mode()) {
        return;
      }
      making_ = task_.busy();
      if (!making_) end_patience();
      warped_is_old_ = making_;
      warped_ = picture.warped;
      view_->set_layer_beneath(order.mode == OverlayMode::kDifference ? nullptr : target_.layer);
      show_style();
      view_->set_layer(picture.top);
    });
  });
}

void OverlayMap::end_patience() {
  patience_->stop();
  view_->set_busy({}, 0);
}

void OverlayMap::show_style() {
  LayerStyle style = source_.style;
  style.opacity = 1;
  style.emphasised = -1;
  if (mode() == OverlayMode::kBlend) style.opacity = amount_->value() / 100.0;
  if (mode() == OverlayMode::kFlicker && hidden_half_) style.opacity = 0;
  view_->set_style(style);
}

}  // namespace lithoscope
