// Where the cursor is, in every plane.
#pragma once

#include <QLabel>

namespace lithoscope {

class Workspace;

// "x 12.40 mm  y 7.15 mm   LIBS (124, 71) 3.2e4   HSI (388, 210) 0.41". A double click copies it.
class PositionLine : public QLabel {
  Q_OBJECT

 public:
  explicit PositionLine(QWidget* parent = nullptr);

  void follow(const Workspace& workspace);

 protected:
  void mouseDoubleClickEvent(QMouseEvent* event) override;
};

}  // namespace lithoscope
