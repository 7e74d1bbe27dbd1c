#include "widgets/window/look_state.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "widgets/window/tolerant_json.h"

namespace lithoscope {
namespace {

constexpr std::pair<Stretch, const char*> kStretches[] = {{Stretch::kLinear, "linear"},
                                                          {Stretch::kSquareRoot, "square root"},
                                                          {Stretch::kLogarithm, "logarithm"},
                                                          {Stretch::kEqualised, "equalised"}};
constexpr std::pair<MapFormula::Kind, const char*> kFormulas[] = {
    {MapFormula::Kind::kChannel, "channel"},
    {MapFormula::Kind::kLine, "line"},
    {MapFormula::Kind::kRatio, "ratio"},
    {MapFormula::Kind::kDepth, "depth"},
    {MapFormula::Kind::kComponent, "component"}};
constexpr std::pair<Blend, const char*> kBlends[] = {
    {Blend::kNormal, "normal"},        {Blend::kMultiply, "multiply"},
    {Blend::kScreen, "screen"},        {Blend::kAdd, "add"},
    {Blend::kLighten, "lighten"},      {Blend::kDarken, "darken"},
    {Blend::kDifference, "difference"}};

template <typename Pairs, typename Value>
std::string word_of(const Pairs& pairs, Value value) {
  for (const auto& [each, word] : pairs) {
    if (each == value) return word;
  }
  return {};
}

template <typename Pairs, typename Value>
void read_word(const Pairs& pairs, const std::string& word, Value* value) {
  for (const auto& [each, name] : pairs) {
    if (word == name) *value = each;
  }
}

Json formula_to_json(const MapFormula& formula) {
  return {{"kind", word_of(kFormulas, formula.kind)},
          {"at", formula.at},
          {"other", formula.other},
          {"right", formula.right},
          {"half_width", formula.half_width},
          {"component", formula.component}};
}

std::optional<LayerFormula> formula_from_json(const Json& json) {
  if (!json.is_array() || (json.size() != 1 && json.size() != 3)) return std::nullopt;
  LayerFormula formula;
  for (const Json& part : json) {
    MapFormula each;
    read_word(kFormulas, text_in(part, "kind"), &each.kind);
    read_if(part, "at", &each.at);
    read_if(part, "other", &each.other);
    read_if(part, "right", &each.right);
    read_if(part, "half_width", &each.half_width);
    read_if(part, "component", &each.component);
    formula.parts.push_back(each);
  }
  return formula;
}

Json style_to_json(const LayerStyle& style) {
  const std::string_view colours = colour_map_id(style.colour_map);
  return {{"colours", std::string(colours)},
          {"low_percent", style.low_percent},
          {"high_percent", style.high_percent},
          {"stretch", word_of(kStretches, style.stretch)},
          {"gamma", style.gamma},
          {"opacity", style.opacity},
          {"smooth", style.smooth}};
}

LayerStyle style_from_json(const Json& json) {
  LayerStyle style;
  try {
    style.colour_map = colour_map_of_id(text_in(json, "colours"));
  } catch (const Error&) {  // of a newer program
  }
  read_word(kStretches, text_in(json, "stretch"), &style.stretch);
  read_if(json, "low_percent", &style.low_percent);
  read_if(json, "high_percent", &style.high_percent);
  read_if(json, "gamma", &style.gamma);
  read_if(json, "opacity", &style.opacity);
  read_if(json, "smooth", &style.smooth);
  style.low_percent = std::clamp(style.low_percent, 0.0, 100.0);
  style.high_percent = std::clamp(style.high_percent, style.low_percent, 100.0);
  style.gamma = std::clamp(style.gamma, kLeastGamma, kMostGamma);
  style.opacity = std::clamp(style.opacity, 0.0, 1.0);
  return style;
}

int columns_of(const SampleItem& item) {
  if (const auto image = item.artifact.as<SpectralImage>()) {
    return static_cast<int>(image->channels());
  }
  if (const auto features = item.artifact.as<FeatureMap>()) {
    return static_cast<int>(features->columns.size());
  }
  return 1;
}

Json parts_to_json(const LayerFormula& formula) {
  Json parts = Json::array();
  for (const MapFormula& part : formula.parts) parts.push_back(formula_to_json(part));
  return parts;
}

StackedItem layer_from_json(const Json& json, const SampleItem& item) {
  StackedItem layer{item};
  int column = -1;
  read_if(json, "column", &column);
  if (column >= 0 && column < columns_of(item)) {
    layer.column = column;
  } else if (!item.is_image()) {
    layer.column = 0;
  }
  const Json* formula = json_in(json, "formula");
  if (formula != nullptr && item.is_image()) layer.formula = formula_from_json(*formula);
  if (const Json* style = json_in(json, "style")) layer.style = style_from_json(*style);
  read_word(kBlends, text_in(json, "blend"), &layer.blend);
  read_if(json, "visible", &layer.visible);
  read_if(json, "beneath", &layer.beneath);
  return layer;
}

}  // namespace

Json looks_to_json(const MapPanel::Remembered& remembered) {
  Json looks = Json::object();
  for (const auto& [key, column] : remembered.columns) looks[key]["column"] = column;
  for (const auto& [key, formula] : remembered.formulas) {
    looks[key]["formula"] = parts_to_json(formula);
  }
  for (const auto& [key, style] : remembered.styles) looks[key]["style"] = style_to_json(style);
  return looks;
}

MapPanel::Remembered looks_from_json(const Json* looks, const Sample& sample) {
  MapPanel::Remembered remembered;
  if (looks == nullptr || !looks->is_object()) return remembered;
  for (const auto& [key, look] : looks->items()) {
    const SampleItem* item = sample.find(key);
    if (item == nullptr) continue;
    int column = -1;
    read_if(look, "column", &column);
    if (column >= 0 && column < columns_of(*item)) remembered.columns[key] = column;
    const Json* formula = json_in(look, "formula");
    if (formula != nullptr && item->is_image()) {
      if (auto parts = formula_from_json(*formula)) remembered.formulas[key] = *std::move(parts);
    }
    if (const Json* style = json_in(look, "style")) {
      remembered.styles[key] = style_from_json(*style);
    }
  }
  return remembered;
}

Json layers_to_json(const std::vector<StackedItem>& layers) {
  Json all = Json::array();
  if (layers.size() == 1 && layers[0].visible && layers[0].blend == Blend::kNormal) return all;
  for (const StackedItem& layer : layers) {
    Json each{{"layer", layer.item.key},
              {"style", style_to_json(layer.style)},
              {"blend", word_of(kBlends, layer.blend)},
              {"visible", layer.visible}};
    if (layer.column >= 0) each["column"] = layer.column;
    if (layer.formula) each["formula"] = parts_to_json(*layer.formula);
    if (layer.beneath) each["beneath"] = true;
    all.push_back(std::move(each));
  }
  return all;
}

std::vector<StackedItem> layers_from_json(const Json* layers, const Sample& sample,
                                          const SampleItem& current, int* at) {
  std::vector<StackedItem> all;
  if (layers == nullptr || !layers->is_array()) return all;
  int place = -1;
  for (std::size_t i = 0; i < layers->size(); ++i) {
    const SampleItem* item = sample.find(text_in((*layers)[i], "layer"));
    if (item == nullptr || item->plane != current.plane) continue;
    if (static_cast<int>(i) == *at && item->key == current.key) {
      place = static_cast<int>(all.size());
    }
    all.push_back(layer_from_json((*layers)[i], *item));
  }
  if (place < 0) all.clear();
  *at = place;
  return all;
}

}  // namespace lithoscope
