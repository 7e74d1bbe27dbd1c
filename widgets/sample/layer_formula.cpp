#include "widgets/sample/layer_formula.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/features/absorption_features.h"
#include "core/features/line_list.h"
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

// Half of what an emission line covers in a spectrum of a LIBS spectrometer.
constexpr double kLineHalfWidthNm = 0.3;
constexpr double kShoulderNm = 30;  // outside of where an absorption is seen

// Positions of an image's channels.
class Span {
 public:
  explicit Span(const SpectralImage& image) : axis_(image.axis) {}

  // The channel at a part of the way from the first to the last one.
  double part(double of_all) const {
    const auto last = static_cast<double>(axis_.size() - 1);
    return axis_.values()[static_cast<std::size_t>(std::lround(of_all * last))];
  }
  // None where the axis has no wavelengths, or does not reach there.
  std::optional<double> of_nm(double wavelength_nm) const {
    if (axis_.unit() == AxisUnit::kIndex || axis_.size() < 2) return std::nullopt;
    const double value = convert_spectral(wavelength_nm, SpectralUnit::kNanometre, axis_.unit());
    const auto [low, high] = std::minmax(axis_.values().front(), axis_.values().back());
    return value >= low && value <= high ? std::optional(value) : std::nullopt;
  }

 private:
  const SpectralAxis& axis_;
};

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

LayerFormula usual_formula(const SpectralImage& image, MapFormula::Kind kind) {
  const Span span(image);
  MapFormula formula;
  formula.kind = kind;
  formula.at = span.part(kind == MapFormula::Kind::kRatio ? 0.3 : 0.5);
  formula.other = span.part(kind == MapFormula::Kind::kRatio ? 0.7 : 0.25);
  formula.right = span.part(0.75);
  if (kind == MapFormula::Kind::kLine) {
    for (const EmissionLine& line : parse_lines(line_presets().front())) {
      if (const auto at = span.of_nm(line.wavelength_nm)) {
        formula.at = *at;
        break;
      }
    }
  }
  if (kind == MapFormula::Kind::kDepth) {
    // The first absorption whose shoulders the image shows.
    for (const AbsorptionFeature& feature : absorption_features()) {
      const auto left = span.of_nm(feature.low_nm - kShoulderNm);
      const auto middle = span.of_nm(feature.wavelength_nm);
      const auto right = span.of_nm(feature.high_nm + kShoulderNm);
      if (!left || !middle || !right) continue;
      formula.other = *left;
      formula.at = *middle;
      formula.right = *right;
      if (feature.wavelength_nm > 2100) break;  // by which most minerals are told apart
    }
  }
  return {{formula}};
}

LayerFormula line_formula(const SpectralImage& image, double wavelength_nm) {
  const auto position = [&image](double nm) {
    return convert_spectral(nm, SpectralUnit::kNanometre, image.axis.unit());
  };
  const double at = position(wavelength_nm);
  const double half_width = std::abs(position(wavelength_nm + kLineHalfWidthNm) -
                                     position(wavelength_nm - kLineHalfWidthNm)) /
                            2;
  const auto& values = image.axis.values();
  const std::size_t nearest = image.axis.nearest(at);
  const std::size_t beside = nearest > 0 ? nearest - 1 : std::min(values.size() - 1, nearest + 1);
  const bool wide = std::abs(values[nearest] - values[beside]) < half_width;
  const MapFormula::Kind line = MapFormula::Kind::kLine;
  for (const double each : {wide ? half_width : 0.0, 0.0}) {
    const MapFormula formula{.kind = line, .at = at, .half_width = each};
    try {
      formula_channels(image, formula);
      return {{formula}};
    } catch (const Error&) {
      continue;  // too near to the end of the axis for this background
    }
  }
  return {{{.at = values[nearest]}}};
}

LayerFormula depth_formula(const SpectralImage& image, double at, double low, double high) {
  const AxisUnit unit = image.axis.unit();
  const auto in_nm = [unit](double position) {
    return convert_spectral(position, unit, SpectralUnit::kNanometre);
  };
  const auto [first, last] =
      std::minmax_element(image.axis.values().begin(), image.axis.values().end());
  const auto shoulder = [&](double nm) {
    return std::clamp(convert_spectral(nm, SpectralUnit::kNanometre, unit), *first, *last);
  };
  const auto [short_nm, long_nm] = std::minmax(in_nm(low), in_nm(high));
  return {{{.kind = MapFormula::Kind::kDepth,
            .at = at,
            .other = shoulder(short_nm - kShoulderNm),
            .right = shoulder(long_nm + kShoulderNm)}}};
}

LayerFormula usual_composite(const SpectralImage& image) {
  const Span span(image);
  // As the eye sees, else short-wave infrared, else spread over the channels.
  for (const auto& wanted : {std::array{640.0, 550.0, 460.0}, std::array{2200.0, 1650.0, 1100.0}}) {
    LayerFormula formula;
    for (const double wavelength_nm : wanted) {
      if (const auto at = span.of_nm(wavelength_nm)) formula.parts.push_back({.at = *at});
    }
    if (formula.parts.size() == 3) return formula;
  }
  if (image.channels() == 3) {
    const auto& values = image.axis.values();
    return {{{.at = values[0]}, {.at = values[1]}, {.at = values[2]}}};
  }
  return {{{.at = span.part(0.8)}, {.at = span.part(0.5)}, {.at = span.part(0.2)}}};
}

std::optional<LayerFormula> photo_formula(const Artifact& artifact) {
  const auto image = artifact.as<SpectralImage>();
  if (image == nullptr) return std::nullopt;
  const std::vector<std::string> names = {"red", "green", "blue"};
  LayerFormula formula;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i >= image->axis.names().size()) return std::nullopt;
    const QString name = QString::fromStdString(image->axis.names()[i]);
    if (name.compare(QString::fromStdString(names[i]), Qt::CaseInsensitive) != 0) {
      return std::nullopt;
    }
    formula.parts.push_back({.at = image->axis.values()[i]});
  }
  return formula;
}

}  // namespace lithoscope
