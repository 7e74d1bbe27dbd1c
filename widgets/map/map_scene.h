// The picture of a map in VTK: layers one above the other, seen from straight above.
#pragma once

#include <vtkSmartPointer.h>

#include <QColor>
#include <array>
#include <cstdint>
#include <vector>

#include "core/image/grid.h"
#include "widgets/map/viewport.h"

class vtkImageData;
class vtkImageSlice;
class vtkRenderer;

namespace lithoscope {

class MapScene {
 public:
  enum Slot { kBelow = 0, kTop = 1 };

  MapScene();
  ~MapScene();

  vtkRenderer* renderer() const;

  // `pixels` as layer_pixels() makes them.
  void set_picture(Slot slot, const Grid& grid, const std::vector<std::uint8_t>& pixels);
  void clear(Slot slot);
  void set_look(Slot slot, double opacity, bool smooth);
  void set_background(const QColor& colour);
  void set_viewport(const MapViewport& viewport);

 private:
  struct Picture {
    vtkSmartPointer<vtkImageData> image;
    vtkSmartPointer<vtkImageSlice> slice;
  };

  vtkSmartPointer<vtkRenderer> renderer_;
  std::array<Picture, 2> pictures_;
};

}  // namespace lithoscope
