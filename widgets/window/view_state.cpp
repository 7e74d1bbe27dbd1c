#include "widgets/window/view_state.h"

#include <QUndoStack>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/kept_spectra.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/workspace/view_grid.h"
#include "widgets/workspace/workspace.h"

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

// Tolerant reading: what is missing or of the wrong type leaves the value as it was.
const Json* find(const Json& json, const char* key) {
  if (!json.is_object()) return nullptr;
  const auto found = json.find(key);
  return found == json.end() ? nullptr : &*found;
}
void read(const Json& json, const char* key, double* value) {
  const Json* found = find(json, key);
  if (found != nullptr && found->is_number() && std::isfinite(found->get<double>())) {
    *value = found->get<double>();
  }
}
void read(const Json& json, const char* key, int* value) {
  const Json* found = find(json, key);
  if (found != nullptr && found->is_number_integer()) *value = found->get<int>();
}
void read(const Json& json, const char* key, bool* value) {
  const Json* found = find(json, key);
  if (found != nullptr && found->is_boolean()) *value = found->get<bool>();
}
std::string text_in(const Json& json, const char* key) {
  const Json* found = find(json, key);
  return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}
std::optional<PointUm> point_in(const Json& json, const char* key) {
  const Json* found = find(json, key);
  if (found == nullptr || !found->is_array() || found->size() != 2) return std::nullopt;
  if (!(*found)[0].is_number() || !(*found)[1].is_number()) return std::nullopt;
  return PointUm{(*found)[0].get<double>(), (*found)[1].get<double>()};
}
Json point_to_json(PointUm point) {
  return Json::array({point.x_um, point.y_um});
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
    read(part, "at", &each.at);
    read(part, "other", &each.other);
    read(part, "right", &each.right);
    read(part, "half_width", &each.half_width);
    read(part, "component", &each.component);
    formula.parts.push_back(each);
  }
  return formula;
}

Json style_to_json(const LayerStyle& style) {
  const std::string_view colours = colour_map_id(style.colour_map);
  return {{"colours", std::string(colours)},    {"low_percent", style.low_percent},
          {"high_percent", style.high_percent}, {"stretch", word_of(kStretches, style.stretch)},
          {"opacity", style.opacity},           {"smooth", style.smooth}};
}

LayerStyle style_from_json(const Json& json) {
  LayerStyle style;
  try {
    style.colour_map = colour_map_of_id(text_in(json, "colours"));
  } catch (const Error&) {  // of a newer program
  }
  read_word(kStretches, text_in(json, "stretch"), &style.stretch);
  read(json, "low_percent", &style.low_percent);
  read(json, "high_percent", &style.high_percent);
  read(json, "opacity", &style.opacity);
  read(json, "smooth", &style.smooth);
  style.low_percent = std::clamp(style.low_percent, 0.0, 100.0);
  style.high_percent = std::clamp(style.high_percent, style.low_percent, 100.0);
  style.opacity = std::clamp(style.opacity, 0.0, 1.0);
  return style;
}

Json looks_to_json(const MapPanel::Remembered& remembered) {
  Json looks = Json::object();
  for (const auto& [key, column] : remembered.columns) looks[key]["column"] = column;
  for (const auto& [key, formula] : remembered.formulas) {
    for (const MapFormula& part : formula.parts) {
      looks[key]["formula"].push_back(formula_to_json(part));
    }
  }
  for (const auto& [key, style] : remembered.styles) looks[key]["style"] = style_to_json(style);
  return looks;
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

MapPanel::Remembered looks_from_json(const Json* looks, const Sample& sample) {
  MapPanel::Remembered remembered;
  if (looks == nullptr || !looks->is_object()) return remembered;
  for (const auto& [key, look] : looks->items()) {
    const SampleItem* item = sample.find(key);
    if (item == nullptr) continue;
    int column = -1;
    read(look, "column", &column);
    if (column >= 0 && column < columns_of(*item)) remembered.columns[key] = column;
    const Json* formula = find(look, "formula");
    if (formula != nullptr && item->is_image()) {
      if (auto parts = formula_from_json(*formula)) remembered.formulas[key] = *std::move(parts);
    }
    if (const Json* style = find(look, "style")) {
      remembered.styles[key] = style_from_json(*style);
    }
  }
  return remembered;
}

Json kept_to_json(const Workspace& workspace) {
  Json all = Json::array();
  for (const int plane : workspace.shown_planes()) {
    SpectrumPanel* spectra = workspace.spectra(plane);
    if (spectra == nullptr) continue;
    for (const KeptSpectrum& kept : spectra->kept().all()) {
      for (const SampleItem& item : workspace.sample()->items) {
        if (!item.is_image() || !(item.grid() == kept.grid)) continue;
        all.push_back({{"layer", item.key},
                       {"row", kept.pixel.row},
                       {"col", kept.pixel.col},
                       {"name", kept.name.toStdString()},
                       {"shown", kept.shown}});
        break;
      }
    }
  }
  return all;
}

void keep_again(Workspace& workspace, const Json* all) {
  if (all == nullptr || !all->is_array()) return;
  for (const Json& entry : *all) {
    const SampleItem* item = workspace.sample()->find(text_in(entry, "layer"));
    SpectrumPanel* spectra = item == nullptr ? nullptr : workspace.spectra(item->plane);
    int row = -1, col = -1;
    read(entry, "row", &row);
    read(entry, "col", &col);
    if (spectra == nullptr || row < 0 || col < 0 || row >= item->grid().rows ||
        col >= item->grid().cols) {
      continue;
    }
    const int id = spectra->kept().keep(item->grid(), {row, col});
    const QString name = QString::fromStdString(text_in(entry, "name"));
    if (!name.isEmpty()) spectra->kept().rename(id, name);
    bool shown = true;
    read(entry, "shown", &shown);
    spectra->kept().set_shown(id, shown);
  }
  workspace.history().clear();  // that is how the project was
}

}  // namespace

