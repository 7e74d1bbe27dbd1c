#include "widgets/window/view_state.h"

#include <QUndoStack>
#include <optional>
#include <utility>

#include "widgets/map/map_view.h"
#include "widgets/spectrum/kept_spectra.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/window/look_state.h"
#include "widgets/window/tolerant_json.h"
#include "widgets/workspace/view_grid.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

std::optional<PointUm> point_in(const Json& json, const char* key) {
  const Json* found = json_in(json, key);
  if (found == nullptr || !found->is_array() || found->size() != 2) return std::nullopt;
  if (!(*found)[0].is_number() || !(*found)[1].is_number()) return std::nullopt;
  return PointUm{(*found)[0].get<double>(), (*found)[1].get<double>()};
}
Json point_to_json(PointUm point) {
  return Json::array({point.x_um, point.y_um});
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
    read_if(entry, "row", &row);
    read_if(entry, "col", &col);
    if (spectra == nullptr || row < 0 || col < 0 || row >= item->grid().rows ||
        col >= item->grid().cols) {
      continue;
    }
    const int id = spectra->kept().keep(item->grid(), {row, col});
    const QString name = QString::fromStdString(text_in(entry, "name"));
    if (!name.isEmpty()) spectra->kept().rename(id, name);
    bool shown = true;
    read_if(entry, "shown", &shown);
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
    const std::vector<StackedItem> layers = panel->layers();
    if (Json stack = layers_to_json(layers); !stack.empty()) {
      map["layers"] = std::move(stack);
      map["current"] = panel->current_place();
    }
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
  const Json* maps = json_in(view, "maps");
  if (maps == nullptr || !maps->is_array() || workspace.sample() == nullptr) return false;
  const Sample& sample = *workspace.sample();
  std::vector<std::pair<const Json*, const SampleItem*>> shown;
  int active = 0, maximised = -1;
  for (std::size_t i = 0; i < maps->size(); ++i) {
    const SampleItem* item = sample.find(text_in((*maps)[i], "layer"));
    if (item == nullptr || shown.size() >= ViewGrid::kMost) continue;
    int index = -1;
    read_if(view, "active", &index);
    if (index == static_cast<int>(i)) active = static_cast<int>(shown.size());
    index = -1;
    read_if(view, "maximised", &index);
    if (index == static_cast<int>(i)) maximised = static_cast<int>(shown.size());
    shown.emplace_back(&(*maps)[i], item);
  }
  if (shown.empty()) return false;
  workspace.set_view_count(shown.size());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto& [map, item] = shown[i];
    MapPanel* panel = workspace.views()[i];
    panel->remember(looks_from_json(json_in(*map, "looks"), sample));
    const auto centre = point_in(*map, "centre_um");
    double um_per_px = 0;
    read_if(*map, "um_per_px", &um_per_px);
    if (centre && um_per_px > 0) {
      // When the layer is there: without one there is nothing to look at.
      QObject::connect(
          panel, &MapPanel::layer_shown, panel,
          [panel, centre = *centre, um_per_px] { panel->view()->look_at(centre, um_per_px); },
          Qt::SingleShotConnection);
    }
    int current = 0;
    read_if(*map, "current", &current);
    auto layers = layers_from_json(json_in(*map, "layers"), sample, *item, &current);
    if (layers.empty()) {
      workspace.show_layer_in(panel, item->key, std::nullopt);
    } else {
      workspace.show_layers_in(panel, std::move(layers), static_cast<std::size_t>(current));
    }
  }
  bool linked = true;
  read_if(view, "linked", &linked);
  workspace.set_linked(linked);
  keep_again(workspace, json_in(view, "kept_spectra"));
  if (const Json* pin = json_in(view, "pin")) {
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
