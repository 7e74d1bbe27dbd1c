// Where the cursor is, in every plane.
#pragma once

#include <QLabel>
#include <optional>
#include <vector>

#include "core/image/grid.h"

namespace lithoscope {

class AlignPage;
class MapPanel;
class Workspace;

// "x 12.40 mm  y 7.15 mm   LIBS (124, 71) 3.2e4   HSI (388, 210) 0.41". A double click copies it.
class PositionLine : public QLabel {
  Q_OBJECT

 public:
  explicit PositionLine(QWidget* parent = nullptr);

  void follow(const Workspace& workspace);
  void follow(const AlignPage& page);

 private:
  struct Place {
    QString plane;
    const MapPanel* panel;
    std::optional<PointUm> point;  // none where the plane is not connected to the cursor's
  };
  // `active`: the one whose coordinates are told.
  void tell(const std::vector<Place>& places, const Place& active);

 protected:
  void mouseDoubleClickEvent(QMouseEvent* event) override;
};

}  // namespace lithoscope
