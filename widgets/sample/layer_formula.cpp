#include "widgets/sample/layer_formula.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/base/error.h"
#include "widgets/sample/layer_loader.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

TellPosition tell_for(const SpectralAxis& axis) {
  return [&axis](double position) {
    if (axis.unit() == AxisUnit::kIndex) return axis.channel_label(axis.nearest(position));
    const SpectralUnits& units = UnitChoice::instance().units();
    const SpectralUnit shown = shown_unit(axis.unit(), units);
    return spectral_text(convert_spectral(position, axis.unit(), shown), shown);
  };
}

std::optional<double> counted_position(const SpectralAxis& axis, std::string_view text) {
  for (std::size_t i = 0; i < axis.size(); ++i) {
    if (axis.channel_label(i) == text) return axis.values()[i];
  }
  return std::nullopt;
}

}  // namespace

QString formula_text(const MapFormula& formula, const SpectralAxis& axis) {
  return QString::fromStdString(map_formula_text(formula, tell_for(axis)));
}

QString formula_title(const LayerFormula& formula, const SpectralAxis& axis) {
  QStringList texts;
  for (const MapFormula& part : formula.parts) texts += formula_text(part, axis);
  return texts.join(QStringLiteral(", "));
}

QString formula_quantity(const LayerFormula& formula, const QString& of_image) {
  if (formula.parts.size() != 1) return of_image;
  switch (formula.parts[0].kind) {
    case MapFormula::Kind::kLine:
      return LayerLoader::tr("%1 above background").arg(of_image);
    case MapFormula::Kind::kRatio:
      return LayerLoader::tr("ratio");
    case MapFormula::Kind::kDepth:
      return LayerLoader::tr("band depth");
    case MapFormula::Kind::kComponent:
      return LayerLoader::tr("score");
    default:
      return of_image;
  }
}

MapFormula parse_formula(const QString& text, const SpectralAxis& axis) {
  return parse_map_formula(text.toStdString(), [&axis](std::string_view position) {
    if (axis.unit() == AxisUnit::kIndex) {
      if (const auto named = counted_position(axis, position)) return named;
    }
    return spectral_value_of_text(position, axis, UnitChoice::instance().units());
  });
}

}  // namespace lithoscope