Json view_state(const Workspace& workspace, const QString& page) {
  Json view;
  view["version"] = 1;
  view["page"] = page.toStdString();
  if (workspace.sample() == nullptr) return view;
  view["linked"] = workspace.linked();
  view["maps"] = Json::array();
  for (const MapPanel* panel : workspace.views()) {
    if (!panel->item()) continue;
    if (panel == workspace.active()) view["active"] = view["maps"].size();
    if (panel == workspace.maximised()) view["maximised"] = view["maps"].size();
    Json map;
    map["layer"] = panel->item()->key;
    if (panel->view()->layer() != nullptr) {
      map["centre_um"] = point_to_json(panel->view()->viewport().centre);
      map["um_per_px"] = panel->view()->viewport().um_per_px;
    }
    map["looks"] = looks_to_json(panel->remembered());
    view["maps"].push_back(std::move(map));
  }
  const auto& planes = workspace.sample()->planes;
  for (std::size_t plane = 0; plane < planes.size(); ++plane) {
    if (!workspace.selection().has_pin()) break;
    if (const auto pin = workspace.selection().pin_in(static_cast<int>(plane))) {
      view["pin"] = {{"plane", planes[plane].key}, {"at_um", point_to_json(*pin)}};
      break;
    }
  }
  if (Json kept = kept_to_json(workspace); !kept.empty()) view["kept_spectra"] = std::move(kept);
  return view;
}

bool restore_view(Workspace& workspace, const Json& view) {
  const Json* maps = find(view, "maps");
  if (maps == nullptr || !maps->is_array() || workspace.sample() == nullptr) return false;
  const Sample& sample = *workspace.sample();
  std::vector<std::pair<const Json*, const SampleItem*>> shown;
  int active = 0, maximised = -1;
  for (std::size_t i = 0; i < maps->size(); ++i) {
    const SampleItem* item = sample.find(text_in((*maps)[i], "layer"));
    if (item == nullptr || shown.size() >= ViewGrid::kMost) continue;
    int index = -1;
    read(view, "active", &index);
    if (index == static_cast<int>(i)) active = static_cast<int>(shown.size());
    index = -1;
    read(view, "maximised", &index);
    if (index == static_cast<int>(i)) maximised = static_cast<int>(shown.size());
    shown.emplace_back(&(*maps)[i], item);
  }
  if (shown.empty()) return false;
  workspace.set_view_count(shown.size());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto& [map, item] = shown[i];
    MapPanel* panel = workspace.views()[i];
    panel->remember(looks_from_json(find(*map, "looks"), sample));
    const auto centre = point_in(*map, "centre_um");
    double um_per_px = 0;
    read(*map, "um_per_px", &um_per_px);
    if (centre && um_per_px > 0) {
      // When the layer is there: without one there is nothing to look at.
      QObject::connect(
          panel, &MapPanel::layer_shown, panel,
          [panel, centre = *centre, um_per_px] { panel->view()->look_at(centre, um_per_px); },
          Qt::SingleShotConnection);
    }
    workspace.show_layer_in(panel, item->key, std::nullopt);
  }
  bool linked = true;
  read(view, "linked", &linked);
  workspace.set_linked(linked);
  keep_again(workspace, find(view, "kept_spectra"));
  if (const Json* pin = find(view, "pin")) {
    const auto at = point_in(*pin, "at_um");
    for (std::size_t plane = 0; plane < sample.planes.size(); ++plane) {
      if (at && sample.planes[plane].key == text_in(*pin, "plane")) {
        workspace.selection().pin({static_cast<int>(plane), *at});
      }
    }
  }
  MapPanel* front =
      workspace.views()[static_cast<std::size_t>(maximised >= 0 ? maximised : active)];
  workspace.activate_view(front);
  if (maximised >= 0) workspace.maximise_view(front);
  return true;
}

QString page_in(const Json& view) {
  return QString::fromStdString(text_in(view, "page"));
}

}  // namespace lithoscope
