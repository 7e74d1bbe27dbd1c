// What can be dragged onto a map: a layer of the tree, or another map by its title.
#pragma once

#include <QMimeData>
#include <optional>
#include <string>

namespace lithoscope {

struct DraggedLayer {
  std::string key;
  int column = -1;  // -1 = the one that was looked at last
};

// The caller's, as QDrag and item views want it.
QMimeData* make_layer_drag(const DraggedLayer& layer);
std::optional<DraggedLayer> dragged_layer(const QMimeData& data);

// `view` is compared, never used.
QMimeData* make_view_drag(const QObject* view);
bool is_view_drag(const QMimeData& data);
bool is_drag_of(const QMimeData& data, const QObject* view);

}  // namespace lithoscope
