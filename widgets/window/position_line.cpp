#include "widgets/window/position_line.h"

#include <QApplication>
#include <QClipboard>
#include <algorithm>

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
  QStringList parts;
  const auto here = selection.cursor_in(active->item()->plane);
  if (here) {
    const Grid& grid = active->item()->grid();
    const double step =
        std::min(active->view()->viewport().um_per_px, std::min(grid.pitch_x_um, grid.pitch_y_um));
    parts << QStringLiteral("x %1   y %2")
                 .arg(position_text(here->x_um, step, grid.pitch_known),
                      position_text(here->y_um, step, grid.pitch_known));
  }
  for (const int plane : workspace.shown_planes()) {
    const MapPanel* panel = workspace.panel(plane);
    const auto point = selection.cursor_in(plane);
    if (!point || !panel->item()) continue;
    const auto pixel = panel->item()->grid().pixel_at(*point);
    const QString& name = sample->planes[static_cast<std::size_t>(plane)].name;
    parts << (pixel ? tr("%1 (%2, %3) %4")
                          .arg(name)
                          .arg(pixel->row)
                          .arg(pixel->col)
                          .arg(panel->value_at(*point))
                    : tr("%1 outside").arg(name));
  }
  setText(parts.join(QStringLiteral("      ")));
}

void PositionLine::mouseDoubleClickEvent(QMouseEvent*) {
  if (!text().isEmpty()) QApplication::clipboard()->setText(text());
}

}  // namespace lithoscope
