// The picture of a map in VTK: layers one above the other, seen from straight above.
#pragma once

#include <vtkSmartPointer.h>

#include <QColor>
#include <cstdint>
#include <vector>

#include "widgets/map/blend.h"
#include "widgets/map/viewport.h"

class vtkImageData;
class vtkImageSlice;
class vtkImageSliceMapper;
class vtkRenderer;

namespace lithoscope {

class MapScene {
 public:
  MapScene();
  ~MapScene();

  vtkRenderer* renderer() const;

  // A picture of a layer, or of one of each step × step of its points. May be made on any thread.
  static vtkSmartPointer<vtkImageData> make_picture(const MapLayer& layer, const LayerStyle& style,
                                                    std::int64_t step);
  // All layers of a stack in one picture.
  static vtkSmartPointer<vtkImageData> make_flat_picture(const std::vector<StackedLayer>& stack,
                                                         std::int64_t step);
  // How many pictures lie above each other; slot 0 is the lowest.
  void set_count(std::size_t count);
  void set_picture(std::size_t slot, const vtkSmartPointer<vtkImageData>& picture);
  void set_look(std::size_t slot, double opacity, bool smooth);
  void set_background(const QColor& colour);
  void set_viewport(const MapViewport& viewport);

 private:
  struct Picture {
    vtkSmartPointer<vtkImageSliceMapper> mapper;
    vtkSmartPointer<vtkImageSlice> slice;
  };

  vtkSmartPointer<vtkRenderer> renderer_;
  std::vector<Picture> pictures_;
};

}  // namespace lithoscope
