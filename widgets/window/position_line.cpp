#include "widgets/window/position_line.h"

#include <QApplication>
#include <QClipboard>
#include <algorithm>

#include "widgets/align/align_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/map/scale_bar.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

PositionLine::PositionLine(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  setToolTip(
      tr("Where the cursor is: row and column, and the value in every map. "
         "Double click: copy"));
}

void PositionLine::follow(const Workspace& workspace) {
  const SamplePtr& sample = workspace.sample();
  const MapPanel* active = workspace.active();
  if (sample == nullptr || active == nullptr || !active->item()) {
    clear();
    return;
  }
  const auto& selection = const_cast<Workspace&>(workspace).selection();
  const auto place_in = [&](int plane) {
    return Place{sample->planes[static_cast<std::size_t>(plane)].name, workspace.panel(plane),
                 selection.cursor_in(plane)};
  };
  std::vector<Place> places;
  for (const int plane : workspace.shown_planes()) places.push_back(place_in(plane));
  tell(places, place_in(active->item()->plane));
}

void PositionLine::follow(const AlignPage& page) {
  if (!page.has_maps()) {
    clear();
    return;
  }
  const auto place_on = [&page](Side side) {
    return Place{page.plane_name(side), page.panel(side), page.cursor(side)};
  };
  const Place source = place_on(Side::kSource), target = place_on(Side::kTarget);
  tell({source, target}, page.hovered_side() == Side::kSource ? source : target);
}

void PositionLine::tell(const std::vector<Place>& places, const Place& active) {
  QStringList parts;
  if (active.point && active.panel->item()) {
    const Grid& grid = active.panel->item()->grid();
    const double step = std::min(active.panel->view()->viewport().um_per_px,
                                 std::min(grid.pitch_x_um, grid.pitch_y_um));
    parts << QStringLiteral("x %1   y %2")
                 .arg(position_text(active.point->x_um, step, grid.pitch_known),
                      position_text(active.point->y_um, step, grid.pitch_known));
  }
  for (const Place& place : places) {
    if (!place.point || !place.panel->item()) continue;
    const auto pixel = place.panel->item()->grid().pixel_at(*place.point);
    parts << (pixel ? tr("%1 (%2, %3) %4")
                          .arg(place.plane)
                          .arg(pixel->row)
                          .arg(pixel->col)
                          .arg(place.panel->value_at(*place.point))
                    : tr("%1 outside").arg(place.plane));
  }
  setText(parts.join(QStringLiteral("      ")));
}

void PositionLine::mouseDoubleClickEvent(QMouseEvent*) {
  if (!text().isEmpty()) QApplication::clipboard()->setText(text());
}

}  // namespace lithoscope
