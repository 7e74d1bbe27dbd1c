// The picture of a map in VTK: layers one above the other, seen from straight above.
#pragma once

#include <vtkSmartPointer.h>

#include <QColor>
#include <array>
#include <cstdint>

#include "widgets/map/layer.h"
#include "widgets/map/viewport.h"

class vtkImageData;
class vtkImageSlice;
class vtkImageSliceMapper;
class vtkRenderer;

namespace lithoscope {

class MapScene {
 public:
  enum Slot { kBelow = 0, kTop = 1 };

  MapScene();
  ~MapScene();

  vtkRenderer* renderer() const;

  // A picture of a layer, or of one of each step × step of its points. May be made on any thread.
  static vtkSmartPointer<vtkImageData> make_picture(const MapLayer& layer, const LayerStyle& style,
                                                    std::int64_t step);
  void set_picture(Slot slot, const vtkSmartPointer<vtkImageData>& picture);
  void clear(Slot slot);
  void set_look(Slot slot, double opacity, bool smooth);
  void set_background(const QColor& colour);
  void set_viewport(const MapViewport& viewport);

 private:
  struct Picture {
    vtkSmartPointer<vtkImageSliceMapper> mapper;
    vtkSmartPointer<vtkImageSlice> slice;
  };

  vtkSmartPointer<vtkRenderer> renderer_;
  std::array<Picture, 2> pictures_;
};

}  // namespace lithoscope
