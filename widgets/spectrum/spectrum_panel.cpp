#include "widgets/spectrum/spectrum_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/preprocess/reflectance.h"
#include "widgets/spectrum/element_popup.h"
#include "widgets/spectrum/kept_list.h"
#include "widgets/spectrum/peak_list.h"
#include "widgets/spectrum/reference_list.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/spectrum/spectrum_tools.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

// As the operation "reflectance" has it.
constexpr double kDeadBandLimitPercent = 10;

bool any_measured(const std::vector<float>& values) {
  return std::any_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

}  // namespace

SpectrumPanel::SpectrumPanel(QWidget* parent, QUndoStack* history)
    : QWidget(parent),
      view_(new SpectrumView(this)),
      tools_(new SpectrumTools(this)),
      history_(history == nullptr ? new QUndoStack(this) : history),
      kept_(new KeptSpectra(history_, this)),
      side_(new SpectrumSide(kept_, this)),
      popup_(new ElementPopup(this)),
      table_(strong_lines()) {
  build();
  connect_trace(cursor_);
  connect_trace(pin_);
  update_tools();
}

SpectrumPanel::~SpectrumPanel() {
  // It may stand in another window by now.
  delete side_there_;
}

void SpectrumPanel::build() {
  auto* layout = new QVBoxLayout(this);
  const int unit = grid_unit(this);
  layout->setContentsMargins(unit, 0, unit, unit / 2);
  layout->setSpacing(unit / 2);
  layout->addWidget(tools_);
  layout->addWidget(view_, 1);
  side_there_ = side_;
  side_->hide();
  popup_->set_table(table_);

  connect(tools_, &SpectrumTools::mode_chosen, this, &SpectrumPanel::set_mode);
  connect(tools_, &SpectrumTools::scaling_chosen, this, &SpectrumPanel::set_scaling);
  connect(tools_->keep(), &QToolButton::clicked, this, &SpectrumPanel::keep);
  connect(tools_->elements(), &QToolButton::clicked, this, &SpectrumPanel::choose_elements);
  connect(tools_->absorptions(), &QToolButton::toggled, this, &SpectrumPanel::show_absorptions);
  connect(popup_, &ElementPopup::changed, this, &SpectrumPanel::set_element_marks);
  connect(side_->kept(), &KeptList::keep_clicked, this, &SpectrumPanel::keep);
  connect(kept_, &KeptSpectra::changed, this, [this] {
    read_kept();
    redraw();
    Q_EMIT changed();
  });
  connect(view_, &SpectrumView::pressed, this, &SpectrumPanel::activated);
  connect(view_, &SpectrumView::hovered, this, &SpectrumPanel::hovered);
  connect(view_, &SpectrumView::position_clicked, this, &SpectrumPanel::name_peak);
  connect(side_->peaks(), &PeakList::map_wanted, this, [this](double wavelength_nm) {
    if (image_ == nullptr || !is_optical(image_->axis)) return;
    const double position =
        convert_spectral(wavelength_nm, SpectralUnit::kNanometre, image_->axis.unit());
    Q_EMIT view_->channel_clicked(static_cast<int>(image_->axis.nearest(position)));
  });
  connect(popup_, &ElementPopup::map_wanted, this, &SpectrumPanel::map_line);
  connect(view_, &SpectrumView::menu_wanted, this, &SpectrumPanel::fill_menu);
  connect(side_->peaks(), &PeakList::mark_wanted, this, [this](const QString& element) {
    ElementMarks marks = marks_;
    if (!marks.elements.contains(element)) marks.elements << element;
    set_element_marks(marks);
  });
  connect(side_->references(), &ReferenceList::overlays_changed, this, &SpectrumPanel::redraw);
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &SpectrumPanel::update_marks);
  connect(&calibrate_, &BackgroundTask::failed, this, [this](const Error& error) {
    trouble_ = QString::fromStdString(error.problem());
    redraw();
  });
  connect(&read_kept_, &BackgroundTask::failed, this, [this](const Error& error) {
    view_->set_message(QString::fromStdString(error.problem()));
  });
}

