#include "widgets/inspector/layer_facts.h"

#include <QStringList>

#include "core/image/spectral_units.h"
#include "widgets/inspector/inspector.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

QString axis_facts(const SpectralImage& image) {
  const auto& values = image.axis.values();
  if (image.axis.unit() == AxisUnit::kIndex || values.size() < 2) {
    return Inspector::tr("%1 channels").arg(values.size());
  }
  const SpectralUnit unit = shown_unit(image.axis.unit(), UnitChoice::instance().units());
  const auto symbol = spectral_unit_symbol(unit);
  const auto shown = [&](double value) { return convert_spectral(value, image.axis.unit(), unit); };
  return Inspector::tr("%1 channels, %2 – %3 %4")
      .arg(values.size())
      .arg(shown(values.front()), 0, 'g', 5)
      .arg(shown(values.back()), 0, 'g', 5)
      .arg(QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size())));
}

}  // namespace

QString layer_facts(const SampleItem& item) {
  QStringList lines;
  if (!item.is_source) lines << item.tip;
  const Grid& grid = item.grid();
  lines << Inspector::tr("%1 rows × %2 columns").arg(grid.rows).arg(grid.cols);
  lines << (grid.pitch_known ? Inspector::tr("pixels of %1 × %2 µm")
                                   .arg(grid.pitch_x_um, 0, 'g', 4)
                                   .arg(grid.pitch_y_um, 0, 'g', 4)
                             : Inspector::tr("the file tells no pixel size"));
  if (const auto image = item.artifact.as<SpectralImage>()) lines << axis_facts(*image);
  if (const auto features = item.artifact.as<FeatureMap>()) {
    lines << Inspector::tr("%1 columns").arg(features->columns.size());
  }
  if (const auto labels = item.artifact.as<LabelMap>()) {
    lines << Inspector::tr("%1 classes").arg(labels->class_count());
  }
  return lines.join(QLatin1Char('\n'));
}

int channel_of_text(const SpectralAxis& axis, const QString& text) {
  const QString wanted = text.trimmed();
  for (std::size_t i = 0; i < axis.names().size(); ++i) {
    if (wanted.compare(QString::fromStdString(axis.names()[i]), Qt::CaseInsensitive) == 0) {
      return static_cast<int>(i);
    }
  }
  if (axis.size() == 0) return -1;
  const auto value =
      spectral_value_of_text(wanted.toStdString(), axis, UnitChoice::instance().units());
  return value ? static_cast<int>(axis.nearest(*value)) : -1;
}

}  // namespace lithoscope
