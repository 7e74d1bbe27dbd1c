#include "widgets/spectrum/element_marks.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/palette/mineral_colours.h"
#include "widgets/elements/element_names.h"
#include "widgets/spectrum/curve_colours.h"

namespace lithoscope {
namespace {

// Turns nm into the unit of the axis and knows its range.
struct Placing {
  const SpectralAxis& axis;
  double low = 0, high = 0;

  explicit Placing(const SpectralAxis& of) : axis(of) {
    const auto [least, most] = std::minmax_element(of.values().begin(), of.values().end());
    low = *least;
    high = *most;
  }
  double operator()(double nm) const {
    return convert_spectral(nm, SpectralUnit::kNanometre, axis.unit());
  }
  bool holds(double position) const { return position >= low && position <= high; }
};

bool is_marked_on(const StrongLine& line, const ElementMarks& marks, const Placing& place) {
  return marks.elements.contains(QString::fromStdString(line.element)) &&
         line.relative_intensity >= marks.least_intensity &&
         (line.stage == 1 ? marks.neutral : marks.ionised) &&
         place.holds(place(line.wavelength_nm));
}

}  // namespace

QString wavelength_words(double wavelength_nm, const SpectralAxis& axis,
                         const SpectralUnits& units) {
  const SpectralUnit unit = shown_unit(axis.unit(), units);
  return QString::fromStdString(
      spectral_text(convert_spectral(wavelength_nm, SpectralUnit::kNanometre, unit), unit));
}

bool is_marked(const StrongLine& line, const ElementMarks& marks, const SpectralAxis& axis) {
  return is_optical(axis) && is_marked_on(line, marks, Placing(axis));
}

bool is_optical(const SpectralAxis& axis) {
  return axis.size() > 0 && axis.unit() != AxisUnit::kIndex &&
         axis.unit() != AxisUnit::kKiloElectronVolt;
}

std::vector<SpectrumMarker> line_markers(const ElementMarks& marks,
                                         std::span<const StrongLine> table,
                                         const SpectralAxis& axis, const SpectralUnits& units) {
  std::vector<SpectrumMarker> markers;
  if (!is_optical(axis)) return markers;
  const Placing place(axis);
  for (const StrongLine& line : table) {
    if (!is_marked_on(line, marks, place)) continue;
    const qsizetype index = marks.elements.indexOf(QString::fromStdString(line.element));
    const double position = place(line.wavelength_nm);
    const std::string_view stage = ion_stage_text(line.stage);
    const QString name = QStringLiteral("%1 %2").arg(
        QString::fromStdString(line.element),
        QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size())));
    SpectrumMarker marker;
    marker.position = position;
    marker.label = name;
    marker.tip =
        QCoreApplication::translate("lithoscope::SpectrumView", "%1 %2 (%3), relative intensity %4")
            .arg(name, wavelength_words(line.wavelength_nm, axis, units),
                 element_name(QString::fromStdString(line.element)))
            .arg(line.relative_intensity);
    marker.colour = curve_colour(static_cast<std::size_t>(index));
    marker.weight = line.relative_intensity / 100;
    markers.push_back(marker);
  }
  return markers;
}

std::vector<SpectrumMarker> absorption_markers(const SpectralAxis& axis,
                                               const SpectralUnits& units) {
  std::vector<SpectrumMarker> markers;
  if (!is_optical(axis)) return markers;
  const Placing place(axis);
  for (const AbsorptionFeature& feature : absorption_features()) {
    const double position = place(feature.wavelength_nm);
    if (!place.holds(position)) continue;
    SpectrumMarker marker;
    marker.position = position;
    marker.low = place(feature.low_nm);
    marker.high = place(feature.high_nm);
    const QString words = wavelength_words(feature.wavelength_nm, axis, units);
    marker.label = QStringLiteral("%1 %2").arg(QString::fromUtf8(feature.symbol),
                                               words.section(QLatin1Char(' '), 0, 0));
    marker.tip =
        QStringLiteral("%1 %2\n%3\n%4")
            .arg(QString::fromUtf8(feature.symbol), words,
                 QString::fromStdString(feature.about_text()), QString::fromUtf8(feature.source));
    const Colour quiet = background_colour();
    marker.colour = QColor(quiet.red, quiet.green, quiet.blue);
    marker.weight = 0.2;
    markers.push_back(marker);
  }
  return markers;
}

}  // namespace lithoscope