void SpectrumPanel::connect_trace(Trace& trace) {
  connect(&trace.reader, &SpectrumReader::read, this,
          [this, &trace](const SpectralImagePtr& image, PixelIndex pixel,
                         const std::vector<float>& spectrum) {
            if (image != source_ || !trace.wanted) return;
            trace.shown = pixel;
            trace.values = spectrum;
            redraw();
          });
  connect(&trace.reader, &SpectrumReader::failed, this, [this, &trace](const Error& error) {
    trace.shown.reset();
    redraw();
    view_->set_message(QString::fromStdString(error.problem()));
  });
}

void SpectrumPanel::set_plane_name(const QString& name) {
  plane_name_ = name;
  redraw();
}

void SpectrumPanel::set_registry(const Registry* registry) {
  side_->references()->set_registry(registry);
}

void SpectrumPanel::set_image(const SpectralImagePtr& image, const QString& title) {
  image_title_ = title;
  if (image != image_) {
    image_ = image;
    reflectance_ = nullptr;
    extra_.clear();
    const auto offered = modes();
    if (std::find(offered.begin(), offered.end(), mode_) == offered.end()) {
      mode_ = SpectrumMode::kRaw;
    }
    view_->set_axis(
        image == nullptr ? SpectralAxis() : image->axis,
        image == nullptr ? QString() : QString::fromStdString(mode_quantity(*image, mode_)));
    update_quantity();
    side_->kept()->set_grid(image == nullptr ? std::nullopt : std::optional(image->grid));
    side_->references()->set_axis(image == nullptr ? SpectralAxis() : image->axis);
    popup_->set_axis(image == nullptr ? SpectralAxis() : image->axis);
    use_source();
    update_tools();
    update_marks();
    Q_EMIT changed();
  }
  redraw();
}

std::vector<SpectrumMode> SpectrumPanel::modes() const {
  return image_ == nullptr ? std::vector{SpectrumMode::kRaw} : spectrum_modes(*image_);
}

void SpectrumPanel::set_mode(SpectrumMode mode) {
  const auto offered = modes();
  if (mode == mode_ || std::find(offered.begin(), offered.end(), mode) == offered.end()) return;
  mode_ = mode;
  update_quantity();
  use_source();
  update_tools();
  redraw();
  Q_EMIT changed();
}

void SpectrumPanel::update_quantity() {
  side_->references()->set_hull_shown(mode_ == SpectrumMode::kHullQuotient);
  if (image_ == nullptr) return;
  const QString quantity = QString::fromStdString(mode_quantity(*image_, mode_));
  switch (scaling_) {
    case SpectrumScaling::kAsTheyAre:
      view_->set_quantity(quantity);
      break;
    case SpectrumScaling::kOffset:
      view_->set_quantity(tr("%1, offset").arg(quantity));
      break;
    case SpectrumScaling::kMaximumOne:
      view_->set_quantity(tr("%1, maximum = 1").arg(quantity));
      break;
    case SpectrumScaling::kAreaOne:
      view_->set_quantity(tr("%1, area = 1").arg(quantity));
      break;
  }
}

void SpectrumPanel::set_scaling(SpectrumScaling scaling) {
  if (scaling == scaling_) return;
  scaling_ = scaling;
  update_quantity();
  view_->show_all();
  update_tools();
  redraw();
  Q_EMIT changed();
}

void SpectrumPanel::forget_traces() {
  for (Trace* trace : {&cursor_, &pin_}) {
    trace->wanted.reset();
    trace->shown.reset();
  }
}

