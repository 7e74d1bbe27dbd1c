#include "widgets/map/map_scene.h"

#include <vtkCamera.h>
#include <vtkImageData.h>
#include <vtkImageProperty.h>
#include <vtkImageSlice.h>
#include <vtkImageSliceMapper.h>
#include <vtkRenderer.h>

namespace lithoscope {

MapScene::MapScene() : renderer_(vtkSmartPointer<vtkRenderer>::New()) {
  renderer_->SetBackgroundAlpha(1.0);
  vtkCamera* camera = renderer_->GetActiveCamera();
  camera->ParallelProjectionOn();
  double height = 0;
  for (Picture& picture : pictures_) {
    picture.mapper = vtkSmartPointer<vtkImageSliceMapper>::New();
    picture.mapper->BorderOn();  // whole pixels: half a pixel around the outer centres
    picture.slice = vtkSmartPointer<vtkImageSlice>::New();
    picture.slice->SetMapper(picture.mapper);
    picture.slice->SetPosition(0, 0, height);
    picture.slice->GetProperty()->SetInterpolationTypeToNearest();
    picture.slice->SetVisibility(false);
    renderer_->AddViewProp(picture.slice);
    height -= 1;  // the camera looks along +z: nearer is less
  }
}

MapScene::~MapScene() = default;

vtkRenderer* MapScene::renderer() const {
  return renderer_;
}

vtkSmartPointer<vtkImageData> MapScene::make_picture(const MapLayer& layer, const LayerStyle& style,
                                                     std::int64_t step) {
  const Grid grid = coarse_grid(layer.grid, step);
  auto image = vtkSmartPointer<vtkImageData>::New();
  image->SetDimensions(static_cast<int>(grid.cols), static_cast<int>(grid.rows), 1);
  image->SetSpacing(grid.pitch_x_um, grid.pitch_y_um, 1);
  image->SetOrigin(grid.origin_x_um, grid.origin_y_um, 0);
  image->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
  paint_layer(layer, style, step, static_cast<std::uint8_t*>(image->GetScalarPointer()));
  return image;
}

void MapScene::set_picture(Slot slot, const vtkSmartPointer<vtkImageData>& picture) {
  pictures_[slot].mapper->SetInputData(picture);
  pictures_[slot].slice->SetVisibility(true);
}

void MapScene::clear(Slot slot) {
  pictures_[slot].slice->SetVisibility(false);
}

void MapScene::set_look(Slot slot, double opacity, bool smooth) {
  vtkImageProperty* property = pictures_[slot].slice->GetProperty();
  property->SetOpacity(opacity);
  if (smooth) {
    property->SetInterpolationTypeToLinear();
  } else {
    property->SetInterpolationTypeToNearest();
  }
}

void MapScene::set_background(const QColor& colour) {
  renderer_->SetBackground(colour.redF(), colour.greenF(), colour.blueF());
}

void MapScene::set_viewport(const MapViewport& viewport) {
  // Seen from behind with the head down: x runs right and y down, as rows do.
  vtkCamera* camera = renderer_->GetActiveCamera();
  const double distance = 1000;
  camera->SetFocalPoint(viewport.centre.x_um, viewport.centre.y_um, 0);
  camera->SetPosition(viewport.centre.x_um, viewport.centre.y_um, -distance);
  camera->SetViewUp(0, -1, 0);
  camera->SetParallelScale(viewport.size.height() * viewport.um_per_px / 2);
  camera->SetClippingRange(distance - 100, distance + 100);
}

}  // namespace lithoscope
