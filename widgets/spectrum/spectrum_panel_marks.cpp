// What a panel marks in its spectra, and what it says of a clicked peak.
#include <QMenu>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "core/features/identify_peak.h"
#include "widgets/spectrum/element_popup.h"
#include "widgets/spectrum/peak_list.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/spectrum/spectrum_tools.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {

bool SpectrumPanel::can_mark_elements() const {
  return image_ != nullptr && is_optical(image_->axis) && !table_.empty() &&
         image_->quantity.find("reflectance") == std::string::npos &&
         image_->quantity != "hull quotient" &&
         !needs_reflectance(*image_, SpectrumMode::kHullQuotient);
}

bool SpectrumPanel::can_mark_absorptions() const {
  if (image_ == nullptr || absorption_markers(image_->axis, {}).empty()) return false;
  if (image_->quantity.find("reflectance") != std::string::npos ||
      image_->quantity == "hull quotient" ||
      needs_reflectance(*image_, SpectrumMode::kHullQuotient)) {
    return true;
  }
  const std::vector<double> nm = image_->axis.wavelengths_nm();
  return std::max(nm.front(), nm.back()) > 1000;
}

void SpectrumPanel::set_element_marks(const ElementMarks& marks) {
  if (marks == marks_) return;
  marks_ = marks;
  popup_->set_marks(marks);
  update_marks();
  Q_EMIT changed();
}

void SpectrumPanel::choose_elements() {
  if (!can_mark_elements()) return;
  Q_EMIT activated();
  popup_->set_marks(marks_);
  popup_->open_below(tools_->elements());
}

void SpectrumPanel::show_absorptions(bool shown) {
  if (shown == absorptions_) return;
  absorptions_ = shown;
  update_tools();
  update_marks();
  Q_EMIT changed();
}

void SpectrumPanel::set_line_table(std::vector<StrongLine> table) {
  table_ = std::move(table);
  popup_->set_table(table_);
  update_tools();
  update_marks();
}

void SpectrumPanel::update_marks() {
  std::vector<SpectrumMarker> markers;
  const SpectralUnits& units = UnitChoice::instance().units();
  if (can_mark_elements()) markers = line_markers(marks_, table_, image_->axis, units);
  if (absorptions_ && can_mark_absorptions()) {
    const auto more = absorption_markers(image_->axis, units);
    markers.insert(markers.end(), more.begin(), more.end());
  }
  view_->set_markers(markers);
}

void SpectrumPanel::map_line(double wavelength_nm) {
  if (image_ != nullptr && is_optical(image_->axis)) {
    Q_EMIT map_wanted(line_formula(*image_, wavelength_nm));
  }
}

// What can be mapped of the place that was clicked: of the marker there, else of the position.
void SpectrumPanel::fill_menu(QMenu& menu, double position, const SpectrumMarker* marker) {
  if (image_ == nullptr || !is_optical(image_->axis)) return;
  const double at = marker == nullptr ? position : marker->position;
  const double nm = convert_spectral(at, image_->axis.unit(), SpectralUnit::kNanometre);
  if (!std::isfinite(nm)) return;
  const QString words = wavelength_words(nm, image_->axis, UnitChoice::instance().units());
  if (marker != nullptr && std::isfinite(marker->low)) {
    const LayerFormula depth = depth_formula(*image_, at, marker->low, marker->high);
    menu.addAction(tr("Map the depth of %1").arg(marker->label), this,
                   [this, depth] { Q_EMIT map_wanted(depth); });
    return;
  }
  const QString name =
      marker == nullptr ? words : QStringLiteral("%1 %2").arg(marker->label, words);
  QAction* action =
      menu.addAction(tr("Map the line %1").arg(name), this, [this, nm] { map_line(nm); });
  action->setEnabled(can_mark_elements());
}

void SpectrumPanel::name_peak(double position, double reach) {
  if (!can_mark_elements()) return;
  side_->setCurrentWidget(side_->peaks());
  const std::vector<float> spectrum = main_spectrum();
  if (std::none_of(spectrum.begin(), spectrum.end(), [](float v) { return std::isfinite(v); })) {
    side_->peaks()->set_message(tr("Pin a pixel first: click on the map."));
    return;
  }
  const std::vector<double> nm = image_->axis.wavelengths_nm();
  const auto peaks = emission_peaks(nm, spectrum);
  const AxisUnit unit = image_->axis.unit();
  const double at_nm = convert_spectral(position, unit, SpectralUnit::kNanometre);
  const double beside_nm = convert_spectral(position + reach, unit, SpectralUnit::kNanometre);
  const auto peak = peak_at(peaks, at_nm, std::abs(beside_nm - at_nm));
  if (!peak) {
    side_->peaks()->set_message(
        tr("No peak stands out of the noise at %1.")
            .arg(QString::fromStdString(channel_text(image_->axis, image_->axis.nearest(position),
                                                     UnitChoice::instance().units()))));
    return;
  }
  side_->peaks()->set_candidates(*peak, identify_peak(*peak, peaks, nm, table_), image_->axis);
}

}  // namespace lithoscope