// Reads from what the mode works on; makes the reflectance where it is not there yet.
void SpectrumPanel::use_source() {
  const bool calibrated = image_ != nullptr && needs_reflectance(*image_, mode_);
  const SpectralImagePtr wanted = calibrated ? reflectance_ : image_;
  trouble_.clear();
  calibrate_.cancel();
  if (calibrated && wanted == nullptr) {
    calibrate_.start([this, image = image_](Progress& progress) -> BackgroundTask::Done {
      auto made = std::make_shared<const SpectralImage>(
          reflectance(*image, *image->white_reference, *image->dark_reference,
                      kDeadBandLimitPercent, progress));
      return [this, image, made] {
        if (image != image_) return;
        reflectance_ = made;
        use_source();
        redraw();
      };
    });
  }
  if (wanted == source_ && wanted != nullptr) return;
  source_ = wanted;
  forget_traces();
  extra_.clear();
  set_places(cursor_place_, pin_place_);
  read_kept();
  Q_EMIT source_changed();
}

void SpectrumPanel::want(Trace& trace, std::optional<PointUm> place) {
  const auto pixel = place && source_ != nullptr ? source_->grid.pixel_at(*place) : std::nullopt;
  if (pixel == trace.wanted) return;
  trace.wanted = pixel;
  if (pixel) {
    trace.reader.request(source_, *pixel);
  } else {
    trace.shown.reset();
  }
}

void SpectrumPanel::set_places(std::optional<PointUm> cursor, std::optional<PointUm> pin) {
  cursor_place_ = cursor;
  pin_place_ = pin;
  want(pin_, pin);
  const auto before = cursor_.shown;
  want(cursor_, cursor);
  // A spectrum that came at once has been drawn.
  if (!cursor_.shown || cursor_.shown == before) redraw();
}

void SpectrumPanel::set_extra_curves(const std::vector<ExtraCurve>& curves) {
  extra_ = curves;
  redraw();
}

bool SpectrumPanel::can_keep() const {
  return cursor_.shown && any_measured(cursor_.values);
}

void SpectrumPanel::keep() {
  if (!can_keep()) return;
  const int id = kept_->keep(source_->grid, *cursor_.shown);
  kept_values_[id] = {source_, cursor_.values, std::nullopt, {}};
  redraw();
}

// One after the other, without rows in memory for each of them.
void SpectrumPanel::read_kept() {
  if (source_ == nullptr) return;
  std::vector<std::pair<int, PixelIndex>> missing;
  for (const KeptSpectrum& kept : kept_->all()) {
    const auto known = kept_values_.find(kept.id);
    const bool there = known != kept_values_.end() && known->second.source == source_;
    if (!there && kept.grid == source_->grid) missing.emplace_back(kept.id, kept.pixel);
  }
  if (missing.empty()) return;
  read_kept_.start([this, image = source_, missing](Progress& progress) -> BackgroundTask::Done {
    std::vector<std::pair<int, std::vector<float>>> found;
    for (const auto& [id, pixel] : missing) {
      progress.check();
      auto values = image->store->spectrum(pixel.row, pixel.col);
      if (!image->is_valid(image->grid.index(pixel.row, pixel.col))) {
        std::fill(values.begin(), values.end(), NAN);
      }
      found.emplace_back(id, std::move(values));
    }
    return [this, image, found = std::move(found)] {
      for (const auto& [id, values] : found) {
        kept_values_[id] = {image, values, std::nullopt, {}};
      }
      redraw();
    };
  });
}

void SpectrumPanel::update_tools() {
  tools_->set_modes(modes(), mode_);
  tools_->set_scaling(scaling_);
  tools_->elements()->setEnabled(can_mark_elements());
  tools_->absorptions()->setEnabled(can_mark_absorptions());
  const QSignalBlocker quiet(tools_->absorptions());
  tools_->absorptions()->setChecked(absorptions_ && can_mark_absorptions());
}

std::vector<float> SpectrumPanel::main_spectrum() const {
  if (cursor_.shown) return cursor_.values;
  if (pin_.shown) return pin_.values;
  for (const KeptSpectrum& kept : kept_->all()) {
    const auto known = kept_values_.find(kept.id);
    if (kept.shown && known != kept_values_.end() && known->second.source == source_) {
      return known->second.values;
    }
  }
  return {};
}

void SpectrumPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) redraw();
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
