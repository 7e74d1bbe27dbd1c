#include "widgets/spectrum/spectrum_panel.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/theme/theme.h"

namespace lithoscope {

SpectrumPanel::SpectrumPanel(QWidget* parent) : QWidget(parent), view_(new SpectrumView(this)) {
  auto* layout = new QVBoxLayout(this);
  const int unit = grid_unit(this);
  layout->setContentsMargins(unit, 0, unit, unit / 2);
  layout->addWidget(view_);
  connect_trace(cursor_);
  connect_trace(pin_);
}

void SpectrumPanel::connect_trace(Trace& trace) {
  connect(&trace.reader, &SpectrumReader::read, this,
          [this, &trace](const SpectralImagePtr& image, PixelIndex pixel,
                         const std::vector<float>& spectrum) {
            if (image != image_ || !trace.wanted) return;
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

void SpectrumPanel::set_image(const SpectralImagePtr& image, const QString& title) {
  image_title_ = title;
  if (image != image_) {
    image_ = image;
    for (Trace* trace : {&cursor_, &pin_}) {
      trace->wanted.reset();
      trace->shown.reset();
    }
    view_->set_axis(image == nullptr ? SpectralAxis() : image->axis,
                    image == nullptr ? QString() : QString::fromStdString(image->quantity));
  }
  redraw();
}

void SpectrumPanel::want(Trace& trace, std::optional<PointUm> place) {
  const auto pixel = place && image_ != nullptr ? image_->grid.pixel_at(*place) : std::nullopt;
  if (pixel == trace.wanted) return;
  trace.wanted = pixel;
  if (pixel) {
    trace.reader.request(image_, *pixel);
  } else {
    trace.shown.reset();
  }
}

void SpectrumPanel::set_places(std::optional<PointUm> cursor, std::optional<PointUm> pin) {
  want(cursor_, cursor);
  want(pin_, pin);
  redraw();
}

void SpectrumPanel::redraw() {
  const auto place_text = [](const PixelIndex& pixel) {
    return QStringLiteral("(%1, %2)").arg(pixel.row).arg(pixel.col);
  };
  const auto measured = [](const std::vector<float>& values) {
    return std::any_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
  };
  std::vector<SpectrumCurve> curves;
  QString title = image_title_.isEmpty() ? plane_name_ : image_title_;
  if (pin_.shown && pin_.shown != cursor_.shown) {
    curves.push_back(
        {tr("pinned %1").arg(place_text(*pin_.shown)), muted_text(palette()), pin_.values});
  }
  if (cursor_.shown) {
    title += QLatin1Char(' ') + place_text(*cursor_.shown);
    curves.push_back({tr("cursor %1").arg(place_text(*cursor_.shown)),
                      palette().color(QPalette::Highlight), cursor_.values});
  }
  const bool nothing = std::none_of(curves.begin(), curves.end(), [&](const SpectrumCurve& curve) {
    return measured(curve.values);
  });
  if (image_ == nullptr) {
    view_->set_message(tr("There is no spectral image here"));
  } else if (!curves.empty() && nothing) {
    view_->set_message(tr("Nothing was measured at this pixel"));
    curves.clear();
  } else {
    view_->set_message(tr("Point at the map to see a spectrum"));
  }
  view_->set_title(title);
  view_->set_curves(curves);
}

void SpectrumPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) redraw();
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
