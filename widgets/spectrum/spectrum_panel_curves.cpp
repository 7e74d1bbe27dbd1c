// How a panel's spectra become curves: gathered, put into the mode off the UI thread, scaled.
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "widgets/spectrum/kept_list.h"
#include "widgets/spectrum/reference_list.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/spectrum/spectrum_tools.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

bool any_measured(const std::vector<float>& values) {
  return std::any_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

// The factor that brings `reference` nearest to `spectrum` by least squares; 1 where there is
// nothing to compare.
double least_squares_factor(const std::vector<float>& reference,
                            const std::vector<float>& spectrum) {
  double cross = 0, square = 0;
  for (std::size_t i = 0; i < std::min(reference.size(), spectrum.size()); ++i) {
    if (!std::isfinite(reference[i]) || !std::isfinite(spectrum[i])) continue;
    cross += static_cast<double>(reference[i]) * static_cast<double>(spectrum[i]);
    square += static_cast<double>(reference[i]) * static_cast<double>(reference[i]);
  }
  return cross > 0 && square > 0 ? cross / square : 1;
}

// The band of mean ± deviation, carried through the mode that made `after` of `before`.
void carry_band(SpectrumMode mode, const std::vector<float>& before, SpectrumCurve& curve) {
  if (curve.low.size() != before.size()) return;
  if (mode == SpectrumMode::kDerivative) {
    curve.low.clear();
    curve.high.clear();
    return;
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    const float deviation = curve.high[i] - before[i];
    const float scale = mode == SpectrumMode::kHullQuotient ? curve.values[i] / before[i] : 1.0f;
    curve.low[i] = curve.values[i] - deviation * scale;
    curve.high[i] = curve.values[i] + deviation * scale;
  }
}

QString place_text(const PixelIndex& pixel) {
  return QStringLiteral("(%1, %2)").arg(pixel.row).arg(pixel.col);
}

}  // namespace

// From the back to the front.
std::vector<SpectrumPanel::Piece> SpectrumPanel::pieces() const {
  std::vector<Piece> all;
  const std::vector<float> main = main_spectrum();
  for (const ReferenceOverlay& overlay : side_->references()->overlays()) {
    Piece piece{{overlay.name, overlay.colour, overlay.values, {}, {}, true}};
    const double factor = least_squares_factor(overlay.values, main);
    for (float& value : piece.curve.values) value *= static_cast<float>(factor);
    all.push_back(std::move(piece));
  }
  for (const ExtraCurve& extra : extra_) {
    Piece piece{{extra.name, extra.colour, extra.values}};
    if (extra.deviation.size() == extra.values.size()) {
      for (std::size_t i = 0; i < extra.values.size(); ++i) {
        piece.curve.low.push_back(extra.values[i] - extra.deviation[i]);
        piece.curve.high.push_back(extra.values[i] + extra.deviation[i]);
      }
    }
    all.push_back(std::move(piece));
  }
  for (const KeptSpectrum& kept : kept_->all()) {
    const auto known = kept_values_.find(kept.id);
    if (!kept.shown || known == kept_values_.end() || known->second.source != source_) continue;
    const bool done = known->second.mode == mode_;
    all.push_back({{kept.name, kept.colour, done ? known->second.in_mode : known->second.values},
                   kept.id,
                   done});
  }
  if (pin_.shown && pin_.shown != cursor_.shown) {
    all.push_back(
        {{tr("pinned %1").arg(place_text(*pin_.shown)), muted_text(palette()), pin_.values}});
  }
  if (cursor_.shown) {
    all.push_back({{tr("cursor %1").arg(place_text(*cursor_.shown)),
                    palette().color(QPalette::Highlight), cursor_.values}});
  }
  return all;
}

void SpectrumPanel::apply_mode(std::vector<Piece>& pieces, const SpectralImage& image,
                               SpectrumMode mode) {
  for (Piece& piece : pieces) {
    if (piece.done) continue;
    const std::vector<float> before = piece.curve.values;
    piece.curve.values = in_mode(before, image.axis, image.good_channels, mode);
    carry_band(mode, before, piece.curve);
  }
}

void SpectrumPanel::redraw() {
  side_->references()->set_spectrum(main_spectrum());
  std::vector<Piece> all = pieces();
  const bool any = std::any_of(all.begin(), all.end(),
                               [](const Piece& piece) { return any_measured(piece.curve.values); });
  update_message(any);
  if (tools_->keep()->isEnabled() != can_keep()) {
    tools_->keep()->setEnabled(can_keep());
    side_->kept()->set_can_keep(can_keep());
    Q_EMIT changed();
  }
  QString title = image_title_.isEmpty() ? plane_name_ : image_title_;
  if (cursor_.shown) title += QLatin1Char(' ') + place_text(*cursor_.shown);
  view_->set_title(title);
  if (!any) all.clear();
  const bool as_read = mode_ == SpectrumMode::kRaw || mode_ == SpectrumMode::kReflectance;
  if (as_read || all.empty() || source_ == nullptr) {
    process_.cancel();
    show_pieces(std::move(all));
    return;
  }
  process_.start([this, all, image = source_, mode = mode_](Progress&) -> BackgroundTask::Done {
    std::vector<Piece> shown = all;
    apply_mode(shown, *image, mode);
    return [this, shown, image, mode] {
      if (image != source_ || mode != mode_) return;
      for (const Piece& piece : shown) {
        const auto known = kept_values_.find(piece.kept_id);
        if (piece.kept_id == 0 || known == kept_values_.end()) continue;
        known->second.mode = mode;
        known->second.in_mode = piece.curve.values;
      }
      show_pieces(shown);
    };
  });
}

void SpectrumPanel::update_message(bool any_measured) {
  if (image_ == nullptr) {
    view_->set_message(tr("There is no spectral image here"));
  } else if (!trouble_.isEmpty()) {
    view_->set_message(trouble_);
  } else if (source_ == nullptr) {
    view_->set_message(tr("Reading the white and dark references …"));
  } else if (!any_measured && (cursor_.shown || pin_.shown)) {
    view_->set_message(tr("Nothing was measured at this pixel"));
  } else {
    view_->set_message(tr("Point at the map to see a spectrum"));
  }
}

void SpectrumPanel::show_pieces(std::vector<Piece> pieces) {
  std::vector<SpectrumCurve> curves;
  bool any = pieces.empty();
  // The curve in front is the one that others are moved away from.
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    any = any || any_measured(piece->curve.values);
    curves.push_back(std::move(piece->curve));
  }
  if (!any) {
    view_->set_message(tr("This spectrum cannot be shown in this mode"));
    curves.clear();
  }
  scale_curves(scaling_, view_->keys(), curves);
  std::reverse(curves.begin(), curves.end());
  view_->set_curves(curves);
}

}  // namespace lithoscope
